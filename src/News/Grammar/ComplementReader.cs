namespace News.Grammar;

/// <summary>Finds the objects and prepositional phrases that follow a verb group, up to where the next clause begins.</summary>
static class ComplementReader
{
    public static void Read(Syntax syntax, Clause clause, int from, int to)
    {
        var (objects, indirect, obliques) = (new List<NounPhrase>(), new List<NounPhrase>(), new List<Oblique>());
        var comma = false;
        for (var e = from; e < to; e++)
        {
            var element = syntax.Elements[e];
            clause.End = element.End;
            switch (element.Kind)
            {
                case ElementKind.NounPhrase:
                    var phrase = syntax.Phrase(element);
                    // The subject of 'said Ruiz' and of 'did Iran …' is not an object; nor is 'Monday'.
                    if (clause.Subject.Contains(phrase) || phrase is { IsTime: true, Of: < 0 })
                        break;
                    var begin = e;
                    var isListed = comma && objects.Count > 0 && obliques.Count > 0 && IsList(syntax, e, to);
                    var group = Group(syntax, ref e, to);
                    // 'demanded respect for the law, the release of Roe and an apology'
                    if (isListed)
                    {
                        objects.AddRange(group);
                        break;
                    }
                    // an apposition; 'Two killed, <b>dozens</b> wounded'
                    if (comma && (objects.Count > 0 || obliques.Count > 0 || begin == from + 1))
                        break;
                    if (objects.Count == 0)
                        objects = group;
                    else if (indirect.Count == 0 && e > from && obliques.Count == 0)
                        (indirect, objects) = (objects, group);
                    break;
                case ElementKind.Preposition:
                    var mark = e + 2 < to && syntax.Elements[e + 1].Kind is ElementKind.QuoteMark ? 1 : 0; // 'to “peace”'
                    if (e + 1 + mark < to && syntax.Elements[e + 1 + mark].Kind is ElementKind.NounPhrase)
                    {
                        var preposition = element.First;
                        e += 1 + mark;
                        obliques.Add(new Oblique(preposition, Group(syntax, ref e, to)));
                    }
                    break;
                case ElementKind.Adjective:
                    if (clause.Adjective < 0 && objects.Count == 0)
                        clause.Adjective = element.First;
                    break;
                case ElementKind.Comma:
                    comma = true;
                    break;
                case ElementKind.Break or ElementKind.That or ElementKind.Subordinator or ElementKind.Relative:
                    e = to;
                    break;
            }
        }
        (clause.Object, clause.Indirect, clause.Obliques) = (objects, indirect, obliques);
    }

    /// <summary>The heads of a phrase and of those joined to it; <paramref name="e"/> becomes the last element of them.</summary>
    static List<NounPhrase> Group(Syntax syntax, ref int e, int to)
    {
        var heads = new List<NounPhrase> { syntax.Phrase(syntax.Elements[e]) };
        while (true)
        {
            var begin = e;
            PassOf(syntax, ref e, to);
            // 'met the presidents of Peru and Chile'
            if (
                e > begin
                && e + 2 < to
                && syntax.Elements[e + 1].Kind is ElementKind.Coordinator
                && syntax.Elements[e + 2].Kind is ElementKind.NounPhrase
                && syntax.IsSharedComplement(heads[^1], syntax.Phrase(syntax.Elements[e]), syntax.Phrase(syntax.Elements[e + 2]))
            )
            {
                e += 2;
                return heads;
            }
            if (
                e + 2 < to
                && syntax.Elements[e + 1].Kind is ElementKind.Coordinator
                && syntax.Elements[e + 2].Kind is ElementKind.NounPhrase
            )
                e += 2;
            else if (
                e + 2 < to
                && syntax.Elements[e + 1].Kind is ElementKind.Comma
                && syntax.Elements[e + 2].Kind is ElementKind.NounPhrase
                && IsList(syntax, e + 2, to)
            )
                e += 2;
            else if (
                e + 3 < to
                && syntax.Elements[e + 1].Kind is ElementKind.Comma
                && syntax.Elements[e + 2].Kind is ElementKind.Coordinator
                && syntax.Elements[e + 3].Kind is ElementKind.NounPhrase
                && heads.Count > 1
            )
                e += 3;
            else
                return heads;
            heads.Add(syntax.Phrase(syntax.Elements[e]));
        }
    }

    /// <summary>Passes over what 'of' adds to the phrase.</summary>
    static void PassOf(Syntax syntax, ref int e, int to)
    {
        while (e + 2 < to && syntax.Elements[e + 1].Kind is ElementKind.Preposition && syntax.Phrase(syntax.Elements[e]).Of >= 0)
            e += 2;
    }

    /// <summary>Whether the phrases after a comma are a list, which 'and' closes.</summary>
    static bool IsList(Syntax syntax, int from, int to)
    {
        for (var e = from; e < to && e < from + 24; e++)
        {
            var kind = syntax.Elements[e].Kind;
            if (kind is ElementKind.Coordinator)
                return e + 1 < to && syntax.Elements[e + 1].Kind is ElementKind.NounPhrase;
            if (kind is ElementKind.Preposition)
            {
                e++;
                continue;
            }
            if (kind is not (ElementKind.NounPhrase or ElementKind.Comma))
                return false;
        }
        return false;
    }
}
