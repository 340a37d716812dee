using System.CommandLine;
using System.CommandLine.Parsing;
using MtQuality.Corpus.Formats;
using MtQuality.Corpus.Items;

namespace MtQuality.Cli.Commands;

/// <summary>The options that say how inputs are read where the inputs do not say it themselves.</summary>
internal sealed class InputSettings
{
    private readonly ColumnNames _columns = new();

    private readonly Option<char?> _delimiter = new("--delimiter")
    {
        Description = "Character between the columns of CSV: one sign, or comma, semicolon, tab or bar. Default: as the header line shows.",
        HelpName = "CHARACTER",
        CustomParser = ParseDelimiter,
    };

    private readonly Option<InputFormat?> _format = new("--read-as")
    {
        Description = "Read all inputs in this format, whatever their content and names suggest.",
        HelpName = string.Join('|', InputFormats.All),
        CustomParser = result => NamedChoice.Parse(result, InputFormats.All),
    };

    public void AddTo(Command command)
    {
        _columns.AddTo(command);
        command.Options.Add(_delimiter);
        command.Options.Add(_format);
    }

    public ReadOptions Apply(ParseResult parsed, ReadOptions options) => options with
    {
        Format = parsed.GetValue(_format),
        Columns = _columns.Of(parsed),
        Delimiter = parsed.GetValue(_delimiter),
    };

    private static char? ParseDelimiter(ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        switch (name)
        {
            case "comma":
                return ',';
            case "semicolon":
                return ';';
            case "tab" or "\\t":
                return '\t';
            case "bar" or "pipe":
                return '|';
            case [var sign] when sign is '\t' || !char.IsLetterOrDigit(sign) && !char.IsWhiteSpace(sign) && sign != '"':
                return sign;
        }
        result.AddError(
            $"--delimiter {name}: expected one sign that is no letter, digit, space or quote; write, for example, --delimiter ';' or "
            + "--delimiter tab.");
        return null;
    }
}
