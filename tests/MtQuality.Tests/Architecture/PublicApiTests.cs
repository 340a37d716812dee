using System.Reflection;
using System.Xml.Linq;
using PublicApiGenerator;

namespace MtQuality.Tests.Architecture;

/// <summary>
/// What the packages offer to callers. The snapshots are the baseline that the next release is compared with: what is taken away or
/// changed in one of them breaks callers.
/// </summary>
public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new() { IncludeAssemblyAttributes = false };

    /// <summary>The libraries that are packed; the tool has no callers.</summary>
    public static TheoryData<string> Packages =>
        [.. Directory.EnumerateFiles(Repository.At("src"), "*.csproj", SearchOption.AllDirectories)
            .Where(project => Says(project, "IsPackable") && !Says(project, "PackAsTool"))
            .Select(project => Path.GetFileNameWithoutExtension(project))
            .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Packages))]
    public void The_public_api_is_the_one_in_the_snapshot(string package) =>
        Snapshot.Matches(
            Assembly.Load(package).GeneratePublicApi(Options).ReplaceLineEndings("\n") + "\n",
            "MtQuality.Tests", "Architecture", "PublicApi", $"{package}.txt");

    private static bool Says(string project, string property) =>
        XDocument.Load(project).Descendants(property).Any(element => element.Value == "true");
}
