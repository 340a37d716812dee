using System.CommandLine;
using System.CommandLine.Parsing;
using MtQuality.Corpus.Formats;
using MtQuality.Corpus.Items;
using MtQuality.Lexicons;

namespace MtQuality.Cli.Commands;

/// <summary>The options that say how inputs are read where they do not say it themselves.</summary>
internal sealed class InputSettings
{
    private readonly Option<string[]> _columns = new("--column") { Description = "A field or column of the records that is called otherwise, as in text=body; may be given more than once.", HelpName = "FIELD=NAME" };
    private readonly Option<InputFormat?> _format = new("--read-as") { Description = "The format of all inputs, where neither content nor name tells.", HelpName = Names, CustomParser = Parse };

    private static string Names => string.Join('|', Formats);

    private static IEnumerable<string> Formats => InputFormats.All.Select(format => format.Name);

    public void AddTo(Command command)
    {
        _columns.Validators.Add(RefuseUnknown);
        command.Options.Add(_columns);
        command.Options.Add(_format);
    }

    public ReadOptions Apply(ParseResult parsed, ReadOptions options) => options with
    {
        Format = parsed.GetValue(_format),
        Columns = (parsed.GetValue(_columns) ?? []).Select(column => column.Split('=', 2)).ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal),
    };

    private static InputFormat? Parse(ArgumentResult result)
    {
        var name = result.Tokens[0].Value;
        if (InputFormats.Named(name) is { } format)
            return format;
        result.AddError($"there is no format '{name}'; the nearest is '{Spelling.Nearest(name, Formats)}'.");
        return null;
    }

    private static void RefuseUnknown(OptionResult result)
    {
        foreach (var column in result.Tokens.Select(token => token.Value))
        {
            if (column.Split('=', 2) is not [var field, { Length: > 0 }])
                result.AddError($"'{column}' names no column; write FIELD=NAME, as in text=body.");
            else if (!ReadOptions.Fields.Contains(field))
                result.AddError($"articles have no field '{field}'; the nearest is '{Spelling.Nearest(field, ReadOptions.Fields)}'.");
        }
        if (result.Tokens.Select(token => token.Value.Split('=')[0]).GroupBy(field => field).FirstOrDefault(fields => fields.Count() > 1) is { } twice)
            result.AddError($"--column says twice what '{twice.Key}' is called.");
    }
}
