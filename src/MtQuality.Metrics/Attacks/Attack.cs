using System.IO.Hashing;
using System.Runtime.InteropServices;
using MtQuality.Documents;

namespace MtQuality.Metrics.Attacks;

/// <summary>A change by which somebody may try to hide that a text is garbled, or that good text goes through on its way.</summary>
/// <param name="name">Its name, a few words.</param>
/// <param name="description">What it does, in one line.</param>
/// <param name="change">Changes an article; the same numbers give the same change.</param>
public sealed class Attack(string name, string description, Func<Article, Random, Article> change)
{
    /// <summary>Its name, a few words.</summary>
    public string Name => name;

    /// <summary>What it does, in one line.</summary>
    public string Description => description;

    /// <summary>The article after the attack. The same article is always changed in the same way.</summary>
    public Article Apply(Article article)
    {
        var seed = XxHash32.HashToUInt32(MemoryMarshal.AsBytes($"{name}\n{article.Text}".AsSpan()));
        return change(article, new Random((int)seed)) with { Blocks = null };
    }
}
