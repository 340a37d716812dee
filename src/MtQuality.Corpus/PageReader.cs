namespace MtQuality.Corpus;

/// <summary>Reads a text or Markdown file as one page.</summary>
internal static class PageReader
{
    public static CorpusItem Read(Stream stream, string source, string id, ReadOptions options)
    {
        using var content = new MemoryStream();
        var chunk = new byte[1 << 16];
        int read;
        while ((read = stream.Read(chunk)) > 0)
        {
            if (content.Length + read > options.MaxArticle)
                return new CorpusItem.Unreadable(Problems.TooLarge(source, "whole file", content.Length + read, options.MaxArticle));
            content.Write(chunk, 0, read);
        }
        var bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
        var preamble = bytes.StartsWith(Utf8Text.Preamble) ? Utf8Text.Preamble.Length : 0;
        if (!Utf8Text.TryDecode(bytes[preamble..], out var text, out var invalid))
            return new CorpusItem.Unreadable(Problems.BrokenUtf8(source, "whole file", preamble + invalid));
        return string.IsNullOrWhiteSpace(text)
            ? new CorpusItem.Unreadable(Problems.NoArticles(source))
            : new CorpusItem.Read(new Article(id, text) { Source = source, Layout = Layout.Page });
    }
}
