using static News.Rules.TokenPattern;

namespace News.Rules;

/// <summary>Lays a pattern's tree out as steps in a row; repetitions are written out, which their small limit allows.</summary>
sealed class PatternCompiler
{
    readonly List<Step> steps = [];
    readonly List<string> captures = [];

    public (Step[] Steps, string[] Captures) Done()
    {
        steps.Add(new Step(StepKind.Done));
        return ([.. steps], [.. captures]);
    }

    public void Compile(PatternNode node)
    {
        switch (node)
        {
            case PatternNode.Literal word:
                steps.Add(new Step(StepKind.Word, Text: word.Text));
                break;
            case PatternNode.Class named:
                steps.Add(new Step(StepKind.Class, Test: named.Entry.Test));
                break;
            case PatternNode.Glued glued:
                steps.Add(new Step(StepKind.Glued));
                Compile(glued.Inner);
                break;
            case PatternNode.Beside beside:
                var look = Hold();
                Compile(beside.Inner);
                steps.Add(new Step(StepKind.Done));
                steps[look] = new Step(beside.IsBefore ? StepKind.Before : StepKind.After, steps.Count, IsAbsent: beside.IsAbsent);
                break;
            case PatternNode.Captured captured:
                var slot = captures.Count * 2;
                captures.Add(captured.Name);
                steps.Add(new Step(StepKind.Mark, slot));
                Compile(captured.Inner);
                steps.Add(new Step(StepKind.Mark, slot + 1));
                break;
            case PatternNode.Sequence sequence:
                foreach (var part in sequence.Parts)
                    Compile(part);
                break;
            case PatternNode.Either either:
                Choose(either.Choices);
                break;
            case PatternNode.Repeated repeated:
                for (var i = 0; i < repeated.Least; i++)
                    Compile(repeated.Inner);
                Optional(repeated.Inner, repeated.Most - repeated.Least);
                break;
        }
    }

    void Choose(IReadOnlyList<PatternNode> choices)
    {
        var ends = new List<int>();
        for (var i = 0; i < choices.Count; i++)
        {
            var attempt = i < choices.Count - 1 ? Hold() : -1;
            Compile(choices[i]);
            if (attempt < 0)
                continue;
            ends.Add(Hold());
            steps[attempt] = new Step(StepKind.Try, steps.Count);
        }
        foreach (var end in ends)
            steps[end] = new Step(StepKind.Jump, steps.Count);
    }

    void Optional(PatternNode inner, int most)
    {
        var attempts = new List<int>();
        for (var i = 0; i < most; i++)
        {
            attempts.Add(Hold());
            Compile(inner);
        }
        foreach (var attempt in attempts)
            steps[attempt] = new Step(StepKind.Try, steps.Count);
    }

    /// <summary>Keeps a place for a step whose target is not known yet.</summary>
    int Hold()
    {
        steps.Add(default);
        return steps.Count - 1;
    }
}
