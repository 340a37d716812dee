using AngleSharp.Dom;
using MtQuality.Pages;

namespace MtQuality.Corpus.Html;

/// <summary>What a page says about itself: headline, site, date, language, address.</summary>
internal static class PageFacts
{
    private static readonly string[] DateNames =
    [
        "article:published_time", "datepublished", "date", "dc.date", "dc.date.issued", "pubdate", "publishdate", "parsely-pub-date",
        "sailthru.date",
    ];

    // A page says its headline and its date at the top.
    private const int MaxPlaces = 100;

    private static readonly string[] TitleBreaks = [" | ", " – ", " — ", " - ", " » ", " :: ", " · "];

    /// <summary>The headline; null where the page names only a section, such as "Sport".</summary>
    public static string? Title(IDocument page) => Named(page) is { } title && !IsSection(title) ? title : null;

    /// <summary>The h1 that the title repeats, else the title in its metadata.</summary>
    private static string? Named(IDocument page)
    {
        var headings = page.QuerySelectorAll("h1")
            .Take(MaxPlaces)
            .Where(heading => Surroundings.Of(heading) != Surrounding.Teasers)
            .Select(heading => Clean(heading.TextContent))
            .OfType<string>()
            .Where(heading => !IsSection(heading))
            .ToList();
        var shared = Meta(page, "og:title", "twitter:title", "headline", "dc.title");
        var own = Clean(WithoutMarkup(page.Title));
        // A logo is often an h1 too; the headline is the one that the title begins with.
        var named = headings.FirstOrDefault(heading => Says(shared, heading) || Says(own, heading));
        if (named is not null)
            return named;
        if (shared is not null)
            return WithoutSite(shared);
        if (headings is [var only] && only != Meta(page, "og:site_name") && !NamesSite(own, only))
            return only;
        return own is null ? headings.FirstOrDefault() : WithoutSite(own);
    }

    // A title that is not closed takes in the rest of the page.
    private static string? WithoutMarkup(string? title) =>
        title is not null && title.IndexOf("</head", StringComparison.OrdinalIgnoreCase) is >= 0 and var end ? title[..end] : title;

    private static bool IsSection(string heading) => Furniture.Shipped.Classify(heading) == FurnitureKind.Whole;

    public static string? Site(IDocument page, string? url) =>
        Meta(page, "og:site_name", "application-name")
            ?? (Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Host.Length > 0 ? address.Host : null)
            ?? LinkedData.Publisher(page);

    public static string? Date(IDocument page) =>
        Meta(page, DateNames)
        ?? LinkedData.Date(page)
        ?? Clean(
            page.QuerySelector("[itemprop=datePublished]") is { } marked
                ? marked.GetAttribute("content") ?? marked.GetAttribute("datetime") ?? marked.TextContent
                : null)
        ?? page.QuerySelectorAll("time[datetime]")
            .Take(MaxPlaces)
            .Where(time => Surroundings.Of(time) is Surrounding.Open or Surrounding.Furniture)
            .Select(time => Clean(time.GetAttribute("datetime")))
            .FirstOrDefault();

    public static string? Language(IDocument page) =>
        Clean(page.DocumentElement.GetAttribute("lang") ?? page.DocumentElement.GetAttribute("xml:lang"))
            ?? Meta(page, "og:locale", "content-language");

    public static string? Url(IDocument page, string html) =>
        Web(page.QuerySelector("link[rel=canonical]")?.GetAttribute("href")) ?? Web(Meta(page, "og:url")) ?? Web(SavedFrom.Url(html));

    /// <summary>A text with single spaces; null if it has nothing else.</summary>
    public static string? Clean(string? text) =>
        text is not null && string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } clean
            ? clean
            : null;

    private static string? Web(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? url : null;

    private static bool Says(string? title, string heading) =>
        title is not null && title.Contains(heading, StringComparison.OrdinalIgnoreCase) && 2 * heading.Length > WithoutSite(title).Length;

    /// <summary>Whether a title is another headline and, at its end, this heading: the name of the site.</summary>
    private static bool NamesSite(string? title, string heading) =>
        title is not null && title.Length > heading.Length && title.EndsWith(heading, StringComparison.Ordinal);

    private static string WithoutSite(string title)
    {
        var end = TitleBreaks.Max(mark => title.LastIndexOf(mark, StringComparison.Ordinal));
        // A separator in the first half is part of the headline; one further on stands before the name of the site.
        return end > title.Length / 2 || end > 0 && title[..end].Contains(' ', StringComparison.Ordinal) && end > title.Length / 3
            ? title[..end].Trim()
            : title;
    }

    private static string? Meta(IDocument page, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            foreach (var meta in page.QuerySelectorAll("meta"))
            {
                if (name.Equals(NameOf(meta), StringComparison.OrdinalIgnoreCase)
                    && Clean(meta.GetAttribute("content")) is { } content)
                    return content;
            }
        }
        return null;
    }

    private static string? NameOf(IElement meta) => meta.GetAttribute("property")
        ?? meta.GetAttribute("name")
        ?? meta.GetAttribute("itemprop")
        ?? meta.GetAttribute("http-equiv");
}
