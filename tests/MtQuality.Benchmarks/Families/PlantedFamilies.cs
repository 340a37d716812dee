using System.Globalization;
using System.Text.Json;
using MtQuality.Documents;
using MtQuality.Forge;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Parsing;

namespace MtQuality.Benchmarks.Families;

/// <summary>Articles with copies that were made from them, and articles of others among which to hide them.</summary>
internal static class PlantedFamilies
{
    private const int ChunkWords = 500;
    private const int MinWords = 40;

    private static readonly string[] Clean =
    [
        "reuters_2006_2013", "gov_docs_blogs", "arxiv_abstracts", "20newsgroups", "openstax", "nltk", "scotus_transcripts",
        "changelog_transcripts",
    ];

    /// <summary>The planted articles of a split, <c>train</c> or <c>dev</c>.</summary>
    public static IReadOnlyList<PlantedArticle> Read(string corpora, string split)
    {
        var files = split == "train"
            ? new[] { "labelled/spun_train", "labelled/round_trip_train" }
            :
            [
                "labelled/spun_dev", "labelled/round_trip_dev", "real/textattack_dev", "real/detectrl_dev", "real/school_essays_dev",
            ];
        var planted = new List<PlantedArticle>();
        var originals = new HashSet<string>();
        foreach (var file in files)
        {
            var found = CorpusFile.Records(Path.Combine(corpora, file + ".jsonl.gz"), record => Rows(file, record)).SelectMany(row => row);
            foreach (var article in found.OrderByDescending(article => article.IsOriginal))
            {
                if (!article.IsOriginal || originals.Add(article.Family))
                    planted.Add(article);
            }
        }
        // What is alone in its family shows nothing.
        var copied = planted.Where(article => !article.IsOriginal).Select(article => article.Family).ToHashSet();
        planted.RemoveAll(article => !(article.IsOriginal ? copied : originals).Contains(article.Family));
        if (split == "train")
            planted.AddRange(Siblings(planted));
        planted.AddRange(Excerpts(planted, corpora));
        return [.. planted.Select(Numbered)];
    }

    /// <summary>Articles of people, long ones cut into several of different content.</summary>
    public static IEnumerable<Article> Distractors(string corpora)
    {
        foreach (var name in Clean)
        {
            foreach (var article in CorpusFile.Read(Path.Combine(corpora, "clean", name + ".jsonl.gz")))
            {
                foreach (var (part, text) in Chunks(article.Text).Index())
                    yield return new Article($"{article.Id}#{part}", text);
            }
        }
    }

    /// <summary>Articles of people that have nothing of the originals of planted ones.</summary>
    public static IEnumerable<Article> Distractors(string corpora, IReadOnlyList<PlantedArticle> planted) =>
        Distractors(corpora).Where(ExclusionOf(planted).Admits);

    private static Exclusion ExclusionOf(IReadOnlyList<PlantedArticle> planted) => new(
        planted.Where(article => article.IsOriginal).Select(article => article.Article), new TextResources(LexiconSet.Shipped));

    private static PlantedArticle Numbered(PlantedArticle article, int number) =>
        article with { Article = article.Article with { Id = string.Create(CultureInfo.InvariantCulture, $"planted-{number}") } };

    private static IEnumerable<PlantedArticle> Rows(string file, JsonElement record)
    {
        string Field(string name) => CorpusFile.Text(record, name) ?? "";
        var (group, label, tool) = (Field("group"), Field("label"), Field("tool"));
        var text = Field("text");
        if (label is "human" or "mt")
        {
            if (label == "human")
                yield return new PlantedArticle(new Article("", text), group, PlantedArticle.Original);
            yield break;
        }
        if (Field("original") is { Length: > 0 } original)
            yield return new PlantedArticle(new Article("", original), group, PlantedArticle.Original);
        yield return new PlantedArticle(new Article("", text), group, KindOf(file, tool, Field("domain")));
    }

    private static string KindOf(string file, string tool, string domain) => file switch
    {
        "labelled/spun_train" or "labelled/spun_dev" => "spun " + tool["simulated-mythes-rate".Length..].Replace('-', ' '),
        "real/textattack_dev" => $"textattack {domain}",
        "real/detectrl_dev" => $"detectrl {tool}",
        "real/school_essays_dev" => $"essays {tool}",
        _ => $"round trip {tool["apertium-roundtrip-eng-".Length..^4]}",
    };

    /// <summary>Five more copies of every eighth original, each with other words replaced: the families of training are small
    /// otherwise.</summary>
    private static List<PlantedArticle> Siblings(List<PlantedArticle> planted)
    {
        const int copies = 5;
        var random = new Random(5);
        var originals = planted.Where(article => article.IsOriginal).ToList();
        string[] words = [.. originals.Take(500).SelectMany(article => article.Article.Text.Split(' '))];
        return
        [
            .. originals.Where((_, i) => i % 8 == 0).SelectMany(original => Enumerable.Range(0, copies).Select(_ =>
            {
                var rate = 0.03 + 0.2 * random.NextDouble();
                var text = original.Article.Text.Split(' ')
                    .Select(word => random.NextDouble() < rate ? words[random.Next(words.Length)] : word);
                return new PlantedArticle(new Article("", string.Join(' ', text)), original.Family, "sibling");
            })),
        ];
    }

    /// <summary>100 words of every fifth original, pasted into the middle of an article of somebody else; of every fifth the beginning
    /// alone.</summary>
    private static IEnumerable<PlantedArticle> Excerpts(List<PlantedArticle> planted, string corpora)
    {
        const int words = 100;
        var random = new Random(21);
        var exclusion = ExclusionOf(planted);
        // Each host is used once: two pages with one host would share that. Nor is it an original itself.
        var hosts = new Queue<string[]>(new[] { "human_dev", "registers/registers_dev" }
            .SelectMany(name => CorpusFile.Read(Path.Combine(corpora, name + ".jsonl.gz")))
            .DistinctBy(article => article.Id)
            .Where(exclusion.Admits)
            .Select(article => article.Text.Split(' ')).Where(host => host.Length is > 200 and < 600));
        var sources = planted.Where(article => article.IsOriginal)
            .Select(article => (article.Family, Words: article.Article.Text.Split(' ')))
            .Where(source => source.Words.Length > 2 * words)
            .ToList();
        foreach (var (i, source) in sources.Index())
        {
            if (i % 5 == 1)
            {
                var part = source.Words[..(source.Words.Length * random.Next(30, 90) / 100)];
                yield return new PlantedArticle(new Article("", string.Join(' ', part)), source.Family, "cut short");
            }
            if (i % 5 != 0 || hosts.Count == 0)
                continue;
            var from = random.Next(source.Words.Length - words);
            var host = hosts.Dequeue();
            string[] page = [.. host[..(host.Length / 2)], .. source.Words[from..(from + words)], .. host[(host.Length / 2)..]];
            yield return new PlantedArticle(new Article("", string.Join(' ', page)), source.Family, "excerpt of 100 words");
        }
    }

    /// <summary>Pairs of unrelated articles that quote the same 20 to 60 words.</summary>
    public static IReadOnlyList<(string One, string Other)> Quoting(string corpora)
    {
        const int pairs = 1000;
        var random = new Random(2);
        var texts = Distractors(corpora).Take(20_000).Select(article => article.Text.Split(' '))
            .Where(words => words.Length is > 150 and < 700).ToList();
        return
        [
            .. Enumerable.Range(0, pairs).Select(_ =>
            {
                var (source, length) = (texts[random.Next(texts.Count)], 20 + random.Next(41));
                var from = random.Next(source.Length - length);
                return (Quote(source.AsSpan(from, length)), Quote(source.AsSpan(from, length)));
            }),
        ];

        string Quote(ReadOnlySpan<string> quotation)
        {
            var host = texts[random.Next(texts.Count)];
            var at = random.Next(host.Length);
            return string.Join(' ', [.. host[..at], .. quotation, .. host[at..]]);
        }
    }

    private static IEnumerable<string> Chunks(string text)
    {
        var words = text.Split(' ');
        if (words.Length <= 2 * ChunkWords)
            return words.Length < MinWords ? [] : [text];
        return words.Chunk(ChunkWords).Where(chunk => chunk.Length >= MinWords).Select(chunk => string.Join(' ', chunk));
    }
}
