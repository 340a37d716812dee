using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Rewording;
using MtQuality.Tokens;

namespace MtQuality.Tests.Language;

public sealed class ThesaurusTests
{
    private static readonly TextResources Resources = new(LexiconSet.Shipped);
    private static readonly Vocabulary Vocabulary = Resources.Vocabulary;
    private static readonly Thesaurus Thesaurus = new(Vocabulary, Resources.Lexicons["thesaurus"], Resources.Lexicons["lemmas"]);
    private static readonly HashSet<string> Irregular = [.. Resources.Lexicons["lemmas"].Rows.Select(row => row[0])];

    [Theory]
    [InlineData("sustenance", "keep")]
    [InlineData("buy", "purchase")]
    [InlineData("big", "large")]
    [InlineData("quickly", "rapidly")]
    [InlineData("exploitation", "using")]
    [InlineData("haze", "cloud")]
    [InlineData("figuring", "computing")]
    [InlineData("profound", "deep")]
    [InlineData("automobiles", "cars")]
    [InlineData("kids", "children")]
    [InlineData("children", "kids")]
    [InlineData("females", "women")]
    [InlineData("populace", "people")]
    [InlineData("nations", "countries")]
    [InlineData("purchases", "buys")]
    [InlineData("transports", "carries")]
    [InlineData("purchased", "bought")]
    [InlineData("bought", "purchased")]
    [InlineData("commenced", "began")]
    [InlineData("commenced", "begun")]
    [InlineData("began", "commenced")]
    [InlineData("begun", "started")]
    [InlineData("seized", "taken")]
    [InlineData("seized", "took")]
    [InlineData("instructed", "taught")]
    [InlineData("concealed", "hid")]
    [InlineData("concealed", "hidden")]
    [InlineData("hidden", "concealed")]
    [InlineData("reduced", "cut")]
    [InlineData("cut", "reduced")]
    [InlineData("cut", "reduce")]
    [InlineData("halting", "stopping")]
    [InlineData("fabricating", "inventing")]
    [InlineData("creating", "making")]
    [InlineData("larger", "bigger")]
    [InlineData("biggest", "largest")]
    [InlineData("quickest", "fastest")]
    [InlineData("overtook", "passed")]
    [InlineData("withheld", "denied")]
    [InlineData("simplest", "easiest")]
    public void A_word_offers_those_it_may_have_replaced_in_its_own_form(string form, string candidate) =>
        Assert.Contains(candidate, Spelled(form));

    [Theory]
    [InlineData("increase", "decrease")]
    [InlineData("increased", "decreased")]
    [InlineData("hot", "cold")]
    [InlineData("buy", "sell")]
    [InlineData("good", "bad")]
    [InlineData("up", "down")]
    [InlineData("wins", "loses")]
    [InlineData("day", "night")]
    [InlineData("monday", "tuesday")]
    [InlineData("teacher", "learn")]
    [InlineData("cars", "automobile")]
    [InlineData("took", "seize")]
    [InlineData("walked", "walk")]
    [InlineData("increase", "reduce")]
    [InlineData("increase", "cut")]
    [InlineData("percent", "barrel")]
    public void A_word_offers_neither_its_opposite_nor_another_form(string form, string other) =>
        Assert.DoesNotContain(other, Spelled(form));

    [Theory]
    [InlineData("the")]
    [InlineData("would")]
    [InlineData("january")]
    [InlineData("paris")]
    [InlineData("seven")]
    [InlineData("qwzrt")]
    public void Function_words_names_and_numbers_have_no_candidates(string word) => Assert.Empty(Spelled(word));

    [Fact]
    public void Every_candidate_is_a_common_word_listed_once_and_not_itself()
    {
        for (var form = 0; form < Vocabulary.Count; form++)
        {
            var candidates = Thesaurus.Candidates(form).ToArray();
            Assert.Equal(candidates.Length, candidates.Distinct().Count());
            Assert.DoesNotContain(form, candidates);
            Assert.All(candidates, candidate => Assert.False(
                Vocabulary.IsFunctionWord(candidate) || IsName(candidate),
                $"{Vocabulary.Spelling(form)}: {Vocabulary.Spelling(candidate)}"));
        }
    }

    [Fact]
    public void What_replaces_a_word_may_be_replaced_by_it_unless_the_row_is_full()
    {
        const int MaxCandidates = 24;
        var rows = Resources.Lexicons["thesaurus"].Rows.ToDictionary(
            row => row[0],
            row => row[2].Split(' ').Select(candidate => candidate.Split(Thesaurus.SourceMark)[0]).ToHashSet());
        Assert.All(rows, row => Assert.InRange(row.Value.Count, 1, MaxCandidates));
        var pairs = rows.SelectMany(row => row.Value, (row, candidate) => (Word: row.Key, Candidate: candidate));
        Assert.DoesNotContain(
            pairs,
            pair => rows[pair.Candidate].Count < MaxCandidates && !rows[pair.Candidate].Contains(pair.Word));
    }

    [Fact]
    public void Asking_allocates_nothing()
    {
        var word = Vocabulary.Find(WordKey.Of("commenced"));
        var found = Thesaurus.Candidates(word).Length;
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1_000; i++)
            found += Thesaurus.Candidates(word).Length + Thesaurus.Candidates(Vocabulary.Unknown).Length;
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.True(found > 0);
    }

    [Fact]
    public void Its_tables_stay_small() => Assert.InRange(Thesaurus.Size, 100_000, 500_000);

    [Fact]
    public void A_number_of_the_vocabulary_names_its_word()
    {
        var word = Vocabulary.Find(WordKey.Of("Purchased"));
        Assert.Equal("purchased", Vocabulary.Spelling(word));
        Assert.Equal(WordKey.Of("purchased"), Vocabulary.Key(word));
        Assert.All(Enumerable.Range(0, Vocabulary.Count), id => Assert.Equal(id, Vocabulary.Find(Vocabulary.Key(id))));
    }

    // "Fed" is usually capitalised, but it is also a form of "feed".
    private static bool IsName(int word) =>
        Vocabulary.CapitalShare(word) >= 0.7 && !Irregular.Contains(Vocabulary.Spelling(word));

    private static string[] Spelled(string form) =>
        [.. Thesaurus.Candidates(Vocabulary.Find(WordKey.Of(form))).ToArray().Select(Vocabulary.Spelling)];
}
