namespace MtQuality.Lexicons;

/// <summary>Tells words that differ only as British and American spelling do: <c>colour</c> and <c>color</c>.</summary>
internal static class SpellingVariants
{
    /// <summary>A habit of spelling.</summary>
    /// <param name="British">Letters of British spelling.</param>
    /// <param name="American">What American spelling writes for them.</param>
    /// <param name="MinStem">Minimum number of letters before them: <c>hour</c> is no <c>hor</c>.</param>
    /// <param name="Rests">What may stand after them; empty if anything may.</param>
    private readonly record struct Habit(string British, string American, int MinStem, params string[] Rests);

    private static readonly Habit[] Habits =
    [
        new("our", "or", 3),
        new("ise", "ize", 3), new("ising", "izing", 3), new("isation", "ization", 3), new("yse", "yze", 3), new("ysing", "yzing", 3),
        new("ogue", "og", 3, "", "s", "d"),
        new("ence", "ense", 3, "", "s", "d", "less"),
        new("ae", "e", 1),
        new("oeuvre", "euver", 2, "", "s", "d"), new("oe", "e", 0, "strogen", "sophagus", "dema"),
        new("foe", "fe", 0, "tus", "tal"), new("hoea", "hea", 3),
        new("ll", "l", 4, "ed", "ing", "er", "ers", "or", "ors", "ous", "ist", "ists"),
        new("mme", "m", 5, "", "s"),
        new("tre", "ter", 2, "", "s", "d"), new("bre", "ber", 2, "", "s"),
        new("dgement", "dgment", 2, "", "s", "al"),
        new("plough", "plow", 0), new("draught", "draft", 0), new("grey", "gray", 0), new("tyre", "tire", 0, "", "s"),
        new("cheque", "check", 0, "", "s"), new("sceptic", "skeptic", 0), new("aluminium", "aluminum", 0),
    ];

    /// <summary>Whether two words, in lower case, are the same or spellings of the same word.</summary>
    public static bool AreOfOneWord(string first, string second) =>
        first == second || Habits.Any(habit => American(first, habit) == second || American(second, habit) == first);

    /// <summary>The word as American spelling has it by one habit; null where that does not apply.</summary>
    private static string? American(string word, in Habit habit)
    {
        var at = word.LastIndexOf(habit.British, StringComparison.Ordinal);
        if (at < habit.MinStem || at < 0)
            return null;
        var rest = word[(at + habit.British.Length)..];
        return habit.Rests.Length == 0 || habit.Rests.Contains(rest) ? $"{word[..at]}{habit.American}{rest}" : null;
    }
}
