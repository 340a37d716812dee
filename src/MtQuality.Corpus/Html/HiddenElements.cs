using AngleSharp.Dom;

namespace MtQuality.Corpus.Html;

/// <summary>
/// The elements that the style sheets inside a page hide, or whose text has the colour of what is behind it. What holds most of the text of
/// a page waits for a script.
/// </summary>
internal sealed class HiddenElements
{
    // A page has a few; these limits bound the work on one that was made to cost much.
    private const int MaxSelectors = 50;
    private const int MaxElements = 1_000;
    private const int MaxLost = 30;

    private readonly HashSet<IElement> _found = [];
    private readonly ElementStyles _styles;
    private readonly IElement _body;
    private readonly int _most;
    private readonly bool _hasScripts;

    private HiddenElements(IDocument page, IElement body)
    {
        (_body, _styles, _most) = (body, new ElementStyles(page), body.TextContent.Length / 2);
        _hasScripts = page.QuerySelectorAll("script").Any(
            script => script.GetAttribute("type") is not { } type || !type.Contains("json", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The elements.</summary>
    public static IReadOnlySet<IElement> Of(IDocument page)
    {
        if (page.Body is not { } body)
            return new HashSet<IElement>();
        var elements = new HiddenElements(page, body);
        elements.Add(elements.Matching(style => InlineStyle.Hides(style, background: null)).Where(elements.IsHidden));
        elements.Add(elements.WithColor().Where(elements.IsLost).Take(MaxLost).Where(elements.HasOneColor));
        return elements._found;
    }

    private void Add(IEnumerable<IElement> hidden)
    {
        foreach (var element in hidden)
        {
            if (!_found.Contains(element.ParentElement!) && element.TextContent.Length <= _most)
                _found.Add(element);
        }
    }

    /// <summary>The elements for which a rule fulfils a condition.</summary>
    private IEnumerable<IElement> Matching(Func<string, bool> condition)
    {
        var selectors = _styles.SelectorsOf(condition).Take(MaxSelectors).ToList();
        return selectors.Count == 0 ? [] : _body.Descendants<IElement>()
            .Where(element => selectors.Exists(selector => selector.Match(element, null)))
            .Take(MaxElements);
    }

    /// <summary>The elements whose text a rule, or their own style, may give the colour of a background.</summary>
    private IEnumerable<IElement> WithColor() => Matching(_styles.CanBeLost).Concat(_body.Descendants<IElement>()
        .Where(element => InlineStyle.Color(InlineStyle.Own(element)) is not null)
        .Take(MaxElements));

    // Scripts and animations fade text in that is invisible or transparent at first.
    private bool IsHidden(IElement element)
    {
        var style = _styles.Of(element);
        var seen = _hasScripts || InlineStyle.IsAnimated(style) ? InlineStyle.WithoutFading(style) : style;
        return InlineStyle.Hides(seen, background: null);
    }

    private bool IsLost(IElement element) => InlineStyle.IsLost(_styles.Of(element), _styles.Background(element));

    private bool HasOneColor(IElement element) =>
        !element.Descendants<IElement>().Take(MaxLost).Any(part => InlineStyle.HasColors(_styles.Of(part)));
}
