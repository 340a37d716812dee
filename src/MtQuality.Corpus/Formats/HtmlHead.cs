using System.Text;
using MtQuality.Corpus.Items;

namespace MtQuality.Corpus.Formats;

/// <summary>Tells by its first bytes whether a file is a web page.</summary>
internal static class HtmlHead
{
    private const int MaxLength = 1 << 10;

    private static readonly string[] Documents = ["<!doctype html", "<html"];

    private static readonly string[] Elements =
    [
        "<head", "<body", "<div", "<p>", "<p ", "<article", "<section", "<main", "<h1", "<h2",
        "<meta", "<title", "<table", "<script", "<span",
    ];

    /// <summary>Whether it opens as an HTML document does, perhaps after an XML declaration or a comment.</summary>
    public static bool IsDocument(FileHead head)
    {
        var opening = Opening(head);
        var isAnnounced = opening.StartsWith("<?xml", StringComparison.Ordinal) || opening.StartsWith("<!--", StringComparison.Ordinal);
        return Documents.Any(document => opening.StartsWith(document, StringComparison.Ordinal)
            || isAnnounced && opening.Contains(document, StringComparison.Ordinal));
    }

    /// <summary>Whether it begins with an element that pages have.</summary>
    public static bool IsElement(FileHead head)
    {
        var opening = Opening(head);
        return Elements.Any(element => opening.StartsWith(element, StringComparison.Ordinal));
    }

    private static string Opening(FileHead head) => head.Start is [(byte)'<', ..]
        ? Encoding.Latin1.GetString(head.Start[..Math.Min(head.Start.Length, MaxLength)]).ToLowerInvariant()
        : "";
}
