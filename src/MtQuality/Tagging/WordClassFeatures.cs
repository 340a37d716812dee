using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Tagging;

/// <summary>
/// Walks through a sentence and computes the features of each token: 32-bit hashes of the word, its ending and its shape, of two neighbours
/// on either side, and of the classes of the two tokens before it. Training and tagging share it.
/// </summary>
internal ref struct WordClassFeatures
{
    /// <summary>Increase it whenever the features change: a model works only with the features it was trained with.</summary>
    public const int Version = 1;

    /// <summary>Maximum number of features of a token.</summary>
    public const int Capacity = 64;

    // The last characters of an ending, and what of a shape is not its contact with the neighbours.
    private const ulong Three = 0xFFFF_FFFF_FFFF, Two = 0xFFFF_FFFF, One = 0xFFFF;
    private const uint ShapeBits = 0x1FF;

    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<Token> _sentence;
    private readonly WordProfiles _profiles;
    private readonly SentenceTraits _traits;
    private int _position;
    private WordTraits _before2, _before, _current, _next, _next2;

    public WordClassFeatures(ReadOnlySpan<char> text, ReadOnlySpan<Token> sentence, WordProfiles profiles)
        : this(text, sentence, profiles, SentenceTraits.Of(sentence), 0)
    {
    }

    /// <summary>Starts at the token with index <paramref name="start"/> of a sentence whose traits are known.</summary>
    public WordClassFeatures(ReadOnlySpan<char> text, ReadOnlySpan<Token> sentence, WordProfiles profiles, SentenceTraits traits, int start)
    {
        _text = text;
        _sentence = sentence;
        _profiles = profiles;
        _traits = traits;
        _position = start - 1;
        _before = TraitsAt(start - 2);
        _current = TraitsAt(start - 1);
        _next = TraitsAt(start);
        _next2 = TraitsAt(start + 1);
    }

    /// <summary>The word before the current one.</summary>
    [UnscopedRef]
    public readonly ref readonly WordTraits Before => ref _before;

    /// <summary>The current word.</summary>
    [UnscopedRef]
    public readonly ref readonly WordTraits Current => ref _current;

    /// <summary>The word after the current one.</summary>
    [UnscopedRef]
    public readonly ref readonly WordTraits Next => ref _next;

    /// <summary>The class that the current word always has, or <see cref="WordClass.None"/>.</summary>
    public readonly WordClass Fixed => _current.Fixed;

    /// <summary>Index of the current token in the sentence.</summary>
    public readonly int Position => _position;

    /// <summary>Moves to the next token; returns false after the last one.</summary>
    public bool MoveNext()
    {
        if (++_position >= _sentence.Length)
            return false;
        _before2 = _before;
        _before = _current;
        _current = _next;
        _next = _next2;
        _next2 = TraitsAt(_position + 2);
        return true;
    }

    /// <summary>Writes all features of the current token and returns their number.</summary>
    /// <param name="features">Where the features are written; room for <see cref="Capacity"/>.</param>
    /// <param name="before">The class of the token before.</param>
    /// <param name="before2">The class of the second token before.</param>
    public readonly int Fill(Span<uint> features, WordClass before, WordClass before2)
    {
        var count = FillOfWord(_current, features);
        count += FillOfNeighbour(_before, isAfter: false, features[count..]);
        count += FillOfNeighbour(_next, isAfter: true, features[count..]);
        return count + FillOfPlace(features[count..], before, before2);
    }

    /// <summary>Writes the features that a token has because of its own word alone.</summary>
    public static int FillOfWord(in WordTraits word, Span<uint> features)
    {
        var three = word.Ending & Three;
        var shape = word.Shape & ShapeBits;
        var list = new FeatureList(features);
        list.Add(1, 0);
        list.Add(2, word.Word);
        list.Add(3, WordKey.Combine(word.Word, word.Shape & 0xF8));
        list.Add(4, word.Ending & One);
        list.Add(5, word.Ending & Two);
        list.Add(6, three);
        list.Add(7, word.Ending);
        list.Add(8, word.Beginning >> 16);
        list.Add(9, word.Beginning);
        list.Add(10, word.Shape);
        list.Add(11, WordKey.Combine(three, shape));
        list.Add(12, shape << 8 | word.Profile.Band);
        list.Add(21, (ulong)word.Profile.Lexical << 32 | shape);
        list.Add(24, word.Profile.Cluster);
        return list.Count;
    }

    /// <summary>Writes the features that a token has because of a word beside it alone.</summary>
    /// <param name="word">The word.</param>
    /// <param name="isAfter">Whether it stands after the token, or before it.</param>
    /// <param name="features">Where the features are written.</param>
    public static int FillOfNeighbour(in WordTraits word, bool isAfter, Span<uint> features)
    {
        // The templates of the word after follow those of the word before.
        var side = isAfter ? 1UL : 0;
        var list = new FeatureList(features);
        list.Add(13 + side, word.Word);
        list.Add(17 + side, word.Ending & Three);
        list.Add(25 + side, word.Profile.Cluster);
        return list.Count;
    }

    /// <summary>Writes the other features of the current token: those that depend on several words or on the classes before it.</summary>
    /// <param name="features">Where the features are written.</param>
    /// <param name="before">The class of the token before.</param>
    /// <param name="before2">The class of the second token before.</param>
    public readonly int FillOfPlace(Span<uint> features, WordClass before, WordClass before2)
    {
        ulong last = (ulong)before + 1, two = last << 8 | ((ulong)before2 + 1);
        var word = _current.Word;
        var three = _current.Ending & Three;
        var shape = _current.Shape & ShapeBits;
        ulong lexical = _current.Profile.Lexical, nextLexical = _next.Profile.Lexical;
        ulong cluster = _current.Profile.Cluster, nextCluster = _next.Profile.Cluster;

        var list = new FeatureList(features);
        list.Add(15, _before2.Word);
        list.Add(16, _next2.Word);
        list.Add(19, WordKey.Combine(word, _next.Word));
        list.Add(20, WordKey.Combine(_before.Word, word));
        list.Add(22, lexical << 8 | nextLexical);
        list.Add(23, nextLexical << 8 | _next2.Profile.Lexical);
        list.Add(27, cluster << 8 | nextCluster);
        list.Add(28, (ulong)_before.Profile.Cluster << 8 | cluster);
        list.Add(29, (ulong)_before.Shape << 32 | shape);
        list.Add(30, (ulong)_next.Shape << 32 | shape);

        list.Add(31, last);
        list.Add(32, two);
        list.Add(33, WordKey.Combine(word, last));
        list.Add(34, WordKey.Combine(three, last));
        list.Add(35, WordKey.Combine(_next.Word, last));
        list.Add(36, lexical << 8 | last);
        list.Add(37, lexical << 16 | two);
        list.Add(38, lexical << 16 | nextLexical << 8 | last);
        list.Add(39, cluster << 8 | last);
        list.Add(40, cluster << 16 | two);
        list.Add(41, nextCluster << 8 | last);
        list.Add(42, WordKey.Combine(word, two));
        list.Add(43, (ulong)shape << 32 | last);
        list.Add(44, WordKey.Combine(_next.Ending & Three, last));
        list.Add(45, WordKey.Combine(_before.Word, last));
        list.Add(46, nextLexical << 16 | two);
        list.Add(47, WordKey.Combine(three, nextLexical << 8 | last));
        return list.Count;
    }

    private readonly WordTraits TraitsAt(int i) =>
        (uint)i < (uint)_sentence.Length ? WordTraits.Of(_text, _sentence, i, _traits, _profiles) : WordTraits.Outside;

    private ref struct FeatureList(Span<uint> features)
    {
        private const int MaxLength = 28;

        // Writes without bounds checks: the length is checked here once, and no list is longer.
        private ref uint _next = ref MemoryMarshal.GetReference(features[..MaxLength]);

        public int Count { get; private set; }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        public void Add(ulong template, ulong value)
        {
            Unsafe.Add(ref _next, Count) = (uint)WordKey.Combine(template, value);
            Count++;
        }
    }
}
