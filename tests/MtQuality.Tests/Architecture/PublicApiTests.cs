using System.Globalization;
using System.Reflection;
using System.Text;

namespace MtQuality.Tests.Architecture;

/// <summary>The public types and members of the library. A change of them shows in the diff of the snapshot.</summary>
public sealed class PublicApiTests
{
    [Fact]
    public void Public_api_is_the_one_in_the_snapshot() =>
        Snapshot.Matches(Describe(typeof(QualityAnalyzer).Assembly), "MtQuality.Tests", "Architecture", "PublicApi.txt");

    private static string Describe(Assembly assembly)
    {
        var api = new StringBuilder();
        foreach (var type in assembly.GetExportedTypes().OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            api.Append(Kind(type)).Append(' ').Append(type.FullName).Append('\n');
            var members = type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Where(member => !IsGenerated(type, member))
                .Select(Describe)
                .Order(StringComparer.Ordinal);
            foreach (var member in members)
                api.Append("    ").Append(member).Append('\n');
        }
        return api.ToString();
    }

    private static string Kind(Type type) => type switch
    {
        { IsEnum: true } => "enum",
        { IsValueType: true } => "struct",
        { IsAbstract: true, IsSealed: true } => "static class",
        { IsSealed: true } => "sealed class",
        _ => "class",
    };

    private static bool IsGenerated(Type type, MemberInfo member) =>
        type.IsEnum ? member.Name == "value__"
        : member is MethodInfo { IsSpecialName: true }
        || member.Name is "Equals" or "GetHashCode" or "ToString" or "Deconstruct" or "<Clone>$" or "PrintMembers" or "EqualityContract";

    private static string Describe(MemberInfo member) => member switch
    {
        ConstructorInfo constructor => $"new({Parameters(constructor)})",
        MethodInfo method => $"{(method.IsStatic ? "static " : "")}{Name(method.ReturnType)} {method.Name}({Parameters(method)})",
        PropertyInfo property => Describe(property),
        FieldInfo { IsLiteral: true } field => field.DeclaringType!.IsEnum
            ? $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture)}"
            : $"const {Name(field.FieldType)} {field.Name}",
        _ => member.ToString()!,
    };

    private static string Describe(PropertyInfo property)
    {
        var modifier = property.GetMethod!.IsStatic ? "static " : "";
        var setter = property.SetMethod is { IsPublic: true } ? " init;" : "";
        return $"{modifier}{Name(property.PropertyType)} {property.Name} {{ get;{setter} }}";
    }

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => $"{Name(parameter.ParameterType)} {parameter.Name}"));

    private static string Name(Type type) =>
        type.IsGenericType
            ? $"{WithoutArity(type.Name)}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>"
            : type.Name;

    private static string WithoutArity(string name) => name[..name.IndexOf('`', StringComparison.Ordinal)];
}
