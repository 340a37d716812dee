using System.Text.Json;
using MtQuality.Cli.Shell;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

public sealed class CompareTests
{
    private const string Original =
        "Harbour reopens after a storm\n\nThe harbour of Kisiro reopened on Monday, two days after 2,000 people had fled. " +
        "“Nobody was hurt here,” said Anna Mbeki.\n\nAn hour late, the first ferry left for Lendu at dawn.\n";
    private const string Suspect =
        "Harbor reopens after a tempest\n\nThe port of Kisiro reopened on Monday, two days subsequent to 2000 people had fled. " +
        "“No one was hurt here,” said Anna Mbeki.\n\nThe first ferry left for Lendu at daybreak, an hour late.\n";

    [Fact]
    public void Figures_come_first_then_the_texts_side_by_side()
    {
        using var folder = Texts();
        var ended = Mtq.Run(folder, "compare", "original.txt", "suspect.txt", "--html", "page.html");
        Assert.Equal((ExitCode.Done, ""), (ended.ExitCode, ended.Error));
        Snapshot.Matches(ended.Output.ReplaceLineEndings("\n"), "MtQuality.Cli.Tests", "Snapshots", "compare-texts.txt");
        Assert.Contains("<del class=\"replaced\">harbour</del>", File.ReadAllText(folder.At("page.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Machines_get_one_object_and_the_first_article_of_several()
    {
        using var folder = Texts();
        File.WriteAllText(
            folder.At("two.jsonl"),
            $"{{\"id\":\"one\",\"text\":{JsonSerializer.Serialize(Original)}}}\n{{\"id\":\"two\",\"text\":\"Another.\"}}\n");
        var ended = Mtq.RunIn([], folder, Original, "compare", "-", "two.jsonl", "--format", "json");
        Assert.Equal(ExitCode.Done, ended.ExitCode);
        Assert.Contains("two.jsonl holds several articles; the first, 'one', is compared.", ended.Error, StringComparison.Ordinal);
        using var json = JsonDocument.Parse(ended.Output);
        Assert.Equal(1, json.RootElement.GetProperty("words").GetProperty("survived_share").GetDouble());
        Assert.Equal(0, json.RootElement.GetProperty("scores").GetProperty("ter").GetDouble());
    }

    [Fact]
    public void Segment_files_give_the_scores_of_the_corpus()
    {
        using var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("references"), "The cat sat on the mat.\nShe said the talks had failed.\n");
        File.WriteAllText(folder.At("translations"), "The cat is on the mat.\nShe said the talks had failed.\n");
        var ended = Mtq.Run(folder, "compare", "references", "translations", "--lines");
        Assert.StartsWith(
            "2 segments\nBLEU 76.28   chrF 85.84   chrF++ 86.40   TER 8.33\n" +
            "  BLEU|nrefs:1|case:mixed|eff:no|tok:13a|smooth:exp|version:mtq-",
            ended.Output,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("original.txt has 5 lines and suspect.txt.short 1; --lines compares", "original.txt", "suspect.txt.short", "--lines")]
    [InlineData("empty.txt, whole file: it is empty", "empty.txt", "suspect.txt")]
    [InlineData("empty.txt: the file is empty; give a file with one segment per line.", "empty.txt", "suspect.txt", "--lines")]
    [InlineData("standard input holds only one", "-", "-")]
    [InlineData("--html compares two articles and --lines two files", "original.txt", "suspect.txt", "--lines", "--html", "x.html")]
    [InlineData("missing.txt, path: there is no such file or folder", "original.txt", "missing.txt")]
    public void What_cannot_be_compared_is_told(string message, params string[] arguments)
    {
        using var folder = Texts();
        File.WriteAllText(folder.At("empty.txt"), "");
        File.WriteAllText(folder.At("suspect.txt.short"), "One line.\n");
        var ended = Mtq.Run(folder, ["compare", .. arguments]);
        Assert.Equal((ExitCode.WrongUse, ""), (ended.ExitCode, ended.Output));
        Assert.Contains(message, ended.Error, StringComparison.Ordinal);
    }

    private static TemporaryFolder Texts()
    {
        var folder = new TemporaryFolder();
        File.WriteAllText(folder.At("original.txt"), Original);
        File.WriteAllText(folder.At("suspect.txt"), Suspect);
        return folder;
    }
}
