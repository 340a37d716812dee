using System.Text;
using AngleSharp.Dom;

namespace MtQuality.Corpus.Html;

/// <summary>Walks a page and splits its text where a reader sees a new block.</summary>
internal sealed class PageText
{
    private const int MinHiddenWords = 12;

    // Who writes for screen readers says where a link leads, or what a picture shows.
    private const int MaxSpokenWords = 50;

    private static readonly string[] Spoken = ["sr-only", "screen-reader", "screenreader", "visually-hidden", "visuallyhidden", "a11y"];

    private static readonly HashSet<string> Unseen = new(
        [
            "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "select",
            "textarea", "head", "title", "pre", "samp", "datalist", "noframes",
        ],
        StringComparer.Ordinal);
    private static readonly HashSet<string> Inline = new(
        [
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "input",
            "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
            "wbr",
        ],
        StringComparer.Ordinal);

    private readonly PageParts _parts;
    private readonly bool _readsPre;
    private readonly List<PageBlock> _blocks = [];
    private readonly List<PageBlock> _hidden = [];
    private readonly StringBuilder _text = new();
    private Place _holder;
    private int _linked;
    private int _breaks;

    private PageText(PageParts parts, bool readsPre) => (_parts, _readsPre) = (parts, readsPre);

    /// <summary>What is known of a place on the page from the elements around it.</summary>
    /// <param name="Block">The nearest element that is a block.</param>
    /// <param name="Surrounding">What stands around that block.</param>
    /// <param name="Around">What stands around the place itself, which may be a named part of a line.</param>
    /// <param name="IsLinked">Whether it is part of a link to another page.</param>
    /// <param name="IsSilent">Whether it is kept from those who hear the page.</param>
    /// <param name="Background">The background colour, as far as inline styles say it.</param>
    private readonly record struct Place(
        IElement Block, Surrounding Surrounding, Surrounding Around, bool IsLinked, bool IsSilent, CssColor? Background);

    /// <summary>
    /// All blocks of text below <paramref name="root"/>, in order. Prose that a style or attribute hides from readers is a block with
    /// <see cref="Surrounding.Hidden"/>; what is hidden otherwise is left out.
    /// </summary>
    /// <param name="root">The element.</param>
    /// <param name="parts">What is known of its elements from the page as a whole.</param>
    public static List<PageBlock> Blocks(IElement root, PageParts parts)
    {
        var place = new Place(root, Surrounding.Open, Surrounding.Open, IsLinked: false, IsSilent: false, Background: null);
        var blocks = Blocks(root, place, parts, readsPre: false);
        // Archives of mail and plain text have all their text in a <pre>; elsewhere that is code.
        return blocks.Exists(IsProse) || root.QuerySelector("pre") is null ? blocks : Blocks(root, place, parts, readsPre: true);
    }

    private static List<PageBlock> Blocks(IElement root, Place place, PageParts parts, bool readsPre)
    {
        var page = new PageText(parts, readsPre);
        page.Read(root, place);
        page.End();
        return page._blocks;
    }

    // The parser limits how deep elements are nested. Siblings are found by their number: each step to a next sibling is a search.
    private void Read(IElement parent, Place place)
    {
        INode? before = null;
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length; before = children[i++])
        {
            switch (children[i])
            {
                case IText part:
                    Add(part.Data, place);
                    break;
                case IElement { LocalName: "br" }:
                    if (++_breaks > 1)
                        End();
                    else
                        Append(_text, "\n");
                    break;
                case IElement element when !Unseen.Contains(element.LocalName) || _readsPre && element.LocalName == "pre":
                    var inside = Inside(element, place);
                    if (IsSign(element, inside, place))
                        break;
                    if (before is IElement { LocalName: "a" } && element.LocalName == "a")
                        Append(_text, " ");
                    Read(element, inside, !Inline.Contains(element.LocalName));
                    break;
            }
        }
    }

    private void Read(IElement element, Place place, bool isBlock)
    {
        var isHidden = element.HasAttribute("hidden")
            || _parts.Hidden.Contains(element)
            || element.GetAttribute("style") is { } style && InlineStyle.Hides(style, place.Background);
        if (isHidden)
        {
            var prose = Blocks(element, place, _parts, _readsPre).Where(IsProse).ToList();
            if (!IsSpoken(element) || prose.Sum(block => block.Words) > MaxSpokenWords)
                _hidden.AddRange(prose);
            return;
        }
        if (isBlock)
            End();
        Read(element, place);
        if (isBlock)
            End();
    }

    private void Add(string data, Place place)
    {
        var before = _text.Length;
        Append(_text, data);
        if (_text.Length == before)
            return;
        _holder = before == 0 ? place : _holder;
        _linked += place.IsLinked ? _text.Length - before : 0;
        _breaks = string.IsNullOrWhiteSpace(data) ? _breaks : 0;
    }

    private void End()
    {
        var found = _text.ToString().Trim();
        if (found.Length > 0)
            _blocks.Add(new PageBlock(found, _holder.Block, Math.Min(_linked, found.Length), _holder.Surrounding));
        foreach (var block in _hidden)
            block.Surrounding = Surrounding.Hidden;
        _blocks.AddRange(_hidden);
        _hidden.Clear();
        _text.Clear();
        (_linked, _breaks) = (0, 0);
    }

    private Place Inside(IElement element, Place place)
    {
        var isBlock = !Inline.Contains(element.LocalName);
        // Headings link to their own place on the page.
        var leadsAway = element.LocalName == "a"
            && element.GetAttribute("href") is { } address
            && !address.Contains('#', StringComparison.Ordinal);
        var around = _parts.Surrounding(element, place.Around);
        return new Place(
            isBlock ? element : place.Block,
            isBlock ? around : place.Surrounding,
            around,
            place.IsLinked || leadsAway,
            place.IsSilent || element.GetAttribute("aria-hidden") == "true",
            InlineStyle.Paints(element, element.GetAttribute("style") ?? "", out var color) ? color : place.Background);
    }

    /// <summary>The text with every stretch of white space as one space and none around it.</summary>
    public static string Collapse(string text)
    {
        var collapsed = new StringBuilder(text.Length);
        Append(collapsed, text);
        return collapsed.ToString().Trim();
    }

    private static void Append(StringBuilder text, string data)
    {
        foreach (var c in data)
        {
            if (!char.IsWhiteSpace(c) || c == '\u00A0')
                text.Append(c == '\u00A0' ? ' ' : c);
            else if (text.Length > 0 && text[^1] != ' ')
                text.Append(' ');
        }
    }

    /// <summary>Whether an element is a sign for the eye alone, or a menu to be opened: it is kept from those who hear the page, and holds
    /// no prose. Prose in it is read by all others.</summary>
    private bool IsSign(IElement element, Place inside, Place outer) =>
        inside.IsSilent && !outer.IsSilent && !Blocks(element, inside, _parts, _readsPre).Exists(IsProse);

    /// <summary>Whether the class of an element says that it is for those who hear the page.</summary>
    private static bool IsSpoken(IElement element) => element.ClassName is { } names
        && Spoken.Any(name => names.Contains(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a block is prose of the page's own. Menus and pop-ups are hidden until they are opened; prose has no reason to
    /// be.</summary>
    private static bool IsProse(PageBlock block) =>
        block.Surrounding is Surrounding.Open or Surrounding.Teasers or Surrounding.Hidden
        && block is { Words: >= MinHiddenWords, EndsAsProse: true, IsLink: false };
}
