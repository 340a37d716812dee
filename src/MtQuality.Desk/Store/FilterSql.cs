using Microsoft.Data.Sqlite;
using MtQuality.Desk.Review;

namespace MtQuality.Desk.Store;

/// <summary>A filter as SQL over <c>article a</c>.</summary>
internal sealed class FilterSql
{
    // A smaller set is read and sorted; from so many members on, it is looked into as the articles go by in order.
    private const int Many = 2000;

    private const string InFamily = "select article as id from article_family where family = $family";
    private const string WithWords = "select rowid as id from article_text where article_text match $text";

    // Behind every text that begins alike.
    private const string Last = "\U0010FFFF";

    private readonly List<string> _conditions = [];
    private readonly List<(string, object?)> _values = [];
    private readonly SqliteConnection _connection;
    private readonly bool _isOrdered;

    /// <param name="connection">Where it will be asked.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="isOrdered">Whether the first in order are asked for, rather than how many there are.</param>
    public FilterSql(SqliteConnection connection, QueueFilter filter, bool isOrdered)
    {
        (_connection, _isOrdered) = (connection, isOrdered);
        if (filter.Verdict is { } verdict)
            Add("queue_verdict", "= $verdict", "$verdict", verdict.ToString().ToLowerInvariant());
        if (filter.Site.Length > 0)
            Add("site", "= $site", "$site", filter.Site);
        if (filter.From.Length > 0)
            Add("date", ">= $from", "$from", filter.From);
        // A day has all its hours: 2024-05-02T10:00 is not after 2024-05-02.
        if (filter.To.Length > 0)
        {
            Add("date", "<= $to", "$to", filter.To + Last);
            _conditions.Add("a.date > ''");
        }
        if (Words(filter.Text) is { Length: > 0 } words)
            AddSet(WithWords, "rowid", "$text", words);
        if (filter.Family.Length > 0)
            AddSet(InFamily, "article", "$family", filter.Family);
        if (filter.IsSheet)
            _conditions.Add("a.in_sheet = 1");
        Order = OrderOf(filter.IsSheet ? QueueOrder.Random : filter.Order);
    }

    /// <summary>The articles, of which the condition holds for some.</summary>
    public string From { get; private set; } = "article a";

    /// <summary>The condition; true if nothing is asked for.</summary>
    public string Condition => _conditions.Count == 0 ? "true" : string.Join(" and ", _conditions);

    /// <summary>The values that the condition names.</summary>
    public IReadOnlyList<(string Name, object? Value)> Values => _values;

    /// <summary>The columns to order by. Each order has an index of the articles that wait, with what is filtered by.</summary>
    public string Order { get; }

    // With a plus, SQLite walks through the index of the order: it would else sort all articles that one condition holds for.
    private void Add(string column, string condition, string name, object value)
    {
        _conditions.Add($"{(_isOrdered ? "+" : "")}a.{column} {condition}");
        _values.Add((name, value));
    }

    private void AddSet(string set, string key, string name, object value)
    {
        _values.Add((name, value));
        if (_isOrdered)
            _conditions.Add($"{(IsLarge(set, name, value) ? "+" : "")}a.id in ({set})");
        else if (From == "article a")
            // As many of the set as are counted, and no more, are looked up.
            From = $"({set}) chosen cross join article a on a.id = chosen.id";
        else
            _conditions.Add($"exists ({set} and {key} = a.id)");
    }

    private bool IsLarge(string set, string name, object value) =>
        _connection.Number($"select count(*) from ({set} limit {Many})", (name, value)) == Many;

    private static string OrderOf(QueueOrder order) => order switch
    {
        QueueOrder.Unsure => "a.doubt, a.id",
        QueueOrder.Score => "a.queue_score desc, a.id",
        QueueOrder.Newest => "a.date desc, a.id",
        QueueOrder.Site => "a.site, a.queue_score desc, a.id",
        QueueOrder.Random => "a.turn, a.id",
        _ => "a.distance, a.id",
    };

    // In quotes, nothing in a word is an operator of the search.
    private static string Words(string text) => string.Join(
        ' ',
        text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Any(char.IsLetterOrDigit))
            .Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
}
