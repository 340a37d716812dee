using System.IO.Compression;
using System.Text;

namespace MtQuality.Reporting.Pages;

/// <summary>
/// A file of data beside a page. A page that is opened from a disk can load scripts and nothing else, so it is a script with one call,
/// which hands over JSON as gzip in base64. <see cref="PageScript"/> reads it.
/// </summary>
internal static class DataFile
{
    /// <summary>Writes the file.</summary>
    /// <param name="stream">Where to; closed at the end.</param>
    /// <param name="name">By which the page asks for it.</param>
    /// <param name="json">The data as UTF-8.</param>
    public static void Write(Stream stream, string name, ReadOnlyMemory<byte> json)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            gzip.Write(json.Span);
        using var script = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        script.Write($"mtqData(\"{name}\",\"{Convert.ToBase64String(packed.GetBuffer().AsSpan(0, (int)packed.Length))}\")\n");
    }
}
