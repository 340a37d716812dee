using System.CommandLine;
using MtQuality.Cli.Shell;
using MtQuality.Corpus;
using MtQuality.Encoders;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Scoring.Classifier;
using MtQuality.Scoring.Verdicts;
using MtQuality.Signals;

namespace MtQuality.Cli.Commands;

/// <summary>The options that change what an analyzer says; shared by all commands that analyse.</summary>
internal sealed class AnalyzerSettings(EncoderSettings encoder)
{
    /// <summary>What stands for no model.</summary>
    public const string None = ExistingPaths.None;

    private readonly Option<FileInfo?> _policy = new("--policy")
    {
        Description = "JSON file with the thresholds of the verdicts. Default: those of the model.",
        HelpName = "FILE",
    };
    private readonly Option<string?> _model = new("--model")
    {
        Description = "Folder written by mtq train; none scores by evidence alone. Default: the shipped model.",
        HelpName = "DIR|none",
    };
    private readonly Option<DirectoryInfo[]> _lexicons = new("--lexicon")
    {
        Description = "Folder of .tsv files that extend the lexicons with the same names. May be repeated.",
        HelpName = "DIR",
    };
    private readonly Option<FileInfo?> _suppress = new("--suppress")
    {
        Description = "CSV with the columns signal,text: findings to accept from now on. Rows of findings.csv work too.",
        HelpName = "FILE",
    };

    private readonly Option<string?> _languageModel = new("--language-model")
    {
        Description = "File written by mtq lm build; none turns off the signals that need one. Default: the shipped model.",
        HelpName = "FILE|none",
    };

    private bool _asksModel;

    // What the encoder reads depends on it as well, and one command asks for one.
    private TrainedModel? _trained;

    public void AddTo(Command command, bool withModel)
    {
        _asksModel = withModel;
        if (withModel)
            command.Options.Add(_model);
        _policy.Validators.Add(ExistingPaths.RequireFiles);
        _suppress.Validators.Add(ExistingPaths.RequireFiles);
        _languageModel.Validators.Add(ExistingPaths.RequireFiles);
        _lexicons.Validators.Add(ExistingPaths.RequireFolders);
        command.Options.Add(_policy);
        command.Options.Add(_lexicons);
        command.Options.Add(_suppress);
        command.Options.Add(_languageModel);
        encoder.AddTo(command);
    }

    /// <summary>Which articles the encoder reads.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="unlessSaid">The use if the command line does not ask for one and a model scores by what the encoder reads.</param>
    public EncoderUse UseOf(ParseResult parsed, EncoderUse unlessSaid) =>
        encoder.Use(parsed) ?? (ScoresByEncoder(parsed) ? unlessSaid : EncoderUse.None);

    /// <summary>Whether the size of the input decides which articles the encoder reads.</summary>
    public bool DependsOnSize(ParseResult parsed) => encoder.Use(parsed) is null && ScoresByEncoder(parsed);

    /// <summary>Builds the analyzer that the command line asks for.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="unlessSaid">What <see cref="UseOf"/> is given.</param>
    /// <param name="languageModel">File of a language model in place of the one asked for; null for that.</param>
    /// <exception cref="FileNotFoundException">The encoder or a model is missing; the message says what to do.</exception>
    /// <exception cref="InvalidDataException">A model, encoder or language model is damaged, of another version, or made for other
    /// signals.</exception>
    /// <exception cref="FormatException">A file is malformed; the message says where.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public QualityAnalyzer Build(ParseResult parsed, EncoderUse unlessSaid, string? languageModel = null)
    {
        var policy = parsed.GetValue(_policy);
        var suppress = parsed.GetValue(_suppress);
        var options = new AnalyzerOptions
        {
            Policy = policy is null ? null : ReadPolicy(policy),
            Lexicons = parsed.GetValue(_lexicons) is { Length: > 0 } folders
                ? LexiconSet.Load(folders.Select(folder => folder.FullName))
                : LexiconSet.Shipped,
            Suppressions = suppress is null ? Suppressions.None : new Suppressions(SuppressionFile.Read(suppress.FullName)),
        };
        options = (languageModel ?? parsed.GetValue(_languageModel)) switch
        {
            null => options,
            None => options with { LanguageModel = null },
            var file => options with { LanguageModel = NgramModel.Open(file) },
        };
        options = !_asksModel ? options.With(null) : WithModel(options, parsed.GetValue(_model));
        return new QualityAnalyzer(encoder.Apply(parsed, options, UseOf(parsed, unlessSaid)));
    }

    private static Policy ReadPolicy(FileInfo file)
    {
        try
        {
            return Policy.Parse(File.ReadAllText(file.FullName));
        }
        catch (FormatException exception)
        {
            throw new FormatException($"{file}: {exception.Message}", exception);
        }
    }

    private AnalyzerOptions WithModel(AnalyzerOptions options, string? asked) => asked switch
    {
        null => options,
        None => options.With(null),
        var folder => options.With(Trained(folder)),
    };

    private bool ScoresByEncoder(ParseResult parsed) => _asksModel && parsed.GetValue(_model) switch
    {
        null => true,
        None => false,
        var folder => Trained(folder).Reads.Encoder is not null,
    };

    private TrainedModel Trained(string folder) => _trained ??= TrainedModelFile.Read(folder);
}
