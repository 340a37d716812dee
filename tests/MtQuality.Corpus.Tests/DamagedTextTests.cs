using System.Text;
using MtQuality.Corpus.Bytes;
using MtQuality.Corpus.Items;
using MtQuality.Tests;

namespace MtQuality.Corpus.Tests;

/// <summary>One bad byte costs one character; what is no text is refused.</summary>
public sealed class DamagedTextTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <summary>A file in Latin-1, its text, and the number of damaged characters; as many articles of it are whole.</summary>
    public static TheoryData<string, string, string, int, int> Damaged => new()
    {
        { "a.txt", "It ended \u00E2\u0080 and more.", "It ended \uFFFD and more.", 1, 0 },
        { "a.txt", "It ended\u00E2\u0080 and more.", "It ended\uFFFD and more.", 1, 0 },
        { "a.txt", "Some\u00FFtext", "Some\uFFFDtext", 1, 0 },
        { "a.txt", "\u00E2\u0080\u009CIt\u00E2\u0080\u0099s over,\u00E2\u0080 he said.", "“It’s over,\uFFFD he said.", 1, 0 },
        { "a.txt", "One \u0000 and more of the text.", "One \uFFFD and more of the text.", 1, 0 },
        { "a.html", "<html><body><h1>H</h1><p>It ended \u00E2\u0080 and more.</p>", "It ended \uFFFD and more.", 1, 0 },
        { "a.md", "It ended \u00E2\u0080 and **more**.", "It ended \uFFFD and more.", 1, 0 },
        { "a.csv", "id,text\n1,A \u00E2\u0080 b\n2,B\n", "A \uFFFD b", 1, 1 },
        { "a.jsonl", "{\"text\":\"A \u00E2\u0080 b\"}\n{\"text\":\"B\"}\n", "A \uFFFD b", 1, 1 },
        { "a.jsonl", "{\"text\":\"A \\ud83d b \\ude00\"}\n{\"text\":\"B\"}\n", "A \uFFFD b \uFFFD", 2, 1 },
        { "a.jsonl", "{\"text\":\"A \\\\ud83d \\ud83d\\ude00\"}\n", "A \\ud83d 😀", 0, 0 },
        { "a.jsonl", "{\"text\":\"A \\ud83d\\u0020 \\uD83D\\ud83d\\ude00\"}\n", "A \uFFFD  \uFFFD😀", 2, 0 },
        { "a.txt", "The caf\u00E9 stood \u0093here\u0094.", "The café stood “here”.", 0, 0 },
        { "a.jsonl", "{\"text\":\"A\"}\n{\"text\":\"the caf\u00E9\"}\n", "A", 0, 1 },
    };

    [Theory, MemberData(nameof(Damaged))]
    public void A_bad_byte_costs_a_character(string name, string latin1, string text, int damaged, int others)
    {
        var articles = Read(name, Encoding.Latin1.GetBytes(latin1)).Cast<CorpusItem.Read>().Select(item => item.Article).ToList();
        Assert.Contains(text, articles[0].Text, StringComparison.Ordinal);
        Assert.Equal(damaged == 0 ? null : ReadingNotes.Damaged(damaged), articles[0].Note);
        Assert.All(articles[1..], article => Assert.Null(article.Note));
        Assert.Equal(others, articles.Count - 1);
    }

    [Fact]
    public void A_bad_byte_in_Parquet_costs_a_character()
    {
        var broken = Samples.Parquet(("id", ["1"]), ("text", ["A \uFFFD b"]));
        Assert.Equal(
            ReadingNotes.Damaged(1), Assert.Single(Read("a.parquet", broken).Cast<CorpusItem.Read>()).Article.Note);
    }

    /// <summary>Beginnings of files that are no text.</summary>
    public static TheoryData<string, string> Binaries => new()
    {
        { "png", "89504E470D0A1A0A0000000D49484452000000640000006408060000" },
        { "jpeg", "FFD8FFE000104A46494600010101004800480000FFDB004300080606" },
        { "zip", "504B0304140000000800A56C7A5B9C2F8B1F2E0000004A0000000A00" },
        { "elf", "7F454C4602010100000000000000000003003E0001000000E0100000" },
        { "bytes without a NUL", "89F3A1C0FE9B81D3AA8F90E1B7C4FF9D8E87A6D2C5F8B3E49C8A91DD" },
    };

    [Theory, MemberData(nameof(Binaries))]
    public void What_is_no_text_is_refused(string kind, string hex)
    {
        var bytes = Enumerable.Repeat(Convert.FromHexString(hex), 20).SelectMany(part => part).ToArray();
        foreach (var name in new[] { "a.txt", "a.html", "a.md", "a.csv", "a.jsonl" })
        {
            var items = Read(name, bytes);
            Assert.NotEmpty(items);
            Assert.All(items, item => Assert.True(item is CorpusItem.Unreadable, $"{kind} as {name}"));
        }
    }

    /// <summary>The labels of the table, each once.</summary>
    public static IEnumerable<string> Labels => EncodingLabels.Table.SelectMany(encoding => encoding.Labels.Split(' '));

    [Fact]
    public void Every_label_of_the_standard_names_an_encoding_that_reads_English()
    {
        Assert.All(
            EncodingLabels.Table,
            encoding => Assert.Equal(encoding.CodePage, EncodingLabels.Find(encoding.Labels.Split(' ')[0])!.CodePage));
        Assert.All(Labels, label => Assert.NotNull(EncodingLabels.Find($" {label.ToUpperInvariant()}\n")));
        // Whatever a page of ASCII says of itself.
        Assert.All(Labels, label => Assert.Equal(Samples.Prose, TextOf(label, Samples.Prose)));
    }

    [Theory]
    [InlineData("latin5", "The city of \u00DDzmir.", "The city of İzmir.")]
    [InlineData("x-mac-roman", "The caf\u008E.", "The café.")]
    [InlineData("macintosh", "The caf\u008E.", "The café.")]
    [InlineData("iso-8859-10", "\u00AAm.", "Šm.")]
    [InlineData("iso-8859-14", "T\u00FE hen.", "Tŷ hen.")]
    [InlineData("iso-8859-16", "Bra\u00BAov.", "Brașov.")]
    [InlineData("windows-1251", "\u00CC\u00EE\u00F1\u00EA\u00E2\u00E0", "Москва")]
    [InlineData("utf-16", "The caf\u00C3\u00A9.", "The café.")]
    [InlineData("x-user-defined", "The caf\u00E9.", "The café.")]
    [InlineData("utf-7", "The +AGE-.", "The +AGE-.")]
    [InlineData("iso-2022-kr", "The text.", "The text.")]
    public void A_page_is_read_in_the_encoding_that_it_names(string label, string latin1, string text) =>
        Assert.Equal(text, TextOf(label, latin1));

    [Fact]
    public void A_byte_order_mark_counts_before_what_a_page_names() =>
        Assert.Equal("The café.", TextOf("windows-1251", "The caf\u00C3\u00A9.", "\u00EF\u00BB\u00BF"));

    private string TextOf(string label, string latin1, string mark = "")
    {
        var page = $"{mark}<html><head><meta charset=\"{label}\"><title>T</title></head><body><p>{latin1}</p></body></html>";
        return Assert.Single(Read("a.html", Encoding.Latin1.GetBytes(page)).Cast<CorpusItem.Read>()).Article.Text;
    }

    private List<CorpusItem> Read(string name, byte[] content)
    {
        File.WriteAllBytes(_folder.At(name), content);
        return [.. new CorpusReader().Read([_folder.At(name)])];
    }
}
