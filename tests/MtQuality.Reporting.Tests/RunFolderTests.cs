using System.Runtime.CompilerServices;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;
using MtQuality.Tests;

namespace MtQuality.Reporting.Tests;

/// <summary>A run folder appears complete or not at all, and files that are not ours are never lost.</summary>
public sealed class RunFolderTests : IDisposable
{
    private const long RoomForTextOnly = 20_000;

    private static readonly ResultIdentity Nothing = new(RunFiles.Info, "0123456789abcdef", RunInputs.Unknown);

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_same_run_replaces_itself()
    {
        Run.Write(_folder.At("run"));
        Run.Write(_folder.At("run"));
        Assert.Equal(["run"], Names());
    }

    [Fact]
    public void A_run_of_another_signature_is_kept_unless_forced()
    {
        Run.Write(_folder.At("run"));
        var other = Run.OtherAnalyzer();
        var message = Assert.Throws<RunExistsException>(() => Run.Write(_folder.At("run"), analyzer: other)).Message;
        Assert.Contains(Run.Analyzer.Signature.Id, message, StringComparison.Ordinal);
        Assert.Contains(other.Signature.Id, message, StringComparison.Ordinal);
        Assert.Contains("--force", message, StringComparison.Ordinal);
        Assert.Equal(Run.Analyzer.Signature.Id, ResultIdentity.Of(_folder.At("run"))?.Signature);

        Run.Write(_folder.At("run"), analyzer: other, force: true);
        Assert.Equal(other.Signature.Id, ResultIdentity.Of(_folder.At("run"))?.Signature);
        Assert.Equal(["run"], Names());
    }

    [Theory]
    [InlineData("siteA/articles", "siteB/articles", false)]
    [InlineData("siteA/articles", "./siteA/../siteA/articles/", true)]
    [InlineData("-", "-", false)]
    public void A_run_over_other_inputs_is_kept_unless_forced(string first, string second, bool isSame)
    {
        void Write(string input, bool force) => Run.Write(_folder.At("run"), force: force, input: input);
        Write(first, force: false);
        if (isSame)
        {
            Write(second, force: false);
            return;
        }
        var message = Assert.Throws<RunExistsException>(() => Write(second, force: false)).Message;
        Assert.Contains(new RunInputs([first]).ToString(), message, StringComparison.Ordinal);
        Assert.Contains(new RunInputs([second]).ToString(), message, StringComparison.Ordinal);
        Write(second, force: true);
        Assert.Equal([second], ResultIdentity.Of(_folder.At("run"))!.Inputs.Names);
    }

    [Fact]
    public void An_interrupted_run_over_other_inputs_is_kept_unless_forced()
    {
        RunWriter Begin(string input, bool force) => RunWriter.Create(
            _folder.At("run"), Run.Analyzer, ScoreFormat.Csv, force, RunShare.Whole with { Inputs = new RunInputs([input]) });
        using (var writer = Begin("siteA", force: false))
            writer.Write(Run.Analyzer.Analyze(Run.Articles[0]));
        var message = Assert.Throws<RunExistsException>(() => Begin("siteB", force: false).Dispose()).Message;
        Assert.Contains("interrupted run over siteA", message, StringComparison.Ordinal);
        Assert.Equal([".run.mtq-partial"], Names());
        Begin("siteB", force: true).Dispose();
        Assert.Empty(Names());
    }

    [Theory]
    [InlineData("findings.csv", 0)]
    [InlineData("scores.csv", 0)]
    [InlineData("findings.csv", 1)]
    public void Tables_that_a_person_has_changed_are_kept_unless_forced(string table, int added)
    {
        Run.Write(_folder.At("run"));
        var written = File.ReadAllText(_folder.At("run", table));
        File.WriteAllText(
            _folder.At("run", table), written.Replace("LIVes", "lives", StringComparison.Ordinal) + new string('\n', added));
        Assert.Contains(
            "changed after they were written",
            Assert.Throws<RunExistsException>(() => Run.Write(_folder.At("run"))).Message,
            StringComparison.Ordinal);
        Run.Write(_folder.At("run"), force: true);
        Assert.Equal(written, File.ReadAllText(_folder.At("run", table)));
    }

    [Theory]
    [InlineData(ScoreFormat.Csv, "index.html")]
    [InlineData(ScoreFormat.Csv, "columns.csv")]
    [InlineData(ScoreFormat.Csv, "charts/scores.svg")]
    [InlineData(ScoreFormat.Parquet, "scores.parquet/part-00001.parquet")]
    public void Pages_and_tables_that_a_person_has_changed_are_named_and_kept_unless_forced(ScoreFormat format, string name)
    {
        Run.Write(_folder.At("run"), format);
        var written = File.ReadAllBytes(_folder.At("run", name));
        File.WriteAllBytes(_folder.At("run", name), [.. written, (byte)' ']);
        var message = Assert.Throws<RunExistsException>(() => Run.Write(_folder.At("run"), format)).Message;
        Assert.Contains($"changed after they were written ({name})", message, StringComparison.Ordinal);
        Run.Write(_folder.At("run"), format, force: true);
        Assert.Equal(written, File.ReadAllBytes(_folder.At("run", name)));
        // One that was deleted is made again.
        File.Delete(_folder.At("run", name));
        Run.Write(_folder.At("run"), format);
        Assert.Equal(written, File.ReadAllBytes(_folder.At("run", name)));
    }

    [Theory]
    [InlineData("charts/mine.png", true)]
    [InlineData("articles/notes.txt", true)]
    [InlineData("charts/older.png", false)]
    [InlineData("articles/notes.txt", false)]
    public void Files_of_others_between_those_of_a_run_are_kept_and_named(string name, bool isListed)
    {
        Run.Write(_folder.At("run"));
        if (!isListed)
        {
            // As runs of earlier versions are.
            var info = _folder.At("run", "run.json");
            File.WriteAllText(info, File.ReadAllText(info).Replace("\"files\"", "\"none\"", StringComparison.Ordinal));
        }
        Directory.CreateDirectory(Path.GetDirectoryName(_folder.At("run", name))!);
        File.WriteAllText(_folder.At("run", name), "mine");
        using var writer = RunWriter.Create(_folder.At("run"), Run.Analyzer, ScoreFormat.Jsonl, force: true);
        Run.WriteTo(writer, Run.Analyzer);
        var isKept = isListed || !name.EndsWith(".png", StringComparison.Ordinal);
        Assert.Equal(isKept ? [name] : [], writer.Complete().KeptFiles);
        Assert.Equal(isKept, File.Exists(_folder.At("run", name)));
    }

    [Fact]
    public void A_file_of_others_is_kept_beside_a_new_one_of_the_same_name()
    {
        Run.Write(_folder.At("run"), ScoreFormat.Jsonl);
        Directory.CreateDirectory(_folder.At("run", "scores.parquet"));
        File.WriteAllText(_folder.At("run", "scores.parquet", "part-00001.parquet"), "mine");
        Run.Write(_folder.At("run"), ScoreFormat.Parquet, force: true);
        Assert.Equal("mine", File.ReadAllText(_folder.At("run", "scores.parquet", "part-00001.parquet.kept")));
    }

    [Fact]
    public void A_file_that_is_closed_is_held_no_more()
    {
        var made = new List<WeakReference>();
        using var folder = RunFolder.Prepare(_folder.At("run"), Nothing, force: false, Open);
        for (var page = 0; page < 100; page++)
            Write($"articles/{page}.html");
        GC.Collect();
        Assert.InRange(made.Count(stream => stream.IsAlive), 0, 2);

        Stream Open(string path)
        {
            var stream = RunFolder.CreateFile(path);
            made.Add(new WeakReference(stream));
            return stream;
        }

        [MethodImpl(MethodImplOptions.NoInlining)]
        void Write(string name) => folder.Create(name).Dispose();
    }

    [Theory]
    [InlineData("beach.txt", "sun")]
    [InlineData("run.json", "not JSON")]
    [InlineData("run.json", "[1]")]
    [InlineData("run.json", """{ "signature": "of some other tool" }""")]
    public void A_folder_that_is_no_run_is_left_alone_even_if_forced(string name, string content)
    {
        Directory.CreateDirectory(_folder.At("holiday"));
        File.WriteAllText(_folder.At("holiday", name), content);
        Assert.Throws<RunExistsException>(() => Run.Write(_folder.At("holiday"), force: true));
        Assert.Equal(content, File.ReadAllText(_folder.At("holiday", name)));
        Assert.Equal(["holiday"], Names());
    }

    /// <summary>What somebody has changed in a run is named in words of JSON.</summary>
    [Theory]
    [InlineData("\"keep\": \"text\"", "\"keep\": 3", "'keep' is 3, and text, evidence, scores are known")]
    [InlineData("\"keep\": \"text\"", "\"keep\": \"all\"", "'keep' is \"all\", and text, evidence, scores are known")]
    [InlineData("\"policy\": {", "\"policy\": 5, \"old\": {", "'policy' is 5, and an object was expected")]
    [InlineData("\"policy\": {", "\"policy\": {\"flagged\":true,", "The setting 'flagged' of the policy is true; write a number")]
    [InlineData("\"skipped\": 0", "\"skipped\": \"none\"", "'skipped' is \"none\", and a whole number was expected")]
    [InlineData("\"counts\": {", "\"counts\": [], \"old\": {", "'counts' is a list, and an object was expected")]
    [InlineData("\"made_of\": {", "\"made_of\": { \"a\": 1,", "'a' is 1, and a text in quotes was expected")]
    public void A_run_whose_description_was_changed_is_refused_with_the_place(string was, string now, string said)
    {
        Run.Write(_folder.At("run"));
        var info = _folder.At("run", "run.json");
        var written = File.ReadAllText(info);
        Assert.Contains(was, written, StringComparison.Ordinal);
        File.WriteAllText(info, written.Replace(was, now, StringComparison.Ordinal));
        var message = Assert.Throws<InvalidDataException>(() => RunInfo.Read(_folder.At("run"))).Message;
        Assert.Contains(said, message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_empty_folder_is_used()
    {
        Directory.CreateDirectory(_folder.At("run"));
        Run.Write(_folder.At("run"));
        Assert.Equal(Run.Analyzer.Signature.Id, ResultIdentity.Of(_folder.At("run"))?.Signature);
    }

    [Fact]
    public void Replacing_a_run_keeps_what_others_put_beside_its_files()
    {
        Run.Write(_folder.At("run"), ScoreFormat.Jsonl);
        File.WriteAllText(_folder.At("run", "notes.txt"), "looked at");
        Directory.CreateDirectory(_folder.At("run", "mine"));
        Run.Write(_folder.At("run"), ScoreFormat.Csv, force: true);
        Assert.Equal("looked at", File.ReadAllText(_folder.At("run", "notes.txt")));
        string[] expected =
        [
            "charts", "columns.csv", "errors.csv", "findings.csv", "index.html", "journal.jsonl",
            "mine", "notes.txt", "run.json", "scores.csv", "scores.jsonl.zst",
        ];
        Assert.Equal(expected, Names("run"));
    }

    [Fact]
    public void A_run_that_is_not_completed_is_kept_beside_the_former()
    {
        Run.Write(_folder.At("run"));
        var former = File.ReadAllBytes(_folder.At("run", "scores.csv"));
        using (var writer = RunWriter.Create(_folder.At("run"), Run.Analyzer, ScoreFormat.Csv, force: false))
            writer.Write(Run.Analyzer.Analyze(Run.Articles[0]));
        // The interrupted run could be continued; a new run without --resume deletes it.
        Assert.Equal([".run.mtq-partial", "run"], Names());
        Assert.Equal(former, File.ReadAllBytes(_folder.At("run", "scores.csv")));
    }

    [Theory]
    [InlineData(ScoreFormat.Csv, 100)]
    [InlineData(ScoreFormat.Jsonl, 100)]
    [InlineData(ScoreFormat.Csv, RoomForTextOnly)]
    public void A_full_disk_keeps_the_former_and_what_was_scored_in_time(ScoreFormat format, long room)
    {
        Run.Write(_folder.At("run"));
        var former = File.ReadAllBytes(_folder.At("run", "scores.csv"));
        var exception = Assert.Throws<IOException>(() =>
        {
            using var writer = RunWriter.Create(_folder.At("run"), Run.Analyzer, format, force: true, new FullDisk(room).Open);
            Run.WriteTo(writer, Run.Analyzer);
            writer.Complete();
        });
        Assert.Equal("No space left on device", exception.Message);
        Assert.Equal(room == RoomForTextOnly ? [".run.mtq-partial", "run"] : ["run"], Names());
        Assert.Equal(former, File.ReadAllBytes(_folder.At("run", "scores.csv")));
    }

    [Fact]
    public void Files_that_cannot_be_opened_leave_nothing()
    {
        static Stream Fail(string path) => throw new IOException("Too many open files");
        Assert.Throws<IOException>(() => RunWriter.Create(_folder.At("run"), Run.Analyzer, ScoreFormat.Csv, force: false, Fail));
        Assert.Empty(Names());
    }

    [Fact]
    public void Two_runs_do_not_write_to_one_folder_at_once()
    {
        using (RunWriter.Create(_folder.At("run"), Run.Analyzer, ScoreFormat.Csv, force: false))
        {
            var thrown = Assert.Throws<IOException>(() => Run.Write(_folder.At("run")));
            Assert.Contains("another run", thrown.Message, StringComparison.Ordinal);
        }
        Run.Write(_folder.At("run"));
    }

    [Fact]
    public void What_a_killed_run_left_is_cleared_away()
    {
        Directory.CreateDirectory(_folder.At(".run.mtq-partial"));
        File.WriteAllText(_folder.At(".run.mtq-partial", "scores.csv"), "half");
        File.WriteAllText(_folder.At(".run.mtq-lock"), "");
        Run.Write(_folder.At("run"));
        Assert.Equal(["run"], Names());
    }

    [Fact]
    public void A_run_killed_while_it_replaced_another_gives_that_one_back()
    {
        Run.Write(_folder.At("run"));
        Directory.Move(_folder.At("run"), _folder.At(".run.mtq-former"));
        Assert.Throws<RunExistsException>(() => Run.Write(_folder.At("run"), analyzer: Run.OtherAnalyzer()));
        Assert.Equal(Run.Analyzer.Signature.Id, ResultIdentity.Of(_folder.At("run"))?.Signature);
        Assert.Equal(["run"], Names());
    }

    [Fact]
    public void A_folder_that_is_only_named_like_ours_is_left_alone()
    {
        foreach (var name in new[] { "run.partial", "run.former" })
        {
            Directory.CreateDirectory(_folder.At(name));
            File.WriteAllText(_folder.At(name, "mine.txt"), "mine");
        }
        Run.Write(_folder.At("run"));
        Run.Write(_folder.At("run"));
        Assert.Equal(["run", "run.former", "run.partial"], Names());
        Assert.Equal("mine", File.ReadAllText(_folder.At("run.former", "mine.txt")));
    }

    private IEnumerable<string> Names(string folder = "") =>
        Directory.EnumerateFileSystemEntries(_folder.At(folder)).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
