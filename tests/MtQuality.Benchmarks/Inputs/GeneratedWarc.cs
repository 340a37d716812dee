using System.Globalization;
using System.Text;
using MtQuality.Corpus.Tests;

namespace MtQuality.Benchmarks.Inputs;

/// <summary>
/// A web archive of any size: pages made of the articles of corpora, over and over with another ending each time, and
/// between them what crawls are full of and nobody reads as an article: images, requests, metadata.
/// </summary>
internal static class GeneratedWarc
{
    private const int MaxImage = 400_000;
    private const int Seed = 5;

    /// <param name="output">The file to write.</param>
    /// <param name="gigabytes">Its size in GB.</param>
    /// <param name="pageShare">The share of its bytes that are pages, 0–1.</param>
    /// <param name="corpora">Where the articles come from.</param>
    public static int Run(string output, string gigabytes, string pageShare, string[] corpora)
    {
        var size = (long)(double.Parse(gigabytes, CultureInfo.InvariantCulture) * 1e9);
        var share = double.Parse(pageShare, CultureInfo.InvariantCulture);
        var articles = GeneratedInputs.Take(20_000_000, corpora);
        var random = new Random(Seed);
        var image = new byte[MaxImage];
        random.NextBytes(image);
        var (pages, pageBytes) = (0, 0L);
        using var stream = File.Create(output);
        for (var record = 0; stream.Length < size; record++)
        {
            var id = $"00000000-0000-4000-8000-{record:000000000000}";
            if (pageBytes <= share * stream.Length)
            {
                var article = articles[pages % articles.Count];
                var page = Samples.Response(
                    id,
                    GeneratedInputs.Page(
                        article with { Text = string.Create(CultureInfo.InvariantCulture, $"{article.Text}\nThis was page {pages}.") }));
                stream.Write(page);
                (pages, pageBytes) = (pages + 1, pageBytes + page.Length);
            }
            else if (record % 3 == 0)
                stream.Write(Samples.Record(
                    "request",
                    id,
                    "application/http; msgtype=request",
                    Encoding.UTF8.GetBytes("GET / HTTP/1.1\r\nHost: example.org\r\n\r\n")));
            else
                stream.Write(Samples.Record(
                    "response",
                    id,
                    "application/http; msgtype=response",
                    [.. "HTTP/1.1 200 OK\r\nContent-Type: image/jpeg\r\n\r\n"u8, .. image.AsSpan(0, 1 + random.Next(MaxImage))]));
        }
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{output}: {stream.Length / 1e9:0.00} GB, {pages:N0} pages in {pageBytes / 1e6:N0} MB of it"));
        return 0;
    }
}
