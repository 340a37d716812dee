using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using MtQuality.Documents;

namespace MtQuality.Reporting.Runs;

/// <summary>A hash of the content of an article. Two articles with the same hash get the same score, whatever their ids.</summary>
public static class ContentHash
{
    /// <summary>XxHash128 of everything that scoring reads: title, layout, blocks and text.</summary>
    public static UInt128 Of(Article article)
    {
        var hash = new XxHash128();
        Append(hash, article.Title);
        hash.Append([(byte)article.Layout]);
        foreach (var block in article.Blocks ?? [])
            hash.Append(MemoryMarshal.AsBytes<int>([block.Span.Start, block.Span.End, (int)block.Role]));
        Append(hash, article.Text);
        return hash.GetCurrentHashAsUInt128();
    }

    /// <summary>XxHash128 of an input that could not be read, to recognise it in a later run.</summary>
    public static UInt128 Of(InputProblem problem)
    {
        var hash = new XxHash128();
        Append(hash, problem.Place);
        Append(hash, problem.Problem);
        return hash.GetCurrentHashAsUInt128();
    }

    /// <summary>A hash in the form of the journal: 32 hexadecimal digits.</summary>
    public static string Text(UInt128 hash) => hash.ToString("x32", CultureInfo.InvariantCulture);

    // The length in front keeps one text from having the hash of two.
    private static void Append(XxHash128 hash, string? text)
    {
        hash.Append(MemoryMarshal.AsBytes<int>([text?.Length ?? -1]));
        hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
    }
}
