using System.Globalization;
using System.Runtime.InteropServices;
using MtQuality.Families.Results;

namespace MtQuality.Families.Store;

/// <summary>A stored article as bytes, and where its text is.</summary>
/// <param name="Stored">The article.</param>
/// <param name="TextStart">Where its compressed text begins in the file of texts.</param>
/// <param name="TextLength">Length of the compressed text in bytes.</param>
/// <param name="PlainLength">Length of the text in bytes of UTF-8.</param>
internal sealed record ArticleRecord(StoredArticle Stored, long TextStart, int TextLength, int PlainLength)
{
    public byte[] ToBytes()
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        var article = Stored.Article;
        writer.Write(Stored.Place);
        writer.Write(article.Number);
        writer.Write(article.Id);
        writer.Write(article.Words);
        foreach (var text in new[] { article.Title, article.Site, article.Date, article.Source })
        {
            writer.Write(text is not null);
            if (text is not null)
                writer.Write(text);
        }
        writer.Write(article.Score ?? double.NaN);
        writer.Write(Stored.Whole);
        writer.Write(TextStart);
        writer.Write(TextLength);
        writer.Write(PlainLength);
        writer.Write(Stored.Keys.Length);
        writer.Write(MemoryMarshal.AsBytes(Stored.Keys.AsSpan()));
        writer.Flush();
        return bytes.ToArray();
    }

    public static ArticleRecord Parse(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        var place = reader.ReadInt64();
        var article = new FamilyArticle(reader.ReadInt32(), reader.ReadString(), reader.ReadInt32())
        {
            Title = Text(),
            Site = Text(),
            Date = Text(),
            Source = Text(),
            Score = reader.ReadDouble() is var score && double.IsNaN(score) ? null : score,
        };
        article = article with { Time = TimeOf(article.Date) };
        var whole = reader.ReadUInt64();
        var (start, length, plain) = (reader.ReadInt64(), reader.ReadInt32(), reader.ReadInt32());
        var keys = new ulong[reader.ReadInt32()];
        reader.BaseStream.ReadExactly(MemoryMarshal.AsBytes(keys.AsSpan()));
        return new ArticleRecord(new StoredArticle(place, article, whole, keys), start, length, plain);

        string? Text() => reader.ReadBoolean() ? reader.ReadString() : null;
    }

    private static DateTime? TimeOf(string? date)
    {
        const DateTimeStyles styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.AllowWhiteSpaces;
        return DateTime.TryParse(date, CultureInfo.InvariantCulture, styles, out var time) ? time : null;
    }
}
