using System.Globalization;
using System.Text;

namespace MtQuality.Metrics.Similarity;

/// <summary>
/// Translation edit rate of a corpus (Snover et al., 2006): edits and shifts of blocks per word of the reference, on lower-cased words
/// between white space.
/// It reuses its tables; use each instance on one thread at a time.
/// </summary>
public sealed class Ter
{
    private const char Sigma = 'Σ';
    private const char FinalSigma = 'ς';
    private const char DottedI = 'İ';
    private const string LoweredDottedI = "i\u0307";

    private readonly WordNumbers _words = new();
    private readonly NumberList _reference = new();
    private readonly NumberList _hypothesis = new();
    private readonly ShiftSearch _search = new();
    private char[] _lowered = new char[64];
    private long _edits;
    private long _referenceLength;

    /// <summary>What the number was made with, in sacreBLEU's words.</summary>
    public static string Settings => "case:lc|tok:tercom|norm:no|punct:yes|asian:no";

    /// <summary>Edits per hundred reference words of all segments added, 0 or more; 100 where there are edits and no reference
    /// word.</summary>
    public double Score => _referenceLength > 0 ? 100.0 * _edits / _referenceLength : _edits > 0 ? 100 : 0;

    /// <summary>Adds a segment and its reference.</summary>
    public void Add(ReadOnlySpan<char> reference, ReadOnlySpan<char> hypothesis)
    {
        _words.Clear();
        Read(reference, _reference);
        Read(hypothesis, _hypothesis);
        _referenceLength += _reference.Count;
        _edits += _search.Edits(_reference.Span, _hypothesis.Span);
    }

    private void Read(ReadOnlySpan<char> segment, NumberList numbers)
    {
        numbers.Clear();
        while (SegmentSpace.NextWord(ref segment) is { IsEmpty: false } word)
            numbers.Add(_words.Number(Lower(word)));
    }

    private ReadOnlySpan<char> Lower(ReadOnlySpan<char> word)
    {
        if (_lowered.Length < word.Length)
            _lowered = new char[word.Length * 2];
        if (!Ascii.IsValid(word) && word.ContainsAny(Sigma, DottedI))
            return LowerSpecial(word.ToString());
        word.ToLowerInvariant(_lowered);
        return _lowered.AsSpan(0, word.Length);
    }

    /// <summary>The two letters without a simple lower case: the form of a sigma depends on its place, and a dotted I becomes two
    /// characters.</summary>
    private static string LowerSpecial(string word)
    {
        var lowered = new StringBuilder();
        for (var i = 0; i < word.Length; i++)
        {
            _ = word[i] switch
            {
                DottedI => lowered.Append(LoweredDottedI),
                Sigma when HasCased(word[..i].Reverse()) && !HasCased(word.Skip(i + 1)) => lowered.Append(FinalSigma),
                Sigma => lowered.Append(char.ToLowerInvariant(Sigma)),
                var c => lowered.Append(c),
            };
        }
        return lowered.ToString().ToLowerInvariant();
    }

    /// <summary>Whether the first character that is not ignored is a letter with case.</summary>
    private static bool HasCased(IEnumerable<char> characters) =>
        characters.SkipWhile(IsIgnored).Take(1).Select(char.GetUnicodeCategory).Any(category => category
            is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter);

    private static bool IsIgnored(char c) => c is '\'' or '.' or ':' or '’' or '‘' or '·' or '․' || char.GetUnicodeCategory(c)
        is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format
        or UnicodeCategory.ModifierLetter or UnicodeCategory.ModifierSymbol;
}
