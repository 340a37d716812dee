using System.Globalization;
using MtQuality.Corpus;
using MtQuality.Corpus.Items;
using MtQuality.Learning;

namespace MtQuality.Forge.Learning;

/// <summary>Reads labelled sets as <c>mtq train</c> reads them.</summary>
internal static class LabelledFiles
{
    private const string Original = "original";
    private const string Weight = "weight";
    private const string Domain = "domain";

    /// <summary>The articles of the files, each original once for its group.</summary>
    /// <exception cref="InvalidDataException">A record cannot be read, or its label is missing or not known.</exception>
    public static IEnumerable<LabelledArticle> Read(IEnumerable<string> files)
    {
        var groups = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in new CorpusReader(new ReadOptions { RepeatedIds = true, Facets = [Original, Weight, Domain] }).Read(files))
        {
            if (item is CorpusItem.Unreadable unreadable)
                throw new InvalidDataException(unreadable.Problem.ToString());
            if (item is not CorpusItem.Read read)
                continue;
            var article = read.Article;
            var label = article.Label ?? "human";
            var kind = LabelMap.Default.Find(label)
                ?? throw new InvalidDataException($"{article.Source}: the label '{label}' of '{article.Id}' is not known.");
            var weight = read.Facets.TryGetValue(Weight, out var text) ? double.Parse(text, CultureInfo.InvariantCulture) : 1;
            if (weight > 0)
                yield return new LabelledArticle(article, kind, weight, Register(read, label));
            if (read.Facets.TryGetValue(Original, out var original) && groups.Add(article.Group ?? article.Id))
            {
                var group = article.Group ?? article.Id;
                var source = article with { Id = $"{article.Id}#{Original}", Text = original, Label = Original, Group = group };
                yield return new LabelledArticle(source, TextKind.Human, weight, Register(read, Original));
            }
        }
    }

    // A domain may name its source behind a colon: news:wmt14.
    private static string Register(CorpusItem.Read read, string label) =>
        read.Facets.TryGetValue(Domain, out var domain) ? $"{label}/{domain.Split(':')[0]}" : label;
}
