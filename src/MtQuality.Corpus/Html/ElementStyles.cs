using System.Text.RegularExpressions;
using AngleSharp.Css.Dom;
using AngleSharp.Css.Parser;
using AngleSharp.Dom;

namespace MtQuality.Corpus.Html;

/// <summary>What the style sheets inside a page and the elements themselves say of how text is shown.</summary>
internal sealed partial class ElementStyles
{
    // A page has a few; these limits bound the work on one that was made to cost much.
    private const int MaxSheetLength = 1_000_000;
    private const int MaxRules = 2_000;
    private const int MaxMatches = 10_000_000;

    // Each of these looks at all siblings or descendants of an element. They hide what a reader's click shows, if anything.
    // What stands in brackets looks at one attribute: [class~="x"].
    private static readonly string[] Costly = ["~", ":has(", ":nth-", ":only-", ":last-", ":empty"];

    private readonly Dictionary<IElement, string> _known = [];
    private readonly List<Rule> _rules;
    private readonly List<CssColor> _backgrounds;
    private readonly bool _isWhole;

    /// <summary>The styles of a page.</summary>
    public ElementStyles(IDocument page)
    {
        var sheets = page.QuerySelectorAll("style")
            .Where(sheet => sheet.GetAttribute("media") is null or "" or "all" or "screen")
            .Select(sheet => sheet.TextContent)
            .Where(sheet => sheet.Length <= MaxSheetLength)
            .ToList();
        _rules = Read(sheets, Math.Min(MaxRules, MaxMatches / Math.Max(1, page.All.Length)));
        _isWhole = !page.QuerySelectorAll("link").Any(IsSheet)
            && !sheets.Exists(sheet => sheet.Contains("@import", StringComparison.OrdinalIgnoreCase));
        _backgrounds = [.. _rules.Select(rule => InlineStyle.Background(rule.Style)).OfType<CssColor>().Append(CssColor.White).Distinct()];
    }

    private readonly record struct Rule(ISelector Selector, string Style, int Place);

    /// <summary>The selectors of the rules whose declarations fulfil a condition.</summary>
    public IEnumerable<ISelector> SelectorsOf(Func<string, bool> condition) =>
        _rules.Where(rule => condition(rule.Style)).Select(rule => rule.Selector);

    /// <summary>Whether a rule gives text the colour of a background that there is on the page.</summary>
    public bool CanBeLost(string style) => InlineStyle.Color(style) is { } color && _backgrounds.Exists(color.IsLostOn);

    /// <summary>All that is said of an element, in the notation of a style attribute: of two declarations the later counts.</summary>
    public string Of(IElement element)
    {
        if (_known.TryGetValue(element, out var known))
            return known;
        var said = _rules.Where(rule => rule.Selector.Match(element, null))
            .OrderBy(rule => rule.Selector.Specificity)
            .ThenBy(rule => rule.Place)
            .Select(rule => rule.Style)
            .Prepend(InlineStyle.OldAttributes(element))
            .Append(element.GetAttribute("style") ?? "");
        return _known[element] = string.Join(';', said);
    }

    /// <summary>The background colour behind the text of an element; null if unknown. Style sheets that are not inside the page may put
    /// anything behind it, and then only what the element says of itself is known.</summary>
    public CssColor? Background(IElement element)
    {
        for (var part = element; part is not null; part = part.ParentElement)
        {
            var style = Of(part);
            if (InlineStyle.Paints(part, style, out var color))
                return color;
            if (!_isWhole || InlineStyle.Floats(style))
                return null;
        }
        return CssColor.White;
    }

    private static bool IsSheet(IElement link) =>
        link.GetAttribute("rel")?.Contains("stylesheet", StringComparison.OrdinalIgnoreCase) == true;

    private static bool IsCostly(string selector) =>
        Attributes().Replace(selector, "") is var rest
        && Array.Exists(Costly, part => rest.Contains(part, StringComparison.OrdinalIgnoreCase));

    [GeneratedRegex(@"\[[^\]]*\]", RegexOptions.NonBacktracking)]
    private static partial Regex Attributes();

    /// <summary>The rules that say something of whether readers see an element, each selector with those of the same rule apart.</summary>
    private static List<Rule> Read(List<string> sheets, int maxRules)
    {
        var parser = new CssSelectorParser();
        return
        [
            .. sheets.SelectMany(StyleRules.Of)
                .Select(rule => rule with { Style = InlineStyle.Visibility(rule.Style) })
                .Where(rule => rule.Style.Length > 0)
                .SelectMany(rule => rule.Selector.Split(',').Select(selector => (Selector: selector, rule.Style)))
                .Where(rule => !IsCostly(rule.Selector))
                .Take(maxRules)
                .Select(rule => (Selector: parser.ParseSelector(rule.Selector), rule.Style))
                .Where(rule => rule.Selector is not null && !rule.Selector.Text.Contains("::", StringComparison.Ordinal))
                .Select((rule, place) => new Rule(rule.Selector!, rule.Style, place)),
        ];
    }
}
