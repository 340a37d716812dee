using System.Globalization;
using System.IO.Hashing;
using System.Text;
using MtQuality.Data;
using MtQuality.Lexicons;

namespace MtQuality.Signals;

/// <summary>
/// The usual value of a signal in good human text, measured on whole documents of eleven registers.
/// <c>data/base-rates.tsv</c> names the registers and the command that measured them.
/// </summary>
/// <param name="Mean">Mean over all words, in the unit of the signal.</param>
/// <param name="Low">Lower end of the 95 % bootstrap interval of the mean; documents are resampled.</param>
/// <param name="High">Upper end of the same interval.</param>
/// <param name="Clustering">
/// How unevenly the places are spread over documents: the size parameter of a negative binomial distribution, above 0.
/// A small number means that few documents have most of the places. Only for signals that count evidence.
/// </param>
internal sealed record BaseRate(double Mean, double Low, double High, double Clustering);

/// <summary>The base rates of all signals that have been measured.</summary>
internal sealed class BaseRates
{
    /// <summary>Path of the table below <c>data/</c>.</summary>
    internal const string FileName = "base-rates.tsv";

    private readonly Dictionary<string, BaseRate> _rates;

    private BaseRates(Dictionary<string, BaseRate> rates, ulong hash) => (_rates, Hash) = (rates, hash);

    /// <summary>The rates that ship with the library.</summary>
    public static BaseRates Shipped { get; } = Load(DataFiles.Embedded);

    /// <summary>XxHash3 of the table; part of the signature.</summary>
    public ulong Hash { get; }

    /// <summary>The base rate of a signal, or null if none was measured.</summary>
    public BaseRate? Find(SignalInfo signal) => _rates.GetValueOrDefault(signal.Id);

    /// <summary>Reads the rates of the library, or of a folder.</summary>
    internal static BaseRates Load(DataFiles files)
    {
        using var reader = new StreamReader(files.Open(FileName), Encoding.UTF8);
        var content = Encoding.UTF8.GetBytes(reader.ReadToEnd());
        var rates = Lexicon.Read("base-rates", new MemoryStream(content)).Rows.ToDictionary(
            row => row[0],
            row => new BaseRate(Number(row[1]), Number(row[2]), Number(row[3]), Number(row[4])),
            StringComparer.Ordinal);
        return new BaseRates(rates, XxHash3.HashToUInt64(content));
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);
}
