using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests.Documents;

/// <summary>Runs commands one after the other, as a person types them in a folder that holds what a clone of the project holds: in a shell,
/// but a plain <c>mtq</c> inside this process, which is quicker.</summary>
internal sealed partial class ShellSession : IDisposable
{
    // No command prints this character: mtq makes control characters visible.
    private const char Separator = '\u001E';

    private static readonly string[] Copied = ["seeds", "tests/Sets"];

    private readonly TemporaryFolder _folder = new();
    private readonly Process _shell;
    private int _status;

    public ShellSession()
    {
        foreach (var path in Copied)
            CopyFromClone(path);
        _shell = Process.Start(new ProcessStartInfo("/bin/bash", ["-s"])
        {
            WorkingDirectory = _folder.Path,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            Environment =
            {
                ["PATH"] = $"{AppContext.BaseDirectory}:{Environment.GetEnvironmentVariable("PATH")}",
                ["LC_ALL"] = "C.UTF-8",
            },
        })!;
    }

    /// <summary>Whether there is what the documents use besides <c>mtq</c>.</summary>
    public static bool IsPossible { get; } = File.Exists("/bin/bash") && File.Exists("/usr/bin/curl");

    public void Dispose()
    {
        _shell.StandardInput.Close();
        _shell.WaitForExit();
        _shell.Dispose();
        _folder.Dispose();
    }

    /// <summary>Runs a command.</summary>
    /// <returns>Its exit code and the lines of both its outputs, in the order in which they were written.</returns>
    public (int ExitCode, IReadOnlyList<string> Lines) Run(string command)
    {
        string seen;
        if (PlainCommand().IsMatch(command))
            (_status, seen) = Mtq.RunInSight(_folder, command.Split(' ')[1..]);
        else
            (_status, seen) = RunInShell(command);
        return (_status, Lines(seen));
    }

    private (int, string) RunInShell(string command)
    {
        // The status of the command before is at hand, so that `echo $?` shows it.
        _shell.StandardInput.WriteLine($"(exit {_status}); {{ {command}\n}} 2>&1 < /dev/null; printf '\\036%s\\036' $?");
        _shell.StandardInput.Flush();
        var seen = ReadToSeparator();
        return (int.Parse(ReadToSeparator(), CultureInfo.InvariantCulture), seen);
    }

    private string ReadToSeparator()
    {
        var text = new StringBuilder();
        for (var next = _shell.StandardOutput.Read(); next != Separator; next = _shell.StandardOutput.Read())
        {
            if (next < 0)
                throw new EndOfStreamException($"The shell ended after: {text}");
            text.Append((char)next);
        }
        return text.ToString();
    }

    // Tables are filled with blanks up to their right edge, and stand between empty lines.
    private static IReadOnlyList<string> Lines(string output)
    {
        var lines = output.Split('\n').Select(line => line.TrimEnd()).ToList();
        var (first, last) = (lines.FindIndex(line => line.Length > 0), lines.FindLastIndex(line => line.Length > 0));
        return first < 0 ? [] : lines[first..(last + 1)];
    }

    private void CopyFromClone(string path)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.At(path), "*", SearchOption.AllDirectories))
        {
            var copy = _folder.At(Path.GetRelativePath(Repository.Root, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    // Without anything that a shell reads: patterns, quotes, pipes, variables.
    [GeneratedRegex(@"^mtq [\w ./:=@,-]*$")]
    private static partial Regex PlainCommand();
}
