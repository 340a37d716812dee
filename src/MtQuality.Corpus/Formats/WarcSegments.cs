using System.Buffers;
using System.Globalization;

namespace MtQuality.Corpus.Formats;

/// <summary>Joins the parts of records that were cut because an archive would have grown too large.</summary>
/// <param name="limit">Length of the longest record that is joined, in bytes.</param>
internal sealed class WarcSegments(long limit)
{
    // More records are hardly ever cut at the same time.
    private const int MaxOpen = 16;

    private readonly List<OpenRecord> _open = [];

    /// <summary>The records that are complete, or given up, once another one has been read.</summary>
    public IEnumerable<WarcRecord> Add(WarcRecord record)
    {
        if (record.Headers["WARC-Type"] == "continuation")
            return Continue(record);
        if (NumberOf(record) is null || record.IsTooLong)
            return [record];
        _open.Add(new OpenRecord(record, limit));
        if (_open.Count <= MaxOpen)
            return [];
        var first = _open[0];
        _open.RemoveAt(0);
        return [first.Record(isCut: true)];
    }

    /// <summary>The records of which parts are missing.</summary>
    public IEnumerable<WarcRecord> Rest() => _open.Select(record => record.Record(isCut: true));

    private List<WarcRecord> Continue(WarcRecord part)
    {
        if (_open.Find(record => record.IsContinuedBy(part)) is not { } open)
            return [part];
        open.Add(part);
        if (part.Headers["WARC-Segment-Total-Length"] is null)
            return [];
        _open.Remove(open);
        return [open.Record(isCut: false)];
    }

    private static int? NumberOf(WarcRecord record) =>
        int.TryParse(record.Headers["WARC-Segment-Number"], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>A record whose last part has not been read.</summary>
    private sealed class OpenRecord
    {
        private readonly WarcRecord _first;
        private readonly long _limit;
        private readonly ArrayBufferWriter<byte> _content = new();
        private long _length;
        private int _parts;

        public OpenRecord(WarcRecord first, long limit)
        {
            (_first, _limit) = (first, limit);
            Add(first);
        }

        public bool IsContinuedBy(WarcRecord part) =>
            part.Headers["WARC-Segment-Origin-ID"] == _first.Headers["WARC-Record-ID"] && NumberOf(part) == _parts + 1;

        public void Add(WarcRecord part)
        {
            (_parts, _length) = (_parts + 1, _length + part.Length);
            if (_length <= _limit)
                _content.Write(part.Content.Span);
        }

        public WarcRecord Record(bool isCut) => _length > _limit
            ? _first with { Content = default, Length = _length, IsTooLong = true }
            : _first with { Content = _content.WrittenMemory, Length = _length, IsCut = isCut };
    }
}
