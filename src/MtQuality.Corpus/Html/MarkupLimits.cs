using System.Globalization;

namespace MtQuality.Corpus.Html;

/// <summary>
/// Checks markup before it is parsed, in one pass and without allocating. Pages made to exhaust a parser go beyond limits
/// that no ordinary page reaches.
/// </summary>
internal static class MarkupLimits
{
    // The largest specifications and encyclopedia pages stay below a third of each.
    private const int MaxTags = 200_000;
    private const int MaxDepth = 400;
    private const int MaxAttributes = 500;

    // What looks at the elements around each element takes as many steps.
    private const int MaxSteps = 2_000_000;

    // Every paragraph reopens all formatting elements that were left open before it.
    private const int MaxReopened = 1_000_000;

    private static readonly HashSet<string> NoContent = new(
        ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"],
        StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> EndMayLack = new(
        ["p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "html", "head", "body"],
        StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> Formatting = new(
        ["a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"],
        StringComparer.OrdinalIgnoreCase);
    private static readonly HashSet<string> RawText = new(
        ["script", "style", "textarea", "title", "xmp", "noframes"], StringComparer.OrdinalIgnoreCase);

    /// <summary>Checks all of <paramref name="html"/>.</summary>
    /// <exception cref="FormatException">It is beyond a limit; the message says which.</exception>
    public static void Check(ReadOnlySpan<char> html)
    {
        var noContent = NoContent.GetAlternateLookup<ReadOnlySpan<char>>();
        var endMayLack = EndMayLack.GetAlternateLookup<ReadOnlySpan<char>>();
        var formatting = Formatting.GetAlternateLookup<ReadOnlySpan<char>>();
        var rawText = RawText.GetAlternateLookup<ReadOnlySpan<char>>();
        var (tags, open, reopened, steps) = (0, 0, 0L, 0L);
        var nested = new OpenElements(stackalloc Range[MaxDepth]);
        for (var i = 0; (i = Next(html, i)) >= 0;)
        {
            if (html[i..].StartsWith("<!--"))
            {
                var end = html[(i + 4)..].IndexOf("-->");
                i = end < 0 ? html.Length : i + 4 + end;
                continue;
            }
            var isEnd = i + 1 < html.Length && html[i + 1] == '/';
            var nameStart = i + (isEnd ? 2 : 1);
            var name = Name(html[nameStart..]);
            i = nameStart + name.Length;
            if (name.Length == 0)
                continue;
            i = SkipAttributes(html, i, out var isClosed);
            Refuse(++tags, MaxTags, "tags");
            if (isEnd)
            {
                // Only a formatting element can end before those that it holds.
                var isFormatting = formatting.Contains(name);
                nested.Close(html, name, alone: isFormatting);
                open = Math.Max(0, open - (isFormatting ? 1 : 0));
                continue;
            }
            if (noContent.Contains(name) || isClosed && !formatting.Contains(name))
                continue;
            if (rawText.Contains(name))
            {
                i = SkipRaw(html, i, name);
                continue;
            }
            if (formatting.Contains(name))
                open++;
            else
                Refuse(reopened += open, MaxReopened, "formatting elements left open");
            if (!endMayLack.Contains(name))
            {
                Refuse(nested.Count + 1, MaxDepth, "elements inside one another");
                Refuse(steps += nested.Count, MaxSteps, "elements around others, all counted together");
                nested.Open(nameStart..(nameStart + name.Length));
            }
        }
    }

    private static int Next(ReadOnlySpan<char> html, int from)
    {
        var found = from >= html.Length ? -1 : html[from..].IndexOf('<');
        return found < 0 ? -1 : from + found;
    }

    private static ReadOnlySpan<char> Name(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && (char.IsAsciiLetterOrDigit(rest[length]) || length > 0 && rest[length] is '-' or ':'))
            length++;
        return rest[..length];
    }

    private static int SkipAttributes(ReadOnlySpan<char> html, int i, out bool isClosed)
    {
        var attributes = 0;
        for (var isNew = false; i < html.Length && html[i] != '>'; i++)
        {
            if (html[i] is '"' or '\'' && i > 0 && html[i - 1] == '=')
            {
                var quote = html[(i + 1)..].IndexOf(html[i]);
                i = quote < 0 ? html.Length - 1 : i + 1 + quote;
                isNew = true;
            }
            else if (char.IsWhiteSpace(html[i]) || html[i] == '/')
            {
                isNew = true;
            }
            else if (isNew)
            {
                isNew = false;
                Refuse(++attributes, MaxAttributes, "attributes in one tag");
            }
        }
        isClosed = i > 0 && i < html.Length && html[i - 1] == '/';
        return i;
    }

    private static int SkipRaw(ReadOnlySpan<char> html, int i, ReadOnlySpan<char> name)
    {
        while ((i = Next(html, i)) >= 0)
        {
            if (i + 1 < html.Length && html[i + 1] == '/' && html[(i + 2)..].StartsWith(name, StringComparison.OrdinalIgnoreCase))
                return i;
            i++;
        }
        return html.Length;
    }

    private static void Refuse(long count, long limit, string what)
    {
        if (count > limit)
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"more than {limit:N0} {what}"));
    }
}
