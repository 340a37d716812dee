using System.Runtime.InteropServices;
using MtQuality.Families.Words;
using MtQuality.Metrics.Comparison;

namespace MtQuality.Families.Verification;

/// <summary>Aligns two texts by their lemmas and measures what they share.</summary>
internal static class TextMatcher
{
    // What a word adds to a stretch, and what one that is not matched costs: a stretch with fewer than a third matched ends.
    private const double Matched = 1;
    private const double Unmatched = -0.5;
    private const int MinRun = 3;

    public static SharedText Match(WordSequence one, WordSequence other)
    {
        var (shorter, longer) = one.Count <= other.Count ? (one, other) : (other, one);
        if (shorter.Count == 0)
            return default;
        var matching = new WordMatching(shorter.Stems.ToArray(), longer.Stems.ToArray());
        var (from, to) = Stretch(matching.Partners);
        var shared = Measure(shorter, longer, matching.Partners, from, to);
        return shorter == one ? shared : shared with { PlaceInFirst = shared.PlaceInSecond, PlaceInSecond = shared.PlaceInFirst };
    }

    /// <summary>What two texts share, with how a part of both is tied to the rest of each. Most candidates share nothing that matters, and
    /// are spared this.</summary>
    public static SharedText WithTies(in SharedText shared, WordSequence one, WordSequence other) => shared.IsPart
        ? shared with { TiesOfFirst = Ties(one, shared.PlaceInFirst), TiesOfSecond = Ties(other, shared.PlaceInSecond) }
        : shared;

    private static SharedText Measure(WordSequence shorter, WordSequence longer, int[] partners, int from, int to)
    {
        var (anchors, functions, gaps) = (new Tally(), new Tally(), new Tally());
        var (matched, inRuns, run, last) = (0, 0, 0, -1);
        var (first, end) = (int.MaxValue, 0);
        for (var i = from; i < to; i++)
        {
            var isMatched = partners[i] >= 0;
            if (shorter.Traits[i] == WordTraits.Anchor)
                anchors.Add(isMatched);
            else if (shorter.Traits[i] == WordTraits.Function)
                functions.Add(isMatched);
            if (!isMatched)
            {
                run = 0;
                continue;
            }
            matched++;
            (first, end) = (Math.Min(first, partners[i]), Math.Max(end, partners[i] + 1));
            if (last >= 0 && (i > last + 1 || partners[i] != partners[last] + 1))
                gaps.Add(i - last == partners[i] - partners[last]);
            run = run > 0 && partners[i] == partners[i - 1] + 1 ? run + 1 : 1;
            inRuns += run < MinRun ? 0 : run == MinRun ? MinRun : 1;
            last = i;
        }
        return new SharedText(
            to - from,
            Share(matched, to - from),
            Share(to - from, shorter.Count),
            matched == 0 ? 0 : Share(end - first, longer.Count),
            Order(shorter, longer, partners),
            Share(inRuns, matched),
            anchors.Share,
            functions.Share,
            gaps.Share)
        {
            PlaceInFirst = from..to,
            PlaceInSecond = matched == 0 ? default : first..end,
        };
    }

    /// <summary>Share of the content words of a place, by weight, that also stand elsewhere in the text.</summary>
    private static double Ties(WordSequence text, Range place)
    {
        var (from, to) = (place.Start.Value, place.End.Value);
        var elsewhere = new HashSet<ulong>(text.Count);
        foreach (var stem in text.Stems[..from])
            elsewhere.Add(stem);
        foreach (var stem in text.Stems[to..])
            elsewhere.Add(stem);
        var (all, tied) = (0.0, 0.0);
        for (var i = from; i < to; i++)
        {
            all += text.Weights[i];
            tied += elsewhere.Contains(text.Stems[i]) ? text.Weights[i] : 0;
        }
        return all == 0 ? 0 : tied / all;
    }

    /// <summary>The stretch with the largest sum of matched less unmatched words.</summary>
    private static (int From, int To) Stretch(ReadOnlySpan<int> partners)
    {
        var (best, bestFrom, bestTo, sum, from) = (0.0, 0, 0, 0.0, 0);
        for (var i = 0; i < partners.Length; i++)
        {
            if (sum <= 0)
                (sum, from) = (0, i);
            sum += partners[i] >= 0 ? Matched : Unmatched;
            if (sum > best)
                (best, bestFrom, bestTo) = (sum, from, i + 1);
        }
        return (bestFrom, bestTo);
    }

    private static double Order(WordSequence shorter, WordSequence longer, ReadOnlySpan<int> partners)
    {
        var left = new Dictionary<ulong, int>(longer.Count);
        for (var i = 0; i < longer.Count; i++)
        {
            if (longer.Weights[i] > 0)
                CollectionsMarshal.GetValueRefOrAddDefault(left, longer.Stems[i], out _)++;
        }
        var (common, inOrder) = (0.0, 0.0);
        for (var i = 0; i < shorter.Count; i++)
        {
            if (shorter.Weights[i] == 0 || !left.TryGetValue(shorter.Stems[i], out var count) || count == 0)
                continue;
            left[shorter.Stems[i]] = count - 1;
            common += shorter.Weights[i];
            inOrder += partners[i] >= 0 ? shorter.Weights[i] : 0;
        }
        return common == 0 ? 0 : Math.Min(1, inOrder / common);
    }

    /// <summary>Counts cases and hits.</summary>
    private struct Tally
    {
        private int _all;
        private int _hits;

        public readonly double Share => _all == 0 ? 0.5 : (double)_hits / _all;

        public void Add(bool isHit)
        {
            _all++;
            _hits += isHit ? 1 : 0;
        }
    }

    private static double Share(int part, int whole) => whole == 0 ? 0 : (double)part / whole;
}
