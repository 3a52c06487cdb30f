namespace News.Tests.Twins;

/// <summary>Names that nobody bears, of the shape of the article's, the same for the same seed.</summary>
sealed class InventedNames(int seed)
{
    static readonly string[] Onsets =
    [
        "b",
        "d",
        "f",
        "g",
        "h",
        "k",
        "l",
        "m",
        "n",
        "p",
        "r",
        "s",
        "t",
        "v",
        "z",
        "br",
        "dr",
        "st",
        "tr",
        "sh",
    ];
    static readonly string[] Vowels = ["a", "e", "i", "o", "u", "ai", "o", "a"];
    static readonly string[] Codas = ["", "", "n", "r", "l", "m", "k", "s"];

    static readonly string[] Forces = ["Vigilance", "Rampart", "Salvation", "Homeland"];
    static readonly string[] Owners = ["Citizens’", "Women’s", "Workers’", "Peasants’", "People’s"];
    static readonly string[] Papers = ["Northern Herald", "Harbour Gazette", "Morning Courier", "Evening Chronicle", "Silver Tribune"];
    static readonly string[] Councils =
    [
        "Supreme Warfare Council",
        "High Strategic Board",
        "Inner Martial Committee",
        "Grand Tactical Commission",
        "Upper Garrison Bureau",
    ];
    static readonly string[] Staffs =
    [
        "United Masters of Arms Council",
        "Combined Heads of Service Board",
        "Allied Captains of Force Committee",
        "Joint Chiefs of Defence Council",
        "Common Heads of Arms Committee",
    ];
    static readonly string[] Ways =
    [
        "Chain and Harbour Initiative",
        "Bridge and Lantern Initiative",
        "Belt and Road Initiative",
        "Mast and Anchor Plan",
        "Wheel and Furrow Project",
    ];
    static readonly string[] Parties = ["Harvest Party", "Socialist Party", "Lantern Party", "Workers Party", "Communist Party"];
    static readonly string[] Quarters =
    [
        "Central Headquarters",
        "Field Headquarters",
        "General Headquarters",
        "Grand Headquarters",
        "Northern Headquarters",
    ];

    /// <summary>Three countries: name and demonym.</summary>
    static readonly (string Name, string Demonym)[][] Countries =
    [
        [("China", "Chinese"), ("Pakistan", "Pakistani"), ("Nepal", "Nepalese")],
        [("Brazil", "Brazilian"), ("Kenya", "Kenyan"), ("Bhutan", "Bhutanese")],
        [("Portugal", "Portuguese"), ("Chad", "Chadian"), ("Malta", "Maltese")],
        [("Vietnam", "Vietnamese"), ("Iraq", "Iraqi"), ("Gabon", "Gabonese")],
        [("Japan", "Japanese"), ("Oman", "Omani"), ("Lebanon", "Lebanese")],
    ];

    readonly Random random = new(seed);

    /// <summary>What becomes of which words.</summary>
    public Dictionary<string, string> Exchange()
    {
        var exchange = new Dictionary<string, string>();
        foreach (
            var word in "Wei Fenghe Qamar Javed Bajwa Asim Saleem Nong Rong Nadeem Raza Xu Qiliang Xi Jinping Bidya Devi Bhandari Sharma Oli Ishwar Pokhrel Rawalpindi Beijing".Split(
                ' '
            )
        )
            exchange[word] = Word(
                word.Length < 5 ? 1
                    : word.Length < 8 ? 2
                    : 3,
                exchange
            );
        exchange["KP"] = "" + (char)random.Next('A', 'I') + (char)random.Next('J', 'T');
        var countries = Countries[seed % Countries.Length];
        foreach (var ((name, demonym), old) in countries.Zip(Countries[0]))
            (exchange[old.Name], exchange[old.Demonym]) = (name, demonym);
        Named(exchange, "People’s Liberation Army", $"{Pick(Owners)} {Pick(Forces)} Army", "PLA");
        Named(exchange, "Central Military Commission", Pick(Councils), "CMC");
        Named(exchange, "China Pakistan Economic Corridor", $"{countries[0].Name} {countries[1].Name} Economic Corridor", "CPEC");
        exchange["Joint Chiefs of Staff Committee"] = Pick(Staffs);
        exchange["Global Times"] = Pick(Papers);
        exchange["Belt and Road Initiative"] = Pick(Ways);
        exchange["Communist Party"] = Pick(Parties);
        exchange["General Headquarters"] = Pick(Quarters);
        return exchange;
    }

    static void Named(Dictionary<string, string> exchange, string old, string name, string abbreviation)
    {
        exchange[old] = name;
        exchange[abbreviation] = string.Concat(name.Split(' ').Select(word => word[0]));
    }

    string Pick(string[] choices) => choices[random.Next(choices.Length)];

    string Word(int syllables, Dictionary<string, string> taken)
    {
        while (true)
        {
            var word = string.Concat(Enumerable.Range(0, syllables).Select(_ => Pick(Onsets) + Pick(Vowels) + Pick(Codas)));
            word = char.ToUpperInvariant(word[0]) + word[1..];
            if (word.Length > 2 && !taken.ContainsValue(word))
                return word;
        }
    }
}
