using System.Runtime.InteropServices;
using MtQuality.Cli;
using MtQuality.Cli.Shell;

if (OpenFileLimit.IsTooLow())
    return ExitCode.WrongUse;
// A terminal that is closed ends the run as Ctrl-C does.
using var hangUp = new CancellationTokenSource();
using var hangUpSignal = PosixSignalRegistration.Create(PosixSignal.SIGHUP, signal =>
{
    signal.Cancel = true;
    hangUp.Cancel();
});
return await MtqRun.EndOf(args, new Terminal(TerminalStreams.OfProcess()), hangUp.Token);
