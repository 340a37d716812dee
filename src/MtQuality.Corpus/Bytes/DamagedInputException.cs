using System.Globalization;

namespace MtQuality.Corpus.Bytes;

/// <summary>An input ends too early or is damaged from here on; what was read before it is kept.</summary>
internal sealed class DamagedInputException : IOException
{
    public DamagedInputException(string place, string problem, string remedy)
        : base($"{place}: {problem}") => (Place, Problem, Remedy) = (place, problem, remedy);

    public string Place { get; }

    /// <summary>Whether the stream goes on behind the damage: the next read gives what comes then.</summary>
    public bool GoesOn { get; private init; }

    /// <summary>How many of the bytes read last came out of the part that is damaged.</summary>
    public long Given { get; init; }

    /// <summary>Whether the input ends too early, and what was read of it is sound.</summary>
    public bool IsCut { get; private init; }

    public string Problem { get; }

    public string Remedy { get; }

    public InputProblem In(string source) => new(source, Place, Problem, Remedy);

    public static DamagedInputException Truncated(string kind, long position) =>
        new(
            Byte(position),
            $"the {kind} data end in the middle",
            "download the file again; the complete records before that place were read")
        {
            IsCut = true,
        };

    /// <summary>One part of several is damaged.</summary>
    public static DamagedInputException Part(string kind, long start, long next, string reason, long given) =>
        new(
            string.Create(CultureInfo.InvariantCulture, $"bytes {start:N0} to {next:N0}"),
            $"no valid {kind} data ({reason})",
            "download the file again; the complete records before that place were read")
        {
            GoesOn = true,
            Given = given,
        };

    public static DamagedInputException Broken(string kind, long position, string reason, long given = 0) =>
        new(
            Byte(position),
            $"no valid {kind} data ({reason})",
            "download the file again; the complete records before that place were read")
        {
            Given = given,
        };

    public static DamagedInputException TrailingGarbage(string kind, long position) =>
        new(Byte(position), $"bytes that are no {kind} data stand behind its end", "cut the file there; what stands before was read");

    public static DamagedInputException Bomb(string kind, long position, long expanded, int limit) =>
        new(
            Byte(position),
            string.Create(
                CultureInfo.InvariantCulture, $"the {kind} data have expanded to {expanded:N0} bytes, over {limit} times their size"),
            "unpack it by hand if you trust it; the complete records before that place were read");

    private static string Byte(long position) => string.Create(CultureInfo.InvariantCulture, $"byte {position:N0}");
}
