using System.Diagnostics;
using News.Grammar;
using News.Training;

const string usage = """
    Trains the part-of-speech tagger of News from treebanks, or measures it.

      dotnet run -c Release --project src/News.Training -- TREEBANKS [HELD-OUT…]
      dotnet run -c Release --project src/News.Training -- evaluate TREEBANKS [HELD-OUT…]

    TREEBANKS is a folder of .conllu files with Universal Dependencies. The files named as held out, without their ending,
    are not learned from but measured on: 'gum-news' and 'ewt-test' unless others are given. The model is written to
    data/grammar/tagger.bin.
    """;

var isTraining = args is not ["evaluate", ..];
var rest = isTraining ? args : args[1..];
if (rest is [] || !Directory.Exists(rest[0]))
{
    Console.Error.WriteLine(usage);
    return 2;
}
var heldOut = rest.Length > 1 ? rest[1..] : ["gum-news", "ewt-test"];
if (!isTraining)
{
    // Before anything else, as when an article is read.
    var watch = Stopwatch.StartNew();
    _ = TaggerModel.Embedded;
    Console.WriteLine(
        $"loading: {watch.ElapsedMilliseconds} ms, {Environment.CpuUsage.TotalTime.TotalMilliseconds:0} ms of processor time with the start of the program"
    );
}
var files = Directory.GetFiles(rest[0], "*.conllu").Order(StringComparer.Ordinal).ToList();
if (heldOut.FirstOrDefault(name => !files.Any(file => Path.GetFileNameWithoutExtension(file) == name)) is { } missing)
{
    Console.Error.WriteLine($"There is no file {missing}.conllu in {rest[0]}.");
    return 2;
}
var treebanks = files.ToDictionary(file => Path.GetFileNameWithoutExtension(file), file => Treebank.Read(file).ToList());

var path = Path.Combine(Repository.Root, "data", "grammar", "tagger.bin");
if (isTraining)
{
    var trainer = new TaggerTrainer(
        CaseVariants.Labelled(treebanks.Where(bank => !heldOut.Contains(bank.Key)).SelectMany(bank => bank.Value))
    );
    var learned = trainer.Train(seeds: 4);
    Directory.CreateDirectory(Path.GetDirectoryName(path)!);
    using var file = File.Create(path);
    ModelWriter.Write(file, learned, least: 1);
    Console.WriteLine($"{path}: {file.Length:N0} bytes");
}

var model = TaggerModel.Read(new MemoryStream(File.ReadAllBytes(path)));
foreach (var name in heldOut)
{
    foreach (
        var (kind, write) in new (string, Func<string, string>)[]
        {
            ("", text => text),
            (" in capitals", CaseVariants.Capitals),
            (" in title case", CaseVariants.TitleCase),
        }
    )
        Evaluation.Print(
            name + kind,
            [.. treebanks[name].Select(sentence => LabelledDocument.From(sentence, write(sentence.Text)))],
            model
        );
    Evaluation.Print(
        name + ", headings alone",
        [.. treebanks[name].Select(LabelledDocument.From).Where(labelled => labelled.Document.Paragraphs is [{ IsHeading: true }, ..])],
        model
    );
}
Evaluation.PrintSpeed(treebanks.Values.SelectMany(sentences => sentences), model);
return 0;
