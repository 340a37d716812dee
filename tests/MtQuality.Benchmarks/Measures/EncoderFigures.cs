using System.Globalization;
using MtQuality.Encoder;
using MtQuality.Encoders;
using MtQuality.Forge.Neural;
using MtQuality.Metrics;

namespace MtQuality.Benchmarks.Measures;

/// <summary>
/// What an encoder knows by itself, without a classifier: for every kind of text the AUROC of its single features against the human texts
/// of the same file, and the share that the best of them finds where it accuses one in a hundred of all human texts.
/// </summary>
internal static class EncoderFigures
{
    private const double FalseAlarms = 0.01;
    private const string Prefix = "encoder.";

    private static readonly string[] Shown =
    [
        "content_words", "top_tenth", "share_expected", "not_human", "not_human_worst", "spun", "translated",
    ];

    /// <summary>Makes an encoder of a checkpoint of training, to measure how far it is.</summary>
    public static int Export(string weights, string output)
    {
        EncoderExport.Write(EncoderWeights.Load(weights), output);
        return 0;
    }

    public static int Run(string model, string[] files)
    {
        using var encoder = OnnxTextEncoder.Open(model);
        var options = new AnalyzerOptions { Encoder = encoder, EncoderUse = EncoderUse.All, LanguageModel = null }.With(null);
        var analyzer = new QualityAnalyzer(options);
        var names = analyzer.Features.Features.Select(feature => feature.Name).ToList();
        var places = Shown.Select(name => names.IndexOf(Prefix + name)).ToArray();
        var measured = files.SelectMany(file => LabelledStart.Read(file)).AsParallel().AsOrdered()
            .Select(text => (Text: text, Vector: analyzer.MeasureFeatures(text.Article)))
            .Where(item => item.Vector.Words >= analyzer.Policy.MinimumWords)
            .Select(item => (item.Text, Values: Array.ConvertAll(places, place => item.Vector.Values[place])))
            .ToList();
        var humans = measured.Where(item => item.Text.IsHuman).ToList();
        var rank = (int)((1 - FalseAlarms) * humans.Count);
        var limits = Shown.Select((_, i) => humans.Select(item => item.Values[i]).Order().ElementAt(rank)).ToArray();
        var heads = string.Join(' ', Shown.Select(name => $"{name,16}"));
        Console.WriteLine($"{"AUROC; found at 1 % of all human texts",-64} {"articles",8} {heads}");
        foreach (var group in measured.GroupBy(item => item.Text.Group).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var own = humans.Where(item => FileOf(item.Text) == FileOf(group.First().Text)).ToList();
            var cells = Shown.Select((_, i) =>
            {
                var found = (double)group.Count(item => item.Values[i] > limits[i]) / group.Count();
                var auroc = group.First().Text.IsHuman ? null : Auroc.Of(
                    own.Select(item => new ScoredCase(item.Values[i], IsPositive: false))
                        .Concat(group.Select(item => new ScoredCase(item.Values[i], IsPositive: true))));
                return string.Create(CultureInfo.InvariantCulture, $"{auroc,10:0.000} {found,5:0.00}");
            });
            Console.WriteLine($"{group.Key,-64} {group.Count(),8} {string.Join(' ', cells)}");
        }
        return 0;
    }

    private static string FileOf(LabelledStart text) => text.Group.Split(' ')[0];
}
