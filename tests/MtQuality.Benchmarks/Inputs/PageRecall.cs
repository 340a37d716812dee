using System.Globalization;
using MtQuality.Corpus.Tests;
using MtQuality.Documents;

namespace MtQuality.Benchmarks.Inputs;

/// <summary>Precision and recall of body words on pages whose bodies are marked, and whether headline, site and date are found.</summary>
internal static class PageRecall
{
    public static int Run(string folder)
    {
        Console.WriteLine($"{"page",-24} {"precision",9} {"recall",7} {"words",6}  missed facts");
        var (right, found, marked, pages, facts) = (0, 0, 0, 0, 0);
        foreach (var page in PageMeasure.In(folder).Concat(PageMeasure.InSuite(folder)))
        {
            var words = page.Words(BlockRole.Body);
            var missed = Missed(page).ToList();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{page.Name,-24} {Share(words.Right, words.Found),9:0.000} {Share(words.Right, words.Expected),7:0.000} "
                    + $"{words.Expected,6}  {string.Join(", ", missed)}"));
            (right, found, marked, pages, facts) = (
                right + words.Right, found + words.Found, marked + words.Expected, pages + 1, facts + 3 - missed.Count);
        }
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{pages + " pages",-24} {Share(right, found),9:0.000} {Share(right, marked),7:0.000} {marked,6}  "
                + $"{facts} of {3 * pages} facts right"));
        return 0;
    }

    /// <summary>Precision and recall of the words of each kind of text on pages of other sites' shapes.</summary>
    public static int RunTemplates(string folder, bool list)
    {
        BlockRole[] roles = [BlockRole.Body, BlockRole.Headline, BlockRole.Teaser, BlockRole.Furniture, BlockRole.Hidden];
        var pages = PageMeasure.OfTemplates(folder).ToList();
        Console.WriteLine($"{pages.Count + " pages",-48} {"precision",9} {"recall",7} {"words",6}");
        foreach (var role in roles)
        {
            foreach (var page in list ? pages : [])
            {
                if (page.Words(role) is var words && (words.Right < words.Found || words.Right < words.Expected))
                    Print($"{role} {page.Name}", [words]);
            }
            Print(role.ToString(), [.. pages.Select(page => page.Words(role))]);
        }
        return 0;
    }

    private static void Print(string name, List<(int Right, int Found, int Expected)> pages)
    {
        var (right, found, expected) = (
            pages.Sum(words => words.Right), pages.Sum(words => words.Found), pages.Sum(words => words.Expected));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{name,-48} {Share(right, found),9:0.000} {Share(right, expected),7:0.000} {expected,6}"));
    }

    private static IEnumerable<string> Missed(PageMeasure page)
    {
        var facts = new[]
        {
            ("title", page.Title, page.Article.Title),
            ("site", page.Site, page.Article.Site),
            ("date", page.Date, page.Article.Date)
        };
        foreach (var (name, expected, found) in facts)
        {
            if (expected != found && page.Title is not null)
                yield return $"{name}: {found ?? "none"}";
        }
    }

    private static double Share(int part, int all) => all == 0 ? 0 : (double)part / all;
}
