using System.CommandLine;
using System.Globalization;
using MtQuality.Cli.Shell;
using MtQuality.Corpus;
using MtQuality.Corpus.Items;
using MtQuality.Learning;

namespace MtQuality.Cli.Commands;

/// <summary>The arguments of commands that read labelled articles, and the reading itself.</summary>
internal sealed class LabelledInput
{
    private const string OriginalField = "original";
    private const string WeightField = "weight";

    private readonly Argument<string[]> _paths = new("labelled")
    {
        Description = "JSONL, CSV or Parquet of labelled articles (id, text, label, optional group), or a folder with a labels.csv.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly InputSettings _input = new();
    private readonly Option<string[]> _human = Labels("--human", TextKind.Human, "human texts");
    private readonly Option<string[]> _translated = Labels("--translated", TextKind.Translated, "machine-translated texts");
    private readonly Option<string[]> _spun = Labels("--spun", TextKind.Spun, "spun texts");
    private readonly Option<string[]> _weights = new("--weight")
    {
        Description =
            "Weight of articles whose FIELD has this VALUE, as in tool=google:0.2. May be repeated; weights multiply, " +
            "also with a field 'weight'.",
        HelpName = "FIELD=VALUE:W",
    };
    private readonly Option<double?> _sample = new("--sample")
    {
        Description = "Read only this share of the groups, 0 to 1; always the same ones. Default: 1.",
        HelpName = "SHARE",
        CustomParser = InvariantNumber.Parse,
    };

    public void AddTo(GroupedCommand command, bool trains)
    {
        command.Arguments.Add(_paths);
        _sample.Validators.Add(InvariantNumber.Within(0, 1));
        command.AddGroup("Columns and labels", added =>
        {
            _input.AddTo(added);
            added.Options.Add(_human);
            added.Options.Add(_translated);
            added.Options.Add(_spun);
        });
        command.AddGroup("Sampling", trains ? [_sample, _weights] : [_sample]);
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
    /// <param name="report">Called for everything that could not be read.</param>
    /// <exception cref="FormatException">A label is unknown, an article has none, or a weight is not a number; the message says what to
    /// do.</exception>
    public IEnumerable<(LabelledArticle Labelled, IReadOnlyDictionary<string, string> Facets)> Read(
        ParseResult parsed,
        string[] paths,
        double share,
        IReadOnlyList<string> facets,
        Action<InputProblem> report)
    {
        var map = Map(parsed);
        var weights = (parsed.GetValue(_weights) ?? []).Select(FieldWeight.Parse).ToList();
        var reader = new CorpusReader(_input.Apply(parsed, new ReadOptions
        {
            RepeatedIds = true,
            ReadsSheets = true,
            Facets = [
                .. facets.Concat(weights.Select(weight => weight.Field))
                    .Append(OriginalField)
                    .Append(WeightField)
                    .Append("domain")
                    .Distinct(),
            ],
        }));
        var groups = new HashSet<string>(StringComparer.Ordinal);
        foreach (var item in reader.Read(paths))
        {
            if (item is CorpusItem.Unreadable unreadable)
                report(unreadable.Problem);
            if (item is not CorpusItem.Read read || !Sampling.Holds(read.Article, share))
                continue;
            var label = read.Article.Label
                ?? throw new FormatException(
                    $"{Place(read)}: the article '{read.Article.Id}' has no label. Give every record a field 'label', " +
                    "name its column with --column label=NAME, or put a labels.csv (id,label) beside the files.");
            var kind = map.Find(label)
                ?? throw new FormatException(
                    $"{Place(read)}: the label '{label}' is unknown; known are {ListLabels(map)}. Use --human, " +
                    "--translated or --spun to say what it means.");
            var weight = weights.Where(weight => read.Facets.GetValueOrDefault(weight.Field) == weight.Value)
                .Aggregate(Weight(read), (product, weight) => product * weight.Weight);
            if (weight > 0)
                yield return (new LabelledArticle(read.Article, kind, weight, Register(read, label)), read.Facets);
            // Some sets give the original beside a machine's text: it is a human text of the same group.
            if (read.Facets.TryGetValue(OriginalField, out var original) && groups.Add(read.Article.Group ?? read.Article.Id))
                yield return (
                    new LabelledArticle(
                        read.Article with
                        {
                            Id = $"{read.Article.Id}#{OriginalField}",
                            Text = original,
                            Label = OriginalField,
                            Group = read.Article.Group ?? read.Article.Id,
                        },
                        TextKind.Human,
                        Weight(read),
                        Register(read, OriginalField)),
                    read.Facets);
        }
    }

    private static Option<string[]> Labels(string name, TextKind kind, string what) => new(name)
    {
        Description = $"Labels of {what}, separated by commas. Default: {string.Join(", ", LabelMap.Default.LabelsOf(kind))}.",
        HelpName = "LABEL",
        AllowMultipleArgumentsPerToken = true,
    };

    private LabelMap Map(ParseResult parsed)
    {
        IEnumerable<string> Of(Option<string[]> option, TextKind kind) =>
            parsed.GetResult(option) is null
                ? LabelMap.Default.LabelsOf(kind)
                : parsed.GetValue(option)!.SelectMany(labels => labels.Split(','));
        // A label given on the command line loses its default meaning.
        var given = new[] { _human, _translated, _spun }.SelectMany(
            option => parsed.GetResult(option) is null ? [] : Of(option, TextKind.Human)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        IEnumerable<string> Meant(Option<string[]> option, TextKind kind) =>
            parsed.GetResult(option) is null ? Of(option, kind).Where(label => !given.Contains(label)) : Of(option, kind);
        return LabelMap.Of(Meant(_human, TextKind.Human), Meant(_translated, TextKind.Translated), Meant(_spun, TextKind.Spun));
    }

    private static string ListLabels(LabelMap map) =>
        string.Join("; ", Enum.GetValues<TextKind>().Select(kind => $"{PlainText.Name(kind)}: {string.Join(", ", map.LabelsOf(kind))}"));

    private static string Place(CorpusItem.Read read) => read.Line == 0 ? read.Article.Source! : $"{read.Article.Source}, line {read.Line}";

    private static double Weight(CorpusItem.Read read) => !read.Facets.TryGetValue(WeightField, out var text) ? 1
        : double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var weight) && weight is >= 0 and < 1e6 ? weight
        : throw new FormatException($"{Place(read)}: the weight '{text}' is not valid; expected a number from 0 to 1,000,000.");

    // A domain may name its source after a colon: news:wmt14.
    private static string Register(CorpusItem.Read read, string label) =>
        read.Facets.TryGetValue("domain", out var domain) ? $"{label}/{domain.Split(':')[0]}" : label;

    /// <summary>A weight of all articles whose field has a value.</summary>
    private readonly record struct FieldWeight(string Field, string Value, double Weight)
    {
        public static FieldWeight Parse(string text)
        {
            var (equals, colon) = (text.IndexOf('=', StringComparison.Ordinal), text.LastIndexOf(':'));
            return equals > 0
                && colon > equals
                && double.TryParse(text[(colon + 1)..], NumberStyles.Float, CultureInfo.InvariantCulture, out var weight)
                && weight is >= 0 and < 1e6
                ? new FieldWeight(text[..equals], text[(equals + 1)..colon], weight)
                : throw new FormatException($"--weight {text}: expected FIELD=VALUE:WEIGHT; write, for example, --weight tool=google:0.2.");
        }
    }
}
