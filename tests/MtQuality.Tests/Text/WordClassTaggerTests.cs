using FsCheck.Xunit;
using MtQuality.Data;
using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Tagging;
using MtQuality.Tokens;

namespace MtQuality.Tests.Text;

/// <summary>The classes that the shipped tagger gives in sentences on which detectors depend, and the files that it refuses.</summary>
public sealed class WordClassTaggerTests
{
    private static readonly string ShippedFile = Repository.At("data", "models", "en", "tagger.bin");
    private static readonly TextResources Resources = new(LexiconSet.Shipped);
    private static readonly WordClassTagger Tagger = WordClassTagger.Load(DataFiles.Embedded);

    // Each word to check is followed by its class, or by both classes if annotators differ.
    [Theory]
    [InlineData("The results/NNS of/IN the/DT study/NN was/VBD surprising/JJ ./Period")]
    [InlineData("He/PRP go/VBP to/IN school/NN every/DT day/NN .")]
    [InlineData("She/PRP goes/VBZ home/RB|NN every/DT day/NN .")]
    [InlineData("They/PRP have/VBP gone/VBN .")]
    [InlineData("The children/NNS play/VBP in/IN the garden/NN .")]
    [InlineData("We want/VBP to/TO book/VB a flight/NN .")]
    [InlineData("I read/VBD the book/NN last night/NN .")]
    [InlineData("He/PRP plans/VBZ to/TO cut/VB costs/NNS .")]
    [InlineData("Their/PRPS plans/NNS were/VBD approved/VBN .")]
    [InlineData("It/PRP can/MD be/VB seen/VBN from/IN space/NN .")]
    [InlineData("There/EX are/VBP two/CD reasons/NNS .")]
    [InlineData("This/DT is/VBZ the most/RBS important/JJ question/NN .")]
    [InlineData("He/PRP is/VBZ taller/JJR than/IN his/PRPS brother/NN .")]
    [InlineData("The children/NNS don't/VBP like/VB milk/NN .")]
    [InlineData("The minister/NN 's/POS visit/NN to/IN Paris/NNP was/VBD short/JJ .")]
    [InlineData("It 's/VBZ raining/VBG again/RB .")]
    [InlineData("Sales/NNS were/VBD 5/CD percent/NN higher/JJR|RBR in/IN March/NNP .")]
    [InlineData("The police/NN|NNS said/VBD that/IN he/PRP was/VBD driving/VBG a/DT car/NN .")]
    [InlineData("The man/NN who/WP called/VBD you/PRP has/VBZ left/VBN .")]
    [InlineData("Researchers/NNS at/IN the University/NNP of/IN London/NNP have/VBP found/VBN a new/JJ drug/NN .")]
    [InlineData("the president/NN will/MD visit/VB germany/NNP next/JJ week/NN .")]
    [InlineData("TWO/CD MEN/NNS WERE/VBD KILLED/VBN IN/IN ATTACK/NN")]
    [InlineData("Minister/NN|NNP Says/VBZ Economy/NN|NNP Will/MD Grow/VB")]
    [InlineData("These/DT informations/NNS is/VBZ useful/JJ .")]
    [InlineData("Having/VBG finished/VBN the work/NN ,/Comma she/PRP went/VBD out/RP .")]
    [InlineData("The well-known/VBN|JJ writer/NN died/VBD on/IN Monday/NNP .")]
    public void Words_have_the_class_of_their_use(string marked)
    {
        var parts = marked.Split(' ').Select(part => part.Split('/')).ToList();
        var text = string.Concat(parts.Select(part => part[0][0] is '\'' or '.' or ',' ? part[0] : " " + part[0]));
        var tagged = Tag(text);
        var end = 0;
        foreach (var part in parts)
        {
            end = text.IndexOf(part[0], end, StringComparison.Ordinal) + part[0].Length;
            if (part.Length > 1)
                Assert.Contains(tagged.Single(token => token.End == end).Class.ToString(), part[1].Split('|'));
        }
    }

    [Fact]
    public void The_same_sentence_has_the_same_classes_in_every_thread()
    {
        const string Text = "The committee which met on Monday has left its plans as they were, but it may well change them.";
        var expected = Tag(Text);
        Parallel.For(0, 200, _ => Assert.Equal(expected, Tag(Text)));
    }

    [Fact]
    public void Tagging_allocates_nothing()
    {
        const string Text = "The committee which met on Monday has left its plans as they were, but it may well change them.";
        var tokens = Cut(Text);
        var classes = new WordClass[tokens.Length];
        // One of its own: other tests would take the sums that it keeps.
        var tagger = WordClassTagger.Load(DataFiles.Embedded);
        tagger.Tag(Text, tokens, classes);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 100; i++)
            tagger.Tag(Text, tokens, classes);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Property(Arbitrary = [typeof(TextProperties)], MaxTest = 400, EndSize = 300)]
    public void Every_token_of_any_text_has_a_class(string text) =>
        Assert.All(Tag(text), token => Assert.InRange(token.Class, WordClass.NN, WordClass.NFP));

    [Property(Arbitrary = [typeof(TextProperties)], MaxTest = 200, EndSize = 300)]
    public void A_token_asked_for_alone_has_the_class_it_has_in_its_sentence(string text)
    {
        var tokens = Cut(text);
        var traits = SentenceTraits.Of(tokens);
        var known = new WordClass[tokens.Length];
        for (var i = 0; i < tokens.Length; i += 3)
            Tagger.TagOne(text, tokens, traits, i, known);
        var backwards = Enumerable.Range(0, tokens.Length).Reverse().Select(i => Tagger.TagOne(text, tokens, traits, i, known)).Reverse();
        Assert.Equal(Tag(text).Select(token => token.Class), backwards);
    }

    [Fact]
    public void Too_little_room_is_refused()
    {
        var tokens = Cut("one two three");
        Assert.Throws<ArgumentException>(() => Tagger.Tag("one two three", tokens, new WordClass[2]));
    }

    [Theory]
    [InlineData(0, "starts with")]
    [InlineData(4, "has the format")]
    [InlineData(6, "version of the features")]
    [InlineData(8, "version of the tokenizer")]
    [InlineData(12, "cut off or padded")]
    [InlineData(16, "is damaged")]
    [InlineData(5000, "is damaged")]
    public void A_damaged_file_is_refused(int changed, string message)
    {
        var file = File.ReadAllBytes(ShippedFile);
        file[changed] ^= 0x55;
        Assert.Contains(message, Refusal(file), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "too few for its header")]
    [InlineData(23, "too few for its header")]
    [InlineData(24, "cut off or padded")]
    [InlineData(100_000, "cut off or padded")]
    public void A_file_that_is_cut_off_is_refused(int length, string message) =>
        Assert.Contains(message, Refusal(File.ReadAllBytes(ShippedFile)[..length]), StringComparison.Ordinal);

    [Fact]
    public void The_file_is_small() => Assert.InRange(new FileInfo(ShippedFile).Length, 1, 2_000_000);

    private static string Refusal(byte[] file)
    {
        var message = Assert.Throws<InvalidDataException>(() => WordClassTagger.Load(new MemoryStream(file))).Message;
        Assert.Contains("Forge build", message, StringComparison.Ordinal);
        return message;
    }

    private static List<(int End, WordClass Class)> Tag(string text)
    {
        var tokens = Cut(text);
        var classes = new WordClass[tokens.Length];
        Tagger.Tag(text, tokens, classes);
        return [.. tokens.Select((token, i) => (token.End, classes[i]))];
    }

    private static Token[] Cut(string text)
    {
        var tokens = new List<Token>();
        var tokenizer = new Tokenizer(text, Resources.Vocabulary);
        while (tokenizer.TryRead(text.Length, out var token))
            tokens.Add(token);
        return [.. tokens];
    }
}
