using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;

namespace MtQuality.Tests.Scoring;

public sealed class PolicyTests
{
    private static readonly Policy Halves = new() { Name = "test", Suspect = 0.5, Flagged = 0.9 };

    [Fact]
    public void A_policy_survives_writing_and_reading() => Assert.Equal(Policy.Default, Policy.Parse(Policy.Default.ToJson()));

    [Theory]
    [InlineData(0.0, Verdict.Unflagged)]
    [InlineData(0.5, Verdict.Suspect)]
    [InlineData(0.9, Verdict.Flagged)]
    [InlineData(1.0, Verdict.Flagged)]
    public void A_score_at_the_threshold_reaches_it(double score, Verdict verdict) =>
        Assert.Equal(verdict, Halves.Judge(score, new Causes(2, 0)));

    [Theory]
    [InlineData(1.0, 1, 0, Verdict.Suspect)]
    [InlineData(1.0, 1, 2, Verdict.Suspect)]
    [InlineData(0.0, 1, 3, Verdict.Flagged)]
    [InlineData(0.0, 9, 0, Verdict.Unflagged)]
    [InlineData(0.6, 1, 0, Verdict.Suspect)]
    [InlineData(0.6, 0, 0, Verdict.Unflagged)]
    [InlineData(0.8, 0, 0, Verdict.Unflagged)]
    [InlineData(0.9, 0, 0, Verdict.Suspect)]
    public void A_verdict_takes_a_score_and_places_or_three_that_no_person_writes(
        double score, int places, int certain, Verdict verdict) =>
        Assert.Equal(verdict, Halves.Judge(score, new Causes(places, certain)));

    [Theory]
    [InlineData(0.8, 0, Verdict.Unflagged)]
    [InlineData(0.9, 0, Verdict.Suspect)]
    [InlineData(0.8, 1, Verdict.Suspect)]
    [InlineData(0.8, 2, Verdict.Flagged)]
    public void However_low_the_threshold_no_article_is_suspect_for_a_middling_score_alone(double score, int places, Verdict verdict) =>
        Assert.Equal(verdict, (Halves with { Flagged = 0.55 }).Judge(score, new Causes(places, 0)));

    [Theory]
    [InlineData("""{"name":"x","flagged":0.5,"suspect":0.9}""", "0 <= suspect <= flagged <= 1")]
    [InlineData("""{"name":"x","flagged":1.5,"suspect":0.9}""", "0 <= suspect <= flagged <= 1")]
    [InlineData("""{"name":"x","flagged":0.5}""", "suspect")]
    [InlineData("""{"name":"x","flagged":0.5,"suspect":0.1,"flaged":1}""", "flaged")]
    [InlineData("""{"name":"x","flagged":0.5,"suspect":0.1,"minimum_causes":-1}""", "minimum_causes -1")]
    [InlineData("""{"name":"x","flagged":0.5,"suspect":0.1,"suspect_without_places":2}""", "suspect_without_places")]
    [InlineData("""{"name":"x","flagged":"high","suspect":0.1}""", "'flagged' of the policy is \"high\"; write a number")]
    [InlineData("""{"name":"x","flagged":0.5,"suspect":null}""", "'suspect' of the policy is null; write a number")]
    [InlineData("""{"name":7,"flagged":0.5,"suspect":0.1}""", "'name' of the policy is 7; write a text")]
    [InlineData("""{"name":"x","flagged":0.5,"suspect":0.1,"minimum_words":2.5}""", "'minimum_words' of the policy is 2.5; write a whole")]
    [InlineData("""{"name":"x","flagged":0.5,"suspect":0.1,"minimum_words":[2]}""", "'minimum_words' of the policy is a list; write a")]
    [InlineData("""{"name":"x","flagged":0.5,"suspect":0.1,"count_teasers":1}""", "'count_teasers' of the policy is 1; write true")]
    [InlineData("""{"flagged":0.5,"suspect":0.1}""", "The policy lacks 'name'")]
    [InlineData("""{"name":"\ud800","flagged":0.5,"suspect":0.1}""", "no valid Unicode")]
    [InlineData("[1]", "The policy is a list")]
    [InlineData("null", "empty")]
    [InlineData("{", "cannot be read: line 1 is no valid JSON")]
    [InlineData("{\n\"name\": x}", "cannot be read: line 2 is no valid JSON")]
    public void A_wrong_policy_is_refused_with_a_reason(string json, string reason)
    {
        var message = Assert.Throws<FormatException>(() => Policy.Parse(json)).Message;
        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.DoesNotContain("MtQuality.", message, StringComparison.Ordinal);
        Assert.DoesNotContain("System.", message, StringComparison.Ordinal);
    }
}
