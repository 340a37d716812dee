using System.Globalization;
using System.IO.Hashing;
using System.Text;

namespace MtQuality.Reporting.Rows;

/// <summary>The name of an article's page: the same in every run, safe in file names and links whatever the id, and different for
/// different ids.</summary>
internal static class PageName
{
    private const int MaxStemLength = 40;

    /// <summary>Letters, digits and hyphens of the id, then 12 hexadecimal digits of its hash.</summary>
    public static string Of(string id)
    {
        var wellFormed = WellFormedText.Of(id);
        var stem = new StringBuilder(MaxStemLength);
        foreach (var c in wellFormed)
        {
            if (stem.Length == MaxStemLength)
                break;
            if (char.IsAsciiLetterOrDigit(c))
                stem.Append(char.ToLowerInvariant(c));
            else if (stem.Length > 0 && stem[^1] != '-')
                stem.Append('-');
        }
        var hash = XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(wellFormed)) >> 16;
        return $"{stem.ToString().TrimEnd('-')}-{hash.ToString("x12", CultureInfo.InvariantCulture)}".TrimStart('-');
    }

    /// <summary>The link to an article's page, from the folder of the run. It works whether articles stand in the index or in files of
    /// their own.</summary>
    public static string Link(string id) => $"{RunFiles.Page}#{Of(id)}";
}
