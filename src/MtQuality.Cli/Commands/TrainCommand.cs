using System.CommandLine;
using System.Globalization;
using MtQuality.Cli.Shell;
using MtQuality.Encoders;
using MtQuality.Learning;
using MtQuality.Lexicons;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq train</c>: a classifier from labelled articles.</summary>
internal sealed class TrainCommand
{
    private readonly Terminal _terminal;
    private readonly LabelledInput _input = new();
    private readonly AnalyzerSettings _settings;
    private readonly Option<string> _out = new("--out") { Description = "Folder for the model.", HelpName = "DIR", Required = true };
    private readonly Option<bool> _force = new("--force") { Description = "Replace an existing model." };
    private readonly Option<string[]> _thresholds = new("--thresholds")
    {
        Description =
            "Human articles used only to set the thresholds, beside the held-out human training articles; their group is their register.",
        HelpName = "FILE",
    };
    private readonly Option<string[]> _known = new("--known")
    {
        Description = "Human articles that the language model was built from; needs --stand-in.",
        HelpName = "FILE",
    };
    private readonly Option<string?> _standIn = new("--stand-in")
    {
        Description = "Language model built without the articles of --known (mtq lm build --exclude); it measures them instead.",
        HelpName = "FILE",
    };
    private readonly Option<int> _seed = new("--seed")
    {
        Description = "Seed of all random choices.",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };
    private readonly Option<string[]> _without = new("--without")
    {
        Description = "Feature, or family such as fluency, that the model must not use. May be repeated.",
        HelpName = "NAME",
    };

    private TrainCommand(Terminal terminal) => (_terminal, _settings) = (terminal, new AnalyzerSettings(
        new EncoderSettings("none", EncoderUse.All, EncoderUse.None)));

    public static Command Create(Terminal terminal)
    {
        var train = new TrainCommand(terminal);
        var command = new GroupedCommand("train",
            """
            Trains a classifier on labelled articles and writes it to a folder for mtq score --model.

              mtq train pages.csv --out models/mine
              mtq train pages.csv --column label=verdict --human ok --translated bad --out models/mine
              mtq train good/ farm/ --thresholds newsroom.jsonl --out models/farm
              mtq train pages.csv --encoder all --out models/mine    also learns from what the encoder reads

            Needs at least 200 articles of 50 words or more, and at least 20 of each kind. Articles with the same
            group, and near-duplicates, always stay on the same side of a split. The same input gives the same model.
            """);
        train._standIn.Validators.Add(ExistingPaths.RequireFiles);
        command.AddGroup("Output", train._out, train._force);
        train._input.AddTo(command, trains: true);
        command.AddGroup("Training", train._thresholds, train._without, train._seed, train._known, train._standIn);
        command.AddGroup("Lexicons, language model and policy", added => train._settings.AddTo(added, withModel: false));
        command.Validators.Add(result =>
        {
            if (result.GetResult(train._known) is null != result.GetResult(train._standIn) is null)
                result.AddError(
                    "--known and --stand-in must be given together: articles that the language model was built from, " +
                    "and a language model built without them.");
        });
        command.SetInterruptible(train.Run);
        return command;
    }

    private async Task<int> Run(ParseResult parsed, CancellationToken cancellation)
    {
        var (folder, force) = (parsed.GetValue(_out)!, parsed.GetValue(_force));
        ModelFolder.RefuseOthers(folder, force);
        var analyzer = _settings.Build(parsed, EncoderUse.None);
        var standIn = parsed.GetValue(_standIn) is { } languageModel ? _settings.Build(parsed, EncoderUse.None, languageModel) : null;
        var (paths, humans, known) = (_input.Paths(parsed), parsed.GetValue(_thresholds) ?? [], parsed.GetValue(_known) ?? []);
        var options = new TrainingOptions
        {
            Seed = parsed.GetValue(_seed),
            Without = [.. (parsed.GetValue(_without) ?? []).Select(name => Feature(analyzer, name))],
        };
        var problems = 0;
        void Report(InputProblem problem)
        {
            problems++;
            _terminal.Error(problem.ToString());
        }

        var result = await _terminal.ShowStatus(say => Task.Run(() => new Trainer(analyzer, options, standIn).Train(
            _input.Read(parsed, paths, _input.Sample(parsed), [], Report).Select(item => item.Labelled)
                .Concat(known.Length == 0
                    ? []
                    : _input.Read(parsed, known, _input.Sample(parsed), [], Report).Select(item => item.Labelled with { IsKnown = true })),
            humans.Length == 0
                ? []
                : _input.Read(parsed, humans, share: 1, [], Report)
                    .Select(item => item.Labelled with { Register = item.Labelled.Article.Group ?? item.Labelled.Register }),
            say,
            cancellation), cancellation));
        cancellation.ThrowIfCancellationRequested();
        ModelFolder.Write(
            folder,
            result,
            [
                .. Described(paths, "training"),
                .. Described(known, "training, measured with the stand-in model"),
                .. Described(humans, "thresholds"),
            ],
            force);
        Print(result, folder);
        return problems > 0 ? ExitCode.WrongUse : ExitCode.Done;
    }

    private static string Feature(QualityAnalyzer analyzer, string name) =>
        analyzer.Features.Features.Any(feature => feature.Name == name || feature.Family == name)
            ? name
            : throw new ArgumentException(
                $"--without {name}: unknown feature; the nearest is '" +
                Spelling.Nearest(name, analyzer.Features.Features.SelectMany(feature => new[] { feature.Name, feature.Family })) +
                "'.");

    private static IEnumerable<TrainingFile> Described(string[] paths, string use) =>
        paths.SelectMany<string, string>(
            path =>
                Directory.Exists(path)
                    ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                    : [path])
            .Where(File.Exists).Select(path => TrainingFile.Of(path, use));

    private void Print(TrainingResult result, string folder)
    {
        foreach (var kind in result.Kinds)
        {
            var heldOut = kind.Auroc is { } auroc ? string.Create(CultureInfo.InvariantCulture, $"; held-out AUROC {auroc:0.000}") : "";
            _terminal.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{PlainText.Name(kind.Kind),-11} {kind.Documents,7:N0} articles, {kind.Windows,7:N0} windows, " +
                    $"{kind.Clusters,7:N0} clusters{heldOut}"));
        }
        _terminal.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"flagged from {result.Model.Policy.Flagged:0.0000}, suspect from {result.Model.Policy.Suspect:0.0000}; " +
                $"{result.Support}."));
        foreach (var warning in result.Warnings)
            _terminal.WriteLine($"Warning: {warning}");
        _terminal.WriteLine($"{Path.TrimEndingDirectorySeparator(folder)}/: {string.Join(", ", ModelFolder.Files)}");
    }
}
