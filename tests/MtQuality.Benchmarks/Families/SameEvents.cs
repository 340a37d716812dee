using System.Text.RegularExpressions;
using MtQuality.Documents;
using MtQuality.Families.Words;

namespace MtQuality.Benchmarks.Families;

/// <summary>Reports that tell the same event in other words: of one agency and day, with most of their names and numbers in common and
/// hardly a sequence of five words.</summary>
internal static partial class SameEvents
{
    private const double MaxReuse = 0.03;
    private const double MinCommon = 0.35;
    private const int MinNames = 8;
    private const int MinWords = 100;

    /// <summary>Numbers of the articles of each pair.</summary>
    public static IReadOnlyList<(int, int)> Find(IReadOnlyList<Article> articles, SequencePool sequences) =>
    [
        .. articles.Index()
            .Where(article => DayOf().IsMatch(article.Item.Id))
            .GroupBy(article => DayOf().Match(article.Item.Id).Groups[1].Value)
            .AsParallel().AsOrdered()
            .SelectMany(day => OfDay([.. day.Select(article => (article.Index, article.Item.Text, Names(article.Item.Text, sequences)))])),
    ];

    private static IEnumerable<(int, int)> OfDay(List<(int Number, string Text, HashSet<ulong> Names)> day)
    {
        for (var i = 0; i < day.Count; i++)
        {
            for (var j = i + 1; j < day.Count; j++)
            {
                var (one, other) = (day[i], day[j]);
                var common = one.Names.Count(other.Names.Contains);
                if (common >= MinNames
                    && common >= MinCommon * Math.Min(one.Names.Count, other.Names.Count)
                    && Reuse.Share(one.Text, other.Text) < MaxReuse)
                    yield return (one.Number, other.Number);
            }
        }
    }

    private static HashSet<ulong> Names(string text, SequencePool sequences)
    {
        var words = sequences.Read(text);
        var names = new HashSet<ulong>();
        for (var i = 0; i < words.Count && words.Count >= MinWords; i++)
        {
            if (words.Traits[i] == WordTraits.Anchor)
                names.Add(words.Stems[i]);
        }
        sequences.Return(words);
        return names;
    }

    [GeneratedRegex(@"^reuters/.*?(20[01]\d[01]\d[0-3]\d)#0$")]
    private static partial Regex DayOf();
}
