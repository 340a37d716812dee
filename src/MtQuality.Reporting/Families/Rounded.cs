using CsvHelper;
using MtQuality.Families.Results;

namespace MtQuality.Reporting.Families;

/// <summary>Shares and probabilities as the tables of families have them: three digits tell all that was measured.</summary>
internal static class Rounded
{
    private const int Digits = 3;

    public static double Share(double share) => Math.Round(share, Digits);

    /// <summary>Writes the six cells of a derivation; empty ones where there is none.</summary>
    public static void WriteDerivation(this CsvWriter csv, Derivation? derivation)
    {
        csv.WriteField(Of(derivation?.Kept));
        csv.WriteField(Of(derivation?.Moved));
        csv.WriteField(Of(derivation?.Replaced));
        csv.WriteField(Of(derivation?.Taken));
        csv.WriteField(derivation?.Immutables);
        csv.WriteField(derivation?.ImmutablesKept);
    }

    private static double? Of(double? share) => share is { } value ? Share(value) : null;
}
