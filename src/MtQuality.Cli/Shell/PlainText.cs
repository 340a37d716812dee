namespace MtQuality.Cli.Shell;

/// <summary>Text from a page made safe for a terminal: no control characters and no change of direction.</summary>
internal static class PlainText
{
    private const char ControlPictures = '\u2400';

    /// <summary>The text with every control character except line ends and tabs replaced by a visible sign.</summary>
    public static string Of(ReadOnlySpan<char> text) => string.Create(text.Length, text, static (shown, text) =>
    {
        for (var i = 0; i < text.Length; i++)
            shown[i] = Shown(text[i]);
    });

    /// <summary>The same, so that it can stand in markup.</summary>
    public static string Markup(string text) => Spectre.Console.Markup.Escape(Of(text));

    /// <summary>The same for a cell of a table, on one line.</summary>
    public static string Cell(string text) => Spectre.Console.Markup.Escape(Of(text).ReplaceLineEndings(" "));

    /// <summary>The name of a verdict or role as our files write it.</summary>
    public static string Name(Enum value) => value.ToString().ToLowerInvariant();

    private static char Shown(char c) => c switch
    {
        '\n' or '\t' => c,
        < ' ' => (char)(ControlPictures + c),
        '\u007F' => '\u2421',
        >= '\u0080' and <= '\u009F' => '\uFFFD',
        '\u061C' or '\u200E' or '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069' => '\uFFFD',
        _ => c,
    };
}
