using MtQuality.Corpus.Bytes;
using MtQuality.Corpus.Items;

namespace MtQuality.Corpus.Formats;

/// <summary>Makes pages of the records of a web archive.</summary>
internal sealed class WarcPages(FormatInput input)
{
    /// <summary>The answers that hold no article.</summary>
    public PassedOver PassedOver { get; } = new();

    /// <summary>The page in a record, or what is wrong with it; null where it holds none.</summary>
    public CorpusItem? Of(WarcRecord record)
    {
        var type = record.Headers["WARC-Type"];
        if (type == "continuation")
            return new CorpusItem.Unreadable(Problems.StrayPart(input.Source, record.Place));
        if (type is not ("response" or "conversion" or "resource"))
            return null;
        if (record.IsTooLong)
            return new CorpusItem.Unreadable(Problems.TooLarge(input.Source, record.Place, record.Length, input.Options.MaxArticle));
        var origin = new PageOrigin(input.Source, record.Place, IdOf(record) ?? $"{input.Name}#{record.Number}", record.Number)
        {
            Url = record.Headers["WARC-Target-URI"]?.Trim('<', '>'),
            Date = record.Headers["WARC-Date"],
            Note = record.IsCut || record.Headers["WARC-Truncated"] is { Length: > 0 } ? ReadingNotes.Cut : null,
        };
        return type == "conversion" ? PlainText.Parser.Defer(record.Content, origin)
            : IsHttp(record) ? OfAnswer(record, origin)
            : Deferred(record.Content, record.Headers, origin);
    }

    private static bool IsHttp(WarcRecord record) =>
        record.Headers["Content-Type"]?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) ?? false;

    private CorpusItem? OfAnswer(WarcRecord record, PageOrigin origin)
    {
        var start = HeaderFields.BodyOf(record.Content.Span);
        if (start < 0)
            return new CorpusItem.Unreadable(Problems.BrokenHttp(origin.Source, origin.Place, "its header has no end"));
        var head = HeaderFields.Parse(record.Content.Span[..start]);
        // Redirects and errors have bodies, but no articles.
        if (head.First.Split(' ') is not [_, "200", ..])
        {
            PassedOver.Add(head.First.Split(' ') is [_, var status, ..] ? $"status {status}" : "no status");
            return null;
        }
        return Deferred(record.Content[start..], head, origin);
    }

    private CorpusItem? Deferred(ReadOnlyMemory<byte> body, HeaderFields head, PageOrigin origin)
    {
        var type = ContentType.Of(head);
        var parser = type.Parser;
        if (type.IsUnknown)
        {
            try
            {
                parser = ContentType.Guess(HttpBody.Decode(body, head, input.Options.MaxArticle).Bytes.Span);
            }
            catch (Exception exception) when (exception is DamagedInputException or InvalidDataException)
            {
                return new CorpusItem.Unreadable(Problems.BrokenHttp(origin.Source, origin.Place, exception.Message));
            }
        }
        if (parser is null)
        {
            PassedOver.Add(type.IsUnknown ? "unknown type" : $"type {type.Name}");
            return null;
        }
        origin = origin with { Charset = type.Charset };
        return new CorpusItem.Raw(
            origin.Id, origin.Source, origin.Line, body.Length, () => Parse(body, head, parser, origin, input.Options.MaxArticle));
    }

    private static CorpusItem Parse(ReadOnlyMemory<byte> stored, HeaderFields head, PageParser parser, PageOrigin origin, long limit)
    {
        try
        {
            var body = HttpBody.Decode(stored, head, limit);
            return parser.Read(body.Bytes.Span, body.IsCut ? origin with { Note = ReadingNotes.Cut } : origin);
        }
        catch (Exception exception) when (exception is DamagedInputException or InvalidDataException)
        {
            return new CorpusItem.Unreadable(Problems.BrokenHttp(origin.Source, origin.Place, exception.Message));
        }
    }

    private static string? IdOf(WarcRecord record) =>
        record.Headers["WARC-Record-ID"] is { } id && id.StartsWith("<urn:uuid:", StringComparison.OrdinalIgnoreCase) && id.EndsWith('>')
            ? id[10..^1]
            : null;
}
