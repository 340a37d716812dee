using System.Text;
using MtQuality.Corpus.Formats;
using MtQuality.Corpus.Items;

namespace MtQuality.Corpus.Tests;

// Times of the processor are compared, so nothing else runs in this process beside it.
[Collection("alone")]
public sealed class LoadTests
{
    private const int Small = 16_000;
    private const int Times = 8;

    // Linear is 8; the collection of garbage may double it, and quadratic is 64.
    private const double MaxGrowth = 20;

    // What takes less is not measured: it is the same for any size.
    private static readonly TimeSpan Negligible = TimeSpan.FromMilliseconds(40);

    /// <summary>Shapes that make a reader work: what stands in front, what is repeated, and what stands behind.</summary>
    public static TheoryData<string, string, string, string> Shapes => new()
    {
        { "html", "", "<span>", "text" },
        { "html", "", "<div>", "text" },
        { "html", "", "<p>x<span>", "text" },
        { "html", "", "<!---->", "text" },
        { "html", "", "<!--", "text" },
        { "html", "", "&#8217;", "text" },
        { "html", "<p title='", "a=\"b\" ", "'>text" },
        { "html", "", "<a href='", "text" },
        { "html", "", "<p>It went on.</p>", "" },

        { "markdown", "", "![a](", "text" },
        { "markdown", "", "[a](", "text" },
        { "markdown", "", "[a]: x\n", "text" },
        { "markdown", "", "[a]: x ", "text" },
        { "markdown", "", "[", "text" },
        { "markdown", "", "[a][", "text" },
        { "markdown", "", "[a](<b", "text" },
        { "markdown", "", "*a _", "text" },
        { "markdown", "", "**a ", "text" },
        { "markdown", "", "a**b", "text" },
        { "markdown", "", "`a``", "text" },
        { "markdown", "", "<a ", "text" },
        { "markdown", "", "<!-- ", "text" },
        { "markdown", "", "<?", "text" },
        { "markdown", "", "&a", "text" },
        { "markdown", "", "\\[", "text" },
        { "markdown", "", "> ", "text" },
        { "markdown", "", "- ", "text" },
        { "markdown", "", "1. ", "text" },
        { "markdown", "", "- a\n", "text" },
        { "markdown", "", "> a\n", "text" },
        { "markdown", "", "a\n", "text" },
        { "markdown", "", "# a\n", "text" },
        { "markdown", "", "```\n", "text" },
        { "markdown", "", "~", "text" },
        { "markdown", "", "a|", "\n-|-\ntext" },
        { "markdown", "a|b\n-|-\n", "a|b\n", "text" },
        { "markdown", "", "http://a ", "text" },
        { "markdown", "", "www.", "text" },
        { "markdown", "", "a@b.", "text" },
        { "markdown", "", "\t", "text" },
        { "markdown", "---\n", "a: b\n", "---\ntext" },
        { "markdown", "", "    a\n\n", "text" },
        { "markdown", "", "a\n===\n", "text" },
        { "markdown", "", "It went on, and on it went. ", "" },

        { "csv", "id,text\n", "1,\"a\n", "" },
        { "csv", "id,text\n1,\"", "2,a\n", "" },
        { "csv", "id,text\n1,\"", "a\n", "" },
        { "csv", "id,text\n", "1,\"a\"b\n", "" },
        { "csv", "id,text\n", "1,\"a\"\"b\n", "" },
        { "csv", "id,text\n", "1,\"a \"b\" c\"\n", "" },
        { "csv", "id,text\n1,", "a,", "" },
        { "csv", "text", ",a", "\nb\n" },
        { "csv", "text,\"", "a\n", "" },
        { "csv", "id,text\n", "\"", "\n" },
        { "csv", "id,text\n", "\n", "1,a\n" },
        { "csv", "id,text\n", "1\n", "" },
        { "csv", "id,text\n", "\",\"\n", "" },

        { "jsonl", "", "[", "" },
        { "jsonl", "{\"text\":", "{\"a\":", "" },
        { "jsonl", "{\"text\":\"", "\\ud83d", "\"}" },
        { "jsonl", "{\"text\":\"", "\\\\", "\"}" },
        { "jsonl", "{\"text\":\"a\"", ",\"text\":\"b\"", "}" },
        { "jsonl", "", "{\n", "" },
        { "jsonl", "", "\n", "{\"text\":\"a\"}" },

        { "warc", "", "WARC/1.0\n", "" },
        { "warc", "", "WARC/1.0\r\nContent-Length: 9999\r\n\r\n", "" },
        { "warc", "", "WARC/1.0\r\nContent-Length: 9999999\r\n\r\n", "" },
        { "warc", "", "WARC/1.0\r\nContent-Length: 0\r\n\r\n", "" },
        { "warc", "WARC/1.0\r\n", "a: b\r\n", "\r\n" },
        { "warc", "WARC/1.0\r\nContent-Length: 0\r\n\r\n", "\r\n", "" },
        { "warc", "", "WARC/1.0\r\nWARC-Type: response\r\nWARC-Segment-Number: 1\r\nContent-Length: 1\r\n\r\na\r\n\r\n", "" },
        { "warc", Answer("Transfer-Encoding: chunked"), "1\r\na\r\n", "" },

        { "text", "", "a", "" },
        { "text", "", "\n", "text" },
        { "text", "", "\u00E9\u00A0", "" },
        { "text", "", "It went on, and on it went.\n\n", "" },
    };

    [Theory, MemberData(nameof(Shapes))]
    public void Work_grows_with_the_input_and_no_faster(string format, string front, string repeated, string back)
    {
        byte[] Shape(int length) => Encoding.Latin1.GetBytes(
            front + string.Concat(Enumerable.Repeat(repeated, Math.Max(1, length / repeated.Length))) + back);

        var (small, large) = (Shape(Small), Shape(Small * Times));
        var before = Best(format, small, atMost: TimeSpan.MaxValue);
        var limit = MaxGrowth * (before > Negligible / Times ? before : Negligible / Times);
        var after = Best(format, large, limit);
        Assert.True(
            after <= limit,
            $"{before.TotalMilliseconds:0.0} ms for {small.Length:N0} bytes, {after.TotalMilliseconds:0.0} for {large.Length:N0}");
    }

    /// <summary>The shortest of up to three times; one that is within the limit is enough.</summary>
    private static TimeSpan Best(string format, byte[] content, TimeSpan atMost)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 3 && (best > atMost || atMost == TimeSpan.MaxValue); i++)
        {
            var before = Environment.CpuUsage.TotalTime;
            var options = new ReadOptions { Format = InputFormats.Named(format) };
            foreach (var item in new CorpusReader(options, () => new MemoryStream(content)).Read(["-"]))
                Assert.NotNull(item);
            var time = Environment.CpuUsage.TotalTime - before;
            best = time < best ? time : best;
        }
        return best;
    }

    private static string Answer(string field) =>
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 9999999\r\n\r\n"
        + $"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n{field}\r\n\r\n";
}
