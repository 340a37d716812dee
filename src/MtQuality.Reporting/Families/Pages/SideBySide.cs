using System.Globalization;
using System.Text;
using MtQuality.Families.Results;
using MtQuality.Metrics.Comparison;
using MtQuality.Reporting.Charts;
using MtQuality.Reporting.Comparison;
using MtQuality.Reporting.Pages;

namespace MtQuality.Reporting.Families.Pages;

/// <summary>The members of families beside their likely originals, word by word, as far as there is room: texts are many times as long as
/// all the rest, and to compare takes time.</summary>
/// <param name="texts">The texts.</param>
internal sealed class SideBySide(IArticleTexts texts)
{
    /// <summary>Number of copies that are shown of a family.</summary>
    public const int MaxOfFamily = 20;

    /// <summary>Number of copies that are shown in all.</summary>
    public const int MaxInAll = 1_000;

    // The time of a comparison grows with the product of both lengths.
    private const int MaxWords = 5_000;

    private int _shown;

    /// <summary>The texts of a family as markup. Families are to be asked for by their numbers, so that the largest are shown.</summary>
    public string Of(Family family)
    {
        var shown = family.Members.Skip(1).Take(Math.Min(MaxOfFamily, MaxInAll - _shown)).ToList();
        var html = new StringBuilder("<h3>Side by side</h3>\n");
        if (shown.Count > 0)
        {
            html.Append($"<p>{ComparedTexts.Legend}</p>\n");
            var original = texts.Read(family.Original);
            foreach (var member in shown)
                html.Append(Compared(family.Original, original, member, isOpen: member == shown[0]));
        }
        _shown += shown.Count;
        var copies = family.Members.Count - 1;
        if (shown.Count < copies)
        {
            html.Append($"<p class=\"soft\">{ChartText.Count(shown.Count)} of {ChartText.Count(copies, "text")} shown; ");
            html.Append("mtq compare shows any two.</p>\n");
        }
        return html.ToString();
    }

    private string Compared(FamilyArticle first, Documents.Article original, FamilyMember member, bool isOpen)
    {
        var (mark, article) = (RoleMark.Of(member.Role), member.Article);
        var site = $"<bdi>{HtmlText.Escape(FamilyTimeline.SiteOf(article))}</bdi>";
        var summary = $"{mark.Badge} {site}: <bdi>{HtmlText.Escape(article.Name)}</bdi>";
        return $"<details{(isOpen ? " open" : "")}><summary>{summary}</summary>{Texts(first, original, article, site)}</details>\n";
    }

    private string Texts(FamilyArticle first, Documents.Article original, FamilyArticle article, string site)
    {
        if (first.Words > MaxWords || article.Words > MaxWords)
            return string.Create(
                CultureInfo.InvariantCulture,
                $"<p class=\"soft\">Texts of more than {MaxWords:N0} words are not shown here; mtq compare shows them.</p>");
        var comparison = TextComparison.Of(original, texts.Read(article));
        return ComparedTexts.Of(comparison, $"<bdi>{HtmlText.Escape(FamilyTimeline.SiteOf(first))}</bdi>", site);
    }
}
