using System.Globalization;
using System.Text;

namespace MtQuality.Corpus.Formats;

/// <summary>One record of a web archive.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Offset">Offset of its first byte in the uncompressed file.</param>
/// <param name="Headers">Its header.</param>
/// <param name="Content">What it holds; empty if it cannot be read.</param>
internal sealed record WarcRecord(int Number, long Offset, HeaderFields Headers, ReadOnlyMemory<byte> Content)
{
    /// <summary>Its length as its header says.</summary>
    public required long Length { get; init; }

    /// <summary>Whether it is longer than the limit and was skipped.</summary>
    public bool IsTooLong { get; init; }

    /// <summary>Whether no record begins where its header says that it ends.</summary>
    public bool HasWrongLength { get; init; }

    /// <summary>Whether a damaged part of the file holds it, or some of it.</summary>
    public bool IsDamaged { get; init; }

    /// <summary>Whether these are bytes between records that are none themselves.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Whether it says that it was cut short when it was stored, or parts of it are missing.</summary>
    public bool IsCut { get; init; }

    public string Place => string.Create(CultureInfo.InvariantCulture, $"record {Number}, byte {Offset}");
}

/// <summary>Lines of <c>Name: value</c>, as WARC and HTTP write them.</summary>
internal sealed class HeaderFields
{
    private readonly Dictionary<string, string> _fields = new(StringComparer.OrdinalIgnoreCase);

    private HeaderFields(string first) => First = first;

    /// <summary>The line above the fields: a version or a status.</summary>
    public string First { get; }

    public string? this[string name] => _fields.GetValueOrDefault(name);

    /// <summary>Reads the lines up to the blank one.</summary>
    public static HeaderFields Parse(ReadOnlySpan<byte> lines)
    {
        var text = Encoding.UTF8.GetString(lines).Split('\n');
        var headers = new HeaderFields(text[0].Trim());
        foreach (var line in text.Skip(1))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
                headers._fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
        }
        return headers;
    }

    /// <summary>Where the body after a header begins, or -1 where the header does not end.</summary>
    public static int BodyOf(ReadOnlySpan<byte> message)
    {
        var (crlf, lf) = (message.IndexOf("\r\n\r\n"u8), message.IndexOf("\n\n"u8));
        return crlf >= 0 && (lf < 0 || crlf < lf) ? crlf + 4 : lf >= 0 ? lf + 2 : -1;
    }
}
