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
/// <param name="Text">The word as written in the idiom; empty for a slot that any determiner or pronoun may fill.</param>
/// <param name="Key">Key of its lemma.</param>
/// <param name="Swaps">Keys of the lemmas that a spinner puts in its place.</param>
/// <param name="Support">How much the unchanged word supports that the idiom was meant, 0–1.</param>
internal sealed record IdiomWord(string Text, ulong Key, ulong[] Swaps, double Support)
{
    public bool IsSlot => Text.Length == 0;
}

/// <summary>A fixed expression and the known replacements of its words: one row of the lexicon <c>idioms</c>.</summary>
internal sealed class Idiom
{
    // Many phrases share the function words of an idiom, few its content words.
    private const double FunctionWordSupport = 0.5;

    private const string Slot = "_";

    private static readonly ulong An = WordKey.Of("an");
    private static readonly ulong A = WordKey.Of("a");

    private static readonly WordSet SlotFillers = new(
    [
        "a", "an", "the", "this", "that", "these", "those", "no", "any", "some", "every", "each",
        "my", "your", "his", "her", "its", "our", "their",
        "me", "you", "him", "it", "us", "them", "one", "someone", "somebody", "everyone", "everybody",
        "myself", "yourself", "himself", "herself", "itself", "themselves",
    ]);

    public Idiom(string[] row, Vocabulary vocabulary)
    {
        var swaps = Swaps(row, vocabulary);
        Words = [.. Tokens(row[0], vocabulary).Select(token => Word(row[0], token, swaps, vocabulary))];
        if (swaps.Keys.FirstOrDefault(word => Array.TrueForAll(Words, known => known.Text != word)) is { } notInIdiom)
        {
            throw new FormatException(
                $"idioms.tsv, '{row[0]}': '{notInIdiom}' has swaps but is not a word of the idiom; write it as in the idiom.");
        }
    }

    public IdiomWord[] Words { get; }

    /// <summary>How <paramref name="token"/> fits the word of the idiom at <paramref name="position"/>.</summary>
    public IdiomFit Fit(int position, in Token token, Vocabulary vocabulary)
    {
        var word = Words[position];
        if (word.IsSlot)
            return SlotFillers.Contains(token) ? IdiomFit.Same : IdiomFit.None;
        var key = KeyOf(token, vocabulary);
        return key == word.Key ? IdiomFit.Same : Array.IndexOf(word.Swaps, key) >= 0 ? IdiomFit.Swapped : IdiomFit.None;
    }

    /// <summary>The key for comparing words: the lemma, which is the word itself for function words. "a" and "an" are equal.</summary>
    public static ulong KeyOf(in Token token, Vocabulary vocabulary) => token.Key == An ? A : vocabulary.Lemma(token);

    private static IdiomWord Word(string idiom, Token token, Dictionary<string, ulong[]> swaps, Vocabulary vocabulary)
    {
        var text = idiom[token.Start..token.End];
        if (text == Slot)
            return new IdiomWord("", 0, [], 0);
        var key = KeyOf(token, vocabulary);
        // A swap that is another form of the word itself would mark the unchanged idiom.
        var otherWords = Array.FindAll(swaps.GetValueOrDefault(text, []), swap => swap != key);
        return new IdiomWord(text, key, otherWords, vocabulary.IsFunctionWord(token.WordId) ? FunctionWordSupport : 1);
    }

    private static List<Token> Tokens(string idiom, Vocabulary vocabulary) =>
        PhraseReader.Tokens(idiom, vocabulary).FindAll(token => token.IsWord || idiom[token.Start] == Slot[0]);

    /// <summary>Reads <c>word=alternative|alternative;word=…</c>.</summary>
    private static Dictionary<string, ulong[]> Swaps(string[] row, Vocabulary vocabulary)
    {
        var swaps = new Dictionary<string, ulong[]>(StringComparer.Ordinal);
        const StringSplitOptions options = StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries;
        foreach (var entry in Lexicon.Cell(row, 1).Split(';', options))
        {
            var equals = entry.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0 || equals == entry.Length - 1)
            {
                throw new FormatException(
                    $"idioms.tsv, '{row[0]}': '{entry}' is not a swap; write word=alternative|alternative, and a semicolon between swaps.");
            }
            var alternatives = SwapList.Read("idioms", row, entry[(equals + 1)..], vocabulary);
            swaps[entry[..equals].Trim()] = Array.ConvertAll(alternatives, swap => KeyOf(swap, vocabulary));
        }
        return swaps;
    }
}
