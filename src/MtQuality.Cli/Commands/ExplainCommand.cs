using System.CommandLine;
using MtQuality.Cli.Shell;
using MtQuality.Corpus;
using MtQuality.Corpus.Items;
using MtQuality.Encoders;
using MtQuality.Reporting.Charts;
using MtQuality.Scoring;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq explain</c>: articles in the terminal with their evidence marked.</summary>
internal sealed class ExplainCommand
{
    private readonly Terminal _terminal;
    private readonly AnalyzerSettings _settings;
    private readonly InputSettings _input = new();
    private readonly Argument<string[]> _paths = new("path")
    {
        Description = "Files, folders and patterns as for mtq score, or - for standard input; all articles in them are shown.",
        Arity = ArgumentArity.OneOrMore,
    };
    private readonly Option<bool> _page = new("--page")
    {
        Description = "Treat the text of a record as a whole page with teasers and menus, as for a .txt file.",
    };

    private readonly Option<bool> _details = new("--details")
    {
        Description = "Also list what every signal adds to the score, in bits: one bit doubles the odds of garbled text.",
    };

    private readonly Option<bool> _trace = new("--trace")
    {
        Description = "Also shade every word: by the encoder where it reads, otherwise by its surprisal under the language model.",
    };

    private readonly Option<string?> _chart = new("--chart")
    {
        Description = "Also draw how the score adds up; with several articles, of the last one.",
        HelpName = "FILE.png|FILE.svg",
    };

    private ExplainCommand(Terminal terminal) => (_terminal, _settings) = (terminal, new AnalyzerSettings(
        new EncoderSettings("all; none if the model does not read it", EncoderUse.Needed, EncoderUse.All, EncoderUse.None)));

    public static Command Create(Terminal terminal)
    {
        var explain = new ExplainCommand(terminal);
        var command = new GroupedCommand("explain",
            """
            Shows articles with their evidence marked, and a reason for each mark.

              mtq explain page.txt
              mtq explain page.txt --details             also lists how the score adds up
              mtq explain page.txt --trace               also shades words that do not fit
              mtq explain page.txt --chart why.png       also draws how the score adds up
              mtq explain pages/ other.html | less       several articles, with a line between them
              curl https://example.org/page | mtq explain -

            A terminal with colour shows each family of signals in one colour; otherwise marks stand between [[ and ]].
            """);
        command.Arguments.Add(explain._paths);
        command.AddGroup("Output", explain._details, explain._trace, explain._chart);
        command.AddGroup("Input", added =>
        {
            explain._input.AddTo(added);
            added.Options.Add(explain._page);
        });
        command.AddGroup("Model and policy", added => explain._settings.AddTo(added, withModel: true));
        command.SetAction(explain.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var analyzer = _settings.Build(parsed, EncoderUse.All);
        var (code, shown) = (ExitCode.Done, 0);
        var explanation = new Explanation(_terminal);
        var drawing = new TraceDrawing(_terminal);
        var reader = new CorpusReader(_input.Apply(parsed, new ReadOptions { RecordsArePages = parsed.GetValue(_page) }));
        foreach (var item in reader.Read(parsed.GetValue(_paths)!))
        {
            switch (item)
            {
                case CorpusItem.Read read:
                    if (shown++ > 0)
                        _terminal.WriteLine(Explanation.Between);
                    var card = analyzer.Analyze(read.Article);
                    if (parsed.GetValue(_chart) is { } chart)
                        ArticleChart.Write(chart, card, analyzer.Signature.Id);
                    explanation.Print(card, parsed.GetValue(_details));
                    if (parsed.GetValue(_trace))
                        Trace(analyzer, card, drawing);
                    break;
                case CorpusItem.Unreadable unreadable:
                    _terminal.Error(unreadable.Problem.ToString());
                    code = ExitCode.WrongUse;
                    break;
                case CorpusItem.Skipped skipped:
                    _terminal.Say($"skipped {skipped.Note}");
                    break;
            }
        }
        if (shown > 0 || code != ExitCode.Done)
            return code;
        _terminal.Error("there is no article in these inputs, so nothing is shown; name a file with text.");
        return ExitCode.WrongUse;
    }

    private static void Trace(QualityAnalyzer analyzer, ScoreCard card, TraceDrawing drawing)
    {
        if (card.IsEncoded)
            drawing.Print(card.Article, analyzer.TraceReplacements(card.Article));
        else
            drawing.Print(card.Article, analyzer.TraceWords(card.Article));
    }
}
