using System.Text;
using MtQuality.Corpus.Formats;
using MtQuality.Corpus.Items;

namespace MtQuality.Corpus.Tests;

/// <summary>A shape of input that makes a reader work: what stands in front, what is repeated, and what stands behind.</summary>
public sealed record LoadShape(string Format, string Front, string Repeated, string Back)
{
    public static IReadOnlyList<LoadShape> All { get; } =
    [
        new("html", "", "<span>", "text"),
        new("html", "", "<div>", "text"),
        new("html", "", "<p>x<span>", "text"),
        new("html", "", "<!---->", "text"),
        new("html", "", "<!--", "text"),
        new("html", "", "&#8217;", "text"),
        new("html", "<p title='", "a=\"b\" ", "'>text"),
        new("html", "", "<a href='", "text"),
        new("html", "", "<p>It went on.</p>", ""),
        new("html", "", "<style>.b ~ div{display:none}</style><div class=b><p>It went on.</p></div>", ""),
        new("html", "", "<style>.a .b > p:nth-child(2n){display:none}</style><div class=b><p>It went on.</p></div>", ""),
        new("html", "", "<style>.a .b{display:none}</style><div class=b><p>It went on.</p></div>", ""),

        new("markdown", "", "![a](", "text"),
        new("markdown", "", "[a](", "text"),
        new("markdown", "", "[a]: x\n", "text"),
        new("markdown", "", "[a]: x ", "text"),
        new("markdown", "", "[", "text"),
        new("markdown", "", "[a][", "text"),
        new("markdown", "", "[a](<b", "text"),
        new("markdown", "", "*a _", "text"),
        new("markdown", "", "**a ", "text"),
        new("markdown", "", "a**b", "text"),
        new("markdown", "", "`a``", "text"),
        new("markdown", "", "<a ", "text"),
        new("markdown", "", "<!-- ", "text"),
        new("markdown", "", "<?", "text"),
        new("markdown", "", "&a", "text"),
        new("markdown", "", "\\[", "text"),
        new("markdown", "", "> ", "text"),
        new("markdown", "", "- ", "text"),
        new("markdown", "", "1. ", "text"),
        new("markdown", "", "- a\n", "text"),
        new("markdown", "", "> a\n", "text"),
        new("markdown", "", "a\n", "text"),
        new("markdown", "", "# a\n", "text"),
        new("markdown", "", "```\n", "text"),
        new("markdown", "", "~", "text"),
        new("markdown", "", "a|", "\n-|-\ntext"),
        new("markdown", "a|b\n-|-\n", "a|b\n", "text"),
        new("markdown", "", "http://a ", "text"),
        new("markdown", "", "www.", "text"),
        new("markdown", "", "a@b.", "text"),
        new("markdown", "", "\t", "text"),
        new("markdown", "---\n", "a: b\n", "---\ntext"),
        new("markdown", "", "    a\n\n", "text"),
        new("markdown", "", "a\n===\n", "text"),
        new("markdown", "", "It went on, and on it went. ", ""),

        new("csv", "id,text\n", "1,\"a\n", ""),
        new("csv", "id,text\n1,\"", "2,a\n", ""),
        new("csv", "id,text\n1,\"", "a\n", ""),
        new("csv", "id,text\n", "1,\"a\"b\n", ""),
        new("csv", "id,text\n", "1,\"a\"\"b\n", ""),
        new("csv", "id,text\n", "1,\"a \"b\" c\"\n", ""),
        new("csv", "id,text\n1,", "a,", ""),
        new("csv", "text", ",a", "\nb\n"),
        new("csv", "text,\"", "a\n", ""),
        new("csv", "id,text\n", "\"", "\n"),
        new("csv", "id,text\n", "\n", "1,a\n"),
        new("csv", "id,text\n", "1\n", ""),
        new("csv", "id,text\n", "\",\"\n", ""),

        new("jsonl", "", "[", ""),
        new("jsonl", "{\"text\":", "{\"a\":", ""),
        new("jsonl", "{\"text\":\"", "\\ud83d", "\"}"),
        new("jsonl", "{\"text\":\"", "\\\\", "\"}"),
        new("jsonl", "{\"text\":\"a\"", ",\"text\":\"b\"", "}"),
        new("jsonl", "", "{\n", ""),
        new("jsonl", "", "\n", "{\"text\":\"a\"}"),

        new("warc", "", "WARC/1.0\n", ""),
        new("warc", "", "WARC/1.0\r\nContent-Length: 9999\r\n\r\n", ""),
        new("warc", "", "WARC/1.0\r\nContent-Length: 9999999\r\n\r\n", ""),
        new("warc", "", "WARC/1.0\r\nContent-Length: 0\r\n\r\n", ""),
        new("warc", "WARC/1.0\r\n", "a: b\r\n", "\r\n"),
        new("warc", "WARC/1.0\r\nContent-Length: 0\r\n\r\n", "\r\n", ""),
        new("warc", "", "WARC/1.0\r\nWARC-Type: response\r\nWARC-Segment-Number: 1\r\nContent-Length: 1\r\n\r\na\r\n\r\n", ""),
        new("warc", Answer("Transfer-Encoding: chunked"), "1\r\na\r\n", ""),

        new("text", "", "a", ""),
        new("text", "", "\n", "text"),
        new("text", "", "\u00E9\u00A0", ""),
        new("text", "", "It went on, and on it went.\n\n", ""),
    ];

    /// <summary>Reads the shape, repeated to about <paramref name="length"/> bytes, to its end, and returns the number of its
    /// bytes.</summary>
    public int Read(int length)
    {
        var repeats = string.Concat(Enumerable.Repeat(Repeated, Math.Max(1, length / Repeated.Length)));
        var content = Encoding.Latin1.GetBytes(Front + repeats + Back);
        var options = new ReadOptions { Format = InputFormats.Named(Format) };
        foreach (var item in new CorpusReader(options, () => new MemoryStream(content)).Read(["-"]))
            ArgumentNullException.ThrowIfNull(item);
        return content.Length;
    }

    private static string Answer(string field) =>
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\nContent-Length: 9999999\r\n\r\n"
        + $"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n{field}\r\n\r\n";
}
