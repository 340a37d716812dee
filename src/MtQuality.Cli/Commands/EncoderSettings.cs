using System.CommandLine;
using MtQuality.Cli.Shell;
using MtQuality.Encoder;
using MtQuality.Encoders;

namespace MtQuality.Cli.Commands;

/// <summary>The options that say which articles the encoder reads, and which encoder.</summary>
internal sealed class EncoderSettings
{
    public const string Name = "--encoder";

    private readonly Option<EncoderUse?> _use;
    private readonly Option<string?> _file = new("--encoder-model")
    {
        Description = "File of an encoder. Default: the shipped encoder.",
        HelpName = "FILE",
    };

    /// <summary>Creates the options.</summary>
    /// <param name="byDefault">What is said of the default in the help.</param>
    /// <param name="uses">The uses that the command knows.</param>
    public EncoderSettings(string byDefault, params EncoderUse[] uses)
    {
        _use = new(Name)
        {
            Description =
                $"Which articles the encoder reads{(uses.Contains(EncoderUse.Needed) ? "; needed: those that may be suspect" : "")}. "
                + $"Default: {byDefault}.",
            HelpName = string.Join('|', uses.Select(NamedChoice.NameOf)),
            CustomParser = result => NamedChoice.Parse(result, uses),
        };
        _file.Validators.Add(ExistingPaths.RefuseDevices);
    }

    public void AddTo(Command command)
    {
        command.Options.Add(_use);
        command.Options.Add(_file);
    }

    /// <summary>The use that the command line asks for; null if it does not.</summary>
    public EncoderUse? Use(ParseResult parsed) => parsed.GetValue(_use);

    /// <summary>The options with the encoder that the command line asks for, opened if it is to read anything.</summary>
    /// <exception cref="FileNotFoundException">There is no such file; the message says what to do.</exception>
    /// <exception cref="InvalidDataException">It is damaged or of another version; the message says what to do.</exception>
    public AnalyzerOptions Apply(ParseResult parsed, AnalyzerOptions options, EncoderUse use) => options with
    {
        Encoder = use == EncoderUse.None ? null : parsed.GetValue(_file) is { } file ? OnnxTextEncoder.Open(file) : OnnxTextEncoder.Shipped,
        EncoderUse = use,
    };
}
