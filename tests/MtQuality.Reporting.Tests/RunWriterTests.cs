using System.Globalization;
using System.Text.Json;
using MtQuality.Tests;

namespace MtQuality.Reporting.Tests;

public sealed class RunWriterTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    public static TheoryData<string> Cultures => ["", "de-DE", "tr-TR"];

    [Theory, MemberData(nameof(Cultures))]
    public void Files_are_the_same_in_every_culture(string culture)
    {
        InCulture(culture, () =>
        {
            Run.Write(_folder.At("run"));
            Run.Write(_folder.At("jsonl"), ScoreFormat.Jsonl);
        });
        foreach (var name in new[] { "scores.csv", "findings.csv", "errors.csv" })
            Snapshot.Matches(WithoutSignature(File.ReadAllText(_folder.At("run", name))), "MtQuality.Reporting.Tests", "Snapshots", name);
        Snapshot.Matches(WithoutSignature(File.ReadAllText(_folder.At("jsonl", "scores.jsonl"))), "MtQuality.Reporting.Tests", "Snapshots", "scores.jsonl");
    }

#pragma warning disable RS0030 // The culture is banned because it must not matter; here is where that is shown.
    private static void InCulture(string name, Action action)
    {
        var before = CultureInfo.CurrentCulture;
        CultureInfo.CurrentCulture = new CultureInfo(name);
        try
        {
            Assert.Equal(name.Length == 0 ? "0.5" : "0,5", 0.5.ToString(CultureInfo.CurrentCulture));
            action();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
#pragma warning restore RS0030

    [Fact]
    public void Run_json_says_what_the_run_is_made_of()
    {
        Run.Write(_folder.At("run"));
        using var run = JsonDocument.Parse(File.ReadAllText(_folder.At("run", "run.json")));
        Assert.Equal(Run.Analyzer.Signature.Id, run.RootElement.GetProperty("signature").GetString());
        Assert.Equal(Run.Analyzer.Signature.Parts.Select(part => part.Key), run.RootElement.GetProperty("made_of").EnumerateObject().Select(part => part.Name));
        Assert.Equal(Signals.SignalCatalog.All.Select(card => card.Id), run.RootElement.GetProperty("signals").EnumerateArray().Select(signal => signal.GetProperty("id").GetString()));
        Assert.Equal(5, run.RootElement.GetProperty("counts").GetProperty("articles").GetInt32());
        Assert.Equal(1, run.RootElement.GetProperty("counts").GetProperty("errors").GetInt32());
    }

    [Fact]
    public void Two_runs_are_identical_to_the_byte()
    {
        Run.Write(_folder.At("one"));
        Run.Write(_folder.At("two"));
        var files = Directory.EnumerateFiles(_folder.At("one"), "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(_folder.At("one"), path)).ToList();
        Assert.Equal(7, files.Count);
        Assert.All(files, file => Assert.Equal(File.ReadAllBytes(_folder.At("one", file)), File.ReadAllBytes(_folder.At("two", file))));
    }

    [Fact]
    public void Json_lines_carry_the_text_and_every_place_in_it()
    {
        Run.Write(_folder.At("run"), ScoreFormat.Jsonl);
        foreach (var (line, article) in File.ReadLines(_folder.At("run", "scores.jsonl")).Zip(Run.Articles))
        {
            using var record = JsonDocument.Parse(line);
            var text = record.RootElement.GetProperty("text").GetString()!;
            Assert.Equal(article.Text.Length, text.Length);
            foreach (var item in record.RootElement.GetProperty("evidence").EnumerateArray().Where(item => item.GetProperty("field").GetString() == "text"))
                Assert.Equal(item.GetProperty("text").GetString(), text[item.GetProperty("start").GetInt32()..item.GetProperty("end").GetInt32()]);
        }
    }

    [Fact]
    public void No_cell_is_a_formula()
    {
        Run.Write(_folder.At("run"));
        foreach (var name in new[] { "scores.csv", "findings.csv", "errors.csv" })
        {
            using var csv = CsvHelper.CsvReader.FromFile(_folder.At("run", name));
            while (csv.Read())
            {
                for (var i = 0; i < csv.FieldCount; i++)
                    Assert.False(csv.GetString(i) is ['=' or '+' or '@' or '\t', ..], $"{name}: {csv.GetString(i)}");
            }
        }
    }

    [Fact]
    public void The_same_run_replaces_itself()
    {
        Run.Write(_folder.At("run"));
        Run.Write(_folder.At("run"));
        Assert.Equal(["run"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(path => Path.GetFileName(path)));
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
        Assert.Contains(Run.Analyzer.Signature.Id, File.ReadAllText(_folder.At("run", "run.json")), StringComparison.Ordinal);

        Run.Write(_folder.At("run"), analyzer: other, force: true);
        Assert.Contains(other.Signature.Id, File.ReadAllText(_folder.At("run", "run.json")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_no_run_is_left_alone_even_if_forced()
    {
        Directory.CreateDirectory(_folder.At("holiday"));
        File.WriteAllText(_folder.At("holiday", "beach.txt"), "sun");
        Assert.Throws<RunExistsException>(() => Run.Write(_folder.At("holiday"), force: true));
        Assert.Equal("sun", File.ReadAllText(_folder.At("holiday", "beach.txt")));
    }

    [Fact]
    public void A_run_that_is_not_completed_leaves_nothing_and_keeps_the_former()
    {
        Run.Write(_folder.At("run"));
        var former = File.ReadAllBytes(_folder.At("run", "scores.csv"));
        using (var writer = RunWriter.Create(_folder.At("run"), Run.Analyzer, ScoreFormat.Csv, force: false))
            writer.Write(Run.Analyzer.Analyze(Run.Articles[0]));
        Assert.Equal(["run"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(path => Path.GetFileName(path)));
        Assert.Equal(former, File.ReadAllBytes(_folder.At("run", "scores.csv")));
    }

    [Fact]
    public void A_run_left_by_a_killed_process_is_no_hindrance()
    {
        Directory.CreateDirectory(_folder.At("run.partial"));
        File.WriteAllText(_folder.At("run.partial", "scores.csv"), "half");
        Run.Write(_folder.At("run"));
        Assert.Equal(["run"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(path => Path.GetFileName(path)));
    }

    private static string WithoutSignature(string text) => text.Replace(Run.Analyzer.Signature.Id, "SIGNATURE", StringComparison.Ordinal);
}
