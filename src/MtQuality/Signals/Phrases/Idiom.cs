using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Signals.Phrases;

/// <summary>How a word of a text fits a word of an idiom.</summary>
internal enum IdiomFit
{
    None,
    Same,
    Swapped,
}

/// <summary>One word of an idiom.</summary>
/// <param name="Text">As the idiom has it; empty for a slot that any determiner or pronoun may fill.</param>
/// <param name="Key">Key of its lemma.</param>
/// <param name="Swaps">Keys of the lemmas that a spinner puts in its place.</param>
/// <param name="Firmness">How much it says for the idiom where it stands unchanged.</param>
internal sealed record IdiomWord(string Text, ulong Key, ulong[] Swaps, double Firmness)
{
    public bool IsSlot => Text.Length == 0;
}

/// <summary>A fixed expression and the swaps that its words are known to suffer: one row of the lexicon <c>idioms</c>.</summary>
internal sealed class Idiom
{
    // The function words of an idiom are shared by many phrases, its content words by few.
    private const double FunctionWordFirmness = 0.5;

    private const string Slot = "_";

    private static readonly ulong An = WordKey.Of("an");
    private static readonly ulong A = WordKey.Of("a");

    private static readonly WordSet SlotFillers = new(
    [
        "a", "an", "the", "this", "that", "these", "those", "no", "any", "some", "every", "each", "my", "your", "his", "her", "its", "our", "their",
        "me", "you", "him", "it", "us", "them", "one", "someone", "somebody", "everyone", "everybody", "myself", "yourself", "himself", "herself", "itself", "themselves",
    ]);

    public Idiom(string[] row, Vocabulary vocabulary)
    {
        var swaps = Swaps(row, vocabulary);
        Words = [.. Tokens(row[0], vocabulary).Select(token => Word(row[0], token, swaps, vocabulary))];
        if (swaps.Keys.FirstOrDefault(word => Array.TrueForAll(Words, known => known.Text != word)) is { } stranger)
            throw new FormatException($"idioms.tsv, '{row[0]}': '{stranger}' has swaps but is no word of the idiom; write it as the idiom does.");
    }

    public IdiomWord[] Words { get; }

    /// <summary>How <paramref name="token"/> fits the word at <paramref name="position"/>.</summary>
    public IdiomFit Fit(int position, in Token token, Vocabulary vocabulary)
    {
        var word = Words[position];
        if (word.IsSlot)
            return SlotFillers.Contains(token) ? IdiomFit.Same : IdiomFit.None;
        var key = KeyOf(token, vocabulary);
        return key == word.Key ? IdiomFit.Same : Array.IndexOf(word.Swaps, key) >= 0 ? IdiomFit.Swapped : IdiomFit.None;
    }

    /// <summary>What words are compared by: the lemma, which is the word itself for function words; "a" and "an" are one.</summary>
    public static ulong KeyOf(in Token token, Vocabulary vocabulary) => token.Key == An ? A : vocabulary.Lemma(token);

    private static IdiomWord Word(string idiom, Token token, Dictionary<string, ulong[]> swaps, Vocabulary vocabulary)
    {
        var text = idiom[token.Start..token.End];
        if (text == Slot)
            return new IdiomWord("", 0, [], 0);
        var key = KeyOf(token, vocabulary);
        // A swap that is but another form of the word itself would accuse the idiom.
        var foreign = Array.FindAll(swaps.GetValueOrDefault(text, []), swap => swap != key);
        return new IdiomWord(text, key, foreign, vocabulary.IsFunctionWord(token.WordId) ? FunctionWordFirmness : 1);
    }

    private static List<Token> Tokens(string idiom, Vocabulary vocabulary) =>
        PhraseReader.Tokens(idiom, vocabulary).FindAll(token => token.IsWord || idiom[token.Start] == Slot[0]);

    /// <summary>Reads <c>word=alternative|alternative;word=…</c>.</summary>
    private static Dictionary<string, ulong[]> Swaps(string[] row, Vocabulary vocabulary)
    {
        var swaps = new Dictionary<string, ulong[]>(StringComparer.Ordinal);
        foreach (var entry in Lexicon.Cell(row, 1).Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var equals = entry.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == entry.Length - 1)
                throw new FormatException($"idioms.tsv, '{row[0]}': '{entry}' is no swap; write word=alternative|alternative, several parted by semicolons.");
            swaps[entry[..equals].Trim()] = Array.ConvertAll(SwapList.Read("idioms", row, entry[(equals + 1)..], vocabulary), swap => KeyOf(swap, vocabulary));
        }
        return swaps;
    }
}
