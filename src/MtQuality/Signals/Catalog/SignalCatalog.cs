using MtQuality.Lexicons;
using MtQuality.Signals.Capitalization;
using MtQuality.Signals.Encoders;
using MtQuality.Signals.Fluency;
using MtQuality.Signals.Grammar;
using MtQuality.Signals.Lexis;
using MtQuality.Signals.Phrases;
using MtQuality.Signals.Repetition;
using MtQuality.Signals.Residue;
using MtQuality.Signals.Shape;

namespace MtQuality.Signals.Catalog;

/// <summary>All signals, in the order used by every report. To add a signal, add its line here.</summary>
public sealed class SignalCatalog
{
    private static readonly Entry[] ShippedEntries =
    [
        new(MixedCase.Card, resources => new MixedCase(resources)),
        new(StrayCapital.Card, resources => new StrayCapital(resources)),
        new(RepeatedWord.Card, resources => new RepeatedWord(resources)),
        new(NearRepeat.Card, resources => new NearRepeat(resources)),
        new(Echo.Card, resources => new Echo(resources)),
        new(RepeatedPhrase.Card, resources => new RepeatedPhrase(resources)),
        new(RepeatedNgrams.Card, _ => new RepeatedNgrams()),
        new(RepeatedSentence.Card, _ => new RepeatedSentence()),
        new(TorturedPhrases.Card, resources => new TorturedPhrases(resources)),
        new(SwappedIdiom.Card, resources => new SwappedIdiom(resources)),
        new(GarbledName.Card, resources => new GarbledName(resources)),
        new(BrokenCollocation.Card, resources => new BrokenCollocation(resources)),
        new(UnspunWords.Card, resources => new UnspunWords(resources)),
        new(ReplacedWords.Card, resources => new ReplacedWords(resources)),
        new(Passages.Card, _ => new Passages()),
        new(Surprisal.Card, _ => new Surprisal()),
        new(SurprisalSpread.Card, _ => new SurprisalSpread()),
        new(SurprisalTail.Card, _ => new SurprisalTail()),
        new(ContextGain.Card, _ => new ContextGain()),
        new(LongestMatch.Card, _ => new LongestMatch()),
        new(UnseenPairs.Card, _ => new UnseenPairs()),
        new(BrokenPairs.Card, _ => new BrokenPairs()),
        new(WorstWindow.Card, _ => new WorstWindow()),
        new(WordPatterns.Card, resources => new WordPatterns(resources)),
        new(Agreement.Card, resources => new Agreement(resources)),
        new(ArticleForm.Card, resources => new ArticleForm(resources)),
        new(PrepositionChoice.Card, resources => new PrepositionChoice(resources)),
        new(Spintax.Card, resources => new Spintax(resources)),
        new(ForeignWords.Card, resources => new ForeignWords(resources)),
        new(Mojibake.Card, _ => new Mojibake()),
        new(Homoglyph.Card, resources => new Homoglyph(resources)),
        new(Invisible.Card, _ => new Invisible()),
        new(HiddenText.Card, resources => new HiddenText(resources)),
        new(Brackets.Card, _ => new Brackets()),
        new(Placeholder.Card, resources => new Placeholder(resources)),
        new(LexicalDiversity.Card, _ => new LexicalDiversity()),
        new(FunctionWords.Card, _ => new FunctionWords()),
        new(Contractions.Card, resources => new Contractions(resources)),
        new(RareWords.Card, _ => new RareWords()),
        new(MisspeltWords.Card, resources => new MisspeltWords(resources)),
        new(WordFrequency.Card, _ => new WordFrequency()),
        new(SentenceLength.Card, _ => new SentenceLength()),
        new(Spacing.Card, _ => new Spacing()),
        new(WordLength.Card, _ => new WordLength()),
        new(Alphabetic.Card, _ => new Alphabetic()),
        new(Symbols.Card, _ => new Symbols()),
        new(Lines.Card, _ => new Lines()),
    ];

    private readonly Entry[] _entries;

    private SignalCatalog(Entry[] entries) => (_entries, Cards) = (entries, [.. entries.Select(entry => entry.Card)]);

    private readonly record struct Entry(SignalInfo Card, Func<SignalResources, Detector> Create);

    /// <summary>The catalog of the library.</summary>
    public static SignalCatalog Shipped { get; } = new(ShippedEntries);

    /// <summary>The cards of the library's signals, in order.</summary>
    public static IReadOnlyList<SignalInfo> All => Shipped.Cards;

    /// <summary>The cards of the signals of this catalog, in order.</summary>
    public IReadOnlyList<SignalInfo> Cards { get; }

    /// <summary>The card of the library's signal with this id.</summary>
    /// <exception cref="ArgumentException">There is no such signal; the message names the nearest id.</exception>
    public static SignalInfo Find(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        if (All.FirstOrDefault(card => card.Id == id) is { } found)
            return found;
        var nearest = Spelling.Nearest(id, All.Select(card => card.Id));
        throw new ArgumentException($"There is no signal '{id}'; the nearest is '{nearest}'. `mtq signals` lists them all.");
    }

    /// <summary>This catalog with one more signal at its end.</summary>
    internal SignalCatalog With(SignalInfo card, Func<SignalResources, Detector> create) => new([.. _entries, new(card, create)]);

    /// <summary>The detector of the signal at this position of <see cref="Cards"/>.</summary>
    internal Detector CreateDetector(int number, SignalResources resources) => _entries[number].Create(resources);

    /// <summary>The detectors of all signals, in the order of <see cref="Cards"/>.</summary>
    internal Detector[] CreateDetectors(SignalResources resources) => Array.ConvertAll(_entries, entry => entry.Create(resources));
}
