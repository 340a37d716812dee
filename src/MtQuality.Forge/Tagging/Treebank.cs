using MtQuality.Documents;
using MtQuality.Lexicons;
using MtQuality.Tokens;

namespace MtQuality.Forge.Tagging;

/// <summary>A sentence of the treebank, cut into the library's tokens, with the class of each; <see cref="WordClass.None"/> where the
/// treebank has none.</summary>
internal sealed record TaggedSentence(string Text, Token[] Tokens, WordClass[] Classes)
{
    /// <summary>The same sentence in other letters of the same number; null if <paramref name="recase"/> changes their number or the
    /// tokens.</summary>
    public TaggedSentence? Recased(Func<string, string> recase, Vocabulary vocabulary)
    {
        var text = recase(Text);
        if (text.Length != Text.Length || text == Text)
            return null;
        var tokens = Treebank.Cut(text, vocabulary);
        var isSameCut = tokens.Length == Tokens.Length && tokens.Zip(Tokens).All(pair => pair.First.Span == pair.Second.Span);
        return isSameCut ? new TaggedSentence(text, tokens, Classes) : null;
    }
}

/// <summary>Reads sentences with Penn tags from gzipped CoNLL-U files.</summary>
internal static class Treebank
{
    private const string TextComment = "# text = ";
    private const string DocumentComment = "# newdoc id = ";

    private readonly record struct Leaf(int Start, int End, string Tag);

    /// <summary>The sentences of one file, in order.</summary>
    /// <exception cref="InvalidDataException">A token's letters do not stand in its sentence's text.</exception>
    public static IEnumerable<TaggedSentence> Read(string path, Vocabulary vocabulary)
    {
        var text = "";
        var rows = new List<string[]>();
        foreach (var line in CorpusFile.Lines(path))
        {
            if (line.StartsWith(TextComment, StringComparison.Ordinal))
                text = line[TextComment.Length..];
            else if (line.Length > 0 && line[0] != '#')
                rows.Add(line.Split('\t'));
            else if (line.Length == 0 && rows.Count > 0)
            {
                yield return Align(text, Leaves(text, rows), vocabulary);
                rows.Clear();
            }
        }
    }

    /// <summary>The documents of one file with their names, their sentences parted by spaces.</summary>
    public static IEnumerable<(string Name, string Text)> Documents(string path)
    {
        var (name, sentences) = ("", new List<string>());
        foreach (var line in CorpusFile.Lines(path).Append(DocumentComment))
        {
            if (line.StartsWith(TextComment, StringComparison.Ordinal))
                sentences.Add(line[TextComment.Length..]);
            if (!line.StartsWith(DocumentComment, StringComparison.Ordinal))
                continue;
            if (sentences.Count > 0)
                yield return (name, string.Join(' ', sentences));
            (name, sentences) = (line[DocumentComment.Length..], []);
        }
    }

    public static Token[] Cut(string text, Vocabulary vocabulary)
    {
        var tokens = new List<Token>();
        var tokenizer = new Tokenizer(text, vocabulary);
        while (tokenizer.TryRead(text.Length, out var token))
            tokens.Add(token);
        return [.. tokens];
    }

    private static List<Leaf> Leaves(string text, List<string[]> rows)
    {
        var leaves = new List<Leaf>();
        var position = 0;
        for (var i = 0; i < rows.Count; i++)
        {
            // 8.1 is a word that was left out; 8-9 is written as one and followed by its two parts.
            if (rows[i][0].Contains('.', StringComparison.Ordinal))
                continue;
            var (start, end) = Locate(text, position, rows[i][1]);
            position = end;
            if (rows[i][0].Split('-') is not [var first, var last])
            {
                leaves.Add(new Leaf(start, end, rows[i][4]));
                continue;
            }
            var parts = rows.GetRange(i + 1, int.Parse(last) - int.Parse(first) + 1);
            i += parts.Count;
            var isExact = parts.Sum(part => part[1].Length) == end - start;
            foreach (var part in parts)
            {
                leaves.Add(new Leaf(start, isExact ? start + part[1].Length : end, part[4]));
                start += isExact ? part[1].Length : 0;
            }
        }
        return leaves;
    }

    private static (int Start, int End) Locate(string text, int position, string form)
    {
        var start = text.IndexOf(form, position, StringComparison.Ordinal);
        return start >= 0 && string.IsNullOrWhiteSpace(text[position..start])
            ? (start, start + form.Length)
            : throw new InvalidDataException($"'{form}' does not stand at character {position} of the sentence: {text}");
    }

    private static TaggedSentence Align(string text, List<Leaf> leaves, Vocabulary vocabulary)
    {
        var tokens = Cut(text, vocabulary);
        var classes = new WordClass[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            var token = tokens[i];
            classes[i] = ClassOf(text, token, leaves.FindAll(leaf => leaf.Start < token.End && token.Start < leaf.End));
        }
        return new TaggedSentence(text, tokens, classes);
    }

    /// <summary>The class of a token from those of the treebank's tokens that share characters with it: the first verb's, else the
    /// first's.</summary>
    private static WordClass ClassOf(string text, in Token token, List<Leaf> leaves)
    {
        if (leaves.Count == 0)
            return WordClass.None;
        var leaf = leaves.Find(leaf => leaf.Tag is "MD" or ['V', 'B', ..]);
        if (leaf == default)
            leaf = leaves[0];
        // The treebank leaves the full stop to an abbreviation and the hyphen to a name; the library cuts them off.
        var isPart = token.Kind is TokenKind.Punctuation or TokenKind.Symbol
            && token.Length < leaf.End - leaf.Start
            && leaf.Tag is not ("NFP" or "ADD" or "UH")
            && text[leaf.Start..leaf.End].Any(char.IsLetterOrDigit);
        return isPart
            ? text[token.Start] switch { '.' => WordClass.Period, '-' => WordClass.HYPH, ',' => WordClass.Comma, _ => WordClass.SYM }
            : PennTags.Parse(leaf.Tag);
    }
}
