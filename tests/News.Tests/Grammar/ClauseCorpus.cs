using News.Grammar;
using News.Mentions;
using News.Text;

namespace News.Tests.Grammar;

/// <summary>The page of examples of clauses: <c>data/corpus/clauses.md</c>.</summary>
public class ClauseCorpus
{
    public static TheoryData<CorpusExample> Examples => Corpus.Rows("clauses");

    [Theory, MemberData(nameof(Examples))]
    public void Finds_subject_object_and_whether_it_happened(CorpusExample example)
    {
        var document = new Document(example.Text);
        var syntax = Reader.Analyse(document, MentionFinder.Find(document));
        Assert.Equal(example.Values, example.Spans.Select(span => Shown(syntax.ClauseAt(document.TokenAt(span.Start)))));

        string Shown(Clause? clause)
        {
            if (clause is null)
                return "no clause";
            var status = Factuality.Of(syntax, clause) is var effect and not Effect.Fact ? effect.ToString().ToLowerInvariant() : "";
            return $"{Heads(clause.Subject)} > {Heads(clause.Object)} {status}".Replace("  ", " ").Trim();
        }

        string Heads(IEnumerable<NounPhrase> phrases) => string.Join('+', phrases.Select(phrase => document[phrase.Head].Text));
    }
}
