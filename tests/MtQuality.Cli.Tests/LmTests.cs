using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

/// <summary><c>mtq lm</c> and <c>mtq explain --trace</c> as a process.</summary>
public sealed class LmTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_model_is_built_and_described()
    {
        File.WriteAllText(
            Path.Combine(_folder.Path, "a.txt"),
            "The cat sat on the mat, and the dog sat on the log. They were the best of friends.");
        var built = Mtq.Run(_folder, "lm", "build", "a.txt", "--out", "cat.bin", "--size", "1", "--title", "cats");
        Assert.Equal((0, ""), (built.ExitCode, built.Error));
        var info = Mtq.Run(_folder, "lm", "info", "cat.bin");
        Assert.Equal(0, info.ExitCode);
        Assert.Contains("texts        cats", info.Output, StringComparison.Ordinal);
        Assert.Contains("in 1 documents", info.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_model_scores_and_enters_the_signature()
    {
        File.WriteAllText(
            Path.Combine(_folder.Path, "a.txt"),
            "The cat sat on the mat, and the dog sat on the log. They were the best of friends.");
        Mtq.Run(_folder, "lm", "build", "a.txt", "--out", "cat.bin", "--size", "1");
        var hashes = ((string[])["cat.bin", "none", ""]).Select(model =>
        {
            var run = Mtq.Run(
                _folder,
                [
                    "score", "a.txt", "--model", "none", "--force", "--out", "run",
                    .. model.Length == 0 ? [] : (string[])["--language-model", model],
                ]);
            Assert.Equal(0, run.ExitCode);
            return File.ReadLines(Path.Combine(_folder.Path, "run", "run.json"))
                .Single(line => line.Contains("language_model", StringComparison.Ordinal));
        }).ToList();
        Assert.Equal(3, hashes.Distinct().Count());
        Assert.Contains("none", hashes[1], StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_model_does_not_score()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "a.txt"), "The cat sat on the mat.");
        var run = Mtq.Run(_folder, "score", "a.txt", "--language-model", "a.txt");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no language model", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_model_is_refused()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "a.txt"), "no model");
        var run = Mtq.Run(_folder, "lm", "info", "a.txt");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no language model", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_that_cannot_be_read_make_no_model()
    {
        var run = Mtq.Run(_folder, "lm", "build", "absent", "--out", "a.bin");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("no text to count", run.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder.Path));
    }

    [Theory]
    [InlineData("a.bin")]
    [InlineData("./a.bin")]
    public void A_model_and_its_counts_have_a_file_each(string counts)
    {
        File.WriteAllText(Path.Combine(_folder.Path, "a.txt"), "The cat sat on the mat, and the dog sat on the cat.");
        var run = Mtq.Run(_folder, "lm", "build", "a.txt", "--out", "a.bin", "--counts", counts, "--size", "1");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{counts} cannot be the model and its counts at once", run.Error, StringComparison.Ordinal);
        Assert.Equal(["a.txt"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(path => Path.GetFileName(path)));
    }

    [Fact]
    public void Wrong_use_points_to_the_help_of_the_command_itself() =>
        Assert.Contains("`mtq lm build --help`", Mtq.Run(_folder, "lm", "build").Error, StringComparison.Ordinal);

    [Fact]
    public void A_trace_puts_bits_behind_surprising_words()
    {
        File.WriteAllText(Path.Combine(_folder.Path, "a.txt"), "The minister said on Tuesday that the permanent spread points were lost.");
        var run = Mtq.Run(_folder, "explain", "a.txt", "--trace");
        Assert.Equal(0, run.ExitCode);
        Assert.Matches(@"the permanent\{\d+\} spread\{\d+\} points\{\d+\} were", run.Output);
    }
}
