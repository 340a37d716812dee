using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using MtQuality.Forge.Learning;
using MtQuality.Signals;

namespace MtQuality.Forge.Neural;

/// <summary>Reads the corpora that an encoder learns from.</summary>
internal static class EncoderTexts
{
    private const int MinWords = 40;

    // Of one register or system more would teach nothing new, and fill memory.
    private const int MaxTexts = 6000;

    // People make the faults of learners in every register, and a learner's text is a person's.
    private const uint LearnersOneIn = 8;

    private sealed record Labelled(string Text, string? Original, EncoderKind Kind, string Source, float Weight);

    /// <summary>The texts of gzipped JSONL corpora. A record with an <c>original</c> gives both; a round trip without one is compared with
    /// the human text of its group. Of human texts, some come a second time with the faults of learners.</summary>
    /// <param name="files">The corpora.</param>
    /// <param name="resources">What is needed to parse.</param>
    public static IEnumerable<TrainingText> Read(IEnumerable<string> files, SignalResources resources)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        var learner = new SimulatedLearner(resources);
        return files.SelectMany(Records)
            .Where(record => (counts[record.Source] = counts.GetValueOrDefault(record.Source) + 1) <= MaxTexts)
            .AsParallel().AsOrdered()
            .SelectMany(record => Texts(record, resources, learner))
            .Where(text => text.Words.Length >= MinWords);
    }

    private static IEnumerable<Labelled> Records(string file)
    {
        var name = Path.GetFileName(file).Split('.')[0];
        var humans = new Lazy<Dictionary<string, string>>(() => HumansByGroup(file));
        return CorpusFile.Records(file, record => Of(record, name, humans));
    }

    private static Labelled Of(JsonElement record, string file, Lazy<Dictionary<string, string>> humans)
    {
        var label = CorpusFile.Text(record, "label") ?? "human";
        var kind = KindOf(label);
        var original = CorpusFile.Text(record, "original");
        if (kind == EncoderKind.RoundTrip)
            original ??= humans.Value.GetValueOrDefault(CorpusFile.Text(record, "group") ?? "");
        var detail = kind == EncoderKind.Human ? CorpusFile.Text(record, "domain")?.Split(':')[0]
            // Of the translation systems of WMT there are hundreds, most with a handful of texts.
            : file.StartsWith("wmt", StringComparison.Ordinal) ? ""
            : CorpusFile.Text(record, "tool");
        var weight = record.TryGetProperty("weight", out var value) ? value.GetSingle() : 1;
        return new Labelled(CorpusFile.Text(record, "text")!, original, kind, $"{file}/{label}/{detail}", weight);
    }

    private static Dictionary<string, string> HumansByGroup(string file) => CorpusFile
        .Records(file, record => (
            Group: CorpusFile.Text(record, "group"),
            Label: CorpusFile.Text(record, "label"),
            Text: CorpusFile.Text(record, "text")!))
        .Where(record => record is { Group: not null, Label: "human" })
        .DistinctBy(record => record.Group)
        .ToDictionary(record => record.Group!, record => record.Text, StringComparer.Ordinal);

    private static IEnumerable<TrainingText> Texts(Labelled record, SignalResources resources, SimulatedLearner learner)
    {
        var text = TrainingText.Read(record.Text, resources) with { Kind = record.Kind, Weight = record.Weight, Source = record.Source };
        if (record.Kind == EncoderKind.Human)
        {
            var hash = XxHash32.HashToUInt32(Encoding.UTF8.GetBytes(record.Text));
            if (hash % LearnersOneIn != 0)
                return [text];
            var learners = TrainingText.Read(learner.Write(record.Text, new Random((int)hash)), resources);
            return [text, learners with { Source = $"{record.Source}/learner" }];
        }
        if (record.Original is null)
            return [text];
        var original = TrainingText.Read(record.Original, resources);
        return record.Kind == EncoderKind.Spun
            ? [text.Against(original), original with { Source = $"{record.Source.Split('/')[0]}/original" }]
            : [text.Against(original)];
    }

    private static EncoderKind KindOf(string label) => label switch
    {
        "spun" => EncoderKind.Spun,
        "round_trip" => EncoderKind.RoundTrip,
        "mt" => EncoderKind.Translated,
        _ => EncoderKind.Human,
    };
}
