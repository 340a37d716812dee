using System.Globalization;
using System.Text;
using MtQuality.Families.Results;
using MtQuality.Reporting.Charts;
using MtQuality.Reporting.Pages;

namespace MtQuality.Reporting.Families.Pages;

/// <summary>An article at its time.</summary>
/// <param name="Time">When it appeared.</param>
/// <param name="Role">What it is in its family.</param>
/// <param name="Tip">What is said of it.</param>
internal sealed record TimeMark(DateTime Time, FamilyRole Role, string Tip);

/// <summary>A row of a drawing of times.</summary>
/// <param name="Label">What it is about.</param>
/// <param name="Link">The anchor it leads to; null if none.</param>
/// <param name="Marks">Its articles.</param>
/// <param name="Note">What is said at its end.</param>
internal sealed record TimeRow(string Label, string? Link, IReadOnlyList<TimeMark> Marks, string Note);

/// <summary>Articles on a scale of time, a row for each family or each member.</summary>
internal sealed class TimeRows
{
    private const int Axis = 26;
    private const int Row = 30;
    private const int RowWithLabel = 48;
    private const double Edge = 8;

    // The font of a browser may be wider than the one that measures.
    private const double Narrower = 0.93;
    private const double MarkWidth = 13;
    private const float Label = 14;
    private const float Note = 12;

    private readonly TimeScale _scale;
    private readonly DrawingSize _size;
    private readonly bool _isAbove;
    private readonly double _start;
    private readonly double _end;
    private readonly StringBuilder _svg = new();

    private TimeRows(TimeScale scale, DrawingSize size, (double Start, double End) extent)
    {
        (_scale, _size, _isAbove) = (scale, size, size == DrawingSize.Slim);
        (_start, _end) = extent;
    }

    /// <summary>Where the scale begins and ends in a drawing of rows, in pixels.</summary>
    public static (double Start, double End) Extent(IReadOnlyList<TimeRow> rows, DrawingSize size)
    {
        if (size == DrawingSize.Slim)
            return (Edge, size.Width - Edge);
        var note = rows.Max(row => row.Note.Length == 0 ? 0 : ChartText.Width(row.Note, Note) + Edge);
        return (size.Label + Edge, size.Width - Edge - note);
    }

    /// <summary>The drawing.</summary>
    /// <param name="scale">The scale.</param>
    /// <param name="rows">The rows, from the top.</param>
    /// <param name="size">Its size.</param>
    /// <param name="label">What it shows, for those who do not see it.</param>
    public static string Of(TimeScale scale, IReadOnlyList<TimeRow> rows, DrawingSize size, string label) =>
        new TimeRows(scale, size, Extent(rows, size)).Draw(rows, label);

    private string Draw(IReadOnlyList<TimeRow> rows, string label)
    {
        var height = _isAbove ? RowWithLabel : Row;
        _svg.Append(_size.Open(Axis + rows.Count * height, label));
        DrawAxis(Axis + rows.Count * height);
        for (var i = 0; i < rows.Count; i++)
            DrawRow(rows[i], Axis + i * height, height);
        return _svg.Append("</svg>").ToString();
    }

    private double At(double place) => _start + place * (_end - _start);

    private void DrawAxis(double height)
    {
        var far = double.NegativeInfinity;
        foreach (var (place, text) in _scale.Labels())
        {
            var (x, half) = (At(place), ChartText.Width(text, Note) / 2);
            Append($"<line class=\"grid\" x1=\"{x:0.#}\" x2=\"{x:0.#}\" y1=\"{Axis - 6}\" y2=\"{height:0.#}\"/>");
            if (x - half < far + 6 || x - half < 0 || x + half > _size.Width)
                continue;
            far = x + half;
            Append($"<text class=\"note\" x=\"{x:0.#}\" y=\"14\" text-anchor=\"middle\">{text}</text>");
        }
        _svg.Append('\n');
    }

    private void DrawRow(TimeRow row, double top, double height)
    {
        var y = top + (_isAbove ? height - 14 : height / 2);
        var room = _isAbove ? _size.Width - 4 * Edge - ChartText.Width(row.Note, Note) : _size.Label - 5 * Edge;
        var label = HtmlText.Escape(ChartText.Fit(row.Label, Label, (float)(Narrower * room)));
        var (x, line, anchor) = _isAbove ? (Edge, top + 16, "start") : (_start - 2 * Edge, y + 5, "end");
        var text = FormattableString.Invariant(
            $"<text class=\"name\" x=\"{x:0.#}\" y=\"{line:0.#}\" text-anchor=\"{anchor}\">{label}</text>");
        Append($"<g>{(row.Link is null ? text : $"<a href=\"#{row.Link}\"><title>{HtmlText.Escape(row.Label)}</title>{text}</a>")}");
        DrawMarks([.. row.Marks.Where(mark => _scale.Has(mark.Time)).OrderBy(mark => mark.Time).ThenBy(mark => mark.Role)], y);
        if (row.Note.Length > 0)
            DrawNote(HtmlText.Escape(row.Note), top, y);
        Append($"</g>\n");
    }

    private void DrawNote(string note, double top, double y)
    {
        if (_isAbove)
            Append($"<text class=\"note\" x=\"{_size.Width - 8}\" y=\"{top + 16:0.#}\" text-anchor=\"end\">{note}</text>");
        else
            Append($"<text class=\"note\" x=\"{_end + 8:0.#}\" y=\"{y + 4:0.#}\">{note}</text>");
    }

    private void DrawMarks(List<TimeMark> marks, double y)
    {
        Append($"<line class=\"row\" x1=\"{_start:0.#}\" x2=\"{_end:0.#}\" y1=\"{y:0.#}\" y2=\"{y:0.#}\"/>");
        if (marks.Count > 1)
        {
            var (first, last) = (At(_scale.At(marks[0].Time)), At(_scale.At(marks[^1].Time)));
            Append($"<line class=\"span\" x1=\"{first:0.#}\" x2=\"{last:0.#}\" y1=\"{y:0.#}\" y2=\"{y:0.#}\"/>");
        }
        // So many that they cannot stand side by side are drawn once for each place and role.
        var isCrowded = marks.Count * MarkWidth > _end - _start;
        var (previous, drawn) = (double.NegativeInfinity, new HashSet<(int, FamilyRole)>());
        foreach (var mark in marks)
        {
            var x = At(_scale.At(mark.Time));
            if (isCrowded && !drawn.Add(((int)(x / MarkWidth), mark.Role)))
                continue;
            x = isCrowded ? x : Math.Max(x, previous + MarkWidth);
            previous = x;
            var role = RoleMark.Of(mark.Role);
            Append($"<g><title>{HtmlText.Escape(mark.Tip)}</title>{role.At(Math.Min(x, _end), y)}</g>");
        }
    }

    private void Append(FormattableString part) => _svg.Append(part.ToString(CultureInfo.InvariantCulture));
}
