using MtQuality.Documents;
using MtQuality.Encoders;
using MtQuality.Scoring.Verdicts;
using MtQuality.Tests;

namespace MtQuality.Encoder.Tests;

/// <summary>No single sentence, script, name or symbol flags a clean article, under all that ships.</summary>
public sealed class InnocentSentenceTests
{
    private static readonly QualityAnalyzer Analyzer = new(new AnalyzerOptions
    {
        Encoder = OnnxTextEncoder.Shipped,
        EncoderUse = EncoderUse.Needed,
    });

    /// <summary>The article that the sentences are put into, its number of words, and how many sentences are left out before each that is
    /// tried: a short article is the easiest to tip and the quickest to read.</summary>
    public static TheoryData<string, int, int> Articles => new()
    {
        { "clean-notice-water.txt", 60, 0 },
        { "clean-news-harbour.txt", 150, 1 },
        { "clean-fiction-ferry.txt", 300, 3 },
    };

    [Theory, MemberData(nameof(Articles))]
    public void An_odd_but_innocent_sentence_flags_no_clean_article(string seed, int words, int leftOut)
    {
        var sentences = File.ReadLines(Repository.At("tests", "MtQuality.Encoder.Tests", "Innocent", "sentences.txt"))
            .Where(line => line.Length > 0 && line.TrimStart('#') is [not ' ', ..])
            .ToList();
        Assert.InRange(sentences.Count, 200, 250);
        var (before, after) = Halves(File.ReadAllText(Repository.At("seeds", seed)), words);
        Assert.NotEqual(Verdict.Flagged, Verdicts(before + after));
        var tried = sentences.Where((_, i) => i % (leftOut + 1) == leftOut);
        Assert.Empty(tried.AsParallel().Where(sentence => Verdicts($"{before}{sentence} {after}") == Verdict.Flagged));
    }

    private static Verdict Verdicts(string text) => Analyzer.Analyze(new Article("a", text)).Verdict;

    /// <summary>The first words of a text in two parts, cut after the sentence that holds the middle.</summary>
    private static (string Before, string After) Halves(string text, int words)
    {
        var body = text[(text.IndexOf("\n\n", StringComparison.Ordinal) + 2)..].Replace('\n', ' ');
        var place = 0;
        for (var i = 0; i < words && place >= 0; i++)
            place = body.IndexOf(' ', place + 1);
        var cut = body[..body.IndexOf(". ", place < 0 ? body.Length / 2 : place, StringComparison.Ordinal)] + ".";
        var middle = cut.IndexOf(". ", cut.Length / 2 - 1, StringComparison.Ordinal) is >= 0 and var found ? found + 2 : 0;
        return (cut[..middle], cut[middle..]);
    }
}
