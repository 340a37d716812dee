using MtQuality.Corpus.Bytes;
using MtQuality.Corpus.Csv;
using MtQuality.Corpus.Items;

namespace MtQuality.Corpus.Formats;

/// <summary>
/// Reads articles from CSV with a header line: <c>id,text</c> and optionally <c>title, url, site, date, label, group</c>. A row with more
/// cells than the header has is read if it can be told what they are, and otherwise reported; no cell is dropped unsaid.
/// </summary>
internal static class CsvArticleReader
{
    public static readonly InputFormat Format = new("csv", Read) { Extensions = [".csv", ".tsv"], IsLikely = CsvHeader.IsHeader };

    private static IEnumerable<CorpusItem> Read(FormatInput input)
    {
        var (source, name, options) = (input.Source, input.Name, input.Options);
        var rows = new CsvRows(
            LineEnds.Unified(input.Utf8(), input.Head.Span), options.Delimiter, options.MaxArticle, options.ColumnOf("id"));
        if (HeaderProblem(rows, source, options) is { } problem)
        {
            yield return new CorpusItem.Unreadable(problem);
            yield break;
        }
        var columns = new CsvColumns(rows.Header, options.ColumnOf("text"));
        var count = 0;
        foreach (var row in rows.Read())
        {
            count++;
            if (ProblemOf(row, columns, source, options) is { } wrong)
                yield return new CorpusItem.Unreadable(wrong);
            if (row.Fault is CsvFault.None or CsvFault.StrayQuotes or CsvFault.OpenQuote && columns.Fits(row))
                yield return ArticleFields.ToItem(
                    column => columns.Find(row, column), source, row.Line, $"{name}#{count}", options, note: NoteOf(row, columns));
        }
        if (count == 0)
            yield return new CorpusItem.Unreadable(Problems.NoRows(source));
    }

    private static InputProblem? HeaderProblem(CsvRows rows, string source, ReadOptions options)
    {
        if (rows.HeaderFault != CsvFault.None)
            return Problems.BrokenHeader(source);
        if (rows.Header.Count == 0)
            return Problems.NoArticles(source);
        if (options.NeededColumns.FirstOrDefault(column => !Has(rows.Header, column)) is { } missing)
            return Problems.NoColumn(source, missing, rows.Header);
        return rows.Header.GroupBy(column => column, StringComparer.OrdinalIgnoreCase)
            .FirstOrDefault(same => same.Count() > 1 && Has(ReadOptions.Fields.Select(options.ColumnOf), same.Key)) is { } repeated
            ? Problems.RepeatedColumn(source, "line 1", repeated.Key, repeated.Count())
            : null;
    }

    private static bool Has(IEnumerable<string> columns, string name) => columns.Contains(name, StringComparer.OrdinalIgnoreCase);

    private static InputProblem? ProblemOf(CsvRow row, CsvColumns columns, string source, ReadOptions options) => row.Fault switch
    {
        CsvFault.TooLong => Problems.TooLarge(source, Place(row), row.Length, options.MaxArticle),
        CsvFault.LostRow => Problems.LostRow(source, Place(row)),
        CsvFault.OpenQuote => Problems.OpenQuote(source, Place(row)),
        CsvFault.StrayQuotes when !columns.Fits(row) => Problems.StrayQuotes(source, Place(row)),
        _ when !columns.Fits(row) => Problems.ExtraCells(source, Place(row), row.Cells.Count, columns.Count),
        _ => null,
    };

    private static string? NoteOf(CsvRow row, CsvColumns columns) => ReadingNotes.Of(
        ReadingNotes.Joined(columns.Joined(row)),
        row.Fault == CsvFault.StrayQuotes ? ReadingNotes.StrayQuotes : null,
        row.Fault == CsvFault.OpenQuote ? ReadingNotes.OpenQuote : null,
        ReadingNotes.Damaged(row.Damaged));

    private static string Place(CsvRow row) => row.Line == row.LastLine ? $"line {row.Line}" : $"lines {row.Line} to {row.LastLine}";
}
