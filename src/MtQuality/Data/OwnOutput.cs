using System.Text;
using System.Text.Json;

namespace MtQuality.Data;

/// <summary>How the output of this program is told from files of others: it is not read as input, and nothing but it is
/// replaced.</summary>
internal static class OwnOutput
{
    /// <summary>The file in the folder of a run that says what produced it.</summary>
    public const string RunInfo = "run.json";

    /// <summary>The same of an evaluation.</summary>
    public const string EvaluationInfo = "metrics.json";

    /// <summary>The same of a search for families.</summary>
    public const string FamiliesInfo = "families.json";

    /// <summary>What every HTML page begins with.</summary>
    public const string PageOpening =
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"generator\" content=\"MtQuality\">";

    /// <summary>What the names of hidden files contain that are in the making.</summary>
    public const string HiddenMark = ".mtq-";

    /// <summary>What stands in the second line of an explained article, before a number.</summary>
    public const string ExplanationMark = "; independent places to point at: ";

    private const string ScoreMark = "score ";
    private const int MaxInfo = 64_000_000;

    // A hash of 256 bits, in hexadecimal digits.
    private const int KeyLength = 64;

    // What the cards of a run have together and no record of others.
    private static readonly string[] CardFields = ["verdict", "readings", "contributions", "signature"];

    // Columns that stand together in no table but ours.
    private static readonly (string[] Columns, TableKind Kind)[] Tables =
    [
        (["stratum", "stands_for", "label"], TableKind.Sheet),
        (["verdict", "score", "signature"], TableKind.Scores),
        (["signal", "text"], TableKind.Findings),
        (["family", "role", "taken"], TableKind.Families),
        (["from", "to", "copies", "taken"], TableKind.Families),
        (["original", "copy", "probability", "taken"], TableKind.Families),
        (["source", "place", "problem", "remedy"], TableKind.Errors),
        (["column", "meaning", "unit", "human_mean"], TableKind.Columns),
        (["group", "articles", "share_flagged", "reasons"], TableKind.Groups),
        (["threshold", "articles", "human_share", "worst_share"], TableKind.Thresholds),
        (["facet", "garbled", "against_all_human"], TableKind.Metrics),
    ];

    /// <summary>The content of a file such as <see cref="RunInfo"/>; null if there is none, or it is not ours.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    public static JsonElement? ReadInfo(string path)
    {
        if (new FileInfo(path) is not { Exists: true, Length: <= MaxInfo })
            return null;
        try
        {
            using var info = JsonDocument.Parse(File.ReadAllBytes(path));
            return info.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("schema", out var schema) && schema.ValueKind == JsonValueKind.Number
                && root.TryGetProperty("made_of", out var parts) && parts.ValueKind == JsonValueKind.Object
                && root.TryGetProperty("signature", out var signature) && signature.ValueKind == JsonValueKind.String
                ? root.Clone()
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Whether a file with these first bytes is a page of ours.</summary>
    public static bool IsPage(ReadOnlySpan<byte> head) =>
        head.Length >= PageOpening.Length && Encoding.Latin1.GetString(head[..PageOpening.Length]) == PageOpening;

    /// <summary>Whether a text with these first lines is an explanation of ours.</summary>
    public static bool IsExplanation(string head) =>
        head.Split('\n') is [_, var second, ..]
        && second.StartsWith(ScoreMark, StringComparison.Ordinal)
        && second.Contains(ExplanationMark, StringComparison.Ordinal);

    /// <summary>Whether a file with this first line says whose keys open the desk: a name, a tab and a hash.</summary>
    public static bool IsKeys(string line) =>
        line.Split('\t') is [{ Length: > 0 }, var hash] && hash.TrimEnd() is { Length: KeyLength } key && key.All(char.IsAsciiHexDigit);

    /// <summary>Whether a JSON object is what a run says of an article.</summary>
    internal static bool IsCard(JsonElement record) => CardFields.All(field => record.TryGetProperty(field, out _));

    /// <summary>What table of ours has this header line; null for those of others.</summary>
    public static TableKind? TableOf(string header)
    {
        // A spreadsheet may have saved it with another separator.
        var columns = header.Split(',', ';', '\t').Select(name => name.Trim(' ', '"', '\r', '\uFEFF')).ToHashSet(StringComparer.Ordinal);
        foreach (var (marks, kind) in Tables)
        {
            if (columns.IsSupersetOf(marks))
                return kind;
        }
        return null;
    }
}

/// <summary>A table that this program writes.</summary>
internal enum TableKind
{
    /// <summary>Articles for a person to check, with a column for labels.</summary>
    Sheet,

    /// <summary>The scores of a run.</summary>
    Scores,

    /// <summary>The findings of a run, or those that a person accepts.</summary>
    Findings,

    /// <summary>Articles, pairs of articles or sites that a search for families has found.</summary>
    Families,

    /// <summary>What of an input could not be read.</summary>
    Errors,

    /// <summary>What the columns of another table hold.</summary>
    Columns,

    /// <summary>The articles of a run by groups.</summary>
    Groups,

    /// <summary>What each threshold would flag.</summary>
    Thresholds,

    /// <summary>How well a scorer does.</summary>
    Metrics,
}
