using System.CommandLine;
using System.Globalization;
using MtQuality.Corpus;
using MtQuality.Corpus.Items;
using MtQuality.Documents;
using MtQuality.Metrics.Comparison;
using MtQuality.Metrics.Similarity;
using MtQuality.Reporting.Comparison;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq compare</c>: what of an original stands in a page that may have been made from it.</summary>
internal sealed class CompareCommand
{
    private const string Json = "json";

    private readonly Terminal _terminal;
    private readonly Argument<string> _original = new("original") { Description = "The source: a file of any kind that mtq score reads, or - for standard input." };
    private readonly Argument<string> _suspect = new("suspect") { Description = "What may have been made from it: the same." };
    private readonly Option<bool> _lines = new("--lines") { Description = "Take both for files of segments, line i of one for line i of the other, and print the scores of the whole." };
    private readonly Option<string?> _html = new("--html") { Description = "Also write the comparison as one page of HTML.", HelpName = "FILE" };
    private readonly Option<string> _format = new("--format") { Description = "What to print: text for people, json for machines.", DefaultValueFactory = _ => "text" };

    private CompareCommand(Terminal terminal) => _terminal = terminal;

    public static Command Create(Terminal terminal)
    {
        var compare = new CompareCommand(terminal);
        var command = new Command("compare",
            """
            Compares a page with the source you have found for it, word by word: what was kept, replaced, moved and dropped,
            which names, numbers and quotations survived, and BLEU, chrF, chrF++ and TER as sacreBLEU computes them.

            Words are equal whatever their case; three words or more in a row that stand elsewhere are moved. Of HTML the
            extracted article is compared, of other files all text; of several articles in a file, the first.

              mtq compare source.html spun.html --html comparison.html
              mtq compare references.txt translations.txt --lines
            """);
        command.Arguments.Add(compare._original);
        command.Arguments.Add(compare._suspect);
        compare._original.Validators.Add(PathArguments.RefuseOptions);
        compare._suspect.Validators.Add(PathArguments.RefuseOptions);
        command.Options.Add(compare._lines);
        command.Options.Add(compare._html);
        command.Options.Add(compare._format);
        compare._format.AcceptOnlyFromAmong("text", Json);
        command.Validators.Add(result =>
        {
            if (result.GetValue(compare._original) == CorpusReader.StandardInput && result.GetValue(compare._suspect) == CorpusReader.StandardInput)
                result.AddError("both texts are to come from standard input; give a file for one of them.");
            if (result.GetValue(compare._lines) && result.GetValue(compare._html) is not null)
                result.AddError("--html shows two articles, and --lines gives scores alone; leave one of them out.");
        });
        command.SetAction(compare.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var (original, suspect) = (parsed.GetValue(_original)!, parsed.GetValue(_suspect)!);
        return parsed.GetValue(_lines)
            ? CompareLines(original, suspect, parsed.GetValue(_format) == Json)
            : CompareArticles(original, suspect, parsed.GetValue(_format) == Json, parsed.GetValue(_html));
    }

    private int CompareLines(string original, string suspect, bool asJson)
    {
        var scores = SimilarityScores.Of(SegmentFiles.Read(original, suspect));
        if (asJson)
        {
            using var output = Terminal.OpenOutput();
            ComparisonReport.WriteJson(output, scores);
        }
        else
        {
            _terminal.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{scores.Segments:N0} segments"));
            new ComparisonDrawing(_terminal).Print(scores);
        }
        return ExitCode.Done;
    }

    private int CompareArticles(string original, string suspect, bool asJson, string? html)
    {
        if ((First(original), First(suspect)) is not ({ } source, { } copy))
            return ExitCode.WrongUse;
        var comparison = TextComparison.Of(source, copy);
        if (html is not null)
            ComparisonReport.WriteHtml(html, comparison, source.Source!, copy.Source!);
        if (asJson)
        {
            using var output = Terminal.OpenOutput();
            ComparisonReport.WriteJson(output, comparison, source.Source!, copy.Source!);
        }
        else
        {
            new ComparisonDrawing(_terminal).Print(comparison, source.Source!, copy.Source!);
        }
        return ExitCode.Done;
    }

    /// <summary>The first article of an input; null where there is none, which is told.</summary>
    private Article? First(string path)
    {
        Article? first = null;
        foreach (var item in new CorpusReader(new ReadOptions { RepeatedIds = true }).Read([path]))
        {
            switch (item)
            {
                case CorpusItem.Read read when first is null:
                    first = read.Article;
                    break;
                case CorpusItem.Read:
                    _terminal.Say($"{path} holds several articles; the first, '{first.Id}', is compared. For another, give a file that holds it alone.");
                    return first;
                case CorpusItem.Unreadable unreadable when first is null:
                    _terminal.Error(unreadable.Problem.ToString());
                    return null;
            }
        }
        if (first is null)
            _terminal.Error($"{path}: no article in it; give a file with one.");
        return first;
    }
}
