using System.IO.Compression;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace MtQuality.Corpus.Tests;

/// <summary>The same small articles in every format.</summary>
internal static class Samples
{
    public const string Prose = "The ferry stopped on Tuesday, and nobody on the island was told why it did.";

    /// <summary>Name of a file, and bytes that hold one or more articles beginning with <see cref="Prose"/>.</summary>
    public static IEnumerable<(string Name, byte[] Content)> All =>
    [
        ("a.txt", Bytes(Prose)),
        ("a.md", Bytes($"# Ferry\n\n{Prose}\n")),
        ("a.html", Bytes(Page(Prose))),
        ("a.csv", Bytes($"id,text\n1,\"{Prose}\"\n2,\"{Prose}\"\n")),
        ("a.tsv", Bytes($"id\ttext\n1\t{Prose}\n2\t{Prose}\n")),
        ("a.jsonl", Bytes($"{{\"id\":\"1\",\"text\":\"{Prose}\"}}\n{{\"id\":\"2\",\"text\":\"{Prose}\"}}\n")),
        ("a.parquet", Parquet(("id", ["1", "2"]), ("text", [Prose, Prose]))),
        ("a.warc", [.. Response("1", Page(Prose)), .. Response("2", Page(Prose))]),
        ("a.wet", Record("conversion", "1", "text/plain", Bytes(Prose))),
    ];

    /// <summary>Files that are read though something in them is unusual or wrong; they give damage more to damage.</summary>
    public static IEnumerable<(string Name, byte[] Content)> Odd =>
    [
        ("odd.csv", Bytes("id, title, text\n1, \"A \"\"b\"\"\", The text, and more\n2,\"x\ny\",z\n3,\"open\n4,a,b\n")),
        ("bars.csv", Bytes("id|text\n1|\"a \"b\" c\"\n2|x|y\n")),
        ("odd.jsonl", Bytes("{\"id\":1,\"text\":\"a \\ud83d\\ude00 \\ud83d b\",\"title\":null}\n{\"text\":\"café\",\"url\":\"x\"}\n")),
        ("odd.txt", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("Some text — café.")]),
        ("odd.html", Bytes("<html><head><meta charset=latin5><title>T</title></head><h1>H</h1><p>A &amp; b.<ul><li>One</ul></html>")),
        (
            "odd.md",
            Bytes("---\ntitle: T\n---\n# Head *x*\n\nA [l](x \"t\") ![i](y) `c` **b** <b>h</b> &amp; \\*\n\n- a\n  - b\n\n> q\n\n"
                + "```\ncode\n```\n\n[a]: x\n\na|b\n-|-\n1|2\n\nHead\n====\n")
        ),
        ("members.warc.gz", [.. Gzip(Response("1", Page(Prose))), .. Gzip(Response("2", Page(Prose), "HTTP/1.1 200 OK"))]),
        (
            "odd.warc",
            [
                .. Response("1", "5\r\n<html\r\n0\r\n\r\n", "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked"),
                .. Record("response", "2", "application/http\r\nWARC-Segment-Number: 1", Bytes("HTTP/1.1 200 OK\r\n\r\n")),
                .. Record("continuation", "3", "x\r\nWARC-Segment-Number: 2\r\nWARC-Segment-Origin-ID: <urn:uuid:2>", Bytes(Prose)),
            ]
        ),
    ];

    public static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    public static string Page(string body) =>
        "<!doctype html><html><head><title>Ferry</title></head><body><nav>Home</nav><h1>Ferry</h1>"
        + $"<p>{body}</p><p>{body}</p></body></html>";

    public static byte[] Gzip(params ReadOnlySpan<byte[]> members)
    {
        using var stream = new MemoryStream();
        foreach (var member in members)
        {
            using var gzip = new GZipStream(stream, CompressionLevel.Optimal, leaveOpen: true);
            gzip.Write(member);
        }
        return stream.ToArray();
    }

    public static byte[] Zstd(byte[] content)
    {
        using var compressor = new ZstdSharp.Compressor();
        return compressor.Wrap(content).ToArray();
    }

    public static byte[] Parquet(params (string Name, string?[] Values)[] columns)
    {
        using var stream = new MemoryStream();
        var fields = columns.Select(column => new DataField<string>(column.Name)).ToArray();
        var writer = ParquetWriter.CreateAsync(new ParquetSchema(fields), stream).GetAwaiter().GetResult();
        using (var group = writer.CreateRowGroup())
        {
            foreach (var (field, column) in fields.Zip(columns))
                group.WriteAsync(field, column.Values!, null).GetAwaiter().GetResult();
        }
        writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
        return stream.ToArray();
    }

    public static byte[] Response(string id, string html, string head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8") =>
        Record("response", id, "application/http; msgtype=response", [.. Bytes(head + "\r\n\r\n"), .. Bytes(html)]);

    public static byte[] Record(string type, string id, string contentType, byte[] content, long? length = null) =>
        [
            .. Bytes(
                $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Record-ID: <urn:uuid:{id}>\r\nWARC-Target-URI: https://example.org/{id}\r\n"
                + $"WARC-Date: 2026-03-10T06:20:00Z\r\nContent-Type: {contentType}\r\n"
                + $"Content-Length: {length ?? content.Length}\r\n\r\n"),
            .. content,
            .. "\r\n\r\n"u8,
        ];
}
