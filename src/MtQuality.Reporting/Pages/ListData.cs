using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace MtQuality.Reporting.Pages;

/// <summary>
/// A long list and what its rows open, in files beside the index. A row names the file that holds its section. Memory does not grow with
/// the list.
/// </summary>
/// <param name="create">Opens a new file beside the index by its name.</param>
/// <param name="shape">What the list holds.</param>
/// <param name="hasSections">Whether rows open anything, or there is the list alone.</param>
internal sealed class ListData(Func<string, Stream> create, ListShape shape, bool hasSections) : IDisposable
{
    /// <summary>Number of rows that the index holds itself, so that something is seen at once.</summary>
    public const int MaxFirst = 200;

    private const int MaxRows = 10_000;

    // Large enough to compress well, small enough to open at once.
    private const int MaxSectionBytes = 1_000_000;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly List<object[]> _rows = [];
    private readonly MemoryStream _sections = new();
    private readonly PriorityQueue<object[], (double Rank, int Order)> _first = new();
    private Utf8JsonWriter? _json;
    private int _files = 1;
    private int _order;

    /// <summary>Number of files that hold the list.</summary>
    public int Lists { get; private set; }

    /// <summary>The rows of the highest rank, highest first; of equal ranks the earlier first.</summary>
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

    /// <summary>Adds the next row.</summary>
    /// <param name="row">Its cells, from the number of the file that holds its section; 0 if none does.</param>
    /// <param name="rank">By which the index puts the first rows in order.</param>
    /// <param name="name">Anchor of its section, unique in the list.</param>
    /// <param name="section">Its section as markup; not asked for where rows open nothing.</param>
    public void Add(Func<int, object[]> row, double rank, string name, Func<string> section)
    {
        var cells = row(hasSections ? _files : 0);
        _rows.Add(cells);
        _first.Enqueue(cells, (rank, -_order++));
        if (_first.Count > MaxFirst)
            _first.Dequeue();
        if (_rows.Count == MaxRows)
            WriteList();
        if (hasSections)
            AddSection(name, section());
    }

    /// <summary>Writes what is left.</summary>
    public void Complete()
    {
        if (_rows.Count > 0)
            WriteList();
        if (_json is not null)
            WriteSections();
    }

    public void Dispose()
    {
        _json?.Dispose();
        _sections.Dispose();
    }

    private void AddSection(string name, string section)
    {
        if (_json is null)
        {
            _json = new Utf8JsonWriter(_sections, Options);
            _json.WriteStartObject();
        }
        _json.WriteString(name, section);
        _json.Flush();
        if (_sections.Length >= MaxSectionBytes)
            WriteSections();
    }

    private void WriteList()
    {
        Write(Name("list-", ++Lists), JsonSerializer.SerializeToUtf8Bytes(_rows));
        _rows.Clear();
    }

    private void WriteSections()
    {
        _json!.WriteEndObject();
        _json.Dispose();
        _json = null;
        Write(Name("", _files++), _sections.GetBuffer().AsMemory(0, (int)_sections.Length));
        _sections.SetLength(0);
    }

    private void Write(string name, ReadOnlyMemory<byte> json) =>
        DataFile.Write(create($"{shape.Folder}/{name}.js"), name, json);

    // PageScript makes the same names.
    private static string Name(string kind, int number) => string.Create(CultureInfo.InvariantCulture, $"{kind}{number:00000}");
}
