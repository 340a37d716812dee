using System.CommandLine;
using System.CommandLine.Parsing;
using System.Runtime.InteropServices;
using MtQuality.Cli;
using MtQuality.Cli.Commands;
using MtQuality.Cli.Shell;
using MtQuality.Learning;

if (OpenFileLimit.IsTooLow())
    return ExitCode.WrongUse;
var terminal = new Terminal();
var root = MtqCommand.Create(terminal);
// An argument that begins with @ names a list of inputs, not of options.
var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
if (parsed.Errors.Count > 0)
{
    foreach (var message in WrongUse.Of(parsed))
        terminal.Error(message);
    terminal.Say($"`mtq {CommandPath(parsed.CommandResult)}--help` shows the usage.");
    return ExitCode.WrongUse;
}
// A terminal that is closed ends the run as Ctrl-C does.
using var hangUp = new CancellationTokenSource();
using var hangUpSignal = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
{
    signal.Cancel = true;
    hangUp.Cancel();
});
try
{
    var configuration = new InvocationConfiguration
    {
        EnableDefaultExceptionHandler = false,
        // A long article that the encoder is reading is finished, so that the run is kept in order.
        ProcessTerminationTimeout = TimeSpan.FromSeconds(30),
    };
    return await parsed.InvokeAsync(configuration, hangUp.Token);
}
catch (OperationCanceledException exception)
{
    terminal.Error(exception is RunInterruptedException ? exception.Message : "interrupted; nothing was written.");
    return ExitCode.Interrupted;
}
catch (ClosedPipeException)
{
    return ExitCode.Done;
}
catch (Exception exception) when (exception
    is IOException
    or InvalidDataException
    or UnauthorizedAccessException
    or FormatException
    or ArgumentException
    or TrainingException)
{
    // The names of our parameters say nothing to a person.
    terminal.Error(
        exception is ArgumentException { ParamName: { } name }
            ? exception.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
            : exception.Message);
    return ExitCode.WrongUse;
}

// The names of a command and its parents, each followed by a space; empty for mtq itself.
static string CommandPath(CommandResult result) =>
    result.Command is RootCommand ? "" : $"{CommandPath((CommandResult)result.Parent!)}{result.Command.Name} ";
