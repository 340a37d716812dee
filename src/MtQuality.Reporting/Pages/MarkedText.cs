using System.Globalization;
using System.Text;
using MtQuality.Documents;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Pages;

/// <summary>
/// The text of an article with its findings marked in place. Where findings overlap, the text is cut into pieces, and each piece has
/// the colour of the strongest finding over it.
/// </summary>
internal sealed class MarkedText
{
    private readonly StoredCard _card;
    private readonly string _name;
    private readonly List<StoredEvidence> _findings;
    private readonly HashSet<int> _reached = [];
    private readonly List<int> _open = [];
    private readonly StringBuilder _html = new();
    private int _next;

    private MarkedText(StoredCard card, string name, List<StoredEvidence> findings) => (_card, _name, _findings) = (card, name, findings);

    /// <summary>The findings to mark, in the order of their numbers: title before text.</summary>
    public static List<StoredEvidence> FindingsOf(StoredCard card) =>
    [
        .. card.Evidence
            .Where(item => item.Finding)
            .OrderBy(item => item.Field == ArticleField.Title ? 0 : 1)
            .ThenBy(item => item.Start)
            .ThenBy(item => item.End),
    ];

    /// <summary>The passages of an article as markup.</summary>
    /// <param name="card">The article.</param>
    /// <param name="name">Beginning of its anchors, different for every article of a page.</param>
    /// <param name="findings">What <see cref="FindingsOf"/> gives.</param>
    public static string Of(StoredCard card, string name, List<StoredEvidence> findings)
    {
        var text = new MarkedText(card, name, findings);
        foreach (var passage in card.Passages)
            text.Write(passage);
        return text._html.ToString();
    }

    private void Write(StoredPassage passage)
    {
        var source = passage.Field == ArticleField.Title ? _card.Title ?? "" : _card.Text ?? "";
        var (start, end) = (Math.Clamp(passage.Start, 0, source.Length), Math.Clamp(passage.End, 0, source.Length));
        var element = passage.Role == BlockRole.Headline ? "h3" : "p";
        var role = CsvFile.Name(passage.Role);
        _html.Append(CultureInfo.InvariantCulture, $"<{element} class=\"{role}\" dir=\"auto\">");
        if (passage.Role is not (BlockRole.Headline or BlockRole.Body))
            _html.Append(CultureInfo.InvariantCulture, $"<span class=\"role\">{Words(passage.Role)}</span> ");
        WritePieces(source, passage, start, end);
        _html.Append(CultureInfo.InvariantCulture, $"</{element}>\n");
    }

    private static string Words(BlockRole role) => role switch
    {
        BlockRole.Teaser => "another article",
        BlockRole.Foreign => "another language",
        BlockRole.Hidden => "hidden on the page",
        _ => "menu",
    };

    private void WritePieces(string source, StoredPassage passage, int start, int end)
    {
        for (var from = start; from < end;)
        {
            MoveTo(passage.Field, from);
            var next = IsAhead(passage.Field) ? Math.Min(end, _findings[_next].Start) : end;
            var to = _open.Select(finding => _findings[finding].End).Append(next).Min();
            var text = HtmlText.Escape(source[from..to]);
            if (_open.Count == 0)
                _html.Append(text);
            else
                WriteMark([.. _open.OrderByDescending(finding => _findings[finding].Weight)], text);
            from = to;
        }
    }

    /// <summary>Opens the findings that begin at a place of a field or before it, and closes those that end there. Passages and findings
    /// are in the same order.</summary>
    private void MoveTo(ArticleField field, int place)
    {
        while (_next < _findings.Count && IsReached(_findings[_next], field, place))
            _open.Add(_next++);
        _open.RemoveAll(finding => _findings[finding].Field != field || _findings[finding].End <= place);
    }

    private static bool IsReached(StoredEvidence finding, ArticleField field, int place) =>
        finding.Field == field ? finding.Start <= place : field == ArticleField.Text;

    private bool IsAhead(ArticleField field) => _next < _findings.Count && _findings[_next].Field == field;

    private void WriteMark(List<int> over, string text)
    {
        var strongest = _findings[over[0]];
        // A finding may be cut into several pieces; the keyboard stops at its first.
        var reached = over.Where(finding => !_reached.Contains(finding)).Order().ToList();
        _reached.UnionWith(over);
        var isFirst = reached.Count > 0;
        var described = string.Join(' ', over.Select(finding => $"{_name}-{finding + 1}"));
        var style = $"{PageColors.ClassOf(strongest.Family)} w{PageColors.ShadeOf(strongest.Weight)}";
        _html.Append($"<mark class=\"{style}\"{(isFirst ? " tabindex=\"0\"" : "")} aria-describedby=\"{described}\">{text}");
        var messages = string.Join("<br>", over.Select(finding => Message(_findings[finding])));
        _html.Append($"<span class=\"tip\" aria-hidden=\"true\">{messages}</span>");
        if (isFirst)
            _html.Append($"<sup class=\"number\" aria-hidden=\"true\">{string.Join(',', reached.Select(finding => finding + 1))}</sup>");
        _html.Append("</mark>");
    }

    /// <summary>The message of a finding with the expected wording, as markup.</summary>
    public static string Message(StoredEvidence finding) =>
        HtmlText.Escape(finding.Message)
        + (finding.Expected is { Length: > 0 } expected ? $"; expected: <b>{HtmlText.Escape(expected)}</b>" : "");
}
