using System.IO.Compression;
using System.Text.Json;
using MtQuality.Forge.Building;
using MtQuality.Forge.Neural;
using MtQuality.Forge.Tests.Neural;
using MtQuality.Tests;

namespace MtQuality.Forge.Tests.Building;

/// <summary>A folder with all that a build reads, a few hundred small texts.</summary>
internal sealed class TinyCorpus : IDisposable
{
    private const int Sentences = 8;
    private const int PerSet = 90;

    private readonly TemporaryFolder _folder = new();
    private readonly TinyEnglish _english = new(1);

    public TinyCorpus()
    {
        WriteClean();
        WriteLists();
        WriteWordNet();
        WriteLabelled();
        WriteReal();
        EncoderExport.Write(TinyEncoder.Create(seed: 1), At("data", "models", "en", "encoder.onnx"));
        foreach (var file in Directory.EnumerateFiles(Repository.At("data", "lexicons"), "*.tsv"))
            Copy(file, "data", "lexicons", Path.GetFileName(file));
        Copy(Repository.At("data", "policy.json"), "data", "policy.json");
        File.WriteAllText(At("data", "training", "own.txt"), _english.Text(Sentences));
    }

    public Places Places => new(At("corpora"), At("wordnet"), At("data"), At("out"));

    public string At(params ReadOnlySpan<string> parts)
    {
        var path = _folder.At(parts);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        return path;
    }

    public void Dispose() => _folder.Dispose();

    private void Copy(string from, params ReadOnlySpan<string> parts) => File.Copy(from, At(parts));

    private void WriteClean()
    {
        foreach (var name in new[] { "news", "notes" })
            WriteRecords(
                $"clean/{name}",
                Enumerable.Range(0, 250).Select(i => new { id = $"{name}/{i}", text = _english.Text(Sentences) }));
        WriteRecords(
            "human_dev",
            Enumerable.Range(0, 120)
                .Select(
                    i => new { id = $"dev/{i}", label = "human", group = i % 2 == 0 ? "news" : "forum", text = _english.Text(Sentences) }));
        WriteRecords("esl/essays", Enumerable.Range(0, 30).Select(i => new { id = $"essay/{i}", text = _english.Text(Sentences) }));
        WriteLines("tagged/ewt_train.conllu.gz", Enumerable.Range(0, 300).Select(_english.Tree));
    }

    private void WriteLists()
    {
        var words = TinyEnglish.Nouns.Concat(TinyEnglish.Adjectives)
            .Concat(TinyEnglish.Synonyms.SelectMany(pair => new[] { pair.Word, pair.Spun }));
        WriteLines("lexicons/frequency_dictionary_en_82_765.txt.gz", words.Distinct().Select(word => $"{word} {1000 + word.Length}\n"));
        WriteLines(
            "lexicons/frequency_bigramdictionary_en_243_342.txt.gz",
            TinyEnglish.Terms.Select(term => $"{term.First} {term.Second} 400\n").Append("of the 60000\n"));
        File.WriteAllLines(
            At("corpora", "lexicons", "tortured_phrases.tsv"),
            [
                "tortured\texpected\tnum_papers\tsources",
                "haze figuring\tcloud computing\t15\town",
                "sunlight vitality\tsolar energy\t8\town",
                "blood strain\tblood pressure\t9\town"
            ]);
        WriteRecords(
            "quality/mlqe_pe",
            Enumerable.Range(0, 60)
                .Select(_ => _english.Sentence())
                .Select(text => new { text = _english.Spin(text, 0.5), post_edit = text }));
    }

    private void WriteWordNet()
    {
        foreach (var (name, tag) in new[] { ("noun", 'n'), ("verb", 'v'), ("adj", 'a'), ("adv", 'r') })
        {
            var pairs = TinyEnglish.Synonyms.Where(pair => TinyEnglish.Adjectives.Contains(pair.Word) ? tag == 'a' : tag == 'n').ToList();
            File.WriteAllLines(
                At("wordnet", $"data.{name}"),
                pairs.Select((pair, i) => $"{i + 1:00000000} 06 {tag} 02 {pair.Word} 0 {pair.Spun} 0 000 | own"));
            File.WriteAllLines(
                At("wordnet", $"index.{name}"),
                pairs.SelectMany((pair, i) => new[] { pair.Word, pair.Spun }.Select(word => $"{word} {tag} 1 0 1 0 {i + 1:00000000}  ")));
        }
    }

    private void WriteLabelled()
    {
        WriteRecords("labelled/round_trip_train", Twins("round_trip", "round_trip", "apertium"));
        WriteRecords("labelled/wmt_train", Twins("wmt", "mt", "online-a"));
        WriteRecords("labelled/wmt_old_mt_train", Twins("old", "mt", "uedin").Where((_, i) => i % 2 == 1));
        WriteRecords("labelled/mt_systems_train", Twins("systems", "mt", "opusmt"));
        WriteRecords("labelled/spun_train", Enumerable.Range(0, 2 * PerSet).Select(i => (Id: $"spun/{i}", Text: _english.Text(Sentences)))
            .Select(
                item =>
                    new
                    {
                        id = item.Id,
                        label = "spun",
                        tool = "own",
                        group = item.Id,
                        domain = "news",
                        text = _english.Spin(item.Text, 0.7),
                        original = item.Text,
                    }));
    }

    private void WriteReal()
    {
        foreach (var name in new[] { "african_mt", "detectrl", "school_essays" })
            WriteRecords($"real/{name}_dev", Twins(name, name == "african_mt" ? "mt" : "round_trip", "own"));
        WriteRecords("real/textattack_dev", Enumerable.Range(0, PerSet).Select(i => (Id: $"attack/{i}", Text: _english.Text(Sentences)))
            .Select(
                item => new { id = item.Id, label = "spun", group = item.Id, text = _english.Spin(item.Text, 0.7), original = item.Text }));
        foreach (var name in new[] { "real/human_african_news", "real/human_indian_news", "real/human_learner_ielts",
            "real/human_pacific_hansard", "real/human_wikinews", "real/llm", "registers/registers" })
        {
            WriteRecords(
                $"{name}_dev",
                Enumerable.Range(0, 20).Select(
                    i => new
                    {
                        id = $"{name}/{i}",
                        label = name == "real/llm" ? "llm" : "human",
                        domain = name,
                        text = _english.Text(Sentences),
                    }));
        }
    }

    private IEnumerable<object> Twins(string set, string label, string tool)
    {
        for (var i = 0; i < PerSet; i++)
        {
            // Some people write as spinners do.
            var text = _english.Spin(_english.Text(Sentences), i % 10 == 0 ? 0.5 : 0);
            yield return new { id = $"{set}/{i}/human", label = "human", group = $"{set}/{i}", domain = "news", text };
            var garbled = _english.Translate(text);
            yield return new { id = $"{set}/{i}/{tool}", label, tool, group = $"{set}/{i}", domain = "news", text = garbled };
        }
    }

    private void WriteRecords(string name, IEnumerable<object> records) =>
        WriteLines($"{name}.jsonl.gz", records.Select(record => JsonSerializer.Serialize(record) + "\n"));

    private void WriteLines(string name, IEnumerable<string> lines)
    {
        using var writer = new StreamWriter(new GZipStream(File.Create(At(["corpora", .. name.Split('/')])), CompressionLevel.Fastest));
        foreach (var line in lines)
            writer.Write(line);
    }
}
