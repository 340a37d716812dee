using MtQuality.Corpus.Items;

namespace MtQuality.Corpus.Formats;

/// <summary>
/// Reads web archives: every HTML page and text that was fetched (<c>response</c>, <c>resource</c>), and the texts of WET
/// (<c>conversion</c>). Requests and metadata are skipped; images and responses other than 200 are counted.
/// </summary>
internal static class WarcReader
{
    public static readonly InputFormat Format = new("warc", Read)
    {
        Extensions = [".warc", ".wet"],
        IsCertain = head => head.Bytes.StartsWith("WARC/"u8),
    };

    private static IEnumerable<CorpusItem> Read(FormatInput input)
    {
        var (source, options) = (input.Source, input.Options);
        var records = new WarcRecords(input.Stream, options.MaxArticle);
        var segments = new WarcSegments(options.MaxArticle);
        var pages = new WarcPages(input);
        foreach (var record in records.Read())
        {
            foreach (var damage in records.TakeDamages())
                yield return new CorpusItem.Unreadable(Problems.DamagedPart(source, damage.Place, damage.Problem));
            // The damage itself is named.
            if (record.IsDamaged)
                continue;
            if (record.IsForeign || record.HasWrongLength)
            {
                yield return new CorpusItem.Unreadable(record.IsForeign
                    ? Problems.NoRecord(source, record.Place, record.Length)
                    : Problems.WrongLength(source, record.Place, record.Length));
                continue;
            }
            foreach (var page in segments.Add(record).Select(pages.Of).OfType<CorpusItem>())
                yield return page;
        }
        foreach (var damage in records.TakeDamages())
            yield return new CorpusItem.Unreadable(Problems.DamagedPart(source, damage.Place, damage.Problem));
        foreach (var page in segments.Rest().Select(pages.Of).OfType<CorpusItem>())
            yield return page;
        if (pages.PassedOver.Item(source) is { } passedOver)
            yield return passedOver;
    }
}
