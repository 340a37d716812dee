using System.Collections.Frozen;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Repetition;

/// <summary>
/// Words that may stand twice in a row in good English, from the lexicon <c>doublings</c>: anywhere ("very very"), after
/// certain words ("came in in"), or as a name, which the lexicon writes with a capital ("Bora Bora").
/// </summary>
internal sealed class Doublings(Lexicon lexicon)
{
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
    public bool Allow(ReadOnlySpan<Token> tokens, int i) =>
        _allowed.TryGetValue(tokens[i].Key, out var condition)
        && (!condition.IsName || tokens[i].Casing != Casing.Lower)
        && (condition.Before is null || i > 0 && condition.Before.Contains(tokens[i - 1]));
}
