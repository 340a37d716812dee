using System.Text.RegularExpressions;

namespace MtQuality.Corpus.Html;

/// <summary>A rule of a style sheet.</summary>
/// <param name="Selector">Which elements it is for.</param>
/// <param name="Style">Its declarations, in the notation of a style attribute.</param>
internal readonly record struct StyleRule(string Selector, string Style);

/// <summary>Reads the rules of a style sheet that hold on any screen. Those for paper, or for screens of some sizes, are left out, and so
/// is what cannot be read.</summary>
internal static partial class StyleRules
{
    /// <summary>The rules, in order.</summary>
    public static IEnumerable<StyleRule> Of(string sheet) => In(Comments().Replace(sheet, " "));

    private static IEnumerable<StyleRule> In(string sheet)
    {
        for (var start = 0; start < sheet.Length;)
        {
            var open = sheet.AsSpan(start).IndexOfAny('{', ';');
            if (open < 0)
                yield break;
            open += start;
            var head = sheet[start..open].Trim(' ', '\t', '\r', '\n', '\f', '}');
            // Such as @import "print.css";
            if (sheet[open] == ';')
            {
                start = open + 1;
                continue;
            }
            var close = EndOfBlock(sheet, open);
            var block = sheet[(open + 1)..close];
            if (!head.StartsWith('@'))
                yield return new StyleRule(head, block);
            else if (OnAnyScreen().IsMatch(head))
            {
                foreach (var rule in In(block))
                    yield return rule;
            }
            start = close + 1;
        }
    }

    /// <summary>The brace that closes the block which opens at a place; the end of the sheet if none does.</summary>
    private static int EndOfBlock(string sheet, int open)
    {
        var depth = 0;
        var quote = '\0';
        for (var i = open; i < sheet.Length; i++)
        {
            var c = sheet[i];
            if (quote != '\0')
                quote = c == quote || c == '\n' ? '\0' : quote;
            else if (c is '"' or '\'')
                quote = c;
            else if (c == '{')
                depth++;
            else if (c == '}' && --depth == 0)
                return i;
        }
        return sheet.Length;
    }

    [GeneratedRegex(@"/\*[^*]*\*+(?:[^/*][^*]*\*+)*/", RegexOptions.NonBacktracking)]
    private static partial Regex Comments();

    [GeneratedRegex(
        @"^@(?:media\s+(?:only\s+)?(?:screen|all)|layer[^{]*|supports[^{]*)\s*$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex OnAnyScreen();
}
