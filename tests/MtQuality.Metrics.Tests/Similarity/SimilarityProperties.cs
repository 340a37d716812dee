using System.Text.RegularExpressions;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MtQuality.Metrics.Similarity;

namespace MtQuality.Metrics.Tests.Similarity;

/// <summary>What holds for every text, and the fast ways against the plain ones.</summary>
public sealed class SimilarityProperties
{
    private static readonly string[] Pieces =
    [
        "a", "b", "c", "d", "The", "the", ".", ",", "..", ",,", "1", "2,000", "3.5", "7-8", "-", "'", "\"", "&", "&amp;", "&lt;",
        "<skipped>", "(", ")", "/", "é", "Σ", "İ", "😀", "東京",
        " ", " ", " ", "\n", "\t", "\u00A0", "\u001C", "\u2028", "\uD83D",
    ];

    public static Arbitrary<string> Texts() => Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat).ToArbitrary();

    [Property(Arbitrary = [typeof(SimilarityProperties)], MaxTest = 300, EndSize = 120)]
    public void Identical_texts_are_alike_in_every_score(string text)
    {
        text += " one two three four";
        var scores = SimilarityScores.Of(text, text);
        Assert.Equal(
            (100, 100, 100, 0), (Math.Round(scores.Bleu, 9), Math.Round(scores.ChrF, 9), Math.Round(scores.ChrFPlus, 9), scores.Ter));
    }

    [Property(Arbitrary = [typeof(SimilarityProperties)], MaxTest = 300, EndSize = 120)]
    public void Scores_stay_in_their_bounds(string original, string suspect)
    {
        var scores = SimilarityScores.Of(original, suspect);
        Assert.All(new[] { scores.Bleu, scores.ChrF, scores.ChrFPlus }, score => Assert.InRange(score, 0, 100));
        Assert.True(scores.Ter >= 0 && double.IsFinite(scores.Ter));
    }

    [Property(Arbitrary = [typeof(SimilarityProperties)], MaxTest = 500, EndSize = 80)]
    public void Tokens_are_those_of_the_four_rewritings(string text)
    {
        var found = new List<string>();
        var tokens = new MtevalTokenizer(text);
        while (tokens.TryRead(out var token))
            found.Add(token.ToString());
        Assert.Equal(Rewritten(text), found);
    }

    [Property(MaxTest = 300, EndSize = 60)]
    public void Shared_ngrams_are_those_that_counting_finds(byte[] first, byte[] second, bool areWide)
    {
        // Numbers as high as this leave no room for six in 64 bits.
        var factor = areWide ? 5_000 : 1;
        int[] one = [.. first.Select(number => number % 5 * factor + 1)], other = [.. second.Select(number => number % 5 * factor + 1)];
        var found = new long[6];
        new NgramOverlap(6).Count(one, other, 4 * factor + 1, found);
        Assert.Equal(Enumerable.Range(1, 6).Select(n => Counted(one, other, n)), found);
    }

    [Property(MaxTest = 500, EndSize = 60)]
    public void A_changed_stretch_costs_what_the_whole_text_would(
        NonEmptyArray<byte> reference, NonEmptyArray<byte> hypothesis, NonEmptyArray<byte> stretch, byte at)
    {
        int[] one = Small(reference), other = Small(hypothesis), changed = Small(hypothesis);
        var from = at % other.Length;
        var length = Math.Min(stretch.Get.Length, other.Length - from);
        Small(stretch).AsSpan(0, length).CopyTo(changed.AsSpan(from));
        var (kept, anew) = (new BeamEditDistance(), new BeamEditDistance());
        kept.Start(one, other);
        anew.Start(one, changed);
        Assert.Equal(anew.Distance, kept.DistanceOf(changed, from, from + length));
        kept.Replace(changed, from);
        Assert.Equal(anew.Distance, kept.Distance);

        static int[] Small(NonEmptyArray<byte> numbers) => [.. numbers.Get.Select(number => number % 3)];
    }

    private static long Counted(int[] one, int[] other, int n)
    {
        var counts = Ngrams(other, n).CountBy(ngram => ngram).ToDictionary();
        return Ngrams(one, n).CountBy(ngram => ngram).Sum(ngram => Math.Min(ngram.Value, counts.GetValueOrDefault(ngram.Key)));
    }

    private static IEnumerable<string> Ngrams(int[] numbers, int n) =>
        Enumerable.Range(0, Math.Max(0, numbers.Length - n + 1)).Select(i => string.Join(' ', numbers[i..(i + n)]));

    /// <summary>The tokenizer as it is usually given: rewritings of the line that put blanks in.</summary>
    private static List<string> Rewritten(string text)
    {
        var line = SegmentSpace
            .TrimEnd(text)
            .ToString()
            .Replace("<skipped>", "")
            .Replace("-\n", "")
            .Replace("&quot;", "\"")
            .Replace("&amp;", "&")
            .Replace("&lt;", "<")
            .Replace("&gt;", ">");
        line = Regex.Replace($" {line} ", @"[{-~[-` -&(-+:-@/]", " $0 ");
        line = Regex.Replace(line, "([^0-9])([.,])", "$1 $2 ");
        line = Regex.Replace(line, "([.,])([^0-9])", " $1 $2");
        line = Regex.Replace(line, "([0-9])(-)", "$1 $2 ");
        var tokens = new List<string>();
        ReadOnlySpan<char> rest = line;
        while (SegmentSpace.NextWord(ref rest) is { IsEmpty: false } word)
            tokens.Add(word.ToString());
        return tokens;
    }
}
