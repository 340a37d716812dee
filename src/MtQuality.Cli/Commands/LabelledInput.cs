using System.CommandLine;
using System.Globalization;
using MtQuality.Corpus;
using MtQuality.Corpus.Items;
using MtQuality.Learning;

namespace MtQuality.Cli.Commands;

/// <summary>The arguments of commands that read labelled articles, and the reading itself.</summary>
internal sealed class LabelledInput
{
    private const string OriginalField = "original";
    private const string WeightField = "weight";

    private readonly Argument<string[]> _paths = new("labelled") { Description = "JSONL or CSV of articles with a label (id, text, label, perhaps group), or a folder with a labels.csv.", Arity = ArgumentArity.OneOrMore };
    private readonly Option<string?> _textColumn = new("--text-column") { Description = "Name of the column that holds the text. [default: text]", HelpName = "NAME" };
    private readonly Option<string?> _labelColumn = new("--label-column") { Description = "Name of the column that holds the label. [default: label]", HelpName = "NAME" };
    private readonly Option<string?> _groupColumn = new("--group-column") { Description = "Name of the column that says which articles share a source. [default: group]", HelpName = "NAME" };
    private readonly Option<string[]> _human = Labels("--human", TextKind.Human, "people's texts");
    private readonly Option<string[]> _translated = Labels("--translated", TextKind.Translated, "bad translations");
    private readonly Option<string[]> _spun = Labels("--spun", TextKind.Spun, "spun texts");
    private readonly Option<string[]> _weights = new("--weight") { Description = "How much articles count whose field has a value: tool=google:0.2. May be given more than once; they multiply, as does a field 'weight'.", HelpName = "FIELD=VALUE:W" };
    private readonly Option<double?> _sample = new("--sample") { Description = "Read only this share of the groups, always the same, 0 to 1.", HelpName = "SHARE", CustomParser = InvariantNumber.Parse };

    public void AddTo(Command command, bool trains)
    {
        command.Arguments.Add(_paths);
        _paths.Validators.Add(PathArguments.RefuseOptions);
        _sample.Validators.Add(InvariantNumber.Within(0, 1));
        foreach (var option in new Option[] { _human, _translated, _spun, _textColumn, _labelColumn, _groupColumn, _sample })
            command.Options.Add(option);
        if (trains)
            command.Options.Add(_weights);
    }

    /// <summary>The paths of the labelled articles.</summary>
    public string[] Paths(ParseResult parsed) => parsed.GetValue(_paths)!;

    /// <summary>The share of the groups that is asked for, 0–1.</summary>
    public double Sample(ParseResult parsed) => parsed.GetValue(_sample) ?? 1;

    /// <summary>Reads the labelled articles, one after the other.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="paths">Files and folders.</param>
    /// <param name="share">Share of the groups to read, 0–1.</param>
    /// <param name="facets">Fields to keep.</param>
    /// <param name="report">Told what could not be read.</param>
    /// <exception cref="FormatException">A label is not known, an article has none, or a weight is no number; the message says what to
    /// do.</exception>
    public IEnumerable<(LabelledArticle Labelled, IReadOnlyDictionary<string, string> Facets)> Read(ParseResult parsed, string[] paths, double share, IReadOnlyList<string> facets, Action<InputProblem> report)
    {
        var map = Map(parsed);
        var weights = (parsed.GetValue(_weights) ?? []).Select(FieldWeight.Parse).ToList();
        var reader = new CorpusReader(new ReadOptions
        {
            RepeatedIds = true,
            Columns = Columns(parsed),
            Facets = [.. facets.Concat(weights.Select(weight => weight.Field)).Append(OriginalField).Append(WeightField).Append("domain").Distinct()],
        });
        var groups = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in reader.Read(paths))
        {
            if (item is CorpusItem.Unreadable unreadable)
                report(unreadable.Problem);
            if (item is not CorpusItem.Read read || !Sampling.Holds(read.Article, share))
                continue;
            var label = read.Article.Label ?? throw new FormatException($"{Place(read)}: the article '{read.Article.Id}' has no label. Give every record a field 'label', name the column with --label-column, or put a labels.csv (id,label) beside the files.");
            var kind = map.Find(label) ?? throw new FormatException($"{Place(read)}: the label '{label}' is not known; {Known(map)}. Say with --human, --translated or --spun what it means.");
            var weight = weights.Where(weight => read.Facets.GetValueOrDefault(weight.Field) == weight.Value).Aggregate(Weight(read), (product, weight) => product * weight.Weight);
            if (weight > 0)
                yield return (new LabelledArticle(read.Article, kind, weight, Register(read, label)), read.Facets);
            // The text that a machine's text was made from stands beside it in some sets: a person's, of the same group.
            if (read.Facets.TryGetValue(OriginalField, out var original) && groups.Add(read.Article.Group ?? read.Article.Id))
                yield return (new LabelledArticle(read.Article with { Id = $"{read.Article.Id}#{OriginalField}", Text = original, Label = OriginalField, Group = read.Article.Group ?? read.Article.Id }, TextKind.Human, Weight(read), Register(read, OriginalField)), read.Facets);
        }
    }

    private static Option<string[]> Labels(string name, TextKind kind, string what) => new(name)
    {
        Description = $"Labels that stand for {what}. [default: {string.Join(", ", LabelMap.Default.LabelsOf(kind))}]",
        HelpName = "LABEL",
        AllowMultipleArgumentsPerToken = true,
    };

    private LabelMap Map(ParseResult parsed)
    {
        IEnumerable<string> Of(Option<string[]> option, TextKind kind) => parsed.GetResult(option) is null ? LabelMap.Default.LabelsOf(kind) : parsed.GetValue(option)!.SelectMany(labels => labels.Split(','));
        // A label that the user gives a meaning loses the one it has by default.
        var given = new[] { _human, _translated, _spun }.SelectMany(option => parsed.GetResult(option) is null ? [] : Of(option, TextKind.Human)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        IEnumerable<string> Meant(Option<string[]> option, TextKind kind) => parsed.GetResult(option) is null ? Of(option, kind).Where(label => !given.Contains(label)) : Of(option, kind);
        return LabelMap.Of(Meant(_human, TextKind.Human), Meant(_translated, TextKind.Translated), Meant(_spun, TextKind.Spun));
    }

    private Dictionary<string, string> Columns(ParseResult parsed)
    {
        var columns = new Dictionary<string, string>();
        foreach (var (field, option) in new[] { ("text", _textColumn), ("label", _labelColumn), ("group", _groupColumn) })
        {
            if (parsed.GetValue(option) is { } column)
                columns[field] = column;
        }
        return columns;
    }

    private static string Known(LabelMap map) =>
        string.Join("; ", Enum.GetValues<TextKind>().Select(kind => $"{PlainText.Name(kind)}: {string.Join(", ", map.LabelsOf(kind))}"));

    private static string Place(CorpusItem.Read read) => read.Line == 0 ? read.Article.Source! : $"{read.Article.Source}, line {read.Line}";

    private static double Weight(CorpusItem.Read read) => !read.Facets.TryGetValue(WeightField, out var text) ? 1
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && weight is >= 0 and < 1e6 ? weight
        : throw new FormatException($"{Place(read)}: the weight '{text}' is no number from 0 up.");

    // A domain may name its source behind a colon: news:wmt14.
    private static string Register(CorpusItem.Read read, string label) =>
        read.Facets.TryGetValue("domain", out var domain) ? $"{label}/{domain.Split(':')[0]}" : label;

    /// <summary>A weight of all articles whose field has a value.</summary>
    private readonly record struct FieldWeight(string Field, string Value, double Weight)
    {
        public static FieldWeight Parse(string text)
        {
            var (equals, colon) = (text.IndexOf('=', StringComparison.Ordinal), text.LastIndexOf(':'));
            return equals > 0 && colon > equals && double.TryParse(text[(colon + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && weight is >= 0 and < 1e6
                ? new FieldWeight(text[..equals], text[(equals + 1)..colon], weight)
                : throw new FormatException($"'{text}' is no weight; write FIELD=VALUE:WEIGHT, such as tool=google:0.2.");
        }
    }
}
