using News.Text;

namespace News.Grammar;

/// <summary>The words of one sentence at a time, to rule out quickly what needs a word that is not there.</summary>
sealed class SentenceWords(Document document)
{
    readonly HashSet<string> words = [];
    int current = -1;

    /// <summary>Whether the sentence has the word in lower case, or its plural with an 's'.</summary>
    public bool Contains(int sentence, string word)
    {
        if (current != sentence)
            Read(sentence);
        return words.Contains(word);
    }

    void Read(int sentence)
    {
        current = sentence;
        words.Clear();
        for (var i = document.Sentences[sentence].First; i < document.Sentences[sentence].End; i++)
        {
            var word = document.Lower(i);
            words.Add(word);
            if (word.EndsWith('s'))
                words.Add(word[..^1]);
        }
    }
}
