using System.Globalization;

namespace MtQuality.Corpus.Items;

/// <summary>What is said of an article that was read, though something in its source was wrong. It follows the reason of its
/// verdict.</summary>
internal static class ReadingNotes
{
    public const string StrayQuotes = "quotes in it are not doubled, and were read as they stand";

    public const string OpenQuote = "a quote that does not close was left out";

    public const string Cut = "it is cut short where it was stored";

    /// <summary>Damaged characters; null if there is none.</summary>
    public static string? Damaged(int characters) => characters == 0 ? null : string.Create(
        CultureInfo.InvariantCulture,
        $"{characters:N0} damaged {(characters == 1 ? "character was" : "characters were")} read as U+FFFD");

    /// <summary>A text whose delimiters are not in quotes; null where it is one cell.</summary>
    public static string? Joined(int cells) => cells == 1
        ? null
        : string.Create(CultureInfo.InvariantCulture, $"its text was joined from {cells:N0} cells, because it is not in quotes");

    /// <summary>Several notes as one; null if there is none.</summary>
    public static string? Of(params ReadOnlySpan<string?> notes)
    {
        var said = new List<string>();
        foreach (var note in notes)
        {
            if (note is not null)
                said.Add(note);
        }
        return said.Count == 0 ? null : string.Join("; ", said);
    }
}
