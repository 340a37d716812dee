using System.Globalization;
using System.Text.Json;
using MtQuality.Documents;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;
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
        var cards = WithoutSignature(File.ReadAllText(_folder.At("jsonl", "scores.jsonl")));
        Snapshot.Matches(cards, "MtQuality.Reporting.Tests", "Snapshots", "scores.jsonl");
    }

    [Theory, MemberData(nameof(Cultures))]
    public void Charts_and_run_json_are_the_same_in_every_culture(string culture)
    {
        Run.Write(_folder.At("here"));
        InCulture(culture, () => Run.Write(_folder.At("there")));
        _folder.AssertSame("here", "there");
    }

#pragma warning disable RS0030 // The culture is banned because it must not matter; this test shows that it does not.
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
        var root = run.RootElement;
        Assert.Equal(
            ["schema", "signature", "made_of", "policy", "keep", "inputs", "counts", "files", "signals"],
            root.EnumerateObject().Select(part => part.Name));
        Assert.Equal(Run.Analyzer.Signature.Id, root.GetProperty("signature").GetString());
        var parts = root.GetProperty("made_of").EnumerateObject().Select(part => KeyValuePair.Create(part.Name, part.Value.GetString()!));
        Assert.Equal(Run.Analyzer.Signature.Parts, parts);
        Assert.Equal(Run.Analyzer.Policy, Scoring.Verdicts.Policy.Parse(root.GetProperty("policy").GetRawText()));
        Assert.Equal(
            """{"articles":5,"words":360,"findings":6,"unflagged":1,"suspect":2,"flagged":1,"withheld":1,"errors":1,"skipped":0}""",
            JsonSerializer.Serialize(root.GetProperty("counts")));
    }

    [Fact]
    public void Run_json_has_the_card_of_every_signal_with_its_base_rate()
    {
        Run.Write(_folder.At("run"));
        using var run = JsonDocument.Parse(File.ReadAllText(_folder.At("run", "run.json")));
        var signals = run.RootElement.GetProperty("signals").EnumerateArray().ToList();
        foreach (var (signal, card) in signals.Zip(SignalCatalog.All, (signal, card) => (signal, card)))
        {
            string? Text(string name) => signal.GetProperty(name).GetString();
            Assert.Equal((card.Id, card.Unit, card.Why), (Text("id"), Text("unit"), Text("why")));
            var rate = BaseRates.Shipped.Find(card);
            Assert.Equal(rate is not null, signal.TryGetProperty("human", out var human));
            double Number(string name) => human.GetProperty(name).GetDouble();
            if (rate is not null)
                Assert.Equal(rate, new(Number("mean"), Number("low"), Number("high"), Number("clustering")));
        }
        Assert.Equal(SignalCatalog.All.Count, signals.Count);
    }

    [Fact]
    public void Two_runs_are_identical_to_the_byte()
    {
        Run.Write(_folder.At("one"));
        Run.Write(_folder.At("two"));
        var files = _folder.FilesIn("one");
        string[] expected =
        [
            "charts/reasons.png", "charts/reasons.svg", "charts/scores.png", "charts/scores.svg",
            "charts/signals.png", "charts/signals.svg",
            "columns.csv", "errors.csv", "findings.csv", "index.html", "journal.jsonl", "run.json", "scores.csv",
            "scores.jsonl.zst",
        ];
        Assert.Equal(expected, files);
        _folder.AssertSame("one", "two");
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
            var evidence = record.RootElement.GetProperty("evidence").EnumerateArray();
            foreach (var item in evidence.Where(item => item.GetProperty("field").GetString() == "text"))
            {
                var (start, end) = (item.GetProperty("start").GetInt32(), item.GetProperty("end").GetInt32());
                Assert.Equal(item.GetProperty("text").GetString(), text[start..end]);
            }
        }
    }

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\n=1", "'\n=1")]
    [InlineData("|cmd", "'|cmd")]
    [InlineData("\uFF1D1", "'\uFF1D1")]
    [InlineData("\uFF0B1", "'\uFF0B1")]
    [InlineData("\uFF0D1", "'\uFF0D1")]
    [InlineData("\uFF20A", "'\uFF20A")]
    [InlineData("\uFE661", "'\uFE661")]
    [InlineData(" =1+1", "' =1+1")]
    [InlineData("\u00A0@A", "'\u00A0@A")]
    [InlineData("\u200B+1", "'\u200B+1")]
    [InlineData("\uFEFF=1", "'\uFEFF=1")]
    [InlineData("\v \u2060-1", "'\v \u2060-1")]
    [InlineData(" a=1", " a=1")]
    [InlineData("a\0b", "a\uFFFDb")]
    [InlineData("a,\"b\"\r\nc", "a,\"b\"\r\nc")]
    [InlineData("😀 Ärger", "😀 Ärger")]
    public void Cells_come_back_whole_and_none_is_a_formula(string text, string cell)
    {
        using (var writer = RunWriter.Create(_folder.At("run"), Run.Analyzer, ScoreFormat.Csv, force: false))
        {
            var article = new Article(text, Run.Articles[1].Text) { Title = text, Source = text, Url = text, Site = text, Date = text };
            writer.Write(Run.Analyzer.Analyze(article));
            writer.Write(new InputProblem(text, text, text, text));
            writer.Complete();
        }
        Assert.Equal([cell, cell, cell, cell, cell, cell], SecondRow("scores.csv")[..6]);
        Assert.Equal(cell, SecondRow("findings.csv")[0]);
        Assert.Equal([cell, cell, cell, cell], SecondRow("errors.csv"));
    }

    private List<string> SecondRow(string name)
    {
        var options = new CsvHelper.CsvReaderOptions { Separator = ',', HasHeader = true };
        using var csv = CsvHelper.CsvReader.FromFile(_folder.At("run", name), options);
        Assert.True(csv.Read());
        return [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
    }

    [Fact]
    public void Numbers_are_not_taken_for_formulas()
    {
        var card = Run.Analyzer.Analyze(Run.Articles[0]);
        using (var writer = RunWriter.Create(_folder.At("run"), Run.Analyzer, ScoreFormat.Csv, force: false))
        {
            writer.Write(
                card with { Values = new SignalValues(SignalCatalog.All, [.. SignalCatalog.All.Select(_ => (double?)(-0.1 - 0.2))]) });
            writer.Complete();
        }
        Assert.Equal(-0.1 - 0.2, double.Parse(SecondRow("scores.csv")[ScoreColumns.Fixed.Count], CultureInfo.InvariantCulture));
    }

    private static string WithoutSignature(string text) => text.Replace(Run.Analyzer.Signature.Id, "SIGNATURE", StringComparison.Ordinal);
}
