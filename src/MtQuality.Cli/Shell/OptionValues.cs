using System.CommandLine;

namespace MtQuality.Cli.Shell;

/// <summary>What values an option takes, as the help names them: words in small letters stand for themselves, as in <c>csv|jsonl</c>;
/// <c>FILE</c>, <c>DIR</c> and <c>RUN</c> are paths; <c>DIR|none</c> is either.</summary>
internal static class OptionValues
{
    private static readonly string[] Paths = ["FILE", "DIR", "RUN"];

    /// <summary>The words that stand for themselves, in the order of the help.</summary>
    public static IReadOnlyList<string> WordsOf(Option option) => [.. Alternatives(option).Where(IsWord)];

    /// <summary>Whether no other values are taken than <see cref="WordsOf"/>.</summary>
    public static bool AreWords(Option option) => Alternatives(option) is { Length: > 0 } all && all.All(IsWord);

    /// <summary>Whether the value is a path, if it is none of the words.</summary>
    public static bool ArePaths(Option option) =>
        Alternatives(option).Any(name => Paths.Any(path => name.StartsWith(path, StringComparison.Ordinal)));

    /// <summary>Whether the option is either there or not.</summary>
    public static bool IsSwitch(Option option) => option.ValueType == typeof(bool);

    /// <summary>Whether it can be given more than once.</summary>
    public static bool IsList(Option option) => option.Arity.MaximumNumberOfValues > 1;

    /// <summary>Whether the value is a number.</summary>
    public static bool IsNumber(Option option) =>
        (Nullable.GetUnderlyingType(option.ValueType) ?? option.ValueType) is var type && (type == typeof(int) || type == typeof(double));

    private static string[] Alternatives(Option option) => option.HelpName?.Split('|') ?? [];

    private static bool IsWord(string name) => name == "-" || name.All(char.IsAsciiLetterLower);
}
