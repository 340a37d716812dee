using System.Globalization;
using MtQuality.Documents;
using MtQuality.Forge;
using MtQuality.Forge.Lexicons;
using MtQuality.Scoring;
using MtQuality.Signals.Catalog;

namespace MtQuality.Benchmarks.Measures;

/// <summary>
/// How well each signal by itself parts garbled from good documents, by length: the area under the ROC curve, 0.5 for none, below it
/// where less
/// is suspicious. Beside them what format alone gives away: the share of characters that are no ASCII letters or spaces.
/// </summary>
internal static class SignalAuroc
{
    private static readonly (string Name, int Low, int High)[] Lengths =
    [
        ("50–100", 50, 100), ("100–200", 100, 200), ("200+", 200, int.MaxValue), ("all", 50, int.MaxValue)
    ];

    public static int Run(string file, string garbled, string[] good)
    {
        var analyzer = new QualityAnalyzer();
        var cards = Articles(file)
            .Where(article => article.Label == garbled || good.Contains(article.Label))
            .AsParallel()
            .AsOrdered()
            .Select(analyzer.Analyze)
            .ToList();
        Console.WriteLine(
            string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(file)}: {garbled} against {string.Join(", ", good)}"));
        var counts = Lengths.Select(length => $"{length.Name + " (" + cards.Count(card => IsIn(card, length)) + ")",15}");
        Console.WriteLine($"{"signal",-24} {string.Join(' ', counts)}");
        for (var i = 0; i < SignalCatalog.All.Count; i++)
            Print(SignalCatalog.All[i].Id, cards, garbled, card => card.Values[SignalCatalog.All[i].Id]);
        Print("score", cards, garbled, card => card.Assessment.Score);
        Print(
            "(format alone)",
            cards,
            garbled,
            card => (double)card.Article.Text.Count(c => !char.IsAsciiLetter(c) && c != ' ') / card.Article.Text.Length);
        return 0;
    }

    /// <summary>The articles of a set; the originals of spun ones stand beside them under a label of their own.</summary>
    private static IEnumerable<Article> Articles(string file) => Path.GetFileName(file).StartsWith("spun", StringComparison.Ordinal)
        ? TextPair.ReadWithTool(file)
            .SelectMany((pair, i) =>
                new[] { new Article($"s{i}", pair.Spun) { Label = "spun" }, new Article($"o{i}", pair.Original) { Label = "original" } })
        : CorpusFile.Read(file);

    private static void Print(string name, List<ScoreCard> cards, string garbled, Func<ScoreCard, double?> value) =>
        Console.WriteLine(
            $"{name,-24} "
                + $"{string.Join(' ', Lengths.Select(length => $"{Auroc(cards.Where(card => IsIn(card, length)), garbled, value),15}"))}");

    private static bool IsIn(ScoreCard card, (string Name, int Low, int High) length) =>
        card.Words >= length.Low && card.Words < length.High;

    private static string Auroc(IEnumerable<ScoreCard> cards, string garbled, Func<ScoreCard, double?> value)
    {
        var ranked = cards
            .Where(card => value(card) is not null)
            .Select(card => (Value: value(card)!.Value, IsGarbled: card.Article.Label == garbled))
            .OrderBy(item => item.Value)
            .ToList();
        double rankSum = 0;
        for (var start = 0; start < ranked.Count;)
        {
            var end = start;
            while (end < ranked.Count && ranked[end].Value.Equals(ranked[start].Value))
                end++;
            // Equal values share the mean of their ranks.
            rankSum += ranked[start..end].Count(item => item.IsGarbled) * (start + end + 1) / 2.0;
            start = end;
        }
        double positives = ranked.Count(item => item.IsGarbled), negatives = ranked.Count - positives;
        return positives == 0 || negatives == 0
            ? "-"
            : ((rankSum - positives * (positives + 1) / 2) / (positives * negatives)).ToString("0.000", CultureInfo.InvariantCulture);
    }
}
