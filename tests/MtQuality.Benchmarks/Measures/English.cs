using System.Globalization;
using System.Runtime.InteropServices;
using MtQuality.Documents;
using MtQuality.Forge;
using MtQuality.Lexicons;
using MtQuality.Parsing;
using MtQuality.Tokens;

namespace MtQuality.Benchmarks.Measures;

/// <summary>
/// How often text of a known language is told from English, and English from it, by length: every paragraph is cut into
/// windows of 5, 10, 20, 50 and 100 words, and each window is judged alone, as a block would be.
/// </summary>
internal static class English
{
    private static readonly int[] Lengths = [5, 10, 20, 50, 100];

    /// <summary>
    /// Prints a table, and the windows judged wrongly if <paramref name="list"/>. Each of <paramref name="files"/> is LANGUAGE=PATH:
    /// a corpus, or a text with empty lines between its paragraphs; it is English where LANGUAGE begins with "en".
    /// </summary>
    public static int Run(string[] files, bool list)
    {
        var resources = new TextResources(LexiconSet.Shipped);
        Console.WriteLine(
            $"{"% judged rightly, and windows of",-32} "
                + $"{string.Join(' ', Lengths.Select(length => $"{length + " words",15}"))}   taken for");
        foreach (var file in files)
        {
            if (file.Split('=', 2) is not [var language, var path])
            {
                Console.Error.WriteLine($"{file}: write the language before the file, as in es=spanish.txt.");
                return 2;
            }
            Measure(language, Texts(path), resources, list);
        }
        return 0;
    }

    private static IEnumerable<string> Texts(string path) =>
        path.EndsWith(".gz", StringComparison.Ordinal)
            ? CorpusFile.Read(path).Select(article => article.Text)
            : File.ReadAllText(path).Split("\n\n");

    private static void Measure(string language, IEnumerable<string> texts, TextResources resources, bool list)
    {
        var isEnglish = language.StartsWith("en", StringComparison.Ordinal);
        var (windows, right) = (new int[Lengths.Length], new int[Lengths.Length]);
        var names = new Dictionary<string, int>();
        foreach (var text in texts)
        {
            var tokens = Tokenize(text, resources.Vocabulary);
            for (var i = 0; i < Lengths.Length; i++)
            {
                foreach (var range in Windows(tokens, Lengths[i]))
                {
                    var window = CollectionsMarshal.AsSpan(tokens)[range];
                    var guess = resources.LanguageGuess.Foreign(text, window);
                    windows[i]++;
                    if (guess is not null)
                        names[guess] = names.GetValueOrDefault(guess) + 1;
                    if (guess is null == isEnglish)
                        right[i]++;
                    else if (list)
                        Console.WriteLine($"  {guess ?? "English"}: {text[window[0].Start..window[^1].End].ReplaceLineEndings(" ")}");
                }
            }
        }
        var cells = Lengths.Select((_, i) =>
            windows[i] == 0 ? "–" : string.Create(CultureInfo.InvariantCulture, $"{100.0 * right[i] / windows[i]:0.00} {windows[i],8}"));
        var named = names
            .OrderByDescending(name => name.Value)
            .Take(2)
            .Select(name => string.Create(CultureInfo.InvariantCulture, $"{name.Key} {100.0 * name.Value / names.Values.Sum():0.0} %"));
        Console.WriteLine($"{language,-32} {string.Join(' ', cells.Select(cell => cell.PadLeft(15)))}   {string.Join(", ", named)}");
    }

    private static List<Token> Tokenize(string text, Vocabulary vocabulary)
    {
        var tokens = new List<Token>();
        var tokenizer = new Tokenizer(text, vocabulary);
        while (tokenizer.TryRead(text.Length, out var token))
            tokens.Add(token);
        return tokens;
    }

    private static IEnumerable<Range> Windows(List<Token> tokens, int length)
    {
        var (start, words) = (0, 0);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (!tokens[i].IsWord || ++words < length)
                continue;
            yield return start..(i + 1);
            (start, words) = (i + 1, 0);
        }
    }
}
