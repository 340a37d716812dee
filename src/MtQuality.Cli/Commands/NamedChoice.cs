using System.CommandLine.Parsing;
using MtQuality.Lexicons;

namespace MtQuality.Cli.Commands;

/// <summary>Options whose value is one of a few names.</summary>
internal static class NamedChoice
{
    /// <summary>The value that is named.</summary>
    /// <param name="result">The option's value on the command line.</param>
    /// <param name="choices">The values, each with the name that <see cref="object.ToString"/> gives it, in lower case.</param>
    public static T? Parse<T>(ArgumentResult result, IReadOnlyList<T> choices)
    {
        var asked = result.Tokens[^1].Value;
        var names = choices.Select(NameOf).ToList();
        if (names.FindIndex(name => name.Equals(asked, StringComparison.OrdinalIgnoreCase)) is >= 0 and var place)
            return choices[place];
        var option = result.Parent is OptionResult parent ? $"{parent.Option.Name} " : "";
        result.AddError(
            $"{option}{asked}: expected {string.Join(", ", names)}; the nearest is '{Spelling.Nearest(asked, names)}'.");
        return default;
    }

    /// <summary>The name of a value on the command line.</summary>
    public static string NameOf<T>(T value) => value!.ToString()!.ToLowerInvariant();
}
