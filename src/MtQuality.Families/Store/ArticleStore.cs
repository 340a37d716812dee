using System.Buffers;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;
using MtQuality.Documents;
using MtQuality.Families.Results;

namespace MtQuality.Families.Store;

/// <summary>
/// The articles of a search on disk: a file of records, and one of compressed texts. Both only grow, and a record is written after its
/// text, so that what a killed process left can be continued. Reading is safe on several threads.
/// </summary>
internal sealed class ArticleStore : IArticleTexts, IDisposable
{
    /// <summary>The file of records.</summary>
    public const string Records = "articles.records";

    /// <summary>The file of texts.</summary>
    public const string Texts = "articles.texts";

    private const int CheckLength = sizeof(ulong);
    private const int Quality = 1;
    private const int Window = 18;

    // Increase it whenever the same article would give another record.
    private static readonly byte[] Head = "MtQuality families 1\n"u8.ToArray();

    private readonly FileStream _records;
    private readonly FileStream _texts;
    private readonly List<long> _starts = [];

    private ArticleStore(FileStream records, FileStream texts) => (_records, _texts) = (records, texts);

    /// <summary>Number of articles.</summary>
    public int Count => _starts.Count;

    /// <summary>Continues the store in a folder, or begins one. What is not whole at its end is cut off.</summary>
    /// <exception cref="InvalidDataException">A file there is no store of this version.</exception>
    public static ArticleStore Continue(string folder)
    {
        Directory.CreateDirectory(folder);
        return Open(folder, FileMode.OpenOrCreate, FileAccess.ReadWrite);
    }

    /// <summary>Opens the finished store in a folder for reading.</summary>
    /// <exception cref="InvalidDataException">A file there is no store of this version.</exception>
    public static ArticleStore Open(string folder) => Open(folder, FileMode.Open, FileAccess.Read);

    private static ArticleStore Open(string folder, FileMode mode, FileAccess access)
    {
        var store = new ArticleStore(File(Records), File(Texts));
        try
        {
            store.FindStarts(access == FileAccess.ReadWrite);
            return store;
        }
        catch
        {
            store.Dispose();
            throw;
        }

        FileStream File(string name) => new(Path.Combine(folder, name), mode, access, FileShare.Read, 1 << 16);
    }

    /// <summary>Adds an article with the next number.</summary>
    public void Append(StoredArticle article, string text)
    {
        var plain = Encoding.UTF8.GetBytes(text);
        var compressed = Compress(plain);
        var start = _texts.Position;
        _texts.Write(compressed);
        var record = new ArticleRecord(article, start, compressed.Length, plain.Length).ToBytes();
        _starts.Add(_records.Position);
        Write(record);
    }

    /// <summary>Makes everything appended readable.</summary>
    public void Flush()
    {
        _texts.Flush();
        _records.Flush();
    }

    /// <summary>The article with a number.</summary>
    public StoredArticle this[int number] => Record(number).Stored;

    /// <summary>All articles, in order.</summary>
    public IEnumerable<StoredArticle> All()
    {
        for (var number = 0; number < Count; number++)
            yield return this[number];
    }

    /// <summary>Its text.</summary>
    public string TextOf(int number)
    {
        var record = Record(number);
        var compressed = ArrayPool<byte>.Shared.Rent(record.TextLength);
        var plain = ArrayPool<byte>.Shared.Rent(record.PlainLength);
        try
        {
            ReadExactly(_texts, compressed.AsSpan(0, record.TextLength), record.TextStart);
            return BrotliDecoder.TryDecompress(compressed.AsSpan(0, record.TextLength), plain, out var length)
                && length == record.PlainLength
                ? Encoding.UTF8.GetString(plain, 0, length)
                : throw new InvalidDataException($"{_texts.Name} is damaged; start the search anew without --resume.");
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(compressed);
            ArrayPool<byte>.Shared.Return(plain);
        }
    }

    /// <inheritdoc/>
    public Article Read(FamilyArticle article) => new(article.Id, TextOf(article.Number))
    {
        Title = article.Title,
        Site = article.Site,
        Date = article.Date,
        Source = article.Source,
    };

    public void Dispose()
    {
        _texts.Dispose();
        _records.Dispose();
    }

    private static byte[] Compress(byte[] plain)
    {
        var compressed = new byte[BrotliEncoder.GetMaxCompressedLength(plain.Length)];
        return BrotliEncoder.TryCompress(plain, compressed, out var length, Quality, Window)
            ? compressed[..length]
            : throw new InvalidOperationException("A text could not be compressed.");
    }

    private void Write(byte[] record)
    {
        Span<byte> number = stackalloc byte[CheckLength];
        BitConverter.TryWriteBytes(number, record.Length);
        _records.Write(number[..sizeof(int)]);
        _records.Write(record);
        BitConverter.TryWriteBytes(number, XxHash3.HashToUInt64(record));
        _records.Write(number);
    }

    private ArticleRecord Record(int number)
    {
        Span<byte> length = stackalloc byte[sizeof(int)];
        ReadExactly(_records, length, _starts[number]);
        var record = new byte[BitConverter.ToInt32(length)];
        ReadExactly(_records, record, _starts[number] + sizeof(int));
        return ArticleRecord.Parse(record);
    }

    private static void ReadExactly(FileStream file, Span<byte> bytes, long start)
    {
        for (var read = 0; read < bytes.Length;)
        {
            var more = RandomAccess.Read(file.SafeFileHandle, bytes[read..], start + read);
            if (more == 0)
                throw new EndOfStreamException($"{file.Name} is cut off; start the search anew without --resume.");
            read += more;
        }
    }

    private void FindStarts(bool mayWrite)
    {
        if (_records.Length == 0 && mayWrite)
        {
            _records.Write(Head);
            return;
        }
        var head = new byte[Head.Length];
        if (_records.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) < head.Length || !head.AsSpan().SequenceEqual(Head))
            throw new InvalidDataException($"{_records.Name} was written by another version of mtq; start the search anew.");
        var textEnd = 0L;
        while (Next(out var start) is { } record)
        {
            _starts.Add(start);
            textEnd = record.TextStart + record.TextLength;
        }
        if (!mayWrite)
            return;
        _records.SetLength(_records.Position);
        _texts.SetLength(textEnd);
        _texts.Position = textEnd;
    }

    /// <summary>Reads the next record that is whole; null, and the position stays, where there is none.</summary>
    private ArticleRecord? Next(out long start)
    {
        start = _records.Position;
        Span<byte> number = stackalloc byte[CheckLength];
        if (_records.ReadAtLeast(number[..sizeof(int)], sizeof(int), throwOnEndOfStream: false) == sizeof(int)
            && BitConverter.ToInt32(number) is > 0 and var length
            && start + sizeof(int) + length + CheckLength <= _records.Length)
        {
            var record = new byte[length];
            _records.ReadExactly(record);
            _records.ReadExactly(number);
            if (BitConverter.ToUInt64(number) == XxHash3.HashToUInt64(record)
                && ArticleRecord.Parse(record) is var parsed
                && parsed.TextStart + parsed.TextLength <= _texts.Length)
                return parsed;
        }
        _records.Position = start;
        return null;
    }
}
