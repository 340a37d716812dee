using System.IO.Hashing;
using System.Runtime.InteropServices;
using MtQuality.Documents;

namespace MtQuality.Learning;

/// <summary>A sample of groups that is always the same; a smaller sample is part of a larger one.</summary>
public static class Sampling
{
    /// <summary>Whether an article is in the sample.</summary>
    /// <param name="article">An article; all of its group are in, or none.</param>
    /// <param name="share">Share of the groups in the sample, 0–1.</param>
    public static bool Holds(Article article, double share) =>
        Holds(article.Group ?? article.Id, share);

    /// <summary>Whether a key is in the sample.</summary>
    internal static bool Holds(string key, double share) =>
        share >= 1 || XxHash3.HashToUInt64(MemoryMarshal.AsBytes(key.AsSpan())) < share * ulong.MaxValue;
}
