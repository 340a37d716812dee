using CsvHelper;
using MtQuality.Reporting.Pages;
using MtQuality.Scoring;
using MtQuality.Signals.Catalog;

namespace MtQuality.Reporting.Rows;

/// <summary><c>scores.csv</c>: one row an article, one column a signal; an empty cell is a withheld value.</summary>
internal sealed class ScoreCsv : IScoreSink
{
    /// <summary>The names of the columns, in order.</summary>
    public static readonly IReadOnlyList<string> Columns =
        ["id", "source", "title", "site", "date", "words", "verdict", "reason", "score", "p_translated", "p_spun", "because", "page", .. SignalCatalog.All.Select(card => card.Id), "signature"];

    private readonly CsvWriter _csv;
    private readonly string _signature;

    public ScoreCsv(Stream stream, string signature)
    {
        (_csv, _signature) = (CsvFile.Create(stream), signature);
        _csv.WriteHeader([.. Columns]);
    }

    public void Write(ScoreCard card)
    {
        var article = card.Article;
        _csv.WriteText(article.Id);
        _csv.WriteText(article.Source);
        _csv.WriteText(article.Title);
        _csv.WriteText(article.Site);
        _csv.WriteText(article.Date);
        _csv.WriteField(card.Words);
        _csv.WriteField(CsvFile.Name(card.Verdict));
        _csv.WriteText(card.Reason);
        _csv.WriteField(card.Assessment.Score);
        _csv.WriteField(card.Assessment.Translated);
        _csv.WriteField(card.Assessment.Spun);
        _csv.WriteText(string.Join("; ", card.Because));
        _csv.WriteField(PageName.Link(article.Id));
        foreach (var signal in SignalCatalog.All)
            _csv.WriteField(card.Values[signal.Id]);
        _csv.WriteField(_signature);
        _csv.EndRecord();
    }

    public void Flush() => _csv.Flush();

    public void Dispose() => _csv.Dispose();
}
