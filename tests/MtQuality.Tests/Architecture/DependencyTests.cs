using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;

namespace MtQuality.Tests.Architecture;

/// <summary>Projects depend only on those below them, as <c>src/ARCHITECTURE.md</c> shows.</summary>
public sealed class DependencyTests
{
    private const int MaxColumns = 140;

    // The projects and the packages that each project may reference.
    private static readonly Dictionary<string, (string[] Projects, string[] Packages)> Allowed = new()
    {
        ["MtQuality"] = ([], ["System.IO.Hashing"]),
        ["MtQuality.Corpus"] = (
            ["MtQuality"],
            ["AngleSharp", "CsvHelper", "Markdig", "Parquet.Net", "SmartReader", "UTF.Unknown", "ZstdSharp.Port"]),
        ["MtQuality.DependencyInjection"] = (
            ["MtQuality"],
            ["Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions"]),
        ["MtQuality.Encoder"] = (["MtQuality"], ["Microsoft.ML.OnnxRuntime"]),
        ["MtQuality.Metrics"] = (["MtQuality"], []),
        ["MtQuality.Families"] = (["MtQuality", "MtQuality.Metrics"], []),
        ["MtQuality.Reporting"] = (
            ["MtQuality", "MtQuality.Families", "MtQuality.Metrics"], ["CsvHelper", "Parquet.Net", "ScottPlot", "ZstdSharp.Port"]),
        ["MtQuality.Learning"] = (["MtQuality", "MtQuality.Metrics"], ["Microsoft.ML", "Microsoft.ML.FastTree"]),
        ["MtQuality.Desk"] = (
            ["MtQuality", "MtQuality.Corpus", "MtQuality.Learning", "MtQuality.Metrics", "MtQuality.Reporting"],
            [
                "CsvHelper", "Microsoft.AspNetCore.OpenApi", "Microsoft.Data.Sqlite", "OpenTelemetry.Exporter.Prometheus.AspNetCore",
                "OpenTelemetry.Extensions.Hosting", "System.IO.Hashing",
            ]),
        ["MtQuality.Cli"] = (
            [
                "MtQuality.Corpus", "MtQuality.Desk", "MtQuality.Encoder", "MtQuality.Families", "MtQuality.Learning",
                "MtQuality.Reporting",
            ],
            ["Spectre.Console", "System.CommandLine"]),
        ["MtQuality.Forge"] = (
            [
                "MtQuality", "MtQuality.Cli", "MtQuality.Corpus", "MtQuality.Encoder", "MtQuality.Learning", "MtQuality.Metrics",
                "MtQuality.Reporting",
            ],
            ["OnnxSharp", "System.IO.Hashing", "TorchSharp", "libtorch-cpu-linux-x64"]),
    };

    public static TheoryData<string> Projects =>
    [
        .. Directory.EnumerateFiles(Repository.At("src"), "*.csproj", SearchOption.AllDirectories)
            .Select(path => Path.GetFileNameWithoutExtension(path)),
    ];

    [Theory, MemberData(nameof(Projects))]
    public void Project_references_only_what_is_below_it(string project)
    {
        var references = XDocument.Load(Repository.At("src", project, project + ".csproj")).Descendants()
            .ToLookup(element => element.Name.LocalName, element => (string?)element.Attribute("Include"));
        var projects = references["ProjectReference"].Select(path => Path.GetFileNameWithoutExtension(path)!).ToHashSet();
        var packages = references["PackageReference"].Select(package => package!).ToHashSet();
        Assert.Subset(Allowed[project].Projects.ToHashSet(), projects);
        Assert.Subset(Allowed[project].Packages.ToHashSet(), packages);
    }

    [Fact]
    public void The_library_itself_loads_nothing_but_the_framework_and_hashing()
    {
        var references = typeof(QualityAnalyzer).Assembly.GetReferencedAssemblies().Select(reference => reference.Name!);
        Assert.All(references, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_source_project_has_a_test_project_and_is_in_the_solution()
    {
        var solution = File.ReadAllText(Repository.At("MtQuality.sln"));
        foreach (var project in Projects.Select(row => row.Data))
        {
            Assert.Contains($"{project}.csproj", solution, StringComparison.Ordinal);
            var tests = Repository.At("tests", project + ".Tests", project + ".Tests.csproj");
            Assert.True(File.Exists(tests), $"{project} has no test project.");
        }
    }

    [Theory]
    [InlineData("Directory.Build.props")]
    [InlineData("Directory.Packages.props")]
    public void Settings_of_src_reach_tests(string file) =>
        Assert.Contains($"<Import Project=\"../src/{file}\" />", File.ReadAllText(Repository.At("tests", file)), StringComparison.Ordinal);

    [Fact]
    public void The_library_keeps_no_static_state_that_can_change()
    {
        var mutable = typeof(QualityAnalyzer).Assembly.GetTypes()
            .Where(type => !type.IsDefined(typeof(CompilerGeneratedAttribute)) && !type.Name.StartsWith('<'))
            .SelectMany(type => type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(field => !field.IsLiteral && !field.IsInitOnly);
        Assert.Empty(mutable.Select(field => $"{field.DeclaringType}.{field.Name}"));
    }

    [Fact]
    public void No_file_has_a_name_that_says_nothing()
    {
        string[] emptyNames = ["Utils", "Util", "Helpers", "Helper", "Common", "Manager", "Misc"];
        var files = Directory.EnumerateFiles(Repository.At("src"), "*.cs", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Repository.At("tests"), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        Assert.DoesNotContain(
            files, path => emptyNames.Any(name => Path.GetFileNameWithoutExtension(path).EndsWith(name, StringComparison.Ordinal)));
    }

    [Fact]
    public void The_root_folder_contains_nothing_else()
    {
        string[] allowed =
        [
            "MtQuality.sln", "README.md", "LICENSE", "NOTICE", "CITATION.cff", "global.json",
            "src", "tests", "seeds", "data", "reports", "docs",
        ];
        var visible = Directory.EnumerateFileSystemEntries(Repository.Root)
            .Select(path => Path.GetFileName(path))
            .Where(name => !name.StartsWith('.') && name != "TestResults");
        Assert.Empty(visible.Except(allowed));
    }

    [Fact]
    public void No_line_of_code_is_longer_than_140_columns()
    {
        string[] folders = [Repository.At("src"), Repository.At("tests")];
        var tooLong = folders.SelectMany(folder => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .SelectMany(path => File.ReadLines(path).Select((line, i) => (Path: path, Number: i + 1, line.Length)))
            .Where(line => line.Length > MaxColumns)
            .Select(line => $"{line.Path}:{line.Number} has {line.Length} columns");
        Assert.Empty(tooLong);
    }
}
