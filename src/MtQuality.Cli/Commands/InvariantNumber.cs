using System.CommandLine.Parsing;
using System.Globalization;

namespace MtQuality.Cli.Commands;

/// <summary>Numbers on the command line, read the same in every culture: 0.5 is a half.</summary>
internal static class InvariantNumber
{
    private const int MaxCount = 100_000;

    public static double? Parse(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number))
            return number;
        result.AddError($"{NameOf(result)} {text}: this is not a number; write one such as 0.25.");
        return null;
    }

    /// <summary>A whole number from 1.</summary>
    public static int ParseCount(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= MaxCount)
            return number;
        result.AddError($"{NameOf(result)} {text}: this is not a valid count; write a whole number from 1 to {MaxCount}.");
        return 1;
    }

    /// <summary>A share of 0–1, also written in percent: <c>20%</c>.</summary>
    public static double ParseShare(ArgumentResult result)
    {
        var text = result.Tokens[^1].Value;
        var isPercent = text.EndsWith('%');
        if (double.TryParse(isPercent ? text[..^1] : text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && (isPercent ? number / 100 : number) is >= 0 and <= 1 and var share)
            return share;
        result.AddError($"{NameOf(result)} {text}: this is not a share; write one such as 0.2 or 20%.");
        return 0;
    }

    public static Action<OptionResult> Within(double low, double high) => result =>
    {
        if (result.Tokens.Count > 0
            && double.TryParse(result.Tokens[^1].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            && !(number >= low && number <= high))
            result.AddError(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{result.IdentifierToken!.Value} {number} is out of range; write a number from {low} to {high}."));
    };

    private static string? NameOf(ArgumentResult result) => (result.Parent as OptionResult)?.Option.Name;
}
