using System.Globalization;
using MtQuality.Corpus.Bytes;
using MtQuality.Corpus.Items;
using Parquet;
using Parquet.Schema;

namespace MtQuality.Corpus.Formats;

/// <summary>
/// Reads articles from Apache Parquet: the columns <c>id, text</c> and optionally <c>title, url, site, date, label, group</c>,
/// one row group at a time; other columns are not read.
/// </summary>
internal static class ParquetArticleReader
{
    // All texts of one row group are held in memory.
    private const long MaxInGroup = 1_000_000_000;
    private const int MaxRows = 20_000_000;

    public static readonly InputFormat Format = new("parquet", Read)
    {
        Extensions = [".parquet"],
        IsCertain = head => head.Bytes.StartsWith("PAR1"u8),
        IsReadFromItsEnd = true,
    };

    private static IEnumerable<CorpusItem> Read(FormatInput input)
    {
        var (source, name, options) = (input.Source, input.Name, input.Options);
        using var file = new WorkBudget(Seekable(input.Stream));
        ParquetFooter.Check(file);
        var reader = ParquetReader.CreateAsync(file, leaveStreamOpen: true).GetAwaiter().GetResult();
        try
        {
            var columns = reader.Schema.DataFields
                .Where(field => !field.IsArray && field.MaxRepetitionLevel == 0)
                .ToLookup(field => field.Name, StringComparer.OrdinalIgnoreCase);
            var wanted = ReadOptions.Fields
                .Select(options.ColumnOf)
                .Concat(options.Facets)
                .Distinct(StringComparer.OrdinalIgnoreCase)
                .ToList();
            if (options.NeededColumns.FirstOrDefault(column => !columns.Contains(column)) is { } missing)
            {
                yield return new CorpusItem.Unreadable(Problems.NoParquetColumn(source, missing, columns.Select(column => column.Key)));
                yield break;
            }
            if (wanted.FirstOrDefault(column => columns[column].Count() > 1) is { } repeated)
            {
                yield return new CorpusItem.Unreadable(
                    Problems.RepeatedColumn(source, "schema", repeated, columns[repeated].Count()));
                yield break;
            }
            if (columns[options.ColumnOf("text")].Single().ClrType is var type && !IsText(type) && !IsBytes(type))
            {
                yield return new CorpusItem.Unreadable(Problems.NotParquetText(source, options.ColumnOf("text"), type.Name));
                yield break;
            }
            var row = 0;
            for (var group = 0; group < reader.RowGroupCount; group++)
            {
                using var rows = reader.OpenRowGroupReader(group);
                if (rows.RowGroup.TotalByteSize > MaxInGroup || rows.RowCount is < 0 or > MaxRows)
                {
                    yield return new CorpusItem.Unreadable(
                        Problems.LargeRowGroup(source, group + 1, rows.RowGroup.TotalByteSize, MaxInGroup));
                    row += (int)Math.Clamp(rows.RowCount, 0, int.MaxValue - row);
                    continue;
                }
                var values = wanted
                    .Where(columns.Contains)
                    .ToDictionary(column => column, column => Texts(rows, columns[column].Single()), StringComparer.OrdinalIgnoreCase);
                for (var i = 0; i < (int)rows.RowCount; i++)
                {
                    row++;
                    var at = i;
                    yield return Article(column => values.GetValueOrDefault(column)?[at], source, row, $"{name}#{row}", options);
                }
            }
        }
        finally
        {
            reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private static CorpusItem Article(Func<string, string?> column, string source, int row, string id, ReadOptions options) =>
        column(options.ColumnOf("text")) is { } text && text.Length > options.MaxArticle
            ? new CorpusItem.Unreadable(
                Problems.TooLarge(source, string.Create(CultureInfo.InvariantCulture, $"row {row}"), text.Length, options.MaxArticle))
            : ArticleFields.ToItem(column, source, row, id, options, "row", ReadingNotes.Damaged(Lost(column(options.ColumnOf("text")))));

    // Whoever wrote the file may have lost them already; the reader of bytes loses them here.
    private static int Lost(string? text) => text.AsSpan().Count('\uFFFD');

    private static bool IsText(Type type) => type == typeof(string) || type == typeof(ReadOnlyMemory<char>);

    private static bool IsBytes(Type type) => type == typeof(byte[]) || type == typeof(ReadOnlyMemory<byte>);

    private static string?[] Texts(ParquetRowGroupReader rows, DataField field)
    {
        var count = (int)rows.RowCount;
        if (IsText(field.ClrType))
        {
            var texts = new string?[count];
            rows.ReadAsync(field, texts.AsMemory()!).AsTask().GetAwaiter().GetResult();
            return texts;
        }
        if (IsBytes(field.ClrType))
        {
            var bytes = new byte[]?[count];
            rows.ReadAsync(field, bytes.AsMemory()!).AsTask().GetAwaiter().GetResult();
            return [.. bytes.Select(TextOf)];
        }
        return field.ClrType == typeof(long) ? Values<long>(rows, field)
            : field.ClrType == typeof(int) ? Values<int>(rows, field)
            : field.ClrType == typeof(double) ? Values<double>(rows, field)
            : field.ClrType == typeof(DateTime) ? Values<DateTime>(rows, field)
            : new string?[count];
    }

    private static string? TextOf(byte[]? value) =>
        value is not null && Charset.DecodeRecord(value) is { IsText: true, Text: var text } ? text : null;

    private static string?[] Values<T>(ParquetRowGroupReader rows, DataField field)
        where T : struct, IFormattable
    {
        var format = typeof(T) == typeof(DateTime) ? "yyyy-MM-ddTHH:mm:ss" : null;
        var values = new T?[(int)rows.RowCount];
        if (field.IsNullable)
        {
            rows.ReadAsync(field, values.AsMemory()).AsTask().GetAwaiter().GetResult();
        }
        else
        {
            var plain = new T[values.Length];
            rows.ReadAsync(field, plain.AsMemory()).AsTask().GetAwaiter().GetResult();
            for (var i = 0; i < plain.Length; i++)
                values[i] = plain[i];
        }
        return [.. values.Select(value => value?.ToString(format, CultureInfo.InvariantCulture))];
    }

    /// <summary>The stream itself if it is a file, else a temporary copy on disk: a Parquet file has its index at the
    /// end.</summary>
    private static Stream Seekable(Stream stream)
    {
        if (stream.CanSeek)
            return stream;
        var copy = new FileStream(
            Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        try
        {
            stream.CopyTo(copy);
        }
        catch (DamagedInputException)
        {
            copy.Dispose();
            throw;
        }
        copy.Position = 0;
        return copy;
    }
}
