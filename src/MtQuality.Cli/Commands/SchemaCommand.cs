using System.CommandLine;
using MtQuality.Cli.Configuration;
using MtQuality.Cli.Shell;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq schema</c>: the JSON Schemas of the files that mtq reads and writes.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var names = JsonSchemas.Names;
        var name = new Argument<string?>("name")
        {
            Description = $"What to describe: {string.Join(", ", names)}.",
            CustomParser = result => NamedChoice.Parse(result, names),
        };
        name.CompletionSources.Add([.. names]);
        var command = new GroupedCommand("schema",
            """
            Prints the JSON Schema (draft 2020-12) of a file that mtq reads or writes.

              mtq schema config > mtq.schema.json     then "$schema": "mtq.schema.json" in mtq.json helps an editor

            config: mtq.json, the options of all commands · policy: the file of --policy · scores: a line of
            scores.jsonl · run: run.json · compare: what mtq compare --format json prints · api: what mtq serve
            answers to programs.
            """)
        {
            name,
        };
        command.SetAction(parsed =>
        {
            terminal.WriteLine(JsonSchemas.Named(parsed.GetValue(name)!, (RootCommand)parsed.RootCommandResult.Command));
            return ExitCode.Done;
        });
        return command;
    }
}
