using ArchUnitNET.Domain;
using ArchUnitNET.Loader;

namespace MtQuality.Tests.Architecture;

/// <summary>Inside a project, namespaces depend on each other in one direction only, so that each can be understood
/// together with those below it.</summary>
public sealed class NamespaceTests
{
    public static TheoryData<string> Assemblies =>
    [
        "MtQuality", "MtQuality.Metrics", "MtQuality.Corpus", "MtQuality.Learning", "MtQuality.Families", "MtQuality.Reporting",
        "MtQuality.Desk", "mtq",
    ];

    [Theory, MemberData(nameof(Assemblies))]
    public void Namespaces_have_no_cycles(string assembly)
    {
        var types = new ArchLoader().LoadAssembly(System.Reflection.Assembly.Load(assembly)).Build().Types.ToList();
        var names = types.Select(type => type.Namespace.FullName).ToHashSet();
        var uses = types.SelectMany(type => type.Dependencies.Select(dependency => (From: type, To: dependency.Target)))
            .Where(use => use.To is not GenericParameter && use.To.Namespace is { } target
                && names.Contains(target.FullName) && use.From.Namespace.FullName != target.FullName)
            .ToLookup(
                use => (From: use.From.Namespace.FullName, To: use.To.Namespace.FullName),
                use => $"{use.From.Name} -> {use.To.Name}");
        var graph = uses.ToLookup(use => use.Key.From, use => use.Key.To);
        var cycles = uses.Where(use => Reaches(graph, use.Key.To, use.Key.From))
            .Select(use => $"{use.Key.From} -> {use.Key.To}: {string.Join(", ", use.Distinct().Take(6))}")
            .ToList();
        Assert.True(cycles.Count == 0, string.Join('\n', cycles));
    }

    private static bool Reaches(ILookup<string, string> graph, string from, string to)
    {
        var (seen, open) = (new HashSet<string> { from }, new Stack<string>([from]));
        while (open.TryPop(out var at))
        {
            if (at == to)
                return true;
            foreach (var next in graph[at].Where(seen.Add))
                open.Push(next);
        }
        return false;
    }
}
