using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Tagging;

/// <summary>
/// The word classes of one sentence, computed on demand, since the grammar detectors look at a few tokens of a few sentences. The document
/// stores the results, so that all detectors share them.
/// </summary>
internal readonly ref struct SentenceClasses
{
    private readonly WordClassTagger _tagger;
    private readonly ReadOnlySpan<char> _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly Span<WordClass> _known;
    private readonly SentenceTraits _traits;

    public SentenceClasses(TextDocument document, in Sentence sentence, WordClassTagger tagger)
    {
        _tagger = tagger;
        _text = document.Folded;
        _tokens = document.TokensOf(sentence);
        _known = document.Classes.Slice(sentence.FirstToken, sentence.TokenCount);
        _traits = SentenceTraits.Of(_tokens);
    }

    /// <summary>Number of tokens.</summary>
    public int Length => _tokens.Length;

    /// <summary>The class of the token with index <paramref name="i"/> in the sentence.</summary>
    public WordClass this[int i] => _tagger.TagOne(_text, _tokens, _traits, i, _known);

    /// <summary>Whether the token with index <paramref name="i"/> is a verb in the present or past, or a modal.</summary>
    public bool IsFinite(int i) => this[i] is WordClass.VBD or WordClass.VBP or WordClass.VBZ or WordClass.MD;
}
