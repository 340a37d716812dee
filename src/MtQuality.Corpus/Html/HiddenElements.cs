using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace MtQuality.Corpus.Html;

/// <summary>
/// The elements that the style sheets inside a page hide. Scripts fade text in that is invisible or transparent at first, so that these
/// two say nothing; and what holds most of the text of a page waits for a script, too.
/// </summary>
internal static class HiddenElements
{
    // A page has a few; these limits bound the work on one that was made to cost much.
    private const int MaxSheetLength = 1_000_000;
    private const int MaxRules = 300;
    private const int MaxHidingRules = 50;
    private const int MaxElements = 1_000;

    private static readonly string[] OfScripts = ["visibility", "opacity"];

    private readonly record struct Rule(ISelector Selector, string Style, int Place);

    /// <summary>The elements.</summary>
    public static IReadOnlySet<IElement> Of(IDocument page)
    {
        var found = new HashSet<IElement>();
        var rules = Rules(page);
        if (page.Body is not { } body || rules.Count == 0)
            return found;
        var most = body.TextContent.Length / 2;
        var hiding = rules.Where(rule => InlineStyle.Hides(rule.Style, background: null)).Take(MaxHidingRules).ToList();
        var candidates = hiding.Count == 0 ? [] : body.Descendants<IElement>()
            .Where(element => hiding.Exists(rule => rule.Selector.Match(element, null)))
            .Take(MaxElements);
        foreach (var element in candidates)
        {
            if (element.ParentElement is { } parent && found.Contains(parent))
                continue;
            if (InlineStyle.Hides(Style(element, rules), background: null) && element.TextContent.Length <= most)
                found.Add(element);
        }
        return found;
    }

    /// <summary>All that is said of an element: of two declarations the later counts.</summary>
    private static string Style(IElement element, List<Rule> rules) => string.Join(
        ';',
        rules.Where(rule => rule.Selector.Match(element, null))
            .OrderBy(rule => rule.Selector.Specificity)
            .ThenBy(rule => rule.Place)
            .Select(rule => rule.Style)
            .Append(element.GetAttribute("style") ?? ""));

    /// <summary>The rules that say something of whether readers see an element, each selector with those of the same rule apart.</summary>
    private static List<Rule> Rules(IDocument page)
    {
        var parser = new CssSelectorParser();
        var sheets = page.QuerySelectorAll("style")
            .Where(sheet => sheet.GetAttribute("media") is null or "" or "all" or "screen")
            .Select(sheet => sheet.TextContent)
            .Where(sheet => sheet.Length <= MaxSheetLength);
        return
        [
            .. sheets.SelectMany(StyleRules.Of)
                .Select(rule => rule with { Style = InlineStyle.Hiding(rule.Style, without: OfScripts) })
                .Where(rule => rule.Style.Length > 0)
                .SelectMany(rule => rule.Selector.Split(',').Select(selector => (Selector: parser.ParseSelector(selector), rule.Style)))
                .Take(MaxRules)
                .Where(rule => rule.Selector is not null && !rule.Selector.Text.Contains("::", StringComparison.Ordinal))
                .Select((rule, place) => new Rule(rule.Selector!, rule.Style, place)),
        ];
    }
}
