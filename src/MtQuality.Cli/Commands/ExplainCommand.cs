using System.CommandLine;
using MtQuality.Corpus;
using MtQuality.Corpus.Items;
using MtQuality.Reporting.Charts;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq explain</c>: one input in the terminal, with the words that speak against it.</summary>
internal sealed class ExplainCommand
{
    private readonly Terminal _terminal;
    private readonly AnalyzerSettings _settings;
    private readonly Argument<string> _file = new("file") { Description = "A file, or - for standard input. Of a file with many articles every one is shown." };
    private readonly Option<bool> _page = new("--page") { Description = "Take the text of a JSONL or CSV record for a whole page." };

    private readonly Option<bool> _trace = new("--trace") { Description = "Also shade every word by its surprisal to the language model: where the text goes wrong, it glows." };

    private readonly Option<string?> _chart = new("--chart") { Description = "Also draw how the score adds up; of several articles the last.", HelpName = "FILE.png|svg" };

    private ExplainCommand(Terminal terminal) => (_terminal, _settings) = (terminal, new AnalyzerSettings());

    public static Command Create(Terminal terminal)
    {
        var explain = new ExplainCommand(terminal);
        var command = new Command("explain",
            """
            Shows the text with the evidence marked, and a line of reason for each mark.
            On a terminal in colour, one colour a family of signals; elsewhere between [[ and ]].

              mtq explain page.txt
              curl … | mtq explain -
            """);
        command.Arguments.Add(explain._file);
        explain._file.Validators.Add(PathArguments.RefuseOptions);
        command.Options.Add(explain._page);
        command.Options.Add(explain._trace);
        command.Options.Add(explain._chart);
        explain._settings.AddTo(command, withModel: true);
        command.SetAction(explain.Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var analyzer = _settings.Build(parsed);
        var code = ExitCode.Done;
        var explanation = new Explanation(_terminal);
        var drawing = new TraceDrawing(_terminal);
        foreach (var item in new CorpusReader(new ReadOptions { RecordsArePages = parsed.GetValue(_page) }).Read([parsed.GetValue(_file)!]))
        {
            switch (item)
            {
                case CorpusItem.Read read:
                    var card = analyzer.Analyze(read.Article);
                    explanation.Print(card);
                    if (parsed.GetValue(_chart) is { } chart)
                        ArticleChart.Write(chart, card, analyzer.Signature.Id);
                    if (parsed.GetValue(_trace))
                        drawing.Print(read.Article, analyzer.TraceWords(read.Article));
                    break;
                case CorpusItem.Unreadable unreadable:
                    _terminal.Error(unreadable.Problem.ToString());
                    code = ExitCode.WrongUse;
                    break;
            }
        }
        return code;
    }
}
