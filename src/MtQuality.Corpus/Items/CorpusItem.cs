using MtQuality.Documents;

namespace MtQuality.Corpus.Items;

/// <summary>What reading a corpus yields, in the order of the input.</summary>
public abstract record CorpusItem
{
    private CorpusItem()
    {
    }

    /// <summary>An article to analyse, and the line of its source it begins on; 0 where it is the whole file.</summary>
    public sealed record Read(Article Article, int Line = 0) : CorpusItem
    {
        /// <summary>The fields of <see cref="ReadOptions.Facets"/> that its record has.</summary>
        public IReadOnlyDictionary<string, string> Facets { get; init; } = ReadOptions.None;
    }

    /// <summary>A page as it was fetched: what it holds is still to be made out, on whichever thread has time.</summary>
    /// <param name="Id">The id that its article gets.</param>
    /// <param name="Source">The file or stream it came from.</param>
    /// <param name="Line">The line or record it begins on; 0 where it is the whole file.</param>
    /// <param name="Length">Its length in bytes.</param>
    /// <param name="Make">Makes an article of it, or a problem.</param>
    public sealed record Raw(string Id, string Source, int Line, int Length, Func<CorpusItem> Make) : CorpusItem
    {
        /// <inheritdoc/>
        public override CorpusItem Made() => Make();
    }

    /// <summary>The item itself, and of a raw page what it holds.</summary>
    public virtual CorpusItem Made() => this;

    /// <summary>A part of the input that could not be read.</summary>
    public sealed record Unreadable(InputProblem Problem) : CorpusItem;

    /// <summary>A file that was passed over on purpose, with the reason for a person.</summary>
    public sealed record Skipped(string Note) : CorpusItem;
}

/// <summary>How inputs are read.</summary>
public sealed record ReadOptions
{
    /// <summary>The largest article, in bytes of UTF-8, that is read unless another limit is set.</summary>
    public const long DefaultMaxArticle = 8_000_000;

    /// <summary>The largest article that is read, in bytes of its record or file; longer ones are reported, not loaded.</summary>
    public long MaxArticle { get; init; } = DefaultMaxArticle;

    internal static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    /// <summary>Fields of a record that are kept beside its article, as the record has them.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>The names that records have for fields of an article, where they differ: by the field's own name.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = None;

    /// <summary>The fields that a record may have.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["id", "text", "title", "url", "site", "date", "label", "group"];

    /// <summary>The format of all inputs; null lets their content and names tell.</summary>
    public InputFormat? Format { get; init; }

    /// <summary>Counts the bytes of inputs as they are read; null where nobody asks.</summary>
    public ReadMeter? Meter { get; init; }

    /// <summary>Whether pages are given as <see cref="CorpusItem.Raw"/>, so that several threads can make articles of them.</summary>
    public bool LeavesPagesRaw { get; init; }

    /// <summary>Whether two articles may share an id, because ids are not asked for.</summary>
    public bool RepeatedIds { get; init; }

    /// <summary>Whether the texts of JSONL and CSV records are whole pages rather than bodies.</summary>
    public bool RecordsArePages { get; init; }

    /// <summary>The name that records have for a field of an article.</summary>
    internal string ColumnOf(string field) => Columns.GetValueOrDefault(field, field);
}
