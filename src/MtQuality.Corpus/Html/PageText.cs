using System.Text;
using AngleSharp.Dom;

namespace MtQuality.Corpus.Html;

/// <summary>Walks a page and splits its visible text where a reader sees a new block.</summary>
internal static class PageText
{
    private static readonly HashSet<string> Unseen = new(
        [
            "script", "style", "noscript", "template", "svg", "math", "iframe", "object", "embed", "canvas", "audio", "video", "select",
            "textarea", "head", "pre", "samp", "datalist",
        ],
        StringComparer.Ordinal);
    private static readonly HashSet<string> Inline = new(
        [
            "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "input",
            "ins", "kbd", "mark", "q", "rp", "rt", "ruby", "s", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var",
            "wbr",
        ],
        StringComparer.Ordinal);

    /// <summary>All blocks of text below <paramref name="root"/>, in order.</summary>
    public static List<PageBlock> Blocks(IElement root)
    {
        var blocks = new List<PageBlock>();
        var text = new StringBuilder();
        var (linked, breaks) = (0, 0);
        IElement holder = root;

        void End()
        {
            var found = text.ToString().Trim();
            if (found.Length > 0)
                blocks.Add(new PageBlock(found, holder, Math.Min(linked, found.Length)));
            text.Clear();
            (linked, breaks) = (0, 0);
        }

        for (INode? node = root, next; node is not null; node = next)
        {
            next = null;
            switch (node)
            {
                case IText part:
                    var before = text.Length;
                    Append(text, part.Data);
                    if (text.Length > before)
                    {
                        holder = before == 0 ? Block(part) : holder;
                        linked += IsLinked(part) ? text.Length - before : 0;
                        breaks = string.IsNullOrWhiteSpace(part.Data) ? breaks : 0;
                    }
                    break;
                case IElement { LocalName: "br" }:
                    if (++breaks > 1)
                        End();
                    else
                        Append(text, "\n");
                    break;
                case IElement element when !Unseen.Contains(element.LocalName) && !IsHidden(element):
                    if (!Inline.Contains(element.LocalName))
                        End();
                    else if (element is { LocalName: "a", PreviousSibling: IElement { LocalName: "a" } })
                        Append(text, " ");
                    next = element.FirstChild;
                    break;
            }
            // Up to the next sibling, ending the blocks that are left on the way.
            for (var left = node; next is null && left != root; left = left.Parent!)
            {
                if (left is IElement { LocalName: not "br" } done && !Inline.Contains(done.LocalName))
                    End();
                next = left.NextSibling;
                if (left.Parent is null)
                    break;
            }
        }
        End();
        return blocks;
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

    private static IElement Block(INode node)
    {
        var element = node.ParentElement!;
        while (Inline.Contains(element.LocalName) && element.ParentElement is { } parent)
            element = parent;
        return element;
    }

    private static bool IsLinked(INode node)
    {
        for (var element = node.ParentElement; element is not null && Inline.Contains(element.LocalName); element = element.ParentElement)
        {
            if (element.LocalName == "a")
                return true;
        }
        return false;
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || element.GetAttribute("aria-hidden") == "true"
        || element.GetAttribute("style") is { } style && (Says(style, "display", "none") || Says(style, "visibility", "hidden"));

    private static bool Says(string style, string property, string value)
    {
        foreach (var part in style.Split(';'))
        {
            if (part.Split(':') is [var name, var given]
                && name.Trim().Equals(property, StringComparison.OrdinalIgnoreCase)
                && given.Trim().StartsWith(value, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
