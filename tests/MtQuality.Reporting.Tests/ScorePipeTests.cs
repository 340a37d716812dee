using MtQuality.Reporting.Rows;
using MtQuality.Reporting.Runs;
using MtQuality.Tests;

namespace MtQuality.Reporting.Tests;

public sealed class ScorePipeTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(ScoreFormat.Csv, "scores.csv")]
    [InlineData(ScoreFormat.Jsonl, "scores.jsonl")]
    public void A_pipe_gets_what_the_file_gets(ScoreFormat format, string name)
    {
        Run.Write(_folder.At("run"), format);
        using var output = new MemoryStream();
        using (var pipe = new ScorePipe(output, Run.Analyzer, format))
        {
            foreach (var article in Run.Articles)
                pipe.Write(Run.Analyzer.Analyze(article));
        }
        Assert.Equal(File.ReadAllBytes(_folder.At("run", name)), output.ToArray());
    }

    [Theory]
    [InlineData(ScoreFormat.Csv)]
    [InlineData(ScoreFormat.Jsonl)]
    public void An_article_is_on_its_way_as_soon_as_it_is_scored(ScoreFormat format)
    {
        using var output = new MemoryStream();
        using var pipe = new ScorePipe(output, Run.Analyzer, format);
        pipe.Write(Run.Analyzer.Analyze(Run.Articles[0]));
        Assert.Contains("a.txt", System.Text.Encoding.UTF8.GetString(output.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ScoreFormat.Csv)]
    [InlineData(ScoreFormat.Jsonl)]
    public void A_reader_that_has_gone_stops_the_writing(ScoreFormat format)
    {
        Assert.Throws<IOException>(() =>
        {
            using var pipe = new ScorePipe(new FullDisk(10).Open(_folder.At("pipe")), Run.Analyzer, format);
            pipe.Write(Run.Analyzer.Analyze(Run.Articles[0]));
        });
    }
}
