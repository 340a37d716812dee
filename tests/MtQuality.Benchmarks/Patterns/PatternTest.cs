using System.Globalization;
using MtQuality.Documents;
using MtQuality.Forge.Patterns;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Parsing;
using MtQuality.Patterns;
using MtQuality.Signals;

namespace MtQuality.Benchmarks.Patterns;

/// <summary>
/// How well the patterns alone part garbled from human text, tool by tool against the human text of the same corpus and by length, and
/// which human text is
/// above the threshold that one in a hundred of all human texts reaches.
/// </summary>
internal static class PatternTest
{
    private const double FalseAlarms = 0.01;

    private static readonly (string Name, int Low, int High)[] Lengths =
    [
        ("50–100", 50, 100), ("100–200", 100, 200), ("200+", 200, int.MaxValue), ("all", 50, int.MaxValue)
    ];

    private readonly record struct Scored(string Corpus, LabelledText Text, int Words, double Score);

    public static int Run(string file, string headName, string[] corpora)
    {
        var head = Enum.Parse<PatternHead>(headName, ignoreCase: true);
        using var stream = File.OpenRead(file);
        var weights = PatternModel.Load(stream)[head];
        var resources = new SignalResources(new TextResources(LexiconSet.Shipped));
        var model = NgramModel.Shipped;
        var scored = corpora
            .SelectMany(corpus => LabelledText.Read(corpus).Select(text => (Corpus: Path.GetFileName(corpus).Split('.')[0], Text: text)))
            .AsParallel().AsOrdered()
            .Select(item =>
            {
                using var document = resources.Parse(new Article("document", item.Text.Text));
                using var text = new MeasuredText(document, resources, model);
                var score = weights.Score(resources.PatternReader.Read(document, text.Trace!, text.Swaps));
                // As in training: the longer, the surer.
                return new Scored(item.Corpus, item.Text with { Text = "" }, document.JudgedWords, score.Mean * Math.Sqrt(score.Words));
            })
            .Where(item => item.Words >= Lengths[0].Low)
            .ToList();

        var wanted = head == PatternHead.Translated ? TextOrigin.Machine : TextOrigin.Spun;
        Console.WriteLine($"{"AUROC / TPR at 1 % FPR",-64} {string.Join(' ', Lengths.Select(length => $"{length.Name,14}"))}");
        foreach (var corpus in scored.GroupBy(item => item.Corpus))
        {
            var good = corpus.Where(item => item.Text.Origin == TextOrigin.Human).ToList();
            var garbled = corpus.Where(item => item.Text.Origin == wanted).ToList();
            // Of hundreds of systems each has but a few documents.
            var tools = garbled
                .GroupBy(item => item.Text.Tool)
                .Where(tool => tool.Count() >= 30)
                .OrderBy(tool => tool.Key, StringComparer.Ordinal)
                .ToList();
            foreach (var human in good.GroupBy(item => item.Text.Label).OrderBy(label => label.Key, StringComparer.Ordinal))
            {
                Print($"{corpus.Key}: all against {human.Key}", garbled, [.. human]);
                if (tools.Count is > 1 and <= 12)
                    tools.ForEach(tool => Print($"{corpus.Key}: {tool.Key} against {human.Key}", [.. tool], [.. human]));
            }
        }

        var humans = scored.Where(item => item.Text.Origin == TextOrigin.Human).ToList();
        var threshold = Threshold(humans);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"above the score of 1 % of all human texts ({threshold:0.00}):"));
        var groups = humans
            .GroupBy(item => item.Corpus == "human_dev" ? item.Text.Group : $"{item.Corpus}: {item.Text.Label}")
            .OrderBy(group => group.Key, StringComparer.Ordinal);
        foreach (var group in groups)
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"  {group.Key,-40} {100.0 * group.Count(item => item.Score > threshold) / group.Count(),5:0.0} % of {group.Count()}"));
        return 0;
    }

    private static void Print(string name, List<Scored> garbled, List<Scored> good)
    {
        var cells = Lengths.Select(length =>
            Cell([.. garbled.Where(item => IsIn(item, length))], [.. good.Where(item => IsIn(item, length))]));
        Console.WriteLine($"{name,-64} {string.Join(' ', cells.Select(cell => $"{cell,14}"))}");
    }

    private static bool IsIn(Scored item, (string Name, int Low, int High) length) => item.Words >= length.Low && item.Words < length.High;

    private static string Cell(List<Scored> garbled, List<Scored> good)
    {
        if (garbled.Count == 0 || good.Count == 0)
            return "-";
        var sorted = good.Select(item => item.Score).Order().ToArray();
        var above = garbled.Sum(item => (Below(sorted, item.Score) + Below(sorted, Math.BitIncrement(item.Score))) / 2.0);
        var threshold = Threshold(good);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{above / garbled.Count / good.Count:0.000} / {garbled.Count(item => item.Score > threshold) / (double)garbled.Count:0.00}");
    }

    private static double Threshold(List<Scored> humans) =>
        humans.Select(item => item.Score).OrderDescending().ElementAt((int)(humans.Count * FalseAlarms));

    private static int Below(double[] sorted, double score)
    {
        var (low, high) = (0, sorted.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = sorted[middle] < score ? (middle + 1, high) : (low, middle);
        }
        return low;
    }
}
