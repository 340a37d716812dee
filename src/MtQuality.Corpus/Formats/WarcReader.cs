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
            var isDamaged = false;
            foreach (var damage in records.TakeDamages())
            {
                isDamaged = true;
                yield return new CorpusItem.Unreadable(Problems.DamagedPart(source, damage.Place, damage.Problem));
            }
            if (record.HasWrongLength && !isDamaged)
                yield return new CorpusItem.Unreadable(Problems.WrongLength(source, record.Place, record.Length));
            foreach (var whole in record.HasWrongLength ? [] : segments.Add(record))
            {
                if (pages.Of(whole) is { } page)
                    yield return page;
            }
        }
        foreach (var damage in records.TakeDamages())
            yield return new CorpusItem.Unreadable(Problems.DamagedPart(source, damage.Place, damage.Problem));
        foreach (var page in segments.Rest().Select(pages.Of).OfType<CorpusItem>())
            yield return page;
        if (pages.PassedOver.Item(source) is { } passedOver)
            yield return passedOver;
    }
}
