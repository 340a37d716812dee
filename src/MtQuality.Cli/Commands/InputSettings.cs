using System.CommandLine;
using System.CommandLine.Parsing;
using MtQuality.Corpus.Formats;
using MtQuality.Corpus.Items;
using MtQuality.Lexicons;

namespace MtQuality.Cli.Commands;

/// <summary>The options that say how inputs are read where the inputs do not say it themselves.</summary>
internal sealed class InputSettings
{
    private readonly ColumnNames _columns = new();

    private readonly Option<InputFormat?> _format = new("--read-as")
    {
        Description = "Read all inputs in this format, whatever their content and names suggest.",
        HelpName = Names,
        CustomParser = Parse,
    };

    private static string Names => string.Join('|', Formats);

    private static IEnumerable<string> Formats => InputFormats.All.Select(format => format.Name);

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

    private static InputFormat? Parse(ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        if (InputFormats.Named(name) is { } format)
            return format;
        result.AddError($"--read-as {name}: unknown format; the nearest is '{Spelling.Nearest(name, Formats)}'.");
        return null;
    }
}
