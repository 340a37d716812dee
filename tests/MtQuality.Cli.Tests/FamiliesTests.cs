using MtQuality.Cli.Shell;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary>What <c>mtq families</c> reads and writes. How well it finds is tested where it is written.</summary>
public sealed class FamiliesTests : IDisposable
{
    private const string First =
        "The council of Ardmore met on Monday to talk about the harbour, and nobody had asked the fishermen what they thought of the plan. "
        + "Mrs Halloran, who mends nets on Quay Street, said that 14 boats would lose their berths before the winter storms arrive.";

    private const string Second =
        "Engineers opened the repaired bridge at Kilmeaden on Thursday, three weeks earlier than the contractor had promised in spring. "
        + "Lorries of up to 38 tonnes may cross again, which saves the creamery a detour of twenty miles over narrow mountain roads.";

    private readonly TemporaryFolder _folder = new();

    public FamiliesTests() => File.WriteAllLines(_folder.At("in.jsonl"),
    [
        Line("late", First, "farm.example", "2024-03-05"),
        Line("early", First, "paper.example", "2024-03-01"),
        Line("other", Second, "paper.example", "2024-03-02"),
    ]);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Families_of_a_run_leave_the_run_as_it_was()
    {
        Succeeds(["score", "in.jsonl", "--out", "run", .. Mtq.WithoutModels]);
        var scores = File.ReadAllBytes(_folder.At("run", "scores.csv"));
        Assert.Contains("3 articles: 2 in 1 families, 1 pairs", Succeeds("families", "run"), StringComparison.Ordinal);
        Assert.Equal(scores, File.ReadAllBytes(_folder.At("run", "scores.csv")));
        var rows = File.ReadAllLines(_folder.At("run", "families", "scores.csv"));
        Assert.EndsWith(",signature,family,family_role", rows[0], StringComparison.Ordinal);
        Assert.EndsWith(",1,copy", rows[1], StringComparison.Ordinal);
        Assert.EndsWith(",1,likely original", rows[2], StringComparison.Ordinal);
        Assert.EndsWith(",,", rows[3], StringComparison.Ordinal);
        Assert.Contains("paper.example,farm.example,1,1,0,0,0,1,4", File.ReadAllText(_folder.At("run", "families", "sites.csv")),
            StringComparison.Ordinal);
        Succeeds(["score", "in.jsonl", "--out", "run", "--resume", .. Mtq.WithoutModels]);
        Assert.Contains("families", Directory.EnumerateDirectories(_folder.At("run")).Select(Path.GetFileName));
    }

    [Fact]
    public void Shards_give_what_one_search_gives()
    {
        Succeeds("families", "in.jsonl", "--out", "whole");
        Succeeds("families", "in.jsonl", "--out", "shards/1", "--shard", "1/2");
        Refused("these are missing: 2", "families", "shards/1", "--out", "merged");
        Succeeds("families", "in.jsonl", "--out", "shards/2", "--shard", "2/2");
        Refused("the same kind", "families", "shards/1", "in.jsonl", "--out", "merged");
        Succeeds("families", "shards/2", "shards/1", "--out", "merged");
        _folder.AssertSame("whole", "merged");
        File.WriteAllText(_folder.At("broken.jsonl"), "{\"id\": \"x\", \"text\": ");
        Refused("over in.jsonl, and this one is over broken.jsonl", "families", "broken.jsonl", "--out", "whole");
        Refused("no article was read", "families", "broken.jsonl", "--out", "broken");
        Assert.False(Directory.Exists(_folder.At("broken")));
    }

    private static string Line(string id, string text, string site, string date) =>
        $$"""{"id": "{{id}}", "text": "{{text}}", "site": "{{site}}", "date": "{{date}}"}""";

    private string Succeeds(params string[] arguments)
    {
        var ended = Mtq.Run(_folder, arguments);
        Assert.Equal((ExitCode.Done, arguments[0]), (ended.ExitCode, ended.ExitCode == ExitCode.Done ? arguments[0] : ended.Error));
        return ended.Output;
    }

    private void Refused(string message, params string[] arguments)
    {
        var ended = Mtq.Run(_folder, arguments);
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
    }
}
