using MtQuality.Corpus.Bytes;
using MtQuality.Corpus.Items;

namespace MtQuality.Corpus.Formats;

/// <summary>
/// Reads web archives: every HTML page and text that was fetched (<c>response</c>, <c>resource</c>), and the texts of WET
/// (<c>conversion</c>). Requests, metadata, images and responses other than 200 are skipped.
/// </summary>
internal static class WarcReader
{
    public static readonly InputFormat Format = new("warc", Read)
    {
        Extensions = [".warc", ".wet"],
        IsCertain = head => head.Bytes.StartsWith("WARC/"u8),
    };

    private static IEnumerable<CorpusItem> Read(FormatInput input)
    {
        var (source, name, options) = (input.Source, input.Name, input.Options);
        foreach (var record in new WarcRecords(input.Stream, options.MaxArticle).Read())
        {
            if (record.HasWrongLength)
                yield return new CorpusItem.Unreadable(Problems.WrongLength(source, record.Place, record.Length));
            else if (record.Headers["WARC-Type"] is "response" or "conversion" or "resource")
            {
                if (record.IsTooLong)
                    yield return new CorpusItem.Unreadable(Problems.TooLarge(source, record.Place, record.Length, options.MaxArticle));
                else if (Page(record, source, name, options) is { } page)
                    yield return page;
            }
        }
    }

    private static CorpusItem? Page(WarcRecord record, string source, string name, ReadOptions options)
    {
        var origin = new PageOrigin(source, record.Place, IdOf(record) ?? $"{name}#{record.Number}", record.Number)
        {
            Url = record.Headers["WARC-Target-URI"]?.Trim('<', '>'),
            Date = record.Headers["WARC-Date"],
        };
        if (record.Headers["WARC-Type"] == "conversion")
            return PlainText.Parser.Defer(record.Content, origin);
        var type = record.Headers["Content-Type"];
        var isHttp = type?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) ?? false;
        if (!isHttp)
            return ParserOf(type)?.Defer(record.Content, origin with { Charset = CharsetOf(type) });
        var start = HeaderFields.BodyOf(record.Content.Span);
        if (start < 0)
            return new CorpusItem.Unreadable(Problems.BrokenHttp(source, record.Place, "its header has no end"));
        var head = HeaderFields.Parse(record.Content.Span[..start]);
        // Redirects and errors have bodies, but no articles.
        if (head.First.Split(' ') is not [_, "200", ..])
            return null;
        if (ParserOf(head["Content-Type"]) is not { } parser)
            return null;
        origin = origin with { Charset = CharsetOf(head["Content-Type"]) };
        var body = record.Content[start..];
        return new CorpusItem.Raw(
            origin.Id, origin.Source, origin.Line, body.Length, () => Answer(body, head, parser, origin, options.MaxArticle));
    }

    private static CorpusItem Answer(ReadOnlyMemory<byte> body, HeaderFields head, PageParser parser, PageOrigin origin, long limit)
    {
        try
        {
            return parser.Read(HttpBody.Decode(body, head, limit), origin);
        }
        catch (Exception exception) when (exception is DamagedInputException or InvalidDataException)
        {
            return new CorpusItem.Unreadable(Problems.BrokenHttp(origin.Source, origin.Place, exception.Message));
        }
    }

    private static PageParser? ParserOf(string? type) => type?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        "text/html" or "application/xhtml+xml" => HtmlPage.Parser,
        "text/plain" => PlainText.Parser,
        _ => null,
    };

    private static string? CharsetOf(string? type)
    {
        const string mark = "charset=";
        var at = type?.IndexOf(mark, StringComparison.OrdinalIgnoreCase) ?? -1;
        return at < 0 ? null : type![(at + mark.Length)..].Split(';')[0].Trim().Trim('"');
    }

    private static string? IdOf(WarcRecord record) =>
        record.Headers["WARC-Record-ID"] is { } id && id.StartsWith("<urn:uuid:", StringComparison.OrdinalIgnoreCase) && id.EndsWith('>')
            ? id[10..^1]
            : null;
}
