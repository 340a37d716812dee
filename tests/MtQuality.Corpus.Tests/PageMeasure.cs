using System.Text;
using System.Text.RegularExpressions;
using MtQuality.Corpus.Items;
using MtQuality.Documents;

namespace MtQuality.Corpus.Tests;

/// <summary>
/// A page written for measuring: its body stands between <c>&lt;!--body--&gt;</c> and <c>&lt;!--/body--&gt;</c>, and its
/// first line says the headline, site and date that a reader sees. Both are taken out before the page is read.
/// </summary>
internal sealed partial class PageMeasure
{
    private PageMeasure(string path)
    {
        var marked = File.ReadAllText(path);
        Name = Path.GetFileNameWithoutExtension(path);
        var facts = Facts().Match(marked);
        (Title, Site, Date) = (Fact(facts, 1), Fact(facts, 2), Fact(facts, 3));
        Body = string.Join(' ', MarkedBody().Matches(marked).Select(match => Tags().Replace(match.Groups[1].Value, " ")));
        Article = Read(BodyMarks().Replace(marked[facts.Length..], ""));
    }

    public string Name { get; }

    public string? Title { get; }

    public string? Site { get; }

    public string? Date { get; }

    /// <summary>The body as it was marked.</summary>
    public string Body { get; }

    /// <summary>The page as it was read.</summary>
    public Article Article { get; }

    /// <summary>The body as it was read.</summary>
    public string Found =>
        string.Join(
            ' ',
            (Article.Blocks ?? []).Where(block => block.Role == BlockRole.Body).Select(block => block.Span.Of(Article.Text).ToString()));

    /// <summary>How many words of the body were read as such, how many words were, and how many there are; each copy of a word
    /// counts.</summary>
    public (int Right, int Found, int Marked) Words()
    {
        var (found, marked) = (Counts(Found), Counts(Body));
        return (found.Sum(word => Math.Min(word.Value, marked.GetValueOrDefault(word.Key))), found.Values.Sum(), marked.Values.Sum());
    }

    /// <summary>All pages of a folder, in order of their names.</summary>
    public static IEnumerable<PageMeasure> In(string folder) =>
        Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal).Select(path => new PageMeasure(path));

    private static Article Read(string html)
    {
        var reader = new CorpusReader(openStandardInput: () => new MemoryStream(Encoding.UTF8.GetBytes(html)));
        return reader.Read([CorpusReader.StandardInput]).OfType<CorpusItem.Read>().Single().Article;
    }

    private static Dictionary<string, int> Counts(string text) =>
        Word().Matches(text).GroupBy(word => word.Value).ToDictionary(words => words.Key, words => words.Count());

    private static string? Fact(Match facts, int group) => facts.Groups[group].Value is { Length: > 0 } fact ? fact : null;

    [GeneratedRegex("^<!-- title: (.*) \\| site: (.*) \\| date: (.*) -->\n")]
    private static partial Regex Facts();

    [GeneratedRegex("<!--body-->(.*?)<!--/body-->", RegexOptions.Singleline)]
    private static partial Regex MarkedBody();

    [GeneratedRegex("<!--/?body-->")]
    private static partial Regex BodyMarks();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    [GeneratedRegex("\\w+")]
    private static partial Regex Word();
}
