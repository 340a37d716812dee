using System.CommandLine;
using MtQuality.Cli.Commands;
using MtQuality.Cli.Configuration;
using MtQuality.Cli.Shell;
using MtQuality.Learning;

namespace MtQuality.Cli;

/// <summary>One run of the command, from its arguments to its exit code.</summary>
internal static class MtqRun
{
    // A long article that the encoder is reading is finished, so that the run is kept in order.
    private static readonly TimeSpan TimeToFinish = TimeSpan.FromSeconds(30);

    /// <summary>Runs the command and tells what went wrong.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> EndOf(string[] arguments, Terminal terminal, CancellationToken cancellation)
    {
        try
        {
            var line = ConfiguredLine.Parse(MtqCommand.Create(terminal), arguments, WorkingFolder());
            List<string> wrong =
            [
                .. FlagValues.Of(line.Parsed, arguments),
                .. line.Parsed.Errors.Count > 0 ? WrongUse.Of(line.Parsed, line.Tell) : [],
            ];
            if (wrong.Count > 0)
            {
                foreach (var message in wrong)
                    terminal.Error(message);
                terminal.Say($"`{CommandManual.PathOf(line.Parsed.CommandResult.Command)} --help` shows the usage.");
                return ExitCode.WrongUse;
            }
            if (line.Note is { } note)
                terminal.Say(note);
            return await line.Parsed.InvokeAsync(
                new InvocationConfiguration
                {
                    EnableDefaultExceptionHandler = false,
                    ProcessTerminationTimeout = TimeToFinish,
                    Output = terminal.Results.Profile.Out.Writer,
                },
                cancellation);
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
            terminal.Error(SystemErrors.Told(exception));
            return ExitCode.WrongUse;
        }
    }

    private static string WorkingFolder()
    {
        try
        {
            return Directory.GetCurrentDirectory();
        }
        catch (FileNotFoundException exception)
        {
            throw new IOException("the folder you are in no longer exists; change to another one, and try again.", exception);
        }
    }
}
