using MtQuality.Tokens;

namespace MtQuality.Metrics.Similarity;

/// <summary>
/// The edits of TER: blocks of the hypothesis are moved, each time the one that saves most edits, while any does; the rest is
/// edited word by word. The limits and the order among equal shifts are those of tercom as sacreBLEU 2 has them, and decide the result.
/// </summary>
internal sealed class ShiftSearch
{
    private const int MaxShiftLength = 10;
    private const int MaxShiftDistance = 50;
    private const int MaxCandidates = 1000;

    private readonly BeamEditDistance _distance = new();
    private int[] _words = [];
    private int[] _shifted = [];
    private int[] _best = [];
    private int[] _alignment = [];
    private bool[] _referenceErrors = [];
    private bool[] _hypothesisErrors = [];
    private int[] _referenceClean = [];
    private int[] _hypothesisClean = [];
    private int _length;
    private int _checked;

    /// <summary>How many shifts, insertions, deletions and replacements make the hypothesis the reference.</summary>
    public int Edits(ReadOnlySpan<int> reference, ReadOnlySpan<int> hypothesis)
    {
        if (reference.IsEmpty || hypothesis.IsEmpty)
            return reference.Length + hypothesis.Length;
        _length = hypothesis.Length;
        _checked = 0;
        Reserve(reference.Length);
        hypothesis.CopyTo(_words);
        _distance.Start(reference, hypothesis);
        var shifts = 0;
        // The round in which the candidates run out shifts nothing.
        while (Best(reference) is { } best && _checked < MaxCandidates && best.Saved > 0)
        {
            shifts++;
            var from = Perform(best, _best);
            (_words, _best) = (_best, _words);
            _distance.Replace(_words.AsSpan(0, _length), from.Start);
        }
        return shifts + _distance.Distance;
    }

    private Shift? Best(ReadOnlySpan<int> reference)
    {
        _distance.Align(_alignment, _referenceErrors, _hypothesisErrors);
        CountClean(_referenceErrors.AsSpan(0, reference.Length), _referenceClean);
        CountClean(_hypothesisErrors.AsSpan(0, _length), _hypothesisClean);
        Shift? best = null;
        for (var start = 0; start < _length; start++)
        {
            if (_hypothesisClean[start] >= MaxShiftLength)
                continue;
            var first = Math.Max(0, start - MaxShiftDistance);
            var end = Math.Min(reference.Length, start + MaxShiftDistance + 1);
            for (var target = first; target < end; target++)
            {
                var next = reference[target..end].IndexOf(_words[start]);
                if (next < 0)
                    break;
                target += next;
                Try(reference, start, target, ref best);
                if (_checked >= MaxCandidates)
                    return best;
            }
        }
        return best;
    }

    /// <summary>Tries every shift of the equal words that begin at <paramref name="start"/> and, in the reference, at
    /// <paramref name="target"/>.</summary>
    private void Try(ReadOnlySpan<int> reference, int start, int target, ref Shift? best)
    {
        // A block is shifted only if some of its words are in error on both sides; shorter blocks are not tried.
        var clean = Math.Max(_hypothesisClean[start], _referenceClean[target]);
        var max = Math.Min(MaxShiftLength, Math.Min(_length - start, reference.Length - target));
        if (clean >= max || _words[start + clean] != reference[target + clean])
            return;
        var run = _words.AsSpan(start, max).CommonPrefixLength(reference.Slice(target, max));
        for (var length = clean + 1; length <= run && _checked < MaxCandidates; length++)
        {
            if (_alignment[target] >= start && _alignment[target] < start + length)
                continue;
            var last = -1;
            for (var offset = -1; offset < length; offset++)
            {
                var place = target + offset < 0 ? 0 : _alignment[target + offset] + 1;
                if (place == last)
                    continue;
                last = place;
                var shift = new Shift(0, start, length, place);
                var changed = Perform(shift, _shifted);
                var distance = _distance.DistanceOf(_shifted.AsSpan(0, _length), changed.Start, changed.End);
                shift = shift with { Saved = _distance.Distance - distance };
                _checked++;
                if (best is not { } leader || shift.IsBetterThan(leader))
                    best = shift;
            }
        }
    }

    /// <summary>Writes the words with a block moved, and says between which places they changed.</summary>
    private TextSpan Perform(in Shift shift, int[] into)
    {
        var words = _words.AsSpan(0, _length);
        // Two neighbouring stretches change places; a place inside the block counts behind it.
        var (start, middle, end) = shift.Place < shift.Start
            ? (shift.Place, shift.Start, shift.Start + shift.Length)
            : (shift.Start, shift.End, Math.Min(_length, shift.Place > shift.End ? shift.Place : shift.Place + shift.Length));
        words[..start].CopyTo(into);
        words[middle..end].CopyTo(into.AsSpan(start));
        words[start..middle].CopyTo(into.AsSpan(start + end - middle));
        words[end..].CopyTo(into.AsSpan(end));
        return new TextSpan(start, end);
    }

    /// <summary>For every place the number of words from there on that are right.</summary>
    private static void CountClean(ReadOnlySpan<bool> errors, Span<int> clean)
    {
        var count = MaxShiftLength;
        for (var i = errors.Length - 1; i >= 0; i--)
            clean[i] = count = errors[i] ? 0 : Math.Min(MaxShiftLength, count + 1);
    }

    private void Reserve(int referenceLength)
    {
        if (_words.Length < _length)
        {
            var size = Math.Max(_length, _words.Length * 2);
            (_words, _shifted, _best) = (new int[size], new int[size], new int[size]);
            (_hypothesisClean, _hypothesisErrors) = (new int[size], new bool[size]);
        }
        if (_alignment.Length < referenceLength)
        {
            var size = Math.Max(referenceLength, _alignment.Length * 2);
            (_alignment, _referenceClean, _referenceErrors) = (new int[size], new int[size], new bool[size]);
        }
    }

    private readonly record struct Shift(int Saved, int Start, int Length, int Place)
    {
        public int End => Start + Length;

        /// <summary>What saves more; of equals the longer, then the earlier, then the one with the earlier target.</summary>
        public bool IsBetterThan(in Shift other) =>
            (Saved, Length, -Start, -Place).CompareTo((other.Saved, other.Length, -other.Start, -other.Place)) > 0;
    }
}
