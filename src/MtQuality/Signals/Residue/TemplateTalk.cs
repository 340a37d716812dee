using System.Buffers;
using MtQuality.Tokens;

namespace MtQuality.Signals.Residue;

/// <summary>Tells where a person writes of templates or quotes: what stands in brackets there was put there on purpose.</summary>
internal static class TemplateTalk
{
    private static readonly SearchValues<string> Words = SearchValues.Create(
        [
            "placeholder", "template", "variable", "printf", "replacing", "format string", "syntax", "grammar", "expression", "Jinja",
            "Mustache", "Handlebars", "spintax", "Python", "shortcode", "integer", "curly brace", "square bracket", "form letter",
            "regex", "wiki", "compiler", "source code", "shell script", "command", "argument", "parameter", "merge field", "mail merge",
            "Java", "PHP", "bash", "Maven", "environment",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the place from <paramref name="start"/> to before <paramref name="end"/> is quoted, or words about templates or
    /// programs stand near it.</summary>
    public static bool Surrounds(ReadOnlySpan<char> text, int start, int end) =>
        IsQuoted(text[..start]) || NearbyWords.Stand(text, new TextSpan(start, end), Words);

    /// <summary>Whether a quotation that begins in the text, in its last paragraph, goes on at its end.</summary>
    private static bool IsQuoted(ReadOnlySpan<char> before)
    {
        var paragraph = before[(before.LastIndexOf('\n') + 1)..];
        var mark = paragraph.LastIndexOfAny('"', '“', '”');
        return mark >= 0 && paragraph[mark] switch
        {
            '“' => true,
            '”' => false,
            _ => paragraph.Count('"') % 2 == 1,
        };
    }
}
