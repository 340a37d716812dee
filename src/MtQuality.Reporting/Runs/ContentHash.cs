using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using MtQuality.Documents;

namespace MtQuality.Reporting.Runs;

/// <summary>What an article says, in 128 bits: two articles of the same hash get the same score, whatever their ids.</summary>
public static class ContentHash
{
    /// <summary>XxHash128 of all that scoring reads of an article: title, layout, blocks and text.</summary>
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

    /// <summary>XxHash128 of what could not be read, for comparing inputs.</summary>
    public static UInt128 Of(InputProblem problem)
    {
        var hash = new XxHash128();
        Append(hash, problem.Place);
        Append(hash, problem.Problem);
        return hash.GetCurrentHashAsUInt128();
    }

    /// <summary>A hash as journals write it: 32 hexadecimal digits.</summary>
    public static string Text(UInt128 hash) => hash.ToString("x32", CultureInfo.InvariantCulture);

    // With its length in front, no text can pass for two.
    private static void Append(XxHash128 hash, string? text)
    {
        hash.Append(MemoryMarshal.AsBytes<int>([text?.Length ?? -1]));
        hash.Append(MemoryMarshal.AsBytes(text.AsSpan()));
    }
}
