using System.CommandLine;
using MtQuality.Corpus.Formats;
using MtQuality.Corpus.Items;

namespace MtQuality.Cli.Commands;

/// <summary>The options that say how inputs are read where the inputs do not say it themselves.</summary>
internal sealed class InputSettings
{
    private readonly ColumnNames _columns = new();

    private readonly Option<InputFormat?> _format = new("--read-as")
    {
        Description = "Read all inputs in this format, whatever their content and names suggest.",
        HelpName = string.Join('|', InputFormats.All),
        CustomParser = result => NamedChoice.Parse(result, InputFormats.All),
    };

    public void AddTo(Command command)
    {
        _columns.AddTo(command);
        command.Options.Add(_format);
    }

    public ReadOptions Apply(ParseResult parsed, ReadOptions options) => options with
    {
        Format = parsed.GetValue(_format),
        Columns = _columns.Of(parsed),
    };
}
