using System.Text.Json;
using MtQuality.Cli.Shell;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary><c>mtq train</c>, <c>mtq evaluate</c> and <c>mtq score --model</c> as a process.</summary>
public sealed class TrainTests : IDisposable
{
    private static readonly string[] Things = ["harbour", "council", "bridge", "library", "market", "railway", "school", "river"];
    private static readonly string[] Acts =
    [
        "opened", "was sold", "grew", "was praised", "closed again", "needed money", "was painted", "pleased everyone",
    ];

    private static readonly string[] Odd =
    [
        "unlocked", "was merchandised", "burgeoned", "was lauded", "occluded anew", "necessitated lucre",
        "was pigmented", "gratified everybody",
    ];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Labelled_articles_become_a_model_that_scores_and_is_measured()
    {
        Write("pages.csv", Csv(seed: 1, ofEach: 120));
        var trained = Mtq.Run(
            _folder,
            "train", "pages.csv", "--column", "label=verdict", "--human", "ok", "--spun", "bad", "--out", "model");
        Assert.Equal((ExitCode.Done, ""), (trained.ExitCode, trained.Error));
        Assert.Contains("120 articles", trained.Output, StringComparison.Ordinal);
        Assert.Contains("but not of 1 %", trained.Output, StringComparison.Ordinal);
        Assert.Equal(
            ["MODEL_CARD.md", "classifier.json", "model.json", "model.zip"],
            Directory.EnumerateFiles(_folder.At("model")).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal));
        using (var info = JsonDocument.Parse(File.ReadAllText(_folder.At("model", "model.json"))))
            Assert.Equal("pages.csv", info.RootElement.GetProperty("data")[0].GetProperty("name").GetString());

        Write("others.csv", Csv(seed: 2, ofEach: 40));
        var evaluated = Mtq.Run(
            _folder,
            "evaluate", "others.csv", "--column", "label=verdict", "--human", "ok", "--spun", "bad", "--model", "model", "--out", "check");
        Assert.Equal((ExitCode.Done, ""), (evaluated.ExitCode, evaluated.Error));
        using (var metrics = JsonDocument.Parse(File.ReadAllText(_folder.At("check", "metrics.json"))))
        {
            var whole = metrics.RootElement.GetProperty("slices")[0];
            Assert.InRange(whole.GetProperty("auroc").GetProperty("value").GetDouble(), 0.8, 1);
            Assert.Equal(JsonValueKind.Null, whole.GetProperty("tpr_at_1_percent").ValueKind);
        }
        Assert.Equal(
            ["groups.png", "importance.png", "precision-recall.png", "reliability.png", "roc.png"],
            Directory.EnumerateFiles(_folder.At("check", "charts"), "*.png")
                .Select(path => Path.GetFileName(path))
                .Order(StringComparer.Ordinal));

        string[] mine = ["--column", "label=verdict", "--human", "ok", "--spun", "bad", "--model", "model"];
        var attacked = Mtq.Run(_folder, ["evaluate", "others.csv", .. mine, "--attacks", "--out", "attacked"]);
        Assert.Equal((ExitCode.Done, ""), (attacked.ExitCode, attacked.Error));
        Assert.Contains("attack homoglyphs", attacked.Output, StringComparison.Ordinal);
        var rows = File.ReadLines(_folder.At("attacked", "metrics.csv"));
        Assert.Equal(9, rows.Count(line => line.StartsWith("attack,", StringComparison.Ordinal)));
        Assert.True(File.Exists(_folder.At("attacked", "charts", "attacks.png")));

        var scored = Mtq.Run(_folder, "score", "others.csv", "--model", "model", "--out", "-");
        var (header, first) = (scored.Output.Split('\n')[0].Split(','), scored.Output.Split('\n')[1].Split(','));
        Assert.NotEqual("", first[Array.IndexOf(header, "p_spun")]);
        Assert.Equal("", first[Array.IndexOf(header, "p_translated")]);
    }

    [Fact]
    public void What_cannot_be_learnt_from_is_refused_with_a_remedy()
    {
        Write("pages.csv", Csv(seed: 1, ofEach: 120));
        AssertRefused("'ok' is unknown", "train", "pages.csv", "--column", "label=verdict", "--out", "model");
        AssertRefused("no column 'judgement'", "train", "pages.csv", "--column", "label=judgement", "--out", "model");
        AssertRefused("Only one kind of text", "train", "pages.csv", "--column", "label=verdict", "--human", "ok,bad", "--out", "model");
        Write("few.csv", Csv(seed: 1, ofEach: 30));
        AssertRefused("too few", "train", "few.csv", "--column", "label=verdict", "--human", "ok", "--spun", "bad", "--out", "model");
        AssertRefused("the nearest is 'fluency'", "train", "pages.csv", "--without", "fluencey", "--out", "model");
        AssertRefused("--known and --stand-in must be given together", "train", "pages.csv", "--known", "few.csv", "--out", "model");
        AssertRefused("holds no model", "score", "pages.csv", "--model", "absent");
        Assert.False(Directory.Exists(_folder.At("model")));
    }

    [Theory]
    [InlineData("write --column label=verdict instead", "train", "pages.csv", "--label-column", "verdict", "--out", "model")]
    [InlineData("write --column text=body instead", "evaluate", "pages.csv", "--human", "ok", "--text-column=body")]
    [InlineData("write --column group=source instead", "score", "pages.csv", "--group-column", "source")]
    [InlineData("the nearest is 'label'", "train", "pages.csv", "--column", "lable=verdict", "--out", "model")]
    [InlineData(
        "names the field 'label' more than once",
        "train", "pages.csv", "--column", "label=a", "--column", "label=b", "--out", "model")]
    public void Columns_are_named_in_one_way(string message, params string[] arguments)
    {
        Write("pages.csv", "id,text,verdict\n");
        AssertRefused(message, arguments);
    }

    private void AssertRefused(string message, params string[] arguments)
    {
        var ended = Mtq.Run(_folder, arguments);
        Assert.Equal(ExitCode.WrongUse, ended.ExitCode);
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
    }

    private void Write(string name, string content) => File.WriteAllText(_folder.At(name), content);

    private static string Csv(int seed, int ofEach)
    {
        var random = new Random(seed);
        string Sentence(string[] acts) =>
            $"The {Things[random.Next(8)]} near the old {Things[random.Next(8)]} {acts[random.Next(8)]} in {random.Next(9999)} and " +
            $"everyone in the town talked about it for {random.Next(9999)} days.";
        string Text(string[] acts) => string.Join(' ', Enumerable.Range(0, random.Next(5, 20)).Select(_ => Sentence(acts)));
        var rows = Enumerable.Range(0, ofEach).SelectMany(i => new[] { ("ok", Acts), ("bad", Odd) }.Select(
            kind => $"{seed}-{i}-{kind.Item1},{Text(kind.Item2)},{kind.Item1}"));
        return $"id,text,verdict\n{string.Join('\n', rows)}\n";
    }
}
