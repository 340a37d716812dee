using System.CommandLine;
using System.CommandLine.Completions;
using System.Globalization;
using MtQuality.Cli.Shell;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;

namespace MtQuality.Cli.Commands;

/// <summary><c>mtq signals</c>: what is measured, why, and the source.</summary>
internal sealed class SignalsCommand
{
    private readonly Argument<string?> _signal = new("id")
    {
        Description = "Id of the signal to describe, such as case.mixed.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private SignalsCommand()
    {
    }

    public static Command Create(Terminal terminal)
    {
        var signals = new SignalsCommand();
        var command = new GroupedCommand("signals",
            """
            Lists the signals, or describes one: what it measures, why, its source, unit, examples and rate in human text.

              mtq signals
              mtq signals phrase.name
            """);
        command.Arguments.Add(signals._signal);
        // Asked for by a shell alone.
        signals._signal.CompletionSources.Add(_ => SignalCatalog.All.Select(card => new CompletionItem(card.Id)));
        command.SetAction(parsed => signals.Run(parsed, terminal));
        return command;
    }

    private int Run(ParseResult parsed, Terminal terminal)
    {
        var output = terminal.Results.Profile.Out.Writer;
        if (parsed.GetValue(_signal) is { } id)
            WriteCard(output, SignalCatalog.Find(id));
        else
            foreach (var card in SignalCatalog.All)
                output.WriteLine($"{card.Id,-24} {card.Measures}");
        return ExitCode.Done;
    }

    private static void WriteCard(TextWriter output, SignalInfo card)
    {
        output.WriteLine($"{card.Id}: {card.Title}");
        output.WriteLine();
        output.WriteLine($"  measures    {card.Measures}");
        output.WriteLine($"  why         {card.Why}");
        output.WriteLine($"  source      {card.Source}");
        output.WriteLine($"  unit        {card.Unit}; {Direction(card.Direction)}");
        output.WriteLine($"  needs       {card.MinimumWords} words of headline and body; shorter texts are withheld");
        if (card.SecondOpinionUpTo > 0)
            output.WriteLine("  marks       where the encoder has read: only places that it finds odd too");
        var human = BaseRates.Shipped.Find(card) is { } rate
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"{rate.Mean:G3} on average, 95 % interval {rate.Low:G3} to {rate.High:G3}")
            : "not measured";
        output.WriteLine($"  human text  {human}");
        foreach (var (section, examples) in SignalExamples.Of(card))
        {
            output.WriteLine();
            output.WriteLine($"  {section}");
            foreach (var example in examples)
                output.WriteLine($"    {example}");
        }
    }

    private static string Direction(SignalDirection direction) => direction switch
    {
        Signals.SignalDirection.HigherIsWorse => "more is worse",
        Signals.SignalDirection.LowerIsWorse => "less is worse",
        _ => "too little and too much are both suspicious",
    };
}
