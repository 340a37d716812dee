using System.IO.Hashing;
using System.Runtime.InteropServices;

namespace MtQuality.Benchmarks.Measures;

/// <summary>Some texts of every group, so that a measure of all groups takes minutes. Which they are depends on the texts alone.</summary>
internal static class GroupSample
{
    /// <param name="items">What to draw from.</param>
    /// <param name="group">The group of an item.</param>
    /// <param name="text">Its text.</param>
    /// <param name="each">How many of a group are drawn at most.</param>
    public static IEnumerable<T> Of<T>(IEnumerable<T> items, Func<T, string> group, Func<T, string> text, int each) =>
        items.GroupBy(group)
            .SelectMany(items => items.OrderBy(item => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text(item).AsSpan()))).Take(each));
}
