using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Parsing;

namespace MtQuality.Tests.Text;

public sealed class SentenceSplitterTests
{
    private static readonly TextResources Resources = new(LexiconSet.Shipped);

    [Theory]
    [InlineData("It rained. We left.", "It rained.|We left.")]
    [InlineData("Mr. Smith met Dr. Jones. They ate.", "Mr. Smith met Dr. Jones.|They ate.")]
    [InlineData("The U.S. Army came. It left the U.S. The war was over.", "The U.S. Army came.|It left the U.S.|The war was over.")]
    [InlineData(
        "It opens at 9 a.m. Monday. Come at 9 a.m. The door is open.",
        "It opens at 9 a.m. Monday.|Come at 9 a.m.|The door is open.")]
    [InlineData("J. K. Rowling and J.R.R. Tolkien wrote it. S. Rao read it.", "J. K. Rowling and J.R.R. Tolkien wrote it.|S. Rao read it.")]
    [InlineData("“Where is it?” he asked. “Here!” “No.” She left.", "“Where is it?” he asked.|“Here!”|“No.”|She left.")]
    [InlineData("He paused ... and went on. Then … Nothing.", "He paused ... and went on.|Then …|Nothing.")]
    [InlineData("It cost Rs. 500 crore. No. 10 was shut. See Fig. 3 below.", "It cost Rs. 500 crore.|No. 10 was shut.|See Fig. 3 below.")]
    [InlineData("Acme Inc. shares fell. Acme Inc. The firm said so.", "Acme Inc. shares fell.|Acme Inc.|The firm said so.")]
    [InlineData("It grew by 3.5 percent. 2,000 men came.", "It grew by 3.5 percent.|2,000 men came.")]
    [InlineData("Yahoo! said so. (It did not.) Fine.", "Yahoo! said so.|(It did not.)|Fine.")]
    [InlineData("He said 'no.' Then he left.", "He said 'no.'|Then he left.")]
    [InlineData("So said I. Then she spoke.", "So said I.|Then she spoke.")]
    [InlineData("One line\n\nAnother line", "One line|Another line")]
    public void Text_is_split_into(string text, string expected)
    {
        using var document = Resources.Parse(new Article("a", text));
        var sentences = new List<string>();
        foreach (var sentence in document.Sentences)
        {
            var tokens = document.TokensOf(sentence);
            sentences.Add(text[tokens[0].Start..tokens[^1].End]);
        }
        Assert.Equal(expected, string.Join('|', sentences));
    }
}
