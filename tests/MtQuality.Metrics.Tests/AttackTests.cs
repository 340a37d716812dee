using MtQuality.Documents;
using MtQuality.Metrics.Attacks;

namespace MtQuality.Metrics.Tests;

/// <summary>What each attack makes of a text: the fault it is named for, and nothing else.</summary>
public sealed class AttackTests
{
    private const string Sentence = "The council met on Monday to talk about the bridge over the river and about lamps for the station. ";

    private static readonly Article Article = new("a", string.Concat(Enumerable.Repeat(Sentence, 40)));

    public static TheoryData<string> Names => [.. AttackSuite.All.Select(attack => attack.Name)];

    [Theory, MemberData(nameof(Names))]
    public void An_attack_changes_the_text_and_always_in_the_same_way(string name)
    {
        var attack = AttackSuite.All.Single(attack => attack.Name == name);
        var attacked = attack.Apply(Article);
        Assert.NotEqual(Article.Text, attacked.Text);
        Assert.Equal(attacked, attack.Apply(Article));
        Assert.Equal(Article.Id, attacked.Id);
    }

    [Theory]
    [InlineData("capitals", 0.05)]
    [InlineData("homoglyphs", 0.05)]
    [InlineData("zero width", 0.1)]
    [InlineData("misspellings", 0.05)]
    public void An_attack_on_words_leaves_most_of_them_as_they_were(string name, double share)
    {
        var before = Article.Text.Split(' ');
        var after = AttackSuite.All.Single(attack => attack.Name == name).Apply(Article).Text.Split(' ');
        Assert.Equal(before.Length, after.Length);
        var long4 = before.Count(word => word.TrimEnd('.').Length >= 4 && char.IsAsciiLetterLower(word[0]));
        Assert.InRange((double)before.Zip(after).Count(pair => pair.First != pair.Second) / long4, share / 3, share * 2);
    }

    [Theory]
    [InlineData("half", 0.45, 0.55)]
    [InlineData("pasted paragraphs", 1.05, 1.3)]
    [InlineData("first line", 0.9, 1.1)]
    [InlineData("read also", 1, 1.05)]
    public void An_attack_on_the_whole_keeps_the_rest(string name, double min, double max)
    {
        var attacked = AttackSuite.All.Single(attack => attack.Name == name).Apply(Article);
        Assert.InRange((double)attacked.Text.Length / Article.Text.Length, min, max);
        Assert.Contains(Sentence.Trim(), attacked.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("one")]
    [InlineData("No end of a sentence here")]
    public void Any_text_can_be_attacked(string text) =>
        Assert.All(AttackSuite.All, attack => Assert.NotNull(attack.Apply(new Article("a", text)).Text));
}
