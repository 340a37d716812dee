using System.Globalization;
using MtQuality.Forge;
using MtQuality.Scoring;
using MtQuality.Signals.Catalog;

namespace MtQuality.Benchmarks.Measures;

/// <summary>Counts the findings of capitalization, repetition, phrase and grammar signals in human text, per 10,000 words and
/// register.</summary>
internal static class FalseAlarms
{
    private const int Around = 60;

    private static readonly string[] AccusingFamilies = ["case", "repetition", "phrase", "grammar"];

    /// <summary>Prints the table of rates, or every finding of the signals that begin with <paramref name="listed"/> with the words
    /// around it.</summary>
    public static int Run(string[] files, string? listed = null)
    {
        var analyzer = new QualityAnalyzer();
        var words = new SortedDictionary<string, long>(StringComparer.Ordinal);
        var found = new Dictionary<(string Register, string Signal), int>();
        foreach (var card in files.SelectMany(CorpusFile.Read).AsParallel().AsOrdered().Select(analyzer.Analyze))
        {
            var register = card.Article.Group ?? "(none)";
            words[register] = words.GetValueOrDefault(register) + card.Words;
            foreach (var finding in card.Findings)
            {
                if (Accuses(finding))
                    found[(register, finding.Signal)] = found.GetValueOrDefault((register, finding.Signal)) + 1;
                if (listed is not null && finding.Signal.StartsWith(listed, StringComparison.Ordinal))
                    Console.WriteLine(
                        $"{finding.Signal}\t{register}\t{card.Article.Id}\t{FindingContext.Of(card, finding, Around)}\t{finding.Expected}");
            }
        }
        if (listed is null)
            Print(words, found);
        return 0;
    }

    private static bool Accuses(Finding finding) => AccusingFamilies.Contains(SignalCatalog.Find(finding.Signal).Family);

    private static void Print(SortedDictionary<string, long> words, Dictionary<(string Register, string Signal), int> found)
    {
        var signals = SignalCatalog.All
            .Where(card => AccusingFamilies.Contains(card.Family) && found.Keys.Any(key => key.Signal == card.Id))
            .ToList();
        Console.WriteLine($"{"per 10,000 words",-18} {"words",9} {"all",6} {string.Join(' ', signals.Select(card => $"{card.Id,17}"))}");
        foreach (var (register, count) in words)
        {
            var rates = signals.Select(card => Rate(found.GetValueOrDefault((register, card.Id)), count)).ToList();
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{register,-18} {count,9} {rates.Sum(),6:0.00} "
                    + $"{string.Join(' ', rates.Select(rate => rate.ToString("0.00", CultureInfo.InvariantCulture).PadLeft(17)))}"));
        }
    }

    private static double Rate(int found, long words) => 1e4 * found / Math.Max(1, words);
}
