using AngleSharp.Dom;

namespace MtQuality.Corpus.Html;

/// <summary>The part of a page that a piece of text stands in, judged by elements, roles and class names.</summary>
internal enum Surrounding
{
    /// <summary>Nothing says that it is not part of the article.</summary>
    Open,

    /// <summary>A list of other articles.</summary>
    Teasers,

    /// <summary>A list of other things that a shop sells.</summary>
    Offers,

    /// <summary>Menus, buttons, notices, forms, captions, bylines.</summary>
    Furniture,

    /// <summary>What readers or customers wrote below the article.</summary>
    Comments,

    /// <summary>Prose that a style hides from readers.</summary>
    Hidden,
}

/// <summary>Finds the surroundings of an element from its ancestors.</summary>
internal static class Surroundings
{
    private static readonly HashSet<string> CommentWords = Set(
        """
        comment comments commentlist disqus respond replies comment-list comment-body discussion responses
        """);

    // Names of what a page has: "has-comments", "comments-open".
    private static readonly string[] StateStarts = ["has-", "no-", "with-", "without-"];
    private static readonly string[] StateEnds = ["-open", "-closed", "-enabled", "-disabled", "-allowed", "-on", "-off"];

    private static readonly HashSet<string> OfferWords = Set(
        """
        upsell upsells up-sell up-sells crosssell crosssells cross-sell cross-sells crossell also-bought alsobought fbt
        bought-together recently-viewed recentlyviewed related-products recommended-products similar-products
        """);
    private static readonly HashSet<string> TeaserWords = Set(
        """
        related recommended recommendations recommend recent popular trending teaser teasers promo more morefrom
        readmore readnext also latest next-up carousel similar suggested rail outbrain taboola further
        """);
    private static readonly HashSet<string> FurnitureWords = Set(
        """
        cookie cookies consent gdpr newsletter share sharing social socials sharebar nav
        navbar navigation menu breadcrumb breadcrumbs footer footnav banner ad ads advert advertisement sponsored
        sponsor byline author authors bio dateline timestamp pagination pager tags taglist toolbar modal popup overlay
        search skip credit credits caption figcaption copyright legal toc widget sidebar meta rating
        print masthead topbar
        cmp cmp2 didomi usercentrics osano cmplz cc-window cookiebot cybotcookiebotdialog sp_message_container
        """);

    // These names have the notice that asks for money or an account, and also what stands behind it.
    private static readonly HashSet<string> GateWords = Set("paywall subscribe subscription signup login");

    public static Surrounding Of(IElement element)
    {
        var outer = element.ParentElement is { } parent && !IsRoot(element) ? Of(parent) : Surrounding.Open;
        return Inside(element, outer);
    }

    /// <summary>The surroundings of what stands in <paramref name="element"/>, from those of the element itself.</summary>
    public static Surrounding Inside(IElement element, Surrounding outer)
    {
        if (IsRoot(element))
            return Surrounding.Open;
        var here = OfPart(element);
        var outerDecides = here == Surrounding.Open
            || here == Surrounding.Furniture && outer is Surrounding.Comments or Surrounding.Teasers or Surrounding.Offers;
        return outerDecides ? outer : here;
    }

    private static bool IsRoot(IElement part) => part.LocalName is "body" or "html" or "main" or "article";

    private static Surrounding OfPart(IElement part)
    {
        switch (part.LocalName)
        {
            case "nav" or "form" or "figcaption" or "button" or "address" or "dialog" or "menu" or "label":
                return Surrounding.Furniture;
            case "footer" when part.ParentElement?.LocalName != "blockquote":
                return Surrounding.Furniture;
        }
        var role = part.GetAttribute("role");
        if (role is "navigation" or "complementary" or "banner" or "contentinfo" or "dialog" or "search" or "alertdialog"
            && !HasWord(part, TeaserWords))
            return Surrounding.Furniture;
        return HasWord(part, CommentWords, IsState) ? Surrounding.Comments
            : HasWord(part, OfferWords) ? Surrounding.Offers
            : HasWord(part, TeaserWords) ? Surrounding.Teasers
            : HasWord(part, FurnitureWords) || part.LocalName == "aside" ? Surrounding.Furniture
            : HasWord(part, GateWords) && !ArticleText.Fills(part) ? Surrounding.Furniture
            : Surrounding.Open;
    }

    private static bool IsState(ReadOnlySpan<char> name)
    {
        foreach (var start in StateStarts)
        {
            if (name.StartsWith(start, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        foreach (var end in StateEnds)
        {
            if (name.EndsWith(end, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool HasWord(IElement part, HashSet<string> words, Func<ReadOnlySpan<char>, bool>? except = null)
    {
        var lookup = words.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var attribute in (ReadOnlySpan<string?>)[part.Id, part.ClassName, part.GetAttribute("data-component")])
        {
            foreach (var name in attribute.AsSpan().SplitAny(" \t\r\n"))
            {
                if (except?.Invoke(attribute.AsSpan()[name]) == true)
                    continue;
                // Sourcepoint numbers its messages: sp_message_container_1234.
                if (lookup.Contains(attribute.AsSpan()[name].TrimEnd("_0123456789")) || HasPart(attribute.AsSpan()[name], lookup))
                    return true;
            }
        }
        return false;
    }

    /// <summary>Whether a part of a name such as <c>related-posts__list</c> is one of the words.</summary>
    private static bool HasPart(ReadOnlySpan<char> name, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> words)
    {
        foreach (var part in name.SplitAny("-_"))
        {
            if (words.Contains(name[part]))
                return true;
        }
        return false;
    }

    private static HashSet<string> Set(string words) => new(words.Split([' ', '\n']), StringComparer.OrdinalIgnoreCase);
}
