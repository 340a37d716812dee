using AngleSharp.Dom;

namespace MtQuality.Corpus.Html;

/// <summary>
/// Finds what customers wrote of the product that a page offers. An article may be a review too, and a list of reviews by one author: those
/// of customers are named for their writers or for the service that collects them, or there are several of the same kind, each with its
/// writer or date.
/// </summary>
internal static class CustomerReviews
{
    // Enough for the longest page of reviews, and few enough for one that was made to cost much.
    private const int MaxElements = 1_000;
    private const int MaxParts = 60;

    private const string Review = "review";

    private static readonly string[] Writers = ["customer", "user", "buyer", "guest", "shopper", "client", "consumer"];

    // The parts of names that services put into the pages of shops.
    private static readonly HashSet<string> Services = new(
        ["spr", "jdgm", "yotpo", "bv", "bvrr", "stamped", "loox", "okereviews", "trustpilot", "feefo", "testimonial", "testimonials"],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] Marks =
        ["author", "reviewer", "nickname", "username", "profile", "verified", "helpful", "posted", "date", .. Writers];

    /// <summary>The outermost elements of each review.</summary>
    public static IReadOnlySet<IElement> Of(IDocument page)
    {
        var found = new HashSet<IElement>();
        var named = new List<(IElement Element, string Kind)>();
        foreach (var element in page.All)
        {
            var names = Names(element);
            if (IsNamedForWriters(names))
                found.Add(element);
            else if (KindOf(element, names) is { } kind && named.Count < MaxElements)
                named.Add((element, kind));
        }
        foreach (var same in named.GroupBy(part => part.Kind, part => part.Element))
        {
            var signed = same.Where(IsSigned).ToList();
            if (signed.Count > 1)
                found.UnionWith(signed);
        }
        return found;
    }

    private static bool IsNamedForWriters(string[] names)
    {
        foreach (var name in names)
        {
            var isOfWriters = name.Contains(Review, StringComparison.OrdinalIgnoreCase)
                && Array.Exists(Writers, writer => name.Contains(writer, StringComparison.OrdinalIgnoreCase));
            if (isOfWriters || Array.Exists(name.Split('-', '_'), Services.Contains))
                return true;
        }
        return false;
    }

    /// <summary>What makes several reviews alike: their names, or what they say of themselves; null for what is no review.</summary>
    private static string? KindOf(IElement element, string[] names)
    {
        var says = element.GetAttribute("itemprop") ?? element.GetAttribute("data-hook");
        return says is Review or "reviews" ? says
            : Array.Exists(names, name => name.Contains(Review, StringComparison.OrdinalIgnoreCase)) ? element.ClassName
            : null;
    }

    /// <summary>Whether an element says who wrote it, or when.</summary>
    private static bool IsSigned(IElement review) => review.Descendants<IElement>().Take(MaxParts).Any(part =>
        part.LocalName == "time"
        || part.GetAttribute("itemprop") is "author" or "datePublished"
        || Names(part).Any(name => Array.Exists(Marks, mark => name.Contains(mark, StringComparison.OrdinalIgnoreCase))));

    private static string[] Names(IElement element) =>
        element.Id is null && element.ClassName is null
            ? []
            : $"{element.Id} {element.ClassName}".Split([' ', '\t', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries);
}
