using System.Text;
using MtQuality.Documents;

namespace MtQuality.Learning.Tests;

/// <summary>Small articles made by a rule: people's, translated ones with broken order and articles, spun ones with odd words. Enough
/// to learn from, of no literary merit.</summary>
internal static class SmallCorpus
{
    private static readonly string[] Subjects =
    [
        "The council", "A farmer", "Her sister", "The ministry", "Our neighbour", "The old teacher", "A young engineer", "The bank"
    ];
    private static readonly string[] Verbs = ["opened", "sold", "visited", "painted", "discussed", "repaired", "bought", "praised"];
    private static readonly string[] Objects =
    [
        "the harbour", "a small house", "the new bridge", "two boats", "the town hall", "an old mill", "the long road", "a library"
    ];
    private static readonly string[] Ends =
    [
        "before the summer began",
        "because nobody else would",
        "after a long night of talks",
        "while the children slept",
        "when the rain had stopped",
        "as the law required",
        "for the third time this year",
        "without a word to the press"
    ];
    private static readonly string[] OddObjects =
    [
        "the seaport",
        "a diminutive domicile",
        "the novel span",
        "duo watercraft",
        "the township foyer",
        "an elderly factory",
        "the lengthy thoroughfare",
        "a bookroom"
    ];

    /// <summary>So many articles of each kind, the same every time.</summary>
    public static IEnumerable<LabelledArticle> Articles(int ofEach, int seed = 7)
    {
        var random = new Random(seed);
        for (var i = 0; i < ofEach; i++)
        {
            foreach (var kind in Enum.GetValues<TextKind>())
                yield return new LabelledArticle(
                    new Article($"{kind}{i}", Text(kind, random)) { Label = kind.ToString() }, kind, 1, kind.ToString());
        }
    }

    /// <summary>The same about a place of its own each, so that none is a near-duplicate of another.</summary>
    public static IEnumerable<LabelledArticle> OfPlaces(int ofEach, int seed = 7) =>
        Articles(ofEach, seed).Select((item, i) => item with
        {
            Article = item.Article with { Text = About($"{(char)('A' + i / 26)}o{(char)('a' + i % 26)}ton", item.Article.Text) },
        });

    private static string About(string place, string text) =>
        string.Join(' ', text.Split(' ').Select((word, i) => i % 5 == 4 ? $"{place} {word}" : word));

    private static string Text(TextKind kind, Random random)
    {
        var text = new StringBuilder();
        var sentences = random.Next(7, 28);
        for (var i = 0; i < sentences; i++)
        {
            var (subject, verb, thing, end) = (
                Pick(Subjects, random), Pick(Verbs, random), random.Next(Objects.Length), Pick(Ends, random));
            text.Append(kind switch
            {
                TextKind.Translated when random.Next(3) > 0 =>
                    $"{subject} of the {subject.Split(' ')[^1]} have {verb} {Objects[thing]} of to the {end.Split(' ')[^1]}. ",
                TextKind.Spun when random.Next(3) > 0 => $"{subject} {verb} {OddObjects[thing]} {end}. ",
                _ => $"{subject} {verb} {Objects[thing]} {end}. ",
            });
        }
        return text.ToString().TrimEnd();
    }

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];
}
