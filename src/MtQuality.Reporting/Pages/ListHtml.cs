using System.Globalization;
using System.Text.Json;

namespace MtQuality.Reporting.Pages;

/// <summary>A list to search, sort and filter, which <see cref="PageScript"/> fills.</summary>
internal static class ListHtml
{
    /// <summary>Writes the list and its rows.</summary>
    /// <param name="page">The page.</param>
    /// <param name="shape">What the list holds.</param>
    /// <param name="sections">Where the sections are that its rows open.</param>
    /// <param name="total">Number of rows.</param>
    /// <param name="lists">Number of files beside the page that hold all rows; 0 where <paramref name="rows"/> are all.</param>
    /// <param name="rows">All rows, or the first of many.</param>
    public static void Write(
        StreamWriter page, ListShape shape, Sections sections, int total, int lists, IEnumerable<object[]> rows)
    {
        WriteTools(page, shape);
        WriteTable(page, shape);
        WriteRows(page, shape, sections, (total, lists), rows);
    }

    private static void WriteTools(StreamWriter page, ListShape shape)
    {
        var options = string.Concat(shape.Badges.Select(badge => string.Create(
            CultureInfo.InvariantCulture, $"<option value=\"{badge.Number}\">{badge.Name}</option>")));
        page.WriteLine($"""
            <div class="tools screen"><label>Search <input id="search" type="search" placeholder="{shape.Sought}"></label>
            <label>{shape.Badge} <select id="badge"><option value="">all</option>{options}</select></label>
            <span id="count" class="soft" role="status"></span></div>
            <noscript><p>The list needs JavaScript; {shape.Table} has the same rows.</p></noscript>
            """);
    }

    private static void WriteTable(StreamWriter page, ListShape shape)
    {
        page.Write("<div class=\"wide\"><table class=\"list\"><thead><tr>");
        foreach (var (place, column) in shape.Columns.Index())
        {
            page.Write($"<th scope=\"col\" aria-sort=\"{(place == 0 ? "descending" : "none")}\">");
            page.Write($"<button type=\"button\">{column}</button></th>");
        }
        page.WriteLine("</tr></thead><tbody></tbody></table></div>");
        page.WriteLine("""
            <p id="pages" class="screen" hidden><button id="previous" type="button">Previous</button>
            <span id="page" role="status"></span> <button id="next" type="button">Next</button></p>
            """);
    }

    private static void WriteRows(
        StreamWriter page, ListShape shape, Sections sections, (int Rows, int Lists) count, IEnumerable<object[]> rows)
    {
        var words = JsonSerializer.Serialize(new
        {
            sections = sections.ToString().ToLowerInvariant(),
            total = count.Rows,
            lists = count.Lists,
            thing = shape.Thing,
            things = shape.Things,
            folder = shape.Folder,
            badges = shape.Badges.ToDictionary(badge => badge.Number, badge => badge.Name),
            digits = shape.Digits,
        });
        // System.Text.Json escapes every <, so its output cannot end the element.
        page.Write($"<script type=\"application/json\" id=\"data\">{words[..^1]},");
        page.WriteLine($"\"rows\":[\n{string.Join(",\n", rows.Select(row => JsonSerializer.Serialize(row)))}]}}</script></main>");
        page.WriteLine("<div id=\"opened\"></div>");
    }
}
