using MtQuality.Tests;

namespace MtQuality.Corpus.Tests;

public sealed class SuppressionFileTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Rows_of_findings_will_do()
    {
        File.WriteAllText(
            _folder.At("accepted.csv"),
            "id,signal,field,role,start,end,text,expected,weight,message\na,case.mixed,text,body,1,6,\"LI,Ves\",lives,1,odd\n");
        Assert.Equal([("case.mixed", "LI,Ves")], SuppressionFile.Read(_folder.At("accepted.csv")));
    }

    [Theory]
    [InlineData("signal,words\n", "the columns signal and text are needed")]
    [InlineData("signal,text\ncase.mixed,a \"stray\" quote\n", "accepted.csv")]
    public void A_wrong_file_is_refused_with_a_reason(string content, string reason)
    {
        File.WriteAllText(_folder.At("accepted.csv"), content);
        Assert.Contains(
            reason,
            Assert.Throws<FormatException>(() => SuppressionFile.Read(_folder.At("accepted.csv"))).Message,
            StringComparison.Ordinal);
    }
}
