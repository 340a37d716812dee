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

    /// <summary>Refuses a value that is a device or a named pipe; whether a file is there is asked by who opens it.</summary>
    public static void RefuseDevices(SymbolResult result)
    {
        foreach (var path in result.Tokens.Select(token => token.Value))
            RefuseDevice(result, path, "file");
    }

    private static string Advice(string path) => NearbyPath.Of(path) is { } nearby ? $"did you mean {nearby}?" : "check the spelling.";

    private static void Require(SymbolResult result, Func<string, bool> isThere, Func<string, bool> isOther, string kind, string other)
    {
        foreach (var path in result.Tokens.Select(token => token.Value))
        {
            if (path.Length == 0 || path == None || RefuseDevice(result, path, kind))
                continue;
            if (isOther(path))
                result.AddError($"{NameOf(result)}{path}: this is a {other}, and a {kind} was expected.");
            else if (!isThere(path))
                result.AddError($"{NameOf(result)}{path}: there is no such {kind}; {Advice(path)}");
        }
    }

    private static bool RefuseDevice(SymbolResult result, string path, string kind)
    {
        if (FileKind.Special(path) is not { } special || FileKind.IsOpenStream(path))
            return false;
        result.AddError($"{NameOf(result)}{path}: this is {special}, and a {kind} was expected.");
        return true;
    }

    private static string NameOf(SymbolResult result) => result is OptionResult option ? $"{option.Option.Name} " : "";
}
