using System.Collections.Frozen;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Repetition;

/// <summary>
/// Words that may stand twice in a row in good English, from the lexicon <c>doublings</c>: anywhere ("very very"), after
/// certain words ("came in in", "handed it in in time"), or as a name, which the lexicon writes with a capital ("Bora Bora"). A name that
/// only as a whole has its word twice is listed as a whole: "Hot Hot Heat".
/// </summary>
internal sealed class Doublings(Lexicon lexicon)
{
    private static readonly WordSet Objects = new("him her it me them us you".Split(' '));

    // "What he is is a coward", but not "He is is a good man".
    private static readonly WordSet Subjects = new("he it she they".Split(' '));

    private readonly DoubledNames _names = new(lexicon);

    private readonly FrozenDictionary<ulong, Condition> _allowed = lexicon.Rows
        .DistinctBy(row => row[0].ToLowerInvariant())
        .ToFrozenDictionary(row => WordKey.Of(row[0]), Condition.Read);

    private sealed record Condition(bool IsName, WordSet? Before)
    {
        public static Condition Read(string[] row) => new(
            char.IsUpper(row[0][0]),
            Lexicon.Cell(row, 1) is { Length: > 0 } before ? new WordSet(before.Split('|')) : null);
    }

    /// <summary>Whether the word at <paramref name="i"/> may be followed by itself.</summary>
    public bool Allow(ReadOnlySpan<char> text, ReadOnlySpan<Token> tokens, int i) =>
        _allowed.TryGetValue(tokens[i].Key, out var condition)
            && (!condition.IsName || tokens[i].Casing != Casing.Lower)
            && (condition.Before is null || Follows(condition.Before, tokens, i))
        || _names.GoOn(text, tokens, i);

    private static bool Follows(WordSet words, ReadOnlySpan<Token> tokens, int i) =>
        i > 0 && words.Contains(tokens[i - 1]) && !(i == 1 && Subjects.Contains(tokens[0]))
        || i > 1 && Objects.Contains(tokens[i - 1]) && words.Contains(tokens[i - 2]);
}
