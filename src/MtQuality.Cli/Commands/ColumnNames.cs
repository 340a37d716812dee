using System.CommandLine;
using System.CommandLine.Parsing;
using MtQuality.Corpus.Items;
using MtQuality.Lexicons;

namespace MtQuality.Cli.Commands;

/// <summary>The option <c>--column</c>: which column of the input holds which field of an article. Shared by all commands.</summary>
internal sealed class ColumnNames
{
    private readonly Option<string[]> _columns = new("--column")
    {
        Description = "Read FIELD from the column NAME, as in text=body. Fields: " + string.Join(", ", ReadOptions.Fields)
            + ". May be repeated.",
        HelpName = "FIELD=NAME",
    };

    public void AddTo(Command command)
    {
        _columns.Validators.Add(RefuseUnknown);
        command.Options.Add(_columns);
        foreach (var field in ReadOptions.Fields)
            command.Options.Add(Former(field));
    }

    /// <summary>The name of each renamed field's column, by field.</summary>
    public Dictionary<string, string> Of(ParseResult parsed) =>
        (parsed.GetValue(_columns) ?? [])
            .Select(column => column.Split('=', 2))
            .ToDictionary(parts => parts[0], parts => parts[1], StringComparer.Ordinal);

    /// <summary>The spelling of earlier versions, such as <c>--label-column</c>: an error that says what to write instead.</summary>
    private static Option<string?> Former(string field)
    {
        var option = new Option<string?>($"--{field}-column") { Hidden = true };
        option.Validators.Add(result =>
        {
            var name = result.Tokens.Count > 0 ? result.Tokens[0].Value : "NAME";
            result.AddError($"--{field}-column is no longer an option; write --column {field}={name} instead.");
        });
        return option;
    }

    private static void RefuseUnknown(OptionResult result)
    {
        var columns = result.Tokens.Select(token => token.Value).ToList();
        foreach (var column in columns)
        {
            if (column.Split('=', 2) is not [var field, { Length: > 0 }])
                result.AddError($"--column {column}: expected FIELD=NAME; write, for example, --column text=body.");
            else if (!ReadOptions.Fields.Contains(field))
                result.AddError(
                    $"--column {column}: articles have no field '{field}'; the nearest is " +
                    $"'{Spelling.Nearest(field, ReadOptions.Fields)}'.");
        }
        var repeated = columns.Select(column => column.Split('=')[0]).GroupBy(field => field).FirstOrDefault(fields => fields.Count() > 1);
        if (repeated is not null)
            result.AddError($"--column names the field '{repeated.Key}' more than once; name it once.");
    }
}
