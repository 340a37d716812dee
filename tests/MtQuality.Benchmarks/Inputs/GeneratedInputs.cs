using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using MtQuality.Corpus.Tests;
using MtQuality.Documents;
using MtQuality.Forge;

namespace MtQuality.Benchmarks.Inputs;

/// <summary>The same articles in every format that is read, each format in a folder or file of its own.</summary>
internal static class GeneratedInputs
{
    private const int MaxTitleLength = 60;

    /// <summary>Articles from these corpora, of at least 50 words, until their texts have this many bytes.</summary>
    public static List<Article> Take(long bytes, string[] corpora)
    {
        var articles = new List<Article>();
        foreach (var article in corpora.SelectMany(CorpusFile.Read).Where(article => article.Text.Split(' ').Length >= 50))
        {
            if (bytes <= 0)
                break;
            bytes -= Encoding.UTF8.GetByteCount(article.Text);
            articles.Add(article with { Id = articles.Count.ToString(CultureInfo.InvariantCulture) });
        }
        return articles;
    }

    /// <summary>Writes them below <paramref name="folder"/>; gives the name and the path of each.</summary>
    public static IEnumerable<(string Name, string Path)> Write(string folder, IReadOnlyList<Article> articles)
    {
        yield return Files("text", "txt", article => article.Text);
        yield return Files("Markdown", "md", article => $"# {Title(article)}\n\n{article.Text}\n");
        yield return Files("HTML", "html", article => Page(article));
        yield return File(
            "CSV", "csv", Samples.Bytes("id,text\n" + string.Concat(articles.Select(article => $"{article.Id},{Quoted(article.Text)}\n"))));
        yield return File(
            "TSV",
            "tsv",
            Samples.Bytes("id\ttext\n" + string.Concat(articles.Select(article => $"{article.Id}\t{Quoted(article.Text)}\n"))));
        var lines = Samples.Bytes(string.Concat(articles.Select(article => JsonLine(article) + "\n")));
        yield return File("JSONL", "jsonl", lines);
        yield return File("JSONL, gzip", "jsonl.gz", Samples.Gzip(lines));
        yield return File("JSONL, zstd", "jsonl.zst", Samples.Zstd(lines));
        yield return File(
            "Parquet",
            "parquet",
            Samples.Parquet(("id", [.. articles.Select(article => article.Id)]), ("text", [.. articles.Select(article => article.Text)])));
        yield return File("WARC", "warc", [.. articles.SelectMany(article => Samples.Response(Uuid(article), Page(article)))]);
        yield return File(
            "WARC, gzip", "warc.gz", Samples.Gzip([.. articles.Select(article => Samples.Response(Uuid(article), Page(article)))]));
        yield return File(
            "WET",
            "wet",
            [.. articles.SelectMany(article => Samples.Record("conversion", Uuid(article), "text/plain", Samples.Bytes(article.Text)))]);

        (string, string) Files(string name, string extension, Func<Article, string> content)
        {
            var path = Directory.CreateDirectory(Path.Combine(folder, extension)).FullName;
            foreach (var article in articles)
                System.IO.File.WriteAllText(
                    Path.Combine(path, $"{int.Parse(article.Id, CultureInfo.InvariantCulture):000000}.{extension}"), content(article));
            return (name, path);
        }

        (string, string) File(string name, string extension, byte[] content)
        {
            var path = Path.Combine(folder, $"all.{extension}");
            System.IO.File.WriteAllBytes(path, content);
            return (name, path);
        }
    }

    /// <summary>A line of JSONL.</summary>
    public static string JsonLine(Article article) => JsonSerializer.Serialize(new { id = article.Id, text = article.Text });

    /// <summary>A page as blogs have them: a menu above the article, comments and other articles below it.</summary>
    public static string Page(Article article)
    {
        var title = WebUtility.HtmlEncode(Title(article));
        var body = string.Concat(
            article.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>\n"));
        var links = string.Concat(
            Enumerable.Range(1, 20).Select(i => $"<li class=\"menu-item menu-item-{i}\"><a href=\"/section/{i}\">Section {i}</a></li>"));
        var others = string.Concat(
            Enumerable.Range(1, 6)
                .Select(i =>
                    $"<div class=\"related\"><a href=\"/{i}\"><img src=\"/{i}.jpg\" alt=\"\">What happened next, part {i}</a>"
                        + $"<span>{i} years ago</span></div>"));
        const string site = "<meta property=\"og:site_name\" content=\"The Paper\">";
        var footer = $"<footer><ul>{links}</ul><p>© The Paper</p></footer>";
        return $"""
            <!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title} – The Paper</title>{site}
            <style>{string.Concat(Enumerable.Range(1, 40).Select(i => $".c{i} {{ margin: {i}px; color: #333 }} "))}</style></head>
            <body><header><nav><ul>{links}</ul></nav></header><main><article><h1>{title}</h1>
            {body}</article><aside>{others}</aside></main>
            <section id="comments"><h2>Comments</h2><div class="comment"><b>Ann</b><p>Well said.</p></div></section>{footer}</body></html>
            """;
    }

    private static string Title(Article article)
    {
        var line = article.Text.AsSpan().Trim();
        line = line[..Math.Min(MaxTitleLength, line.Length)];
        return line.IndexOf('\n') is > 0 and var end ? line[..end].ToString() : line.ToString();
    }

    private static string Uuid(Article article) =>
        $"00000000-0000-4000-8000-{int.Parse(article.Id, CultureInfo.InvariantCulture):000000000000}";

    private static string Quoted(string text) => $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
