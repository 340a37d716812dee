using System.Text.Json;
using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Tokens;

namespace MtQuality.Benchmarks.Families;

/// <summary>
/// Any number of articles: sentences of a corpus whose content words are exchanged for others of the corpus, as often as those occur
/// there. Of twenty articles two are spun copies of earlier ones and one is an exact copy.
/// </summary>
internal sealed class GeneratedArticles
{
    private const int Words = 400;
    private const int Recent = 1000;
    private const int Replaced = 4;
    private const int Sample = 3000;

    private readonly List<string[]> _sentences = [];
    private readonly List<string> _content = [];
    private readonly HashSet<string> _contentSet = [];
    private readonly Random _random = new(4);

    public GeneratedArticles(string corpora)
    {
        var vocabulary = new TextResources(LexiconSet.Shipped).Vocabulary;
        foreach (var article in PlantedFamilies.Distractors(corpora).Take(Sample))
        {
            foreach (var sentence in article.Text.Split(". ", StringSplitOptions.RemoveEmptyEntries))
            {
                var words = sentence.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                _sentences.Add(words);
                _content.AddRange(words.Where(word => !vocabulary.IsFunctionWord(vocabulary.Find(WordKey.Of(word)))));
            }
        }
        _contentSet.UnionWith(_content);
    }

    /// <summary>Writes so many as JSONL.</summary>
    public void Write(string path, int count)
    {
        var recent = new string[Recent];
        using var lines = new StreamWriter(path);
        for (var i = 0; i < count; i++)
        {
            var kind = i < Recent ? Recent : _random.Next(20);
            var earlier = recent[_random.Next(Recent)];
            var text = kind switch { 0 or 1 => Spun(earlier), 2 => earlier, _ => Text() };
            if (kind > 2)
                recent[i % Recent] = text;
            lines.WriteLine(JsonSerializer.Serialize(new { id = i, text, site = $"site{i % 97}.example" }));
        }
    }

    private string Text()
    {
        var words = new List<string>(Words + 50);
        while (words.Count < Words)
        {
            words.AddRange(_sentences[_random.Next(_sentences.Count)].Select(word => _contentSet.Contains(word) ? Any() : word));
            words[^1] += ".";
        }
        return string.Join(' ', words);
    }

    private string Spun(string text) => string.Join(
        ' ', text.Split(' ').Select(word => _contentSet.Contains(word) && _random.Next(Replaced) == 0 ? Any() : word));

    private string Any() => _content[_random.Next(_content.Count)];
}
