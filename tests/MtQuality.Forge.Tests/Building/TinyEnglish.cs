using System.Text;

namespace MtQuality.Forge.Tests.Building;

/// <summary>Makes up plain sentences from a few hundred words, and garbles them as translators and spinners do.</summary>
internal sealed class TinyEnglish(int seed)
{
    public static readonly string[] Nouns =
        """
        farmer harbour teacher river market village council bridge engine winter report letter museum doctor garden
        window ship station road school office library worker machine picture forest island storm valley factory
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public static readonly string[] Adjectives =
        "old quiet large narrow careful heavy early public modern simple strong bright local famous empty useful".Split(' ');

    public static readonly (string Past, string Base)[] Verbs =
    [
        ("opened", "open"), ("painted", "paint"), ("crossed", "cross"), ("visited", "visit"), ("repaired", "repair"), ("watched", "watch"),
        ("moved", "move"), ("reached", "reach"), ("ordered", "order"), ("praised", "praise"), ("counted", "count"), ("closed", "close"),
    ];

    public static readonly (string First, string Second)[] Terms =
    [
        ("cloud", "computing"),
        ("solar", "energy"),
        ("public", "health"),
        ("blood", "pressure")
    ];

    /// <summary>Words and what spinners put in their place.</summary>
    public static readonly (string Word, string Spun)[] Synonyms =
    [
        ("farmer", "grower"), ("teacher", "instructor"), ("village", "hamlet"), ("market", "bazaar"),
        ("picture", "depiction"), ("road", "thoroughfare"), ("large", "sizeable"), ("quiet", "hushed"),
        ("careful", "cautious"), ("famous", "renowned"), ("empty", "vacant"), ("bright", "luminous"),
        ("cloud", "haze"), ("computing", "figuring"), ("energy", "vitality"), ("pressure", "strain"),
        ("health", "wellness"), ("forest", "woodland"),
    ];

    private static readonly Dictionary<string, string> Spun = Synonyms.ToDictionary(pair => pair.Word, pair => pair.Spun);

    private readonly Random _random = new(seed);

    /// <summary>A text of so many sentences.</summary>
    public string Text(int sentences) => string.Join(' ', Enumerable.Range(0, sentences).Select(_ => Sentence()));

    public string Sentence()
    {
        var sentence = _random.Next(6) switch
        {
            0 => $"The {Thing()} {Verb()} the {Thing()} near the {Thing()} of the {Noun()}.",
            1 => $"In the {Thing()} the {Thing()} was {Verb()} by a {Thing()} from the {Noun()}.",
            2 => $"She said that the {Thing()} had {Verb()} the {Thing()} before the {Thing()} came.",
            3 => $"The {Noun()} wrote about {Term()} and {Term()}, and the {Thing()} of the {Noun()} {Verb()} it.",
            4 => $"The {Noun()} was a {Thing()}, but a {Thing()} {Verb()} the {Thing()} for the {Noun()} in the end.",
            _ => $"Every {Thing()} needs a {Thing()}, and {Term()} is not what the {Thing()} {Verb()}.",
        };
        // The words of spinners are plain English too, though seldom, and never two together.
        return _random.Next(4) == 0 ? SpinOne(sentence) : sentence;
    }

    /// <summary>The text with a share of the words that have synonyms replaced.</summary>
    public string Spin(string text, double share) =>
        string.Join(' ', text.Split(' ').Select(word =>
        {
            var bare = word.TrimEnd('.', ',');
            return Spun.TryGetValue(bare, out var other) && _random.NextDouble() < share ? other + word[bare.Length..] : word;
        }));

    private string SpinOne(string sentence)
    {
        var words = sentence.Split(' ');
        var place = _random.Next(words.Length);
        words[place] = Spin(words[place], 1);
        return string.Join(' ', words);
    }

    /// <summary>The text as a poor translator has it: articles lost, neighbours swapped, verbs bare.</summary>
    public string Translate(string text)
    {
        var words = text.Split(' ').Where(word => word is not ("the" or "a") || _random.Next(3) > 0).ToArray();
        for (var i = 0; i + 1 < words.Length; i++)
        {
            if (_random.Next(6) == 0 && !words[i].EndsWith('.') && !words[i + 1].EndsWith('.'))
                (words[i], words[i + 1]) = (words[i + 1], words[i]);
            else if (Array.Find(Verbs, verb => verb.Past == words[i]).Base is { } bare && _random.Next(2) == 0)
                words[i] = bare;
        }
        return string.Join(' ', words);
    }

    /// <summary>A sentence of a treebank, as CoNLL-U has it.</summary>
    public string Tree(int number)
    {
        (string Word, string Tag)[] words =
        [
            ("The", "DT"), (Adjective(), "JJ"), (Noun(), "NN"), (Verb(), "VBD"), ("the", "DT"),
            (Noun(), "NN"), ("of", "IN"), ("a", "DT"), (Noun(), "NN"), (".", "."),
        ];
        var tree = new StringBuilder(
            $"# newdoc id = weblog-{number}\n# text = {string.Join(' ', words.SkipLast(1).Select(word => word.Word))}.\n");
        for (var i = 0; i < words.Length; i++)
            tree.Append(
                $"{i + 1}\t{words[i].Word}\t{words[i].Word}\tX\t{words[i].Tag}\t_\t0\tdep\t_\t"
                + $"{(i == words.Length - 2 ? "SpaceAfter=No" : "_")}\n");
        return tree.Append('\n').ToString();
    }

    private string Thing() => _random.Next(2) == 0 ? Noun() : $"{Adjective()} {Noun()}";

    private string Noun() => Nouns[_random.Next(Nouns.Length)];

    private string Adjective() => Adjectives[_random.Next(Adjectives.Length)];

    private string Verb() => Verbs[_random.Next(Verbs.Length)].Past;

    private string Term() => Terms[_random.Next(Terms.Length)] is var (first, second) ? $"{first} {second}" : "";
}
