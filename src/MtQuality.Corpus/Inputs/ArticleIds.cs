using System.IO.Hashing;
using System.Runtime.InteropServices;
using MtQuality.Corpus.Items;

namespace MtQuality.Corpus.Inputs;

/// <summary>
/// Gives every article of a corpus an id of its own. Two files may number their articles alike: those of the later file get its name in
/// front. Within one file, an id that comes again is an error.
/// </summary>
internal sealed class ArticleIds
{
    // Hashes of the ids given, with the place of each: about 40 bytes per article.
    private readonly Dictionary<ulong, (string Source, int Line)> _places = [];

    /// <summary>An id as it is when another file has the same.</summary>
    public static string Qualified(string id, string name) => $"{name}:{id}";

    /// <summary>The item with an id that no other has, or the problem that there is none.</summary>
    /// <param name="item">An item of a file. Items come in the order of the input, so that ids are the same every time.</param>
    /// <param name="name">The name of the file, which is the beginning of an id where the file gives none.</param>
    public CorpusItem MakeUnique(CorpusItem item, string name)
    {
        if (item.Origin is not var (id, source, line))
            return item;
        foreach (var free in Candidates(id, source, name))
        {
            if (_places.TryAdd(HashOf(free), (source, line)))
                return free == id ? item : item.WithId(free);
            var first = _places[HashOf(free)];
            if (IsSameFile(first.Source, source))
                return new CorpusItem.Unreadable(Problems.DuplicateId(source, line, id, first.Source, first.Line));
        }
        var other = _places[HashOf(id)];
        return new CorpusItem.Unreadable(Problems.DuplicateId(source, line, id, other.Source, other.Line));
    }

    private static string[] Candidates(string id, string source, string name) =>
        id == name || id.StartsWith($"{name}#", StringComparison.Ordinal)
            ? [id, $"{source}{id[name.Length..]}"]
            : [id, Qualified(id, name), Qualified(id, source)];

    private static ulong HashOf(string id) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(id.AsSpan()));

    private static bool IsSameFile(string one, string other) => one == other || Path.GetFullPath(one) == Path.GetFullPath(other);
}
