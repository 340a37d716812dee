using MtQuality.Corpus.Bytes;
using MtQuality.Corpus.Items;
using MtQuality.Documents;

namespace MtQuality.Corpus.Formats;

/// <summary>What is known of a page beside its bytes.</summary>
/// <param name="Source">The file or stream it came from.</param>
/// <param name="Place">Where in it the page begins, for messages.</param>
/// <param name="Id">The id its article gets.</param>
/// <param name="Line">The line or record it begins on; 0 where it is the whole file.</param>
internal sealed record PageOrigin(string Source, string Place, string Id, int Line = 0)
{
    /// <summary>The encoding that a header declares.</summary>
    public string? Charset { get; init; }

    /// <summary>The address the page was fetched from.</summary>
    public string? Url { get; init; }

    /// <summary>When it was fetched or changed, where the page itself says nothing.</summary>
    public string? Date { get; init; }
}

/// <summary>Reads a whole file or record as one page: plain text, Markdown or HTML.</summary>
internal static class PageReader
{
    /// <summary>Reads a stream to its end as one page.</summary>
    public static CorpusItem Read(Stream stream, InputFormat format, string source, string id, ReadOptions options)
    {
        using var content = new MemoryStream();
        var chunk = new byte[1 << 16];
        int read;
        while ((read = stream.Read(chunk)) > 0)
        {
            if (content.Length + read > options.MaxArticle)
                return new CorpusItem.Unreadable(Problems.TooLarge(source, Problems.WholeFile, content.Length + read, options.MaxArticle));
            content.Write(chunk, 0, read);
        }
        return Raw(content.GetBuffer().AsMemory(0, (int)content.Length), format, new PageOrigin(source, Problems.WholeFile, id));
    }

    /// <summary>The bytes of one page, to be read when there is time.</summary>
    public static CorpusItem Raw(ReadOnlyMemory<byte> bytes, InputFormat format, PageOrigin origin) =>
        new CorpusItem.Raw(origin.Id, origin.Source, origin.Line, bytes.Length, () => Read(bytes.Span, format, origin));

    /// <summary>Reads the bytes of one page.</summary>
    public static CorpusItem Read(ReadOnlySpan<byte> bytes, InputFormat format, PageOrigin origin)
    {
        var declared = origin.Charset ?? (format == InputFormat.Html ? Charset.DeclaredInside(bytes) : null);
        if (!Charset.TryDecode(bytes, declared, out var text, out var invalid))
            return new CorpusItem.Unreadable(Problems.BrokenUtf8(origin.Source, origin.Place, invalid));
        if (text.IndexOf('\0', StringComparison.Ordinal) is >= 0 and var nul)
            return new CorpusItem.Unreadable(Problems.NoCharacter(origin.Source, origin.Place, nul));
        if (string.IsNullOrWhiteSpace(text))
            return new CorpusItem.Unreadable(Problems.NoArticles(origin.Source, origin.Place));
        return format switch
        {
            InputFormat.Html => HtmlPage.Read(text, origin),
            InputFormat.Markdown => MarkdownPage.Read(text, origin),
            _ => new CorpusItem.Read(new Article(origin.Id, text) { Source = origin.Source, Url = origin.Url, Date = origin.Date, Layout = Layout.Page }, origin.Line),
        };
    }
}
