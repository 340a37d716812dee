using MtQuality.Corpus.Bytes;
using MtQuality.Corpus.Items;

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

    /// <summary>What was wrong with the bytes before they were read; null if nothing.</summary>
    public string? Note { get; init; }

    /// <summary>The address the page was fetched from.</summary>
    public string? Url { get; init; }

    /// <summary>When it was fetched or changed, where the page itself says nothing.</summary>
    public string? Date { get; init; }
}

/// <summary>Reads a whole file or record as one page: decodes its bytes, refuses what is not text, and makes an article
/// of it.</summary>
/// <param name="parse">Makes an article of a text, or a problem.</param>
/// <param name="declaresCharset">Whether a page of this kind may name its own encoding, as HTML does.</param>
internal sealed class PageParser(Func<string, PageOrigin, CorpusItem> parse, bool declaresCharset = false)
{
    /// <summary>Reads a stream to its end as one page.</summary>
    public IEnumerable<CorpusItem> Read(FormatInput input)
    {
        using var content = new MemoryStream();
        var chunk = new byte[1 << 16];
        var limit = input.Options.MaxArticle;
        int read;
        while ((read = input.Stream.Read(chunk)) > 0)
        {
            if (content.Length + read > limit)
            {
                yield return new CorpusItem.Unreadable(
                    Problems.TooLarge(input.Source, Problems.WholeFile, content.Length + read, limit));
                yield break;
            }
            content.Write(chunk, 0, read);
        }
        var bytes = content.GetBuffer().AsMemory(0, (int)content.Length);
        yield return Defer(bytes, new PageOrigin(input.Source, Problems.WholeFile, input.Name));
    }

    /// <summary>The bytes of one page, to be parsed later, on any thread.</summary>
    public CorpusItem Defer(ReadOnlyMemory<byte> bytes, PageOrigin origin) =>
        new CorpusItem.Raw(origin.Id, origin.Source, origin.Line, bytes.Length, () => Read(bytes.Span, origin));

    /// <summary>Reads the bytes of one page.</summary>
    public CorpusItem Read(ReadOnlySpan<byte> bytes, PageOrigin origin)
    {
        if (OtherKind.Of(bytes) is { } other)
            return new CorpusItem.Unreadable(Problems.OtherKind(origin.Source, origin.Place, other.Name, other.Remedy));
        var declared = EncodingLabels.Find(origin.Charset) ?? (declaresCharset ? Charset.DeclaredInside(bytes) : null);
        var decoded = Charset.Decode(bytes, declared).WithoutNul();
        if (!decoded.IsText)
            return new CorpusItem.Unreadable(Problems.Binary(origin.Source, origin.Place, decoded.Strange, decoded.Text.Length));
        if (string.IsNullOrWhiteSpace(decoded.Text))
            return new CorpusItem.Unreadable(Problems.NoArticles(origin.Source, origin.Place));
        var item = parse(decoded.Text, origin);
        return item is CorpusItem.Read read
            ? read with { Article = read.Article with { Note = ReadingNotes.Of(origin.Note, ReadingNotes.Damaged(decoded.Damaged)) } }
            : item;
    }
}
