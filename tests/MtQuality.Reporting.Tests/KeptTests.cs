using System.Text.Json;
using MtQuality.Reporting.Review;
using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;
using MtQuality.Tests;

namespace MtQuality.Reporting.Tests;

/// <summary>What a run keeps of its articles, and what later commands say when it is not enough.</summary>
public sealed class KeptTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Kept.Text, ScoreFormat.Csv)]
    [InlineData(Kept.Evidence, ScoreFormat.Csv)]
    [InlineData(Kept.Scores, ScoreFormat.Csv)]
    [InlineData(Kept.Scores, ScoreFormat.Jsonl)]
    public void Nothing_but_what_is_kept_is_in_the_run(Kept keep, ScoreFormat format)
    {
        // Of the text itself; evidence quotes other parts of it.
        const string inText = "alert(2)";
        const string inEvidence = "expected";
        Run.Write(_folder.At("run"), new RunShape(format, keep));
        var cards = CardFile.Read(CardFile.Find(_folder.At("run"))!).ToList();
        Assert.Equal(Run.Articles.Select(article => WellFormedText.Of(article.Id)), cards.Select(card => card.Id));
        Assert.All(cards, card => Assert.Equal(keep == Kept.Text, card.Text is not null));
        Assert.Equal(keep != Kept.Scores, cards.Any(card => card.Evidence.Count > 0));
        Assert.Equal(6, cards.Sum(card => Statistics.ScoredArticle.Of(card).Findings));
        var page = File.ReadAllText(_folder.At("run", "index.html"));
        Assert.Equal(keep == Kept.Text, page.Contains(inText, StringComparison.Ordinal));
        Assert.Equal(keep == Kept.Evidence, page.Contains("The run does not keep the text", StringComparison.Ordinal));
        Assert.Equal(keep != Kept.Scores, page.Contains($"{inEvidence}: <b>", StringComparison.Ordinal));
        using var info = JsonDocument.Parse(File.ReadAllText(_folder.At("run", "run.json")));
        Assert.Equal(CsvFile.Name(keep), info.RootElement.GetProperty("keep").GetString());
    }

    [Theory]
    [InlineData(ScoreFormat.Csv, Kept.Text)]
    [InlineData(ScoreFormat.Csv, Kept.Evidence)]
    [InlineData(ScoreFormat.Jsonl, Kept.Text)]
    [InlineData(ScoreFormat.Parquet, Kept.Scores)]
    public void Counts_and_charts_are_the_same_when_they_are_made_from_stored_cards(ScoreFormat format, Kept keep)
    {
        var shape = new RunShape(format, keep);
        Run.Write(_folder.At("whole"), shape);
        // The disk fails at the last file of all, when every item is written.
        static Stream Fail(string path) =>
            path.EndsWith("index.html", StringComparison.Ordinal) ? throw new IOException("full") : RunFolder.CreateFile(path);
        var share = RunShare.Whole with { Inputs = new RunInputs(["articles"]) };
        using (var writer = RunWriter.Create(_folder.At("run"), Run.Analyzer, shape, force: false, Fail, share))
        {
            Run.WriteTo(writer, Run.Analyzer);
            Assert.Throws<IOException>(() => writer.Complete());
        }
        using (var writer = RunWriter.Create(_folder.At("run"), Run.Analyzer, shape, force: false, share, resume: true))
        {
            Assert.Equal(Run.Articles.Length + 1, writer.Resumed);
            writer.Complete();
        }
        _folder.AssertSame("whole", "run");
    }

    [Fact]
    public void A_run_that_keeps_something_else_is_not_continued_and_not_taken_for_complete()
    {
        using (var writer = RunWriter.Create(_folder.At("run"), Run.Analyzer, ScoreFormat.Csv, force: false))
            writer.Write(Run.Analyzer.Analyze(Run.Articles[0]));
        var shape = new RunShape(ScoreFormat.Csv, Kept.Scores);
        var message = Assert.Throws<RunExistsException>(
            () => RunWriter.Create(_folder.At("run"), Run.Analyzer, shape, force: false, resume: true)).Message;
        Assert.Contains("in csv, keeps text) than this one", message, StringComparison.Ordinal);
        Assert.Contains("in csv, keeps scores)", message, StringComparison.Ordinal);
        Run.Write(_folder.At("done"));
        Assert.Null(RunWriter.FindComplete(_folder.At("done"), Run.Analyzer, shape, RunShare.Whole));
        Assert.Equal(5, RunWriter.FindComplete(_folder.At("done"), Run.Analyzer, ScoreFormat.Csv, RunShare.Whole)!.Articles);
    }

    [Theory]
    [InlineData(Kept.Evidence)]
    [InlineData(Kept.Scores)]
    public void A_sheet_to_check_needs_the_text(Kept keep)
    {
        Run.Write(_folder.At("run"), new RunShape(ScoreFormat.Csv, keep));
        var message = Assert.Throws<InvalidDataException>(() => HandCheck.Write(_folder.At("run"), _folder.At("sheet"), 5, 1)).Message;
        Assert.Contains($"--keep {CsvFile.Name(keep)}, and a sheet to check needs the text", message, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_folder.At("sheet")));
        // A report needs no more than the scores.
        var scores = StoredScores.Read(_folder.At("run")).ToList();
        Assert.Equal(5, scores.Count);
        // Without pages there is nothing to link to, wherever the scores are read from.
        Assert.Equal(keep == Kept.Scores, scores.TrueForAll(score => score.Page.Length == 0));
        var withReasons = StoredScores.Read(_folder.At("run"), withReasons: true);
        Assert.Equal(scores.Select(score => score.Page), withReasons.Select(score => score.Page));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_finished_run_of_another_version_is_told_when_it_is_scored_anew(bool isOther)
    {
        Run.Write(_folder.At("run"), ScoreFormat.Jsonl);
        var journal = _folder.At("run", "journal.jsonl");
        if (isOther)
            File.WriteAllText(journal, File.ReadAllText(journal).Replace("\"schema\":4", "\"schema\":2", StringComparison.Ordinal));
        var share = RunShare.Whole with { Inputs = new RunInputs(["articles"]) };
        Assert.Equal(isOther, RunWriter.FindComplete(_folder.At("run"), Run.Analyzer, ScoreFormat.Jsonl, share) is null);
        using var writer = RunWriter.Create(_folder.At("run"), Run.Analyzer, ScoreFormat.Jsonl, force: false, share, resume: true);
        Assert.Equal((0, true), (writer.Resumed, writer.ReplacesFinished));
        using var first = RunWriter.Create(_folder.At("new"), Run.Analyzer, ScoreFormat.Jsonl, force: false, share, resume: true);
        Assert.False(first.ReplacesFinished);
    }

    [Theory]
    // It had a longer journal, which does not matter, and its cards were plain, as they are here.
    [InlineData(2)]
    // Its scores.csv had no url.
    [InlineData(3)]
    public void A_run_of_a_former_version_is_read_and_guarded_but_not_merged(int schema)
    {
        Run.Write(_folder.At("run"), ScoreFormat.Jsonl);
        var journal = _folder.At("run", "journal.jsonl");
        File.WriteAllText(
            journal,
            File.ReadAllText(journal)
                .Replace("\"schema\":4", $"\"schema\":{schema}", StringComparison.Ordinal)
                .Replace("\"keep\":\"text\",", "", StringComparison.Ordinal));
        var article = Run.Articles[1];
        Assert.True(ScoredBefore.Read([_folder.At("run")], Run.Analyzer.Signature.Id).Has(article));
        var message = Assert.Throws<InvalidDataException>(
            () => RunMerge.Join([_folder.At("run")], _folder.At("merged"), force: false)).Message;
        Assert.Contains("another version of mtq", message, StringComparison.Ordinal);
        Assert.False(RunReader.IsChanged(_folder.At("run")));
        File.AppendAllText(_folder.At("run", "findings.csv"), "mine\n");
        Assert.True(RunReader.IsChanged(_folder.At("run")));
    }

    [Fact]
    public void Cards_that_are_cut_off_are_told_by_their_file()
    {
        Run.Write(_folder.At("run"), ScoreFormat.Parquet);
        var path = _folder.At("run", RunFiles.PackedCards);
        int twoFrames;
        using (var run = RunReader.Open(_folder.At("run"), isFinished: true)!)
        {
            Assert.True(run.Next() && run.Next());
            twoFrames = (int)run.Lengths[RunFiles.CardPlace];
        }
        // In a frame, and between two, where only the number of articles tells.
        var bytes = File.ReadAllBytes(path);
        foreach (var length in new[] { bytes.Length - 20, twoFrames })
        {
            File.WriteAllBytes(path, bytes[..length]);
            var message = Assert.Throws<InvalidDataException>(() => StoredScores.Read(_folder.At("run")).Count()).Message;
            Assert.Contains(path, message, StringComparison.Ordinal);
            Assert.Contains("cut off or", message, StringComparison.Ordinal);
        }
    }
}
