using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MtQuality.Reporting.Rows;

namespace MtQuality.Reporting.Pages;

/// <summary>
/// The list and the articles of a long run, in files beside the index. An article is found by its row of the list, which names its file.
/// Memory does not grow with the run.
/// </summary>
/// <param name="create">Opens a new file of the run by its name.</param>
/// <param name="hasArticles">Whether articles are written, or the list alone.</param>
internal sealed class RunData(Func<string, Stream> create, bool hasArticles) : IDisposable
{
    /// <summary>Number of rows that the index holds itself, so that something is seen at once.</summary>
    public const int MaxFirst = 200;

    private const int MaxRows = 10_000;

    // Large enough to compress well, small enough to open at once.
    private const int MaxArticleBytes = 1_000_000;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<object[]> _rows = [];
    private readonly MemoryStream _articles = new();
    private readonly PriorityQueue<object[], (double Score, int Order)> _first = new();
    private Utf8JsonWriter? _json;
    private int _files = 1;
    private int _order;

    /// <summary>Number of files that hold the list.</summary>
    public int Lists { get; private set; }

    /// <summary>The rows with the highest scores, highest first; of equal scores the earlier first.</summary>
    public IEnumerable<object[]> First
    {
        get
        {
            var rows = new Stack<object[]>();
            while (_first.TryDequeue(out var row, out _))
                rows.Push(row);
            return rows;
        }
    }

    /// <summary>Adds the next article.</summary>
    public void Add(StoredCard card)
    {
        var row = ListRow.Of(card, hasArticles ? _files : 0);
        _rows.Add(row);
        _first.Enqueue(row, (ListRow.ScoreOf(card), -_order++));
        if (_first.Count > MaxFirst)
            _first.Dequeue();
        if (_rows.Count == MaxRows)
            WriteList();
        if (hasArticles)
            AddArticle(card);
    }

    /// <summary>Writes what is left.</summary>
    public void Complete()
    {
        if (_rows.Count > 0)
            WriteList();
        if (_json is not null)
            WriteArticles();
    }

    public void Dispose()
    {
        _json?.Dispose();
        _articles.Dispose();
    }

    private void AddArticle(StoredCard card)
    {
        if (_json is null)
        {
            _json = new Utf8JsonWriter(_articles, Options);
            _json.WriteStartObject();
        }
        _json.WriteString(PageName.Of(card.Id), ArticleHtml.Of(card, back: "#list"));
        _json.Flush();
        if (_articles.Length >= MaxArticleBytes)
            WriteArticles();
    }

    private void WriteList()
    {
        Write(Name("list-", ++Lists), JsonSerializer.SerializeToUtf8Bytes(_rows));
        _rows.Clear();
    }

    private void WriteArticles()
    {
        _json!.WriteEndObject();
        _json.Dispose();
        _json = null;
        Write(Name("", _files++), _articles.GetBuffer().AsMemory(0, (int)_articles.Length));
        _articles.SetLength(0);
    }

    private void Write(string name, ReadOnlyMemory<byte> json) =>
        DataFile.Write(create($"{RunFiles.Articles}/{name}.js"), name, json);

    // PageScript makes the same names.
    private static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number:00000}");
}
