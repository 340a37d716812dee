using System.CommandLine;
using MtQuality.Cli.Shell;

namespace MtQuality.Cli.Configuration;

/// <summary>The option <c>--config</c>, which every command has that has options at all.</summary>
internal sealed class ConfigOption : Option<string?>
{
    /// <summary>Its name.</summary>
    public const string Flag = "--config";

    /// <summary>The value that stands for no file.</summary>
    public const string None = ExistingPaths.None;

    private ConfigOption()
        : base(Flag)
    {
        Description = $"File with options, which those given here override; none for no file. Default: {ConfigFile.Name} here or in the "
            + "nearest folder above.";
        HelpName = $"FILE|{None}";
        Validators.Add(ExistingPaths.RequireFiles);
    }

    /// <summary>Adds it to all commands that do something.</summary>
    public static void AddTo(Command command)
    {
        foreach (var child in command.Subcommands)
            AddTo(child);
        if (command.Subcommands.Count == 0 && command.Options.Count > 0)
            command.Options.Add(new ConfigOption());
    }
}
