namespace MtQuality.Metrics.Similarity;

/// <summary>
/// chrF of a corpus (Popović, 2015, doi:10.18653/v1/W15-3049), and chrF++ (2017, doi:10.18653/v1/W17-4770) with words up to two: mixed
/// case, n-grams of one to six characters without white space, recall twice as heavy as precision. Characters are code points.
/// It reuses its tables; use each instance on one thread at a time.
/// </summary>
/// <param name="wordOrder">The longest n-gram of words: 0 for chrF, 2 for chrF++.</param>
public sealed class ChrF(int wordOrder)
{
    private const int CharacterOrder = 6;
    private const double Beta = 2;

    private readonly CharacterNumbers _characters = new();
    private readonly WordNumbers _words = new();
    private readonly NumberList _reference = new();
    private readonly NumberList _hypothesis = new();
    private readonly NgramOverlap _characterOverlap = new(CharacterOrder);
    private readonly NgramOverlap _wordOverlap = new(Math.Max(1, wordOrder));
    private readonly long[] _matches = new long[CharacterOrder + wordOrder];
    private readonly long[] _referenceTotals = new long[CharacterOrder + wordOrder];
    private readonly long[] _hypothesisTotals = new long[CharacterOrder + wordOrder];

    /// <summary>What the number was made with, in sacreBLEU's words.</summary>
    public string Settings => $"case:mixed|eff:yes|nc:{CharacterOrder}|nw:{wordOrder}|space:no";

    /// <summary>chrF of all segments added, 0 to 100. An order that either side has no n-gram of is left out.</summary>
    public double Score
    {
        get
        {
            double precision = 0, recall = 0;
            var orders = 0;
            for (var n = 0; n < _matches.Length; n++)
            {
                if (_hypothesisTotals[n] == 0 || _referenceTotals[n] == 0)
                    continue;
                precision += (double)_matches[n] / _hypothesisTotals[n];
                recall += (double)_matches[n] / _referenceTotals[n];
                orders++;
            }
            if (precision + recall == 0)
                return 0;
            precision /= orders;
            recall /= orders;
            return 100 * (1 + Beta * Beta) * precision * recall / (Beta * Beta * precision + recall);
        }
    }

    /// <summary>Adds a segment and its reference.</summary>
    public void Add(ReadOnlySpan<char> reference, ReadOnlySpan<char> hypothesis)
    {
        ReadCharacters(reference, _reference);
        ReadCharacters(hypothesis, _hypothesis);
        Count(_characterOverlap, _characters.Count, 0, CharacterOrder);
        if (wordOrder == 0)
            return;
        _words.Clear();
        ReadWords(reference, _reference);
        ReadWords(hypothesis, _hypothesis);
        Count(_wordOverlap, _words.Count, CharacterOrder, wordOrder);
    }

    private void Count(NgramOverlap overlap, int max, int from, int order)
    {
        for (var n = 0; n < order; n++)
        {
            var inReference = Math.Max(0, _reference.Count - n);
            _referenceTotals[from + n] += inReference;
            // N-grams for which the reference is too short do not count against the segment.
            if (inReference > 0)
                _hypothesisTotals[from + n] += Math.Max(0, _hypothesis.Count - n);
        }
        overlap.Count(_hypothesis.Span, _reference.Span, max, _matches.AsSpan(from, order));
    }

    private void ReadCharacters(ReadOnlySpan<char> segment, NumberList numbers)
    {
        numbers.Clear();
        for (var i = 0; i < segment.Length; i++)
        {
            var c = segment[i];
            if (char.IsAsciiLetter(c))
                numbers.Add(_characters.Number(c));
            else if (char.IsHighSurrogate(c) && i + 1 < segment.Length && char.IsLowSurrogate(segment[i + 1]))
                numbers.Add(_characters.Number(char.ConvertToUtf32(c, segment[++i])));
            else if (!SegmentSpace.Is(c))
                numbers.Add(_characters.Number(c));
        }
    }

    /// <summary>Words; an ASCII sign at the end of a word, or else at its beginning, is a word of its own.</summary>
    private void ReadWords(ReadOnlySpan<char> segment, NumberList numbers)
    {
        numbers.Clear();
        while (SegmentSpace.NextWord(ref segment) is { IsEmpty: false } word)
        {
            var cut = IsOneCharacter(word) ? 0 : IsSign(word[^1]) ? word.Length - 1 : IsSign(word[0]) ? 1 : 0;
            if (cut > 0)
                numbers.Add(_words.Number(word[..cut]));
            numbers.Add(_words.Number(word[cut..]));
        }
    }

    private static bool IsOneCharacter(ReadOnlySpan<char> word) =>
        word.Length == 1 || word.Length == 2 && char.IsSurrogatePair(word[0], word[1]);

    private static bool IsSign(char c) => char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c));
}
