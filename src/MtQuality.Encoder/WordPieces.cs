using System.Globalization;
using MtQuality.Tokens;

namespace MtQuality.Encoder;

/// <summary>
/// Cuts words into the pieces that a BERT model without case knows: the longest piece that fits, again and again. Signs are words of
/// their own, accents and characters without width are dropped. Immutable and shared by all threads.
/// </summary>
/// <remarks>Y. Wu and others, <i>Google's Neural Machine Translation System</i>, 2016, section 4.1; J. Devlin and others,
/// <i>BERT</i>, 2019.</remarks>
internal sealed class WordPieces
{
    /// <summary>Maximum number of pieces of a word; more are left out, so that a line of code cannot fill a window.</summary>
    public const int MaxPieces = 24;

    private const string Continued = "##";
    private const int MaxStretch = 60;

    private readonly string[] _spellings;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _starts;
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _rest;

    /// <summary>Takes a vocabulary.</summary>
    /// <param name="spellings">The pieces, each at its number; those inside a word begin with <c>##</c>.</param>
    /// <exception cref="InvalidDataException">One of the special pieces is missing, or a piece comes twice.</exception>
    public WordPieces(IReadOnlyList<string> spellings)
    {
        _spellings = [.. spellings];
        var pieces = _spellings.Index().ToList();
        _starts = Lookup(pieces.Where(piece => !piece.Item.StartsWith(Continued, StringComparison.Ordinal)), 0);
        _rest = Lookup(pieces.Where(piece => piece.Item.StartsWith(Continued, StringComparison.Ordinal)), Continued.Length);
        (Padding, Unknown, Start, End, Mask) = (Require("[PAD]"), Require("[UNK]"), Require("[CLS]"), Require("[SEP]"), Require("[MASK]"));
    }

    /// <summary>Number of pieces.</summary>
    public int Count => _spellings.Length;

    /// <summary>Fills up windows shorter than others.</summary>
    public int Padding { get; }

    /// <summary>Stands for a word that cannot be cut into known pieces.</summary>
    public int Unknown { get; }

    /// <summary>Begins every window.</summary>
    public int Start { get; }

    /// <summary>Ends every window.</summary>
    public int End { get; }

    /// <summary>Stands for a word that is to be guessed.</summary>
    public int Mask { get; }

    /// <summary>The characters of a piece, with <c>##</c> before those inside a word.</summary>
    public string Spelling(int piece) => _spellings[piece];

    /// <summary>Whether a piece is a word by itself.</summary>
    public bool IsWord(int piece) => char.IsAsciiLetter(_spellings[piece][0]);

    /// <summary>Whether a piece goes on with the word of the piece before.</summary>
    public bool IsContinued(int piece) => _spellings[piece].StartsWith(Continued, StringComparison.Ordinal);

    /// <summary>The piece that is this whole word, in lower case; null if there is none.</summary>
    public int? Find(ReadOnlySpan<char> word) => _starts.TryGetValue(word, out var piece) ? piece : null;

    /// <summary>Cuts a word.</summary>
    /// <param name="word">Any text without white space.</param>
    /// <param name="pieces">Where to write the pieces: room for <see cref="MaxPieces"/>.</param>
    /// <returns>The number of pieces, at least 1.</returns>
    public int Cut(ReadOnlySpan<char> word, Span<int> pieces)
    {
        Span<char> stretch = stackalloc char[MaxStretch];
        var count = 0;
        for (var start = 0; start < word.Length && count < MaxPieces;)
        {
            if (IsSkipped(word[start]))
            {
                start++;
                continue;
            }
            var length = 0;
            var end = start;
            var isTooLong = false;
            for (; end < word.Length && (end == start || !IsSign(word[end]) && !IsSign(word[start])); end++)
            {
                if (IsSkipped(word[end]))
                    continue;
                if (length < MaxStretch)
                    stretch[length++] = Accents.Strip(char.ToLowerInvariant(word[end]));
                else
                    isTooLong = true;
            }
            count += isTooLong ? Put(Unknown, pieces[count..]) : CutStretch(stretch[..length], pieces[count..MaxPieces]);
            start = end;
        }
        return count > 0 ? count : Put(Unknown, pieces);
    }

    private int CutStretch(ReadOnlySpan<char> stretch, Span<int> pieces)
    {
        var count = 0;
        for (var start = 0; start < stretch.Length; count++)
        {
            if (count == pieces.Length)
                return count;
            var lookup = start == 0 ? _starts : _rest;
            var end = stretch.Length;
            int piece;
            while (!lookup.TryGetValue(stretch[start..end], out piece))
            {
                if (--end == start)
                    return Put(Unknown, pieces);
            }
            pieces[count] = piece;
            start = end;
        }
        return count;
    }

    private static int Put(int piece, Span<int> pieces)
    {
        pieces[0] = piece;
        return 1;
    }

    private static bool IsSign(char character) =>
        !char.IsLetterOrDigit(character) && !char.IsSurrogate(character) && !IsSkipped(character);

    /// <summary>Whether a character is no part of a word's spelling: invisible, or an accent of the letter before.</summary>
    private static bool IsSkipped(char character) =>
        CharClass.IsIgnorable(character) || char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private int Require(string special) =>
        Find(special) ?? throw new InvalidDataException($"The vocabulary of word pieces has no {special}; take the one of the model.");

    private static Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Lookup(
        IEnumerable<(int Index, string Item)> pieces,
        int skipped)
    {
        // A frozen one would be hardly faster to read, but take ten times as long to build.
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, piece) in pieces)
        {
            if (!numbers.TryAdd(piece[skipped..], number))
                throw new InvalidDataException($"The vocabulary of word pieces has \"{piece}\" twice.");
        }
        return numbers.GetAlternateLookup<ReadOnlySpan<char>>();
    }
}
