using MtQuality.Corpus.Items;

namespace MtQuality.Corpus.Formats;

/// <summary>What a server says that an answer is.</summary>
/// <param name="Name">Its type in lower case, without parameters; empty if nothing is said.</param>
/// <param name="Charset">Label of its encoding; null if nothing is said.</param>
internal readonly record struct ContentType(string Name, string? Charset)
{
    // The second of them begins a JSON array, or a text in brackets.
    private static ReadOnlySpan<byte> DataStarts => "{["u8;

    /// <summary>Whether nothing is said that would tell what it is.</summary>
    public bool IsUnknown => Name is "" or "*/*" or "unknown/unknown" or "application/unknown";

    /// <summary>The reader of its pages; null for what holds no article.</summary>
    public PageParser? Parser => Name switch
    {
        "text/html" or "application/xhtml+xml" => HtmlPage.Parser,
        "text/plain" => PlainText.Parser,
        _ => null,
    };

    public static ContentType Of(HeaderFields head)
    {
        const string mark = "charset=";
        var value = head["Content-Type"] ?? "";
        var at = value.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
        return new ContentType(
            value.Split(';')[0].Trim().ToLowerInvariant(),
            at < 0 ? null : value[(at + mark.Length)..].Split(';')[0].Trim().Trim('"'));
    }

    /// <summary>The reader of a body by its first bytes; null for what is neither a web page nor text.</summary>
    public static PageParser? Guess(ReadOnlySpan<byte> body)
    {
        var head = new FileHead(body, isUnnamed: true, new ReadOptions());
        if (HtmlHead.IsDocument(head) || HtmlHead.IsElement(head))
            return HtmlPage.Parser;
        if (head.Start.IsEmpty || DataStarts.Contains(head.Start[0]))
            return null;
        return Bytes.Charset.Decode(body, declared: null).WithoutNul().IsText ? PlainText.Parser : null;
    }
}
