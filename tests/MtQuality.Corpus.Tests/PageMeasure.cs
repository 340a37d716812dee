using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using MtQuality.Corpus.Items;
using MtQuality.Documents;

namespace MtQuality.Corpus.Tests;

/// <summary>A page whose parts are known, and what was read of it.</summary>
internal sealed partial class PageMeasure
{
    private PageMeasure(string name, string html, IReadOnlyDictionary<BlockRole, string> expected)
    {
        (Name, Expected) = (name, expected);
        var reader = new CorpusReader(openStandardInput: () => new MemoryStream(Encoding.UTF8.GetBytes(html)));
        Article = reader.Read([CorpusReader.StandardInput]).OfType<CorpusItem.Read>().Single().Article;
    }

    public string Name { get; }

    public string? Title { get; private init; }

    public string? Site { get; private init; }

    public string? Date { get; private init; }

    /// <summary>The text of each role that is known.</summary>
    public IReadOnlyDictionary<BlockRole, string> Expected { get; }

    /// <summary>The page as it was read.</summary>
    public Article Article { get; }

    /// <summary>The text that was read as a role; the headline's includes the title.</summary>
    public string Found(BlockRole role) =>
        string.Join(
            ' ',
            Article.Blocks!.Where(block => block.Role == role)
                .Select(block => block.Span.Of(Article.Text).ToString())
                .Prepend(role == BlockRole.Headline ? Article.Title : ""));

    /// <summary>How many words of a role were read as such, how many words were, and how many there are; each copy of a word
    /// counts.</summary>
    public (int Right, int Found, int Expected) Words(BlockRole role)
    {
        var (found, expected) = (Counts(Found(role)), Counts(Expected.GetValueOrDefault(role, "")));
        return (found.Sum(word => Math.Min(word.Value, expected.GetValueOrDefault(word.Key))), found.Values.Sum(), expected.Values.Sum());
    }

    /// <summary>
    /// The pages of a folder, in order of their names. The body of each stands between <c>&lt;!--body--&gt;</c> and
    /// <c>&lt;!--/body--&gt;</c>, and its first line says the headline, site and date that a reader sees. Both are taken out before the
    /// page is read.
    /// </summary>
    public static IEnumerable<PageMeasure> In(string folder) =>
        Directory.EnumerateFiles(folder, "*.html").Order(StringComparer.Ordinal).Select(path =>
        {
            var marked = File.ReadAllText(path);
            var facts = Facts().Match(marked);
            var body = string.Join(' ', MarkedBody().Matches(marked).Select(match => Plain(match.Groups[1].Value)));
            return new PageMeasure(
                Path.GetFileNameWithoutExtension(path),
                BodyMarks().Replace(marked[facts.Length..], ""),
                new Dictionary<BlockRole, string> { [BlockRole.Body] = body })
            {
                Title = Fact(facts, 1),
                Site = Fact(facts, 2),
                Date = Fact(facts, 3),
            };
        });

    /// <summary>The pages of <see cref="PageTemplates"/>.</summary>
    public static IEnumerable<PageMeasure> OfTemplates(string folder) =>
        PageTemplates.In(folder).Select(page => new PageMeasure(page.Name, page.Html, page.Expected));

    /// <summary>The pages of a suite that tests extractors, each a folder with <c>source.html</c> and, in <c>expected.html</c>, its
    /// article. The article has captions and headings too, so not all of its words are body.</summary>
    public static IEnumerable<PageMeasure> InSuite(string folder) =>
        Directory.EnumerateFiles(folder, "expected.html", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path =>
            new PageMeasure(
                Path.GetFileName(Path.GetDirectoryName(path)!),
                File.ReadAllText(Path.Combine(Path.GetDirectoryName(path)!, "source.html")),
                new Dictionary<BlockRole, string> { [BlockRole.Body] = Plain(File.ReadAllText(path)) }));

    private static string Plain(string html) => WebUtility.HtmlDecode(Tags().Replace(html, " "));

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
