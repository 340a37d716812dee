using System.CommandLine.Parsing;
using MtQuality.Corpus.Inputs;
using MtQuality.Corpus.Items;

namespace MtQuality.Cli.Shell;

/// <summary>Files and folders that a command needs: what is not there is said before any work begins.</summary>
internal static class ExistingPaths
{
    /// <summary>The value that stands for no file.</summary>
    public const string None = "none";

    /// <summary>Refuses a value that is no file.</summary>
    public static void RequireFiles(SymbolResult result) => Require(result, File.Exists, Directory.Exists, "file", "folder");

    /// <summary>Refuses a value that is no folder.</summary>
    public static void RequireFolders(SymbolResult result) => Require(result, Directory.Exists, File.Exists, "folder", "file");

    private static string Advice(string path) => NearbyPath.Of(path) is { } nearby ? $"did you mean {nearby}?" : "check the spelling.";

    private static void Require(SymbolResult result, Func<string, bool> isThere, Func<string, bool> isOther, string kind, string other)
    {
        var name = result is OptionResult option ? $"{option.Option.Name} " : "";
        foreach (var path in result.Tokens.Select(token => token.Value))
        {
            if (path.Length == 0 || path == None)
                continue;
            if (FileKind.Special(path) is { } special && !FileKind.IsOpenStream(path))
                result.AddError($"{name}{path}: this is {special}, and a {kind} was expected.");
            else if (isOther(path))
                result.AddError($"{name}{path}: this is a {other}, and a {kind} was expected.");
            else if (!isThere(path))
                result.AddError($"{name}{path}: there is no such {kind}; {Advice(path)}");
        }
    }
}
