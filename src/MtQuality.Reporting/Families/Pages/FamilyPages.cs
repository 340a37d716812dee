using System.Globalization;
using System.Text;
using MtQuality.Families.Results;
using MtQuality.Reporting.Charts;
using MtQuality.Reporting.Pages;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Families.Pages;

/// <summary>
/// Writes <c>index.html</c>: who copies from whom, when, a list of families to search and sort, and each family with its members beside
/// their likely original. Of many families, the list and the families are in files beside it, in <c>families/</c>.
/// </summary>
internal sealed class FamilyPages
{
    /// <summary>Maximum number of copies that the index itself shows side by side.</summary>
    public const int MaxEmbedded = 200;

    private readonly FamilyReport _report;
    private readonly Func<string, Stream> _create;
    private readonly Relatives _relatives;
    private readonly SideBySide _texts;
    private readonly int _copies;

    private FamilyPages(FamilyReport report, Func<string, Stream> create)
    {
        (_report, _create, _texts) = (report, create, new SideBySide(report.Texts));
        _relatives = new Relatives(report.Pairs);
        _copies = report.Families.Sum(family => family.Members.Count - 1);
    }

    private bool Embeds => _copies <= MaxEmbedded;

    /// <summary>Writes the pages of a report.</summary>
    /// <param name="report">What was found.</param>
    /// <param name="create">Opens a new file beside the index by its name.</param>
    public static void Write(FamilyReport report, Func<string, Stream> create) => new FamilyPages(report, create).Write();

    private void Write()
    {
        using var data = Embeds ? null : WriteData();
        using var index = new StreamWriter(_create(RunFiles.Page), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false))
        {
            NewLine = "\n",
        };
        index.Write(Page.Head("MtQuality: who copied whom", isSingle: false, FamilyStyle.Css));
        WriteSummary(index);
        if (_report.Sites.Count > 0)
            WriteSites(index);
        if (Calendar.Of(_report.Families) is { Length: > 0 } calendar)
            index.WriteLine($"<h2>When</h2>\n{RoleMark.Legend(RoleMark.All)}{calendar}");
        index.WriteLine("<h2>The families</h2>");
        var rows = data?.First ?? _report.Families.Select(family => FamilyRow.Of(family, file: 0));
        ListHtml.Write(index, FamilyRow.Shape, Embeds ? Sections.Here : Sections.Files, _report.Families.Count, data?.Lists ?? 0, rows);
        if (Embeds)
        {
            foreach (var family in _report.Families)
                index.Write(SectionOf(family));
        }
        index.Write(Page.Foot);
    }

    private ListData WriteData()
    {
        var data = new ListData(_create, FamilyRow.Shape, hasSections: true);
        foreach (var family in _report.Families)
            data.Add(file => FamilyRow.Of(family, file), family.Members.Count, FamilyRow.NameOf(family), () => SectionOf(family));
        data.Complete();
        return data;
    }

    private string SectionOf(Family family) => FamilyHtml.Of(family, _relatives, _texts);

    private void WriteSummary(StreamWriter page)
    {
        void Line(FormattableString line) => page.WriteLine(line.ToString(CultureInfo.InvariantCulture));
        Line($"<main id=\"list\"><h1>{Headline()}</h1>");
        Line($"<p class=\"soft\">A family is a text and what was made from it, as far as it is among the");
        Line($"{ChartText.Count(_report.Articles, "article")} that were read.");
        Line($"The likely original is the best guess among its members, with a probability.</p>");
        if (_report.Families.Count == 0)
            return;
        Line($"<ul class=\"figures\"><li><b>{_report.Families.Count:N0}</b>{(_report.Families.Count == 1 ? "family" : "families")}</li>");
        var copies = _report.Families.SelectMany(family => family.Members.Skip(1)).GroupBy(member => member.Role)
            .ToDictionary(role => role.Key, role => role.Count());
        foreach (var mark in RoleMark.Copies)
        {
            var count = copies.GetValueOrDefault(mark.Role);
            Line($"<li><b>{count:N0}</b>{(count == 1 ? mark.Name : mark.Plural)}</li>");
        }
        Line($"</ul>");
    }

    private string Headline()
    {
        if (_report.Families.Count == 0)
            return $"No article of {ChartText.Count(_report.Articles)} was made from another";
        var originals = ChartText.Count(_report.Families.Count, "article");
        var found = $"{originals} copied {ChartText.Count(_copies, "time")}";
        var (from, to) = (Sites(pair => pair.From), Sites(pair => pair.To));
        return from == 0 ? found : $"{found}: {ChartText.Count(to, "site")} took from {ChartText.Count(from)}";
    }

    private int Sites(Func<SitePair, string> site) => _report.Sites.Select(site).Distinct(StringComparer.Ordinal).Count();

    private void WriteSites(StreamWriter page)
    {
        page.WriteLine("<h2>Who copies from whom</h2>");
        page.WriteLine("<p class=\"soft\">From the sites that wrote, on the left, to those that copied, on the right.");
        page.WriteLine("The wider, the more copies.</p>");
        page.WriteLine(RoleMark.Legend(RoleMark.Copies));
        page.WriteLine(DrawingSize.Both(size => SiteGraph.Of(SiteFlows.Of(_report.Sites, size.MaxSites), size)));
        var left = _copies - _report.Sites.Sum(pair => pair.Count);
        if (left > 0)
        {
            var copies = left == 1 ? "1 copy is" : $"{ChartText.Count(left)} copies are";
            page.WriteLine($"<p class=\"soft\">{copies} not drawn, since a site is not known, or both are on the same one.</p>");
        }
        page.WriteLine($"<details><summary>The same as a table</summary>{SiteTable.Of(_report.Sites)}</details>");
    }
}
