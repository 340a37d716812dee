using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;

namespace MtQuality.Forge.Patterns;

/// <summary>
/// Sets documents of good English aside. A language model that has read a document finds it fluent, so a model of patterns may learn
/// from these only with a language model that was built without them. Which documents depends on their texts alone.
/// </summary>
internal static class HoldOut
{
    // One document in so many. What is learnt of a register must not hang on few documents; that the language model built without them
    // knows the register less makes the learner careful.
    private const ulong Share = 3;

    // Bytes of gzipped text beyond which a corpus is large, and gives an eighth of its share.
    private const long Large = 20_000_000;

    // Transcripts go on for hours: the more pieces, the less one of them counts.
    private const int MaxPieces = 8;
    private const int MinPiece = 400;
    private const int MaxPieceLength = 4000;

    /// <summary>Writes gzipped JSONL; gives the number of documents.</summary>
    public static int Write(string output, IReadOnlyList<string> corpora)
    {
        var documents = 0;
        using (var writer = new StreamWriter(new GZipStream(File.Create(output), CompressionLevel.Optimal)))
        {
            foreach (var corpus in corpora)
            {
                var register = Path.GetFileName(corpus).Split('.')[0];
                var share = new FileInfo(corpus).Length > Large ? 8 * Share : Share;
                foreach (var article in CorpusFile.Read(corpus))
                {
                    if (XxHash3.HashToUInt64(Encoding.UTF8.GetBytes(article.Text)) % share != 0)
                        continue;
                    documents++;
                    // The whole document must be kept from the language model, not only the pieces that are learnt from.
                    writer.WriteLine(
                        JsonSerializer.Serialize(new { id = article.Id, text = article.Text, domain = register, label = "human" }));
                }
            }
        }
        return documents;
    }

    /// <summary>Pieces of a held-out document, from its start on and then further and further apart, cut at spaces.</summary>
    public static IEnumerable<string> Pieces(string text, Random random)
    {
        for (var (start, made) = (0, 0); start < text.Length && made < MaxPieces; made++)
        {
            var end = SpaceAt(text, start + random.Next(MinPiece, MaxPieceLength));
            yield return text[start..end];
            start = SpaceAt(text, end + random.Next(Math.Max(1, text.Length / MaxPieces - MaxPieceLength)));
        }
    }

    private static int SpaceAt(string text, int position) =>
        position >= text.Length ? text.Length : text.IndexOf(' ', position) is >= 0 and var space ? space : text.Length;
}
