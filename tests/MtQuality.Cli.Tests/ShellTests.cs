using System.Diagnostics;
using System.Text;
using MtQuality.Cli.Shell;

namespace MtQuality.Cli.Tests;

/// <summary>What surrounds the command: the terminal it writes to, and the limits it runs under.</summary>
public sealed class ShellTests
{
    [Theory]
    [InlineData("a\u001B[31mred\u0007\n", "a\u241B[31mred\u2407\n")]
    [InlineData("C1: \u009B31m, \u0085, DEL: \u007F\n", "C1: \uFFFD31m, \uFFFD, DEL: \u2421\n")]
    [InlineData("\u202Eturned\n", "\uFFFDturned\n")]
    [InlineData("tab\tand 😀 Ärger\n", "tab\tand 😀 Ärger\n")]
    public void A_terminal_gets_no_control_character_and_a_file_gets_them_all(string text, string shown)
    {
        Assert.Equal(shown, Written(text, isTerminal: true));
        Assert.Equal(text, Written(text, isTerminal: false));
    }

    [Theory]
    [InlineData("--force takes no value; write --force alone, or leave it out.", "score", "a", "--force=maybe")]
    [InlineData(null, "score", "a", "--force", "--out=b")]
    [InlineData(null, "score", "--", "--force=maybe")]
    public void An_option_without_a_value_is_refused_with_one(string? message, params string[] args)
    {
        var parsed = MtqCommand.Create().Parse(args);
        Assert.Equal(message, FlagValues.Of(parsed, args).SingleOrDefault());
    }

    [Fact]
    public async Task Work_that_has_not_waited_yet_can_be_waited_for()
    {
        using var hold = new ManualResetEventSlim();
        var command = new GroupedCommand("work", "");
        command.SetInterruptible((_, cancellation) =>
        {
            // Without end, a command that does not give its task would let the test hang instead of fail.
            hold.Wait(TimeSpan.FromSeconds(10), cancellation);
            return Task.FromResult(ExitCode.OverLimit);
        });
        var ending = command.Parse([]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);
        Assert.False(ending.IsCompleted);
        hold.Set();
        Assert.Equal(ExitCode.OverLimit, await ending);
    }

    // With fewer, the runtime itself does not start.
    [Theory]
    [InlineData(24)]
    [InlineData(32)]
    public void Too_few_open_files_are_told_and_are_no_crash(int limit)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The limit is read from /proc.");
        var (exitCode, error) = RunAfter($"ulimit -n {limit}");
        Assert.Equal(
            $"mtq: this process may open only {limit} files at once, and mtq needs 128; raise the limit with `ulimit -n 1024`.\n", error);
        Assert.Equal(ExitCode.WrongUse, exitCode);
    }

    [Fact]
    public void A_folder_that_is_gone_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows removes no folder that a process is in.");
        var (exitCode, error) = RunAfter("folder=$(mktemp -d); cd \"$folder\"; rmdir \"$folder\"");
        Assert.Equal("mtq: the folder you are in no longer exists; change to another one, and try again.\n", error);
        Assert.Equal(ExitCode.WrongUse, exitCode);
    }

    /// <summary>Runs <c>mtq signals</c> in a shell that has done something before.</summary>
    private static (int ExitCode, string Error) RunAfter(string before)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "mtq");
        using var shell = Process.Start(new ProcessStartInfo("sh", ["-c", $"{before}; '{program}' signals"])
        {
            WorkingDirectory = AppContext.BaseDirectory,
            RedirectStandardError = true,
        })!;
        var error = shell.StandardError.ReadToEnd();
        shell.WaitForExit();
        return (shell.ExitCode, error);
    }

    // Byte by byte: a character may arrive in pieces.
    private static string Written(string text, bool isTerminal)
    {
        using var written = new MemoryStream();
        using (var output = new OutputStream(written, isTerminal))
        {
            foreach (var value in Encoding.UTF8.GetBytes(text))
                output.Write([value]);
        }
        return Encoding.UTF8.GetString(written.ToArray());
    }
}
