using MtQuality.Documents;

namespace MtQuality.Corpus.Items;

/// <summary>What reading a corpus yields, in the order of the input.</summary>
public abstract record CorpusItem
{
    private CorpusItem()
    {
    }

    /// <summary>An article to analyse, and the line of its source that it begins on; 0 where it is the whole file.</summary>
    public sealed record Read(Article Article, int Line = 0) : CorpusItem
    {
        /// <summary>The fields of <see cref="ReadOptions.Facets"/> that its record has.</summary>
        public IReadOnlyDictionary<string, string> Facets { get; init; } = ReadOptions.None;

        internal override (string Id, string Source, int Line)? Origin => (Article.Id, Article.Source!, Line);

        internal override CorpusItem With(Func<Article, Article> change) => this with { Article = change(Article) };
    }

    /// <summary>A page as it was fetched, not yet parsed. <see cref="Make"/> parses it, on any thread.</summary>
    /// <param name="Id">The id that its article gets.</param>
    /// <param name="Source">The file or stream it came from.</param>
    /// <param name="Line">The line or record it begins on; 0 where it is the whole file.</param>
    /// <param name="Length">Its length in bytes.</param>
    /// <param name="Make">Makes an article of it, or a problem.</param>
    public sealed record Raw(string Id, string Source, int Line, int Length, Func<CorpusItem> Make) : CorpusItem
    {
        /// <inheritdoc/>
        public override CorpusItem Made() => Make();

        internal override (string Id, string Source, int Line)? Origin => (Id, Source, Line);

        internal override CorpusItem With(Func<Article, Article> change) => this with { Make = () => Make().With(change) };

        internal override CorpusItem WithId(string id) => ((Raw)base.WithId(id)) with { Id = id };
    }

    /// <summary>The item itself; for a raw page, what parsing it gives.</summary>
    public virtual CorpusItem Made() => this;

    /// <summary>The id of its article and the place it comes from; null if it is no article.</summary>
    internal virtual (string Id, string Source, int Line)? Origin => null;

    /// <summary>The item with a change to its article; that of a raw page is made when it is parsed.</summary>
    internal virtual CorpusItem With(Func<Article, Article> change) => this;

    /// <summary>The item with another id of its article.</summary>
    internal virtual CorpusItem WithId(string id) => With(article => article with { Id = id });

    /// <summary>A part of the input that could not be read.</summary>
    public sealed record Unreadable(InputProblem Problem) : CorpusItem;

    /// <summary>Files, folders or records that were skipped on purpose, with the reason.</summary>
    /// <param name="Note">Where they are, and why they hold no article.</param>
    /// <param name="Count">Number of them.</param>
    public sealed record Skipped(string Note, int Count = 1) : CorpusItem;
}

/// <summary>How inputs are read.</summary>
public sealed record ReadOptions
{
    /// <summary>The default of <see cref="MaxArticle"/>.</summary>
    public const long DefaultMaxArticle = 8_000_000;

    /// <summary>The largest article that is read, in bytes of its record or file; longer ones are reported, not loaded.</summary>
    public long MaxArticle { get; init; } = DefaultMaxArticle;

    internal static readonly IReadOnlyDictionary<string, string> None = new Dictionary<string, string>();

    /// <summary>Further fields of a record to keep with its article, as the record has them.</summary>
    public IReadOnlyList<string> Facets { get; init; } = [];

    /// <summary>The column of each field whose column has another name, by the name of the field.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = None;

    /// <summary>The character between two cells of CSV; null to tell it by the header line.</summary>
    public char? Delimiter { get; init; }

    /// <summary>The fields that a record may have.</summary>
    public static IReadOnlyList<string> Fields { get; } = ["id", "text", "title", "url", "site", "date", "label", "group"];

    /// <summary>The format of all inputs; null to recognise each by its content and name.</summary>
    public InputFormat? Format { get; init; }

    /// <summary>Counts the bytes of inputs as they are read; null where they need not be counted.</summary>
    public ReadMeter? Meter { get; init; }

    /// <summary>Whether pages are returned as <see cref="CorpusItem.Raw"/>, so that several threads can parse them.</summary>
    public bool LeavesPagesRaw { get; init; }

    /// <summary>Whether two articles may have the same id.</summary>
    public bool RepeatedIds { get; init; }

    /// <summary>Whether sheets with labels in a folder are read; if not, they are skipped like all output of this program.</summary>
    public bool ReadsSheets { get; init; }

    /// <summary>Whether the texts of records are whole pages rather than bodies.</summary>
    public bool RecordsArePages { get; init; }

    /// <summary>The columns without which records are refused: that of the text, and all that were named.</summary>
    internal IEnumerable<string> NeededColumns => Columns.Values.Prepend(ColumnOf("text"));

    /// <summary>The name that records have for a field of an article.</summary>
    internal string ColumnOf(string field) => Columns.GetValueOrDefault(field, field);
}
