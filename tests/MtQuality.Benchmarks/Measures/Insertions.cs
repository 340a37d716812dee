using System.Globalization;
using MtQuality.Documents;
using MtQuality.Encoder;
using MtQuality.Encoders;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Benchmarks.Measures;

/// <summary>How often one sentence, put into the middle of a human text that is not flagged, flags it: an odd but innocent one, and an
/// ordinary one of another text of the same kind.</summary>
internal static class Insertions
{
    private const int Seed = 7;

    private sealed record Outcome(string Group, bool Before, bool ByOdd, bool ByOrdinary);

    /// <param name="sentences">Odd but innocent sentences, one a line.</param>
    /// <param name="each">How many texts of a kind are read at most.</param>
    /// <param name="files">Corpora.</param>
    public static int Run(string sentences, int each, string[] files)
    {
        var odd = File.ReadLines(sentences).Where(line => line.Length > 0 && line.TrimStart('#') is [not ' ', ..]).ToList();
        var analyzer = new QualityAnalyzer(new AnalyzerOptions { Encoder = OnnxTextEncoder.Shipped, EncoderUse = EncoderUse.Needed });
        Console.WriteLine($"{"human texts",-56} {"articles",8} {"flagged",8} {"by odd",8} {"by ordinary",12}");
        var outcomes = files.SelectMany(file => OfFile(HumanTexts(file))).ToList();
        foreach (var group in outcomes.GroupBy(outcome => outcome.Group).OrderBy(group => group.Key, StringComparer.Ordinal))
            Print(group.Key, [.. group]);
        Print("all", outcomes);
        return 0;

        LabelledStart[] HumanTexts(string file) =>
        [
            .. GroupSample.Of(
                LabelledStart.Read(file).Where(text => text.IsHuman),
                text => text.Group,
                text => text.Article.Text,
                each),
        ];

        IEnumerable<Outcome> OfFile(LabelledStart[] texts)
        {
            var random = new Random(Seed);
            return texts
                .Select(text => (text, Odd: odd[random.Next(odd.Count)], Ordinary: Sentence(texts[random.Next(texts.Length)].Article.Text)))
                .ToList().AsParallel().AsOrdered()
                .Select(item => new Outcome(
                    item.text.Group,
                    IsFlagged(item.text.Article.Text),
                    IsFlagged(With(item.text.Article.Text, item.Odd)),
                    IsFlagged(With(item.text.Article.Text, item.Ordinary))));
        }

        bool IsFlagged(string text) => analyzer.Analyze(new Article("a", text)).Verdict == Verdict.Flagged;
    }

    private static void Print(string name, List<Outcome> outcomes)
    {
        int Flips(Func<Outcome, bool> after) => outcomes.Count(outcome => !outcome.Before && after(outcome));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-56} {outcomes.Count,8} {outcomes.Count(outcome => outcome.Before),8} "
            + $"{Flips(outcome => outcome.ByOdd),8} {Flips(outcome => outcome.ByOrdinary),12}"));
    }

    // The sentence that follows the middle, or the whole where there is none.
    private static string Sentence(string text)
    {
        var start = After(text, text.Length / 2);
        return text[start..(After(text, start) is var end && end > start ? end : text.Length)].TrimEnd();
    }

    private static string With(string text, string sentence) =>
        After(text, text.Length / 2) is var place && place > 0 ? $"{text[..place]}{sentence} {text[place..]}" : $"{text} {sentence}";

    /// <summary>Where the next sentence begins after a place; 0 where there is none.</summary>
    private static int After(string text, int place) =>
        text.IndexOf(". ", Math.Min(place, text.Length), StringComparison.Ordinal) is >= 0 and var found ? found + 2 : 0;
}
