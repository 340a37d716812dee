using CsvHelper;
using MtQuality.Corpus.Bytes;
using MtQuality.Corpus.Items;

namespace MtQuality.Corpus.Formats;

/// <summary>
/// Reads articles from CSV with a header line: <c>id,text</c> and optionally <c>title, url, site, date, label, group</c>.
/// A record with quotes that do not match is reported and not scored: its text cannot be trusted.
/// </summary>
internal static class CsvArticleReader
{
    public static readonly InputFormat Format = new("csv", Read) { Extensions = [".csv", ".tsv"], IsLikely = CsvHeader.IsHeader };

    private static IEnumerable<CorpusItem> Read(FormatInput input)
    {
        var (source, name, options) = (input.Source, input.Name, input.Options);
        var malformed = new Queue<CsvMalformedReport>();
        var limit = (int)Math.Min(options.MaxArticle, int.MaxValue / 2);
        using var held = new HeldDamage(input.Utf8());
        using var reader = CsvReader.Create(held, new CsvReaderOptions
        {
            Separator = CsvHeader.Separator(input.Head.Span),
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
        if (options.NeededColumns.FirstOrDefault(column => !headers!.Contains(column, StringComparer.OrdinalIgnoreCase)) is { } missing)
        {
            yield return new CorpusItem.Unreadable(
                headers!.Length == 0 ? Problems.NoArticles(source) : Problems.NoColumn(source, missing, headers));
            yield break;
        }

        // A record is returned once the next one has been read: the last record of a damaged file may be incomplete.
        CorpusItem? waiting = null;
        for (var count = 1; ; count++)
        {
            var problem = Try(reader.Read, source, $"record {count}", out var hasRecord);
            // A malformed record where the file is damaged is part of that damage, and not reported twice.
            while (malformed.TryDequeue(out var report) && (hasRecord || !held.HasCutLine))
                yield return new CorpusItem.Unreadable(Problems.StrayQuote(source, report.Line, report.Reason.ToString()));
            if (problem is not null)
                yield return problem;
            if (waiting is not null && (hasRecord || !held.HasCutLine))
                yield return waiting;
            if (!hasRecord)
                break;
            waiting = Article(reader, source, $"{name}#{count}", options);
        }
        if (held.Damage is { } damage)
            throw damage;
    }

    private static CorpusItem Article(CsvReader reader, string source, string defaultId, ReadOptions options)
    {
        var line = (int)reader.LineNumber;
        return Utf8Text.TryDecode(reader.RawRecord, out _, out var invalid)
            ? ArticleFields.ToItem(Field, source, line, defaultId, options)
            : new CorpusItem.Unreadable(Problems.BrokenUtf8(source, $"line {line}", reader.ByteOffset + invalid));

        string? Field(string name) =>
            reader.TryGetFieldIndex(name, out var index) && index < reader.FieldCount ? reader.GetString(index) : null;
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
        catch (Exception exception) when (
            exception is CsvFormatException or InvalidDataException or InvalidOperationException or IOException)
        {
            result = default;
            return new CorpusItem.Unreadable(Problems.BrokenCsv(source, place, exception.Message));
        }
    }
}
