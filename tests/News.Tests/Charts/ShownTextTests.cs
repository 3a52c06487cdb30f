using CsCheck;
using News.Charts;

namespace News.Tests.Charts;

public class ShownTextTests
{
    [Fact]
    public void Words_in_their_context_are_bold_and_broken_into_lines() =>
        Assert.Equal(
            "… a sentence that goes on for quite some time<br>before <b>the words</b> and after them …",
            ShownText.InContext("… a sentence that goes on for quite some time before", "the words", "and after them …")
        );

    [Fact]
    public void What_is_too_long_is_cut_with_its_bold_closed() =>
        Assert.EndsWith(" …</b>", ShownText.InContext("", string.Join(' ', Enumerable.Repeat("word", 200)), ""));

    [Fact]
    public void A_shortened_name_cuts_no_entity_and_no_pair_of_surrogates()
    {
        Assert.Equal(
            "&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;&lt;…",
            ShownText.Shortened(ShownText.Encoded(new string('<', 30)))
        );
        var smiles = ShownText.Shortened(string.Concat(Enumerable.Repeat("\uD83D\uDE00", 30)));
        Assert.All(smiles.Index(), c => Assert.False(char.IsHighSurrogate(c.Item) && !char.IsLowSurrogate(smiles[c.Index + 1])));
    }

    [Fact]
    public void Encoding_can_be_taken_back() =>
        Gen.String[Gen.Char[' ', '~'], 0, 40]
            .Sample(text => ShownText.Decoded(ShownText.Encoded(text)) == text && !ShownText.Encoded(text).Contains('<'));
}
