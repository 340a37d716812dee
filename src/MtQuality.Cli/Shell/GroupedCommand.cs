using System.CommandLine;

namespace MtQuality.Cli.Shell;

/// <summary>A command whose options stand under headings in its help. The first line of its description is its summary.</summary>
internal sealed class GroupedCommand(string name, string description) : Command(name, description)
{
    private readonly List<(string Heading, IReadOnlyList<Option> Options)> _groups = [];

    /// <summary>The groups in the order in which help shows them.</summary>
    public IReadOnlyList<(string Heading, IReadOnlyList<Option> Options)> Groups => _groups;

    /// <summary>The command that this one prepares, whose settings in a file of options count for it too; null if there is none.</summary>
    public string? TakesSettingsOf { get; init; }

    /// <summary>Adds options under a heading.</summary>
    public void AddGroup(string heading, params Option[] options) => AddGroup(heading, command =>
    {
        foreach (var option in options)
            command.Options.Add(option);
    });

    /// <summary>Adds under a heading the options that <paramref name="add"/> adds to the command.</summary>
    public void AddGroup(string heading, Action<Command> add)
    {
        var before = Options.ToHashSet();
        add(this);
        _groups.Add((heading, [.. Options.Where(option => !option.Hidden && !before.Contains(option))]));
    }

    /// <summary>Sets what the command does, so that Ctrl-C at any moment lets it end what it has begun.</summary>
    /// <param name="run">The work. It may work long before it first waits for anything.</param>
    public void SetInterruptible(Func<ParseResult, CancellationToken, Task<int>> run) =>
        // Ctrl-C is told to wait for the work by its task. Until there is a task, it waits for nothing.
        SetAction((parsed, cancellation) => Task.Run(() => run(parsed, cancellation), CancellationToken.None));
}
