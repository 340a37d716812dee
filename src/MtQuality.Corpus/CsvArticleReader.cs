using CsvHelper;

namespace MtQuality.Corpus;

/// <summary>
/// Reads articles from CSV with a header line: <c>id,text</c> and optionally <c>title, url, site, date, label, group</c>.
/// A record with quotes that do not match is reported and not scored: its text cannot be trusted.
/// </summary>
internal static class CsvArticleReader
{
    public static IEnumerable<CorpusItem> Read(Stream stream, string source, string name, ReadOptions options)
    {
        var malformed = new Queue<CsvMalformedReport>();
        var limit = (int)Math.Min(options.MaxArticle, int.MaxValue / 2);
        using var reader = CsvReader.Create(stream, new CsvReaderOptions
        {
            Separator = ',',
            TrackLineNumbers = true,
            MaxRecordSize = limit,
            MalformedData = CsvMalformedDataHandling.Skip,
            OnMalformedRecord = record => malformed.Enqueue(new CsvMalformedReport(record.LineNumber, record.Reason)),
        });

        if (Try(() => reader.Headers.ToArray(), source, "line 1", out var headers) is { } noHeader)
        {
            yield return noHeader;
            yield break;
        }
        if (options.Columns.Values.Prepend(options.ColumnOf("text")).FirstOrDefault(column => !headers!.Contains(column, StringComparer.OrdinalIgnoreCase)) is { } missing)
        {
            yield return new CorpusItem.Unreadable(headers!.Length == 0 ? Problems.NoArticles(source) : Problems.NoColumn(source, missing, headers));
            yield break;
        }

        for (var count = 1; ; count++)
        {
            var problem = Try(reader.Read, source, $"record {count}", out var hasRecord);
            while (malformed.TryDequeue(out var report))
                yield return new CorpusItem.Unreadable(Problems.StrayQuote(source, report.Line, report.Reason.ToString()));
            if (problem is not null)
                yield return problem;
            if (!hasRecord)
                yield break;
            yield return Article(reader, source, $"{name}#{count}", options);
        }
    }

    private static CorpusItem Article(CsvReader reader, string source, string defaultId, ReadOptions options)
    {
        var line = (int)reader.LineNumber;
        return Utf8Text.TryDecode(reader.RawRecord, out _, out var invalid)
            ? ArticleFields.ToItem(field => reader.TryGetFieldIndex(field, out var index) && index < reader.FieldCount ? reader.GetString(index) : null, source, line, defaultId, options)
            : new CorpusItem.Unreadable(Problems.BrokenUtf8(source, $"line {line}", reader.ByteOffset + invalid));
    }

    private readonly record struct CsvMalformedReport(long Line, CsvMalformedReason Reason);

    /// <summary>Runs a step of the reader; a step that throws ends the file with a problem.</summary>
    private static CorpusItem.Unreadable? Try<T>(Func<T> step, string source, string place, out T? result)
    {
        try
        {
            result = step();
            return null;
        }
        catch (Exception exception) when (exception is CsvFormatException or InvalidDataException or InvalidOperationException or IOException)
        {
            result = default;
            return new CorpusItem.Unreadable(Problems.BrokenCsv(source, place, exception.Message));
        }
    }
}
