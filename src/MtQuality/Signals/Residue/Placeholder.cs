using System.Buffers;
using System.Collections.Frozen;
using MtQuality.Documents;

namespace MtQuality.Signals.Residue;

internal sealed class Placeholder(SignalResources resources) : ResidueDetector(Card)
{
    public static SignalInfo Card { get; } = new(
        "residue.placeholder",
        "placeholder",
        "A placeholder that a program should have filled in (\"[city]\", \"{{name}}\", \"%FIRSTNAME%\", \"%s\") or a shortcode that it "
        + "should have read (\"[caption id=…]\").",
        "Templates and scrapers leave them behind; authors notice and correct them. Entities (&nbsp;) are shown and count "
        + "nothing. Editors' notes ([sic]), words that an editor puts into a quotation and texts about templates have brackets too and "
        + "are not marked.",
        "Lorem-ipsum and brace filters of C4: Raffel et al., Exploring the Limits of Transfer Learning, 2020.",
        SignalInfo.PerThousandWords,
        SignalDirection.HigherIsWorse,
        SignalRole.Evidence,
        MinimumWords: 20)
    {
        Reads = ["placeholders"],
    };

    private const int MaxLength = 40;
    private const int MaxShortcodeLength = 200;

    // People write about "lorem ipsum"; only programs write the words after it.
    private const string Filler = "lorem ipsum dolor";

    private static readonly SearchValues<char> Triggers = SearchValues.Create("[{%&lL$_*<");
    private static readonly SearchValues<char> TemplateCharacters =
        SearchValues.Create(" ._-abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    // What mail programs write around the name of a field. Of a single word, such signs may mean something else: ${name} is code.
    private static readonly (string Open, string Close)[] FieldSigns =
        [("%%", "%%"), ("%", "%"), ("${", "}"), ("__", "__"), ("*|", "|*"), ("<", ">")];

    private const string Name = "name";

    private static readonly string[] Salutations = ["Dear ", "Hello ", "Hi ", "Hey "];

    private static readonly string[] Shortcodes = ["caption", "gallery", "embed"];

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _listed = resources.Lexicon("placeholders").Rows
        .Select(row => row[0])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    protected override void Collect(ReadOnlySpan<char> text, ArticleBlock block, ref EvidenceCollector evidence)
    {
        var position = 0;
        while (position < text.Length && text[position..].IndexOfAny(Triggers) is >= 0 and var offset)
        {
            var start = position + offset;
            // sys.modules[name] and ${name} are code.
            var isCode = start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '$' or ']' or '}');
            var length = isCode && text[start] != '&' ? 0 : LengthAt(text[start..]);
            if (length == 0 && !isCode)
                length = Field(text, start);
            // An entity shows how a page was saved, not who wrote it.
            if (length > 0 && text[start] == '&')
                Describe(ref evidence, block, start, start + length, "markup that was never decoded");
            else if (length > 0 && !TemplateTalk.Surrounds(text, start, start + length))
                AddCertain(ref evidence, block, start, start + length, "a placeholder that was never filled in");
            position = start + Math.Max(1, length);
        }
    }

    private int LengthAt(ReadOnlySpan<char> text) => text[0] switch
    {
        '[' => Bracketed(text[1..], ']') is > 0 and var length ? length + 2 : Shortcode(text),
        '{' when text is ['{', '{', ..] => Template(text),
        '{' => Bracketed(text[1..], '}') is > 0 and var length ? length + 2 : 0,
        '%' => text is ['%', 's' or 'd', ' ' or ',' or '.', ..] ? 2 : 0,
        // One that was encoded twice is a finding of residue.mojibake.
        '&' => HtmlEntity.At(text, 0) is { IsEncodedAgain: false } entity ? entity.Span.Length : 0,
        _ => text.StartsWith(Filler, StringComparison.OrdinalIgnoreCase) ? Filler.Length : 0,
    };

    /// <summary>Length of a listed placeholder before the closing bracket; 0 if there is none.</summary>
    private int Bracketed(ReadOnlySpan<char> text, char close)
    {
        var end = text[..Math.Min(text.Length, MaxLength)].IndexOf(close);
        return end > 0 && _listed.Contains(text[..end].Trim(" _")) ? end : 0;
    }

    /// <summary>Length of a listed placeholder between the signs of a mail program: %FIRST_NAME%, ${user.name}, __NAME__, *|FNAME|*.
    /// One of a single word that is no name ("%CITY%") counts only after a salutation.</summary>
    private int Field(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        foreach (var (open, close) in FieldSigns)
        {
            if (!rest.StartsWith(open))
                continue;
            var inside = rest[open.Length..Math.Min(rest.Length, MaxLength)];
            var end = inside.IndexOf(close);
            if (end <= 0 || !inside[..end].ContainsAnyExcept("_*% "))
                return 0;
            Span<char> words = stackalloc char[end];
            inside[..end].Replace(words, '.', ' ');
            var isField = _listed.Contains(words) && (IsClear(words, open) || FollowsSalutation(text[..start]));
            return isField ? open.Length + end + close.Length : 0;
        }
        return 0;
    }

    // <user name> is how manuals write what to type, and %USERNAME% is known to Windows.
    private static bool IsClear(ReadOnlySpan<char> words, string open) =>
        open != "<"
        && (words.ContainsAny(" _")
            || words.EndsWith(Name, StringComparison.OrdinalIgnoreCase)
            && words.Length > Name.Length
            && !words.Equals("username", StringComparison.OrdinalIgnoreCase));

    private static bool FollowsSalutation(ReadOnlySpan<char> before)
    {
        foreach (var salutation in Salutations)
        {
            if (before.EndsWith(salutation, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static int Template(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, MaxLength)].IndexOf("}}");
        return end > 2 && text[2..end].IndexOfAnyExcept(TemplateCharacters) < 0 ? end + 2 : 0;
    }

    /// <summary>Length of a WordPress shortcode such as [caption id="…"], [/gallery] or [embed]https://…; 0 if there is none. A word in
    /// brackets alone is none.</summary>
    private static int Shortcode(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, MaxShortcodeLength)].IndexOf(']');
        var isEnd = text is ['[', '/', ..];
        if (end < 0)
            return 0;
        var inside = text[(isEnd ? 2 : 1)..end];
        foreach (var name in Shortcodes)
        {
            if (!inside.StartsWith(name, StringComparison.Ordinal))
                continue;
            var rest = inside[name.Length..];
            var isShortcode = rest.IsEmpty ? isEnd || text[(end + 1)..].StartsWith("http") : rest[0] == ' ' && rest.Contains('=');
            return isShortcode ? end + 1 : 0;
        }
        return 0;
    }
}
