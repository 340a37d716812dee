using System.Globalization;
using MtQuality.Cli.Shell;

namespace MtQuality.Cli.Commands;

/// <summary>Tells a person what could not be read: the first problems of each input, and how many more it has. A file lists all of
/// them.</summary>
/// <param name="terminal">Where it is told.</param>
/// <param name="list">The file.</param>
internal sealed class ProblemLines(Terminal terminal, string list)
{
    // More lines push everything else off the screen.
    private const int MaxShown = 20;

    private string? _source;
    private int _count;

    /// <summary>Tells of one. Those of an input come one after the other.</summary>
    public void Tell(InputProblem problem)
    {
        if (problem.Source != _source)
            End();
        _source = problem.Source;
        if (_count++ < MaxShown)
            terminal.Error(problem.ToString());
    }

    /// <summary>Says how many problems of the last input were not told.</summary>
    public void End()
    {
        if (_count - MaxShown is > 0 and var more)
        {
            var problems = more == 1 ? "problem" : "problems";
            terminal.Error(string.Create(CultureInfo.InvariantCulture, $"{_source}: {more:N0} more {problems}; {list} lists all of them."));
        }
        (_source, _count) = (null, 0);
    }
}
