using MtQuality.Scoring.Verdicts;

namespace MtQuality.Tests.Scoring;

public sealed class PolicyTests
{
    [Fact]
    public void A_policy_survives_writing_and_reading() => Assert.Equal(Policy.Default, Policy.Parse(Policy.Default.ToJson()));

    [Theory]
    [InlineData(0.0, Verdict.Clear)]
    [InlineData(0.5, Verdict.Suspect)]
    [InlineData(0.9, Verdict.Flagged)]
    [InlineData(1.0, Verdict.Flagged)]
    public void A_score_at_the_threshold_reaches_it(double score, Verdict verdict) =>
        Assert.Equal(verdict, new Policy { Name = "test", Suspect = 0.5, Flagged = 0.9 }.Judge(score));

    [Theory]
    [InlineData("""{"name":"x","flagged":0.5,"suspect":0.9}""", "0 <= suspect <= flagged <= 1")]
    [InlineData("""{"name":"x","flagged":1.5,"suspect":0.9}""", "0 <= suspect <= flagged <= 1")]
    [InlineData("""{"name":"x","flagged":0.5}""", "suspect")]
    [InlineData("""{"name":"x","flagged":0.5,"suspect":0.1,"flaged":1}""", "flaged")]
    [InlineData("null", "empty")]
    [InlineData("{", "cannot be read")]
    public void A_wrong_policy_is_refused_with_a_reason(string json, string reason) =>
        Assert.Contains(reason, Assert.Throws<FormatException>(() => Policy.Parse(json)).Message, StringComparison.Ordinal);
}
