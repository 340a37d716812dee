using Microsoft.AspNetCore.Http;
using MtQuality.Desk.Review;
using MtQuality.Scoring.Verdicts;

namespace MtQuality.Desk.Pages;

/// <summary>A filter in the address of a page, so that it can be kept, sent and gone back to.</summary>
internal static class FilterQuery
{
    /// <summary>The filter of a query. What cannot be read asks for nothing.</summary>
    public static QueueFilter Read(IQueryCollection query)
    {
        string Text(string name) => query[name].ToString().Trim();
        return new QueueFilter
        {
            Order = Enum.TryParse<QueueOrder>(Text("order"), ignoreCase: true, out var order) ? order : QueueOrder.Threshold,
            Verdict = Enum.TryParse<Verdict>(Text("verdict"), ignoreCase: true, out var verdict) ? verdict : null,
            Site = Text("site"),
            From = Text("from"),
            To = Text("to"),
            Family = Text("family"),
            Text = Text("text"),
            IsBlind = Text("blind").Length > 0,
            IsSheet = Text("sheet").Length > 0,
        };
    }

    /// <summary>The query of a filter, with a question mark in front; empty if it asks for nothing.</summary>
    public static string Write(QueueFilter filter) => QueryString.Create(
        new (string Name, string Value)[]
        {
            ("order", filter.Order == QueueOrder.Threshold ? "" : filter.Order.ToString().ToLowerInvariant()),
            ("verdict", filter.Verdict?.ToString().ToLowerInvariant() ?? ""),
            ("site", filter.Site),
            ("from", filter.From),
            ("to", filter.To),
            ("family", filter.Family),
            ("text", filter.Text),
            ("blind", filter.IsBlind ? "1" : ""),
            ("sheet", filter.IsSheet ? "1" : ""),
        }.Where(part => part.Value.Length > 0).Select(part => KeyValuePair.Create(part.Name, (string?)part.Value))).ToString();
}
