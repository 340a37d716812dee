using System.Net;
using System.Text;
using MtQuality.Documents;

namespace MtQuality.Scoring;

/// <summary>
/// The judged blocks of a document as one paragraph, with one kind of quotes, dashes and spaces. A model learns from this and nothing
/// else: how a
/// text is laid out and which signs it is typed with differ between collections, and would tell it where a text came from.
/// </summary>
internal static class FlatText
{
    /// <summary>The flattened text; null where the document is already flat.</summary>
    /// <param name="document">A parsed article.</param>
    /// <param name="withTeasers">Whether teasers count.</param>
    public static string? Of(TextDocument document, bool withTeasers)
    {
        var flat = new StringBuilder(document.Source.Length);
        foreach (var block in document.Blocks)
        {
            if (block.IsJudged || withTeasers && block.Role == BlockRole.Teaser)
            {
                AppendSpace(flat);
                Append(flat, block.Span.Of(document.Source));
            }
        }
        while (flat.Length > 0 && flat[^1] == ' ')
            flat.Length--;
        var text = flat.ToString();
        return text == document.Source ? null : text;
    }

    private static void Append(StringBuilder flat, ReadOnlySpan<char> block)
    {
        var text = block.Contains('&') ? WebUtility.HtmlDecode(block.ToString()) : block;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '‘' or '’' or '‚' or '‛' or '′' or '`' or '´':
                    flat.Append('\'');
                    break;
                case '“' or '”' or '„' or '‟' or '«' or '»' or '″':
                    flat.Append('"');
                    break;
                case '…':
                    flat.Append("...");
                    break;
                case '—' or '―' or '–' or '‒' or '−':
                    AppendDash(flat, text, i);
                    break;
                case '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF':
                    break;
                case ',' or '.' or ';' or '!' or '?' when EndsWord(text, i):
                    TrimSpace(flat);
                    flat.Append(c);
                    break;
                default:
                    if (char.IsWhiteSpace(c))
                        AppendSpace(flat);
                    else
                        flat.Append(c);
                    break;
            }
        }
    }

    // Between digits a dash is a range and stands tight; elsewhere it is a break and stands free.
    private static void AppendDash(StringBuilder flat, ReadOnlySpan<char> text, int i)
    {
        if (i > 0 && i + 1 < text.Length && char.IsDigit(text[i - 1]) && char.IsDigit(text[i + 1]))
        {
            flat.Append('-');
            return;
        }
        AppendSpace(flat);
        flat.Append("- ");
    }

    private static bool EndsWord(ReadOnlySpan<char> text, int i) => i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]);

    private static void TrimSpace(StringBuilder flat)
    {
        if (flat.Length > 0 && flat[^1] == ' ')
            flat.Length--;
    }

    private static void AppendSpace(StringBuilder flat)
    {
        if (flat.Length > 0 && flat[^1] != ' ')
            flat.Append(' ');
    }
}
