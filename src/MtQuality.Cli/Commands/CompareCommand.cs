using System.CommandLine;
using System.Globalization;
using MtQuality.Cli.Shell;
using MtQuality.Corpus;
using MtQuality.Corpus.Items;
using MtQuality.Documents;
using MtQuality.Metrics.Comparison;
using MtQuality.Metrics.Similarity;
using MtQuality.Reporting.Comparison;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq compare</c>: what a page kept of its source.</summary>
internal sealed class CompareCommand
{
    private const string Json = "json";

    private readonly Terminal _terminal;
    private readonly Argument<string> _original = new("original")
    {
        Description = "The source: a file of any kind that mtq score reads, or - for standard input.",
    };
    private readonly Argument<string> _suspect = new("suspect")
    {
        Description = "The page that may have been made from it: a file, or - for standard input.",
    };
    private readonly InputSettings _input = new();

    private readonly Option<bool> _lines = new("--lines")
    {
        Description = "Compare two files line by line and print the scores of the whole.",
    };
    private readonly Option<string?> _html = new("--html")
    {
        Description = "Also write the comparison as an HTML page.",
        HelpName = "FILE",
    };
    private readonly Option<string?> _format = new("--format")
    {
        HelpName = "text|json",
        Description = "What to print: text for people, json for programs.",
        CustomParser = result => NamedChoice.Parse(result, ["text", Json]),
        DefaultValueFactory = _ => "text",
    };

    private CompareCommand(Terminal terminal) => _terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var compare = new CompareCommand(terminal);
        var command = new GroupedCommand("compare",
            """
            Compares a page with the source you have found for it, word by word.

              mtq compare source.html page.html
              mtq compare source.html page.html --html comparison.html
              mtq compare references.txt translations.txt --lines

            Prints which words were kept, replaced, moved, dropped and added; which names, numbers and quotations
            survived; and BLEU, chrF, chrF++ and TER as sacreBLEU computes them. Case is ignored. A run of at
            least three words that stands elsewhere counts as moved. Of HTML, the extracted article is compared;
            of a file with several articles, the first.
            """);
        command.Arguments.Add(compare._original);
        command.Arguments.Add(compare._suspect);
        command.AddGroup("Options", compare._html, compare._format, compare._lines);
        command.AddGroup("Input", compare._input.AddTo);
        command.Validators.Add(result =>
        {
            if (result.GetValue(compare._original) == CorpusReader.StandardInput
                && result.GetValue(compare._suspect) == CorpusReader.StandardInput)
                result.AddError("both texts are -, but standard input holds only one; give a file for the other.");
            if (result.GetValue(compare._lines) && result.GetValue(compare._html) is not null)
                result.AddError("--html compares two articles and --lines two files of lines; leave one of them out.");
        });
        command.SetAction(compare.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (original, suspect) = (parsed.GetValue(_original)!, parsed.GetValue(_suspect)!);
        return parsed.GetValue(_lines)
            ? CompareLines(original, suspect, parsed.GetValue(_format) == Json)
            : CompareArticles(parsed, original, suspect);
    }

    private int CompareLines(string original, string suspect, bool asJson)
    {
        var scores = SimilarityScores.Of(SegmentFiles.Read(original, suspect));
        if (asJson)
        {
            using var output = _terminal.OpenOutput();
            ComparisonReport.WriteJson(output, scores);
        }
        else
        {
            _terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{scores.Segments:N0} segments"));
            new ComparisonDrawing(_terminal).Print(scores);
        }
        return ExitCode.Done;
    }

    private int CompareArticles(ParseResult parsed, string original, string suspect)
    {
        var (options, html) = (_input.Apply(parsed, new ReadOptions { RepeatedIds = true }), parsed.GetValue(_html));
        if ((First(original, options), First(suspect, options)) is not ({ } source, { } copy))
            return ExitCode.WrongUse;
        var comparison = TextComparison.Of(source, copy);
        if (html is not null)
            ComparisonReport.WriteHtml(html, comparison, source.Source!, copy.Source!);
        if (parsed.GetValue(_format) == Json)
        {
            using var output = _terminal.OpenOutput();
            ComparisonReport.WriteJson(output, comparison, source.Source!, copy.Source!);
        }
        else
        {
            new ComparisonDrawing(_terminal).Print(comparison, source.Source!, copy.Source!);
        }
        return ExitCode.Done;
    }

    /// <summary>The first article of an input; null, with a message, if there is none.</summary>
    private Article? First(string path, ReadOptions options)
    {
        Article? first = null;
        foreach (var item in new CorpusReader(options).Read([path]))
        {
            switch (item)
            {
                case CorpusItem.Read read when first is null:
                    first = read.Article;
                    break;
                case CorpusItem.Read:
                    _terminal.Say(
                        $"{path} holds several articles; the first, '{first.Id}', is compared. To compare another, " +
                        "put it in a file of its own.");
                    return first;
                case CorpusItem.Unreadable unreadable when first is null:
                    _terminal.Error(unreadable.Problem.ToString());
                    return null;
            }
        }
        if (first is null)
            _terminal.Error($"{path}: found no article; give a file that holds one.");
        return first;
    }
}
