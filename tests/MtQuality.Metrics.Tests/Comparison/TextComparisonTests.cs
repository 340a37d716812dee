using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Metrics.Comparison;
using MtQuality.Parsing;
using MtQuality.Tokens;

namespace MtQuality.Metrics.Tests.Comparison;

/// <summary>Words kept, replaced, moved, dropped and added, on small texts that show each.</summary>
public sealed class TextComparisonTests
{
    private static readonly TextResources Resources = new(LexiconSet.Shipped);

    private static readonly string[] Pieces =
    [
        "the", "ferry", "left", "Kisiro", "at", "dawn", "an", "hour", "late", "214", "“", "”", ".", ",", "\n\n", "\u202E", "\uD83D", "東京",
        "it’s",
    ];

    public static Arbitrary<string> Texts() => Gen.ArrayOf(Gen.Elements(Pieces)).Select(pieces => string.Join(' ', pieces)).ToArbitrary();

    // {replaced} <moved> -dropped- +added+
    [Theory]
    [InlineData("The ferry left at dawn.", "The ferry left at dawn.", "The ferry left at dawn.", "The ferry left at dawn.")]
    [InlineData("The ferry left at dawn.", "THE FERRY left at daybreak.", "The ferry left at {dawn}.", "THE FERRY left at {daybreak}.")]
    [InlineData(
        "The old ferry left at dawn.", "The ferry left at dawn today.", "The -old- ferry left at dawn.", "The ferry left at dawn +today+.")]
    [InlineData(
        "An hour late, the ferry left Kisiro at dawn.",
        "The ferry left Kisiro at dawn, an hour late.",
        "<An hour late>, the ferry left Kisiro at dawn.",
        "The ferry left Kisiro at dawn, <an hour late>.")]
    [InlineData(
        "Late today the ferry left Kisiro at dawn.",
        "The ferry left Kisiro at dawn, late today.",
        "-Late today- the ferry left Kisiro at dawn.",
        "The ferry left Kisiro at dawn, +late today+.")]
    [InlineData(
        "Crews of the port met and voted for a strike.",
        "Nobody ever understood why the weather had turned so cold.",
        "{Crews of the port met and voted for a strike}.",
        "{Nobody ever understood why the weather had turned so cold}.")]
    [InlineData(
        "Two days after 2,000 people had fled",
        "Two days subsequent to 2000 people had fled",
        "Two days {after 2,000} people had fled",
        "Two days {subsequent} +to+ {2000} people had fled")]
    [InlineData("", "New words.", "", "+New words+.")]
    public void Every_change_is_told(string original, string suspect, string originalMarked, string suspectMarked)
    {
        var comparison = Compare(original, suspect);
        Assert.Equal(originalMarked, Marked(comparison.Rows().Select(row => row.Original)));
        Assert.Equal(suspectMarked, Marked(comparison.Rows().Select(row => row.Suspect)));
    }

    [Fact]
    public void Rows_are_paragraphs_that_belong_together()
    {
        var rows = Compare(
            "The ferry left.\n\nNobody had seen the fog coming.\n\nIt came back.",
            "The ship left.\n\nIt came back at noon. They say.").Rows().ToList();
        Assert.Equal(3, rows.Count);
        Assert.Equal(["The {ship} left.", "", "It came back +at noon. They say+."], rows.Select(row => Marked([row.Suspect])));
    }

    [Fact]
    public void Names_numbers_and_quotations_are_looked_for()
    {
        var comparison = Compare(
            "Fog holds the Ferry\n\nYesterday the Kisiro Harbour Board met in Lendu. It paid 2,000 dollars for 3.5 tonnes. "
                + "“Nobody told us anything,” said Anna Mbeki. Trade may grow in May.",
            "Fog holds the boat\n\nYesterday the Board of Kisiro Harbour met in Lendu. It paid 2000 bucks for 3.6 tonnes. "
                + "“Nobody informed us,” said Anna Mbeki. Trade may grow.");
        Assert.Equal(
            [
                "-Name Kisiro Harbour Board",
                "+Name Lendu",
                "+Number 2,000",
                "-Number 3.5",
                "-Quotation Nobody told us anything,",
                "+Name Anna Mbeki",
                "-Name May",
            ],
            comparison.Immutables.Select(found => $"{(found.IsKept ? '+' : '-')}{found.Kind} {found.Text}"));
        Assert.All(comparison.Immutables, found => Assert.Equal(found.Text, found.Span.Of(comparison.Original.Text).ToString()));
    }

    [Fact]
    public void Of_a_page_whose_blocks_are_known_headline_and_body_are_compared()
    {
        const string text = "Menu\nThe ferry left.\nAlso read: fog";
        var page = new Article("a", text)
        {
            Title = "Fog",
            Blocks =
            [
                new(new TextSpan(0, 4), BlockRole.Furniture),
                new(new TextSpan(5, 20), BlockRole.Body),
                new(new TextSpan(21, 35), BlockRole.Teaser),
            ],
        };
        Assert.Equal("Fog\n\nThe ferry left.", TextComparison.Of(page, page, Resources).Original.Text);
    }

    [Property(Arbitrary = [typeof(TextComparisonTests)], MaxTest = 200, EndSize = 120)]
    public void Counts_add_up_and_partners_agree(string original, string suspect)
    {
        var comparison = Compare(original, suspect);
        var (words, others) = (comparison.Original.Words, comparison.Suspect.Words);
        Assert.Equal(words.Count, comparison.Counts.Original);
        Assert.Equal(others.Count, comparison.Counts.Suspect);
        for (var i = 0; i < words.Count; i++)
        {
            Assert.Equal(words[i].Change == WordChange.Dropped, words[i].Partner < 0);
            Assert.True(
                words[i].Partner < 0 || others[words[i].Partner] is var other && other.Partner == i && other.Change == words[i].Change);
        }
        Assert.Equal(Letters(suspect), Letters(string.Concat(comparison.Rows().SelectMany(row => row.Suspect).Select(run => run.Text))));
    }

    [Property(Arbitrary = [typeof(TextComparisonTests)], MaxTest = 20, EndSize = 120)]
    public void Of_the_same_text_everything_is_kept(string text)
    {
        var comparison = Compare(text, text);
        Assert.Equal(comparison.Counts.Original, comparison.Counts.Kept);
        Assert.All(comparison.Immutables, found => Assert.True(found.IsKept));
    }

    [Property(MaxTest = 300, EndSize = 150)]
    public void The_common_subsequence_is_a_longest_one(byte[] first, byte[] second)
    {
        int[] one = [.. first.Select(number => number % 4)], other = [.. second.Select(number => number % 4)];
        var partners = LongestCommonSubsequence.Match(one, other, 4);
        var matched = Enumerable.Range(0, one.Length).Where(i => partners[i] >= 0).ToList();
        Assert.All(matched, i => Assert.Equal(one[i], other[partners[i]]));
        Assert.True(matched.Zip(matched.Skip(1)).All(pair => partners[pair.First] < partners[pair.Second]));
        Assert.Equal(LongestByTable(one, other), matched.Count);
    }

    private static int LongestByTable(int[] one, int[] other)
    {
        var lengths = new int[one.Length + 1, other.Length + 1];
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
                lengths[i, j] = one[i - 1] == other[j - 1] ? lengths[i - 1, j - 1] + 1 : Math.Max(lengths[i - 1, j], lengths[i, j - 1]);
        }
        return lengths[one.Length, other.Length];
    }

    private static TextComparison Compare(string original, string suspect) =>
        TextComparison.Of(new Article("original", original), new Article("suspect", suspect), Resources);

    private static string Letters(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static string Marked(IEnumerable<IReadOnlyList<ComparedRun>> rows) =>
        string.Join('\n', rows.Select(runs => runs.Aggregate(new StringBuilder(), (text, run) => run.Change switch
    {
        WordChange.Replaced => text.Append('{').Append(run.Text).Append('}'),
        WordChange.Moved => text.Append('<').Append(run.Text).Append('>'),
        WordChange.Dropped => text.Append('-').Append(run.Text).Append('-'),
        WordChange.Added => text.Append('+').Append(run.Text).Append('+'),
        _ => text.Append(run.Text),
    }).ToString().Trim()));
}
