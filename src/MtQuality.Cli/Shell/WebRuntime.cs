using System.Reflection;
using System.Runtime.Loader;

namespace MtQuality.Cli.Shell;

/// <summary>
/// Finds ASP.NET Core, which only <c>mtq serve</c> needs. It is no part of the runtime that mtq asks for, so that all other commands start
/// without it, sooner, and also where it is not installed.
/// </summary>
internal static class WebRuntime
{
    private const string Name = "Microsoft.AspNetCore.App";

    /// <summary>Lets the classes of ASP.NET Core be loaded from now on.</summary>
    /// <exception cref="FileNotFoundException">It is not installed; the message says what to do.</exception>
    public static void Use()
    {
        // Where .NET itself stands beside mtq, so does ASP.NET Core, and it is found like everything else.
        if (File.Exists(Path.Combine(AppContext.BaseDirectory, "Microsoft.AspNetCore.dll")))
            return;
        var folder = Find() ?? throw new FileNotFoundException(
            $"mtq serve needs ASP.NET Core {Environment.Version.Major}.{Environment.Version.Minor}, which is not installed beside "
            + $".NET in {Root}. Install the ASP.NET Core runtime (on Debian aspnetcore-runtime-{Environment.Version.Major}."
            + $"{Environment.Version.Minor}); all other commands work without it.");
        AssemblyLoadContext.Default.Resolving += (context, name) => Load(context, name, folder);
    }

    // .../shared/Microsoft.NETCore.App/10.0.1 has its neighbour in .../shared/Microsoft.AspNetCore.App/10.0.1.
    private static string Root => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", ".."));

    // The runtime that runs now, and of that the latest patch.
    private static string? Find()
    {
        var all = Path.Combine(Root, Name);
        return !Directory.Exists(all) ? null : Directory.EnumerateDirectories(all)
            .Select(folder => (folder, Version: Version.TryParse(Path.GetFileName(folder), out var version) ? version : new Version(0, 0)))
            .Where(found => (found.Version.Major, found.Version.Minor) == (Environment.Version.Major, Environment.Version.Minor))
            .OrderByDescending(found => found.Version)
            .Select(found => found.folder)
            .FirstOrDefault();
    }

    private static Assembly? Load(AssemblyLoadContext context, AssemblyName name, string folder)
    {
        var path = Path.Combine(folder, $"{name.Name}.dll");
        return File.Exists(path) ? context.LoadFromAssemblyPath(path) : null;
    }
}
