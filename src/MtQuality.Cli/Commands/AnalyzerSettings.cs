using System.CommandLine;
using MtQuality.Corpus;
using MtQuality.Language;
using MtQuality.Scoring;
using MtQuality.Signals;
using MtQuality.Text;

namespace MtQuality.Cli.Commands;

/// <summary>The options that change what an analyzer says; shared by all commands that analyse.</summary>
internal sealed class AnalyzerSettings(Terminal terminal)
{
    private const string None = "none";

    private readonly Option<FileInfo?> _policy = new("--policy") { Description = "JSON with the thresholds of the verdicts, in place of the default policy.", HelpName = "FILE" };
    private readonly Option<string?> _model = new("--model") { Description = "Folder of a model that mtq train has written: its probabilities are the scores, its thresholds the policy.", HelpName = "DIR" };
    private readonly Option<DirectoryInfo[]> _lexicons = new("--lexicon") { Description = "Folder of .tsv files that extend the lexicons of the same names; may be given more than once.", HelpName = "DIR" };
    private readonly Option<FileInfo?> _suppress = new("--suppress") { Description = "CSV with the columns signal,text: findings that a reviewer has accepted. Rows of findings.csv will do.", HelpName = "FILE" };

    private readonly Option<string?> _languageModel = new("--language-model") { Description = "Language model of `mtq lm build` in place of the shipped one; none withholds the signals that read it.", HelpName = "FILE|none" };

    public void AddTo(Command command, bool withModel)
    {
        if (withModel)
            command.Options.Add(_model);
        command.Options.Add(_policy);
        command.Options.Add(_lexicons);
        command.Options.Add(_suppress);
        command.Options.Add(_languageModel);
    }

    /// <summary>Builds the analyzer that the command line asks for.</summary>
    /// <exception cref="InvalidDataException">A model or language model is damaged, of another version, or made for other signals.</exception>
    /// <exception cref="FormatException">A file is malformed; the message says where.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public QualityAnalyzer Build(ParseResult parsed)
    {
        var policy = parsed.GetValue(_policy);
        var suppress = parsed.GetValue(_suppress);
        return new QualityAnalyzer(new AnalyzerOptions
        {
            Classifier = parsed.GetValue(_model) is { } model ? TrainedModelFile.Read(model) : null,
            Policy = policy is null ? null : Policy.Parse(File.ReadAllText(policy.FullName)),
            Lexicons = LexiconSet.Load((parsed.GetValue(_lexicons) ?? []).Select(folder => folder.FullName)),
            Suppressions = suppress is null ? Suppressions.None : new Suppressions(SuppressionFile.Read(suppress.FullName)),
            Model = LanguageModel(parsed.GetValue(_languageModel)),
        });
    }

    private NgramModel? LanguageModel(string? asked)
    {
        if (asked == None)
            return null;
        if (asked is not null)
            return NgramModel.Open(asked);
        var shipped = ShippedModel.OpenIfPresent();
        if (shipped is null)
            terminal.Say($"No language model at {ShippedModel.Path}: what reads it is withheld. Install the program with its data folder, or say --language-model {None}.");
        return shipped;
    }
}
