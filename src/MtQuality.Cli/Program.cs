using System.CommandLine;
using MtQuality.Cli;

var terminal = new Terminal();
var root = MtqCommand.Create(terminal);
var parsed = root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        terminal.Error(error.Message);
    terminal.Say($"`mtq {string.Join(' ', CommandPath(parsed.CommandResult.Command))}--help` says what there is.");
    return ExitCode.WrongUse;
}
try
{
    return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
}
catch (OperationCanceledException)
{
    terminal.Error("interrupted; nothing was written.");
    return ExitCode.Interrupted;
}
catch (ClosedPipeException)
{
    return ExitCode.Done;
}
catch (Exception exception) when (exception is IOException or InvalidDataException or UnauthorizedAccessException or FormatException or ArgumentException)
{
    terminal.Error(exception.Message);
    return ExitCode.WrongUse;
}

static IEnumerable<string> CommandPath(Command command) => command is RootCommand ? [] : [command.Name, ""];
