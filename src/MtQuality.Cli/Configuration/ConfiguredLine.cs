using System.CommandLine;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;

namespace MtQuality.Cli.Configuration;

/// <summary>A command line with what a file of options adds to it.</summary>
/// <param name="Parsed">The line, with the options of the file at its end.</param>
/// <param name="File">The file that has added something; null if none has.</param>
/// <param name="Settings">What it has added.</param>
internal sealed record ConfiguredLine(ParseResult Parsed, string? File, IReadOnlyList<Setting> Settings)
{
    // An argument that begins with @ names a list of inputs, not of options.
    private static readonly ParserConfiguration Parser = new() { ResponseFileTokenReplacer = null };

    /// <summary>Parses a command line. What it says itself counts; the rest comes from the file that <c>--config</c> names, or the nearest
    /// one.</summary>
    /// <param name="root">The command.</param>
    /// <param name="words">The command line.</param>
    /// <param name="folder">Where the search for the nearest file begins.</param>
    /// <exception cref="FormatException">The file is malformed; the message says where.</exception>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public static ConfiguredLine Parse(RootCommand root, IReadOnlyList<string> words, string folder)
    {
        var given = root.Parse(words, Parser);
        var (result, command) = (given.CommandResult, given.CommandResult.Command);
        // Help, the version and suggestions do not depend on a file, and tell what to do about a broken one.
        var isAsked = given.Action == command.Action || given.Action is ParseErrorAction;
        if (!isAsked || IsUnclear(given) || FileOf(result, folder) is not { } path)
            return new ConfiguredLine(given, null, []);
        var settings = ConfigFile.Read(path, root).Of(command)
            .Where(setting => result.GetResult(setting.Option) is (null or { Implicit: true }) && setting.Words().Any()).ToList();
        if (settings.Count == 0)
            return new ConfiguredLine(given, null, []);
        // Before a --, after which everything is a path.
        var end = words.Index().Where(word => word.Item == "--").Select(word => word.Index).DefaultIfEmpty(words.Count).First();
        var added = settings.SelectMany(setting => setting.Words());
        return new ConfiguredLine(root.Parse([.. words.Take(end), .. added, .. words.Skip(end)], Parser), path, settings);
    }

    /// <summary>What a person is told of the file; null if it has added nothing, or if only errors are wanted.</summary>
    public string? Note => File is null || IsQuiet
        ? null
        : $"options from {File}: {string.Join(", ", Settings.Select(setting => setting.Key))}";

    /// <summary>A message about an option, with its place in the file if that has added it.</summary>
    public string Tell(Symbol? about, string message) =>
        Settings.FirstOrDefault(setting => setting.Option == about)?.Tell(message) ?? message;

    private bool IsQuiet =>
        Parsed.CommandResult.Command.Options.OfType<Option<bool>>().Any(option => option.Name == "--quiet" && Parsed.GetValue(option));

    // Whether the line has a fault of its own that a file cannot mend: only what is missing can come from it.
    private static bool IsUnclear(ParseResult given) => given.Errors.Any(error => error.SymbolResult switch
    {
        OptionResult { Implicit: true } => false,
        CommandResult => given.UnmatchedTokens.Count > 0,
        _ => true,
    });

    private static string? FileOf(CommandResult result, string folder)
    {
        if (result.Command.Options.OfType<ConfigOption>().FirstOrDefault() is not { } option)
            return null;
        return result.GetValue(option) switch
        {
            null => ConfigFile.Find(folder),
            ConfigOption.None => null,
            var named => named,
        };
    }
}
