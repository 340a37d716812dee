using MtQuality.Encoder;
using MtQuality.Encoders;
using MtQuality.Lexicons;
using MtQuality.Ngrams;
using MtQuality.Parsing;
using MtQuality.Signals;
using MtQuality.Signals.Catalog;

namespace MtQuality.Tests.Signals;

/// <summary>Every signal marks the places that its cases mark, and no others.</summary>
public sealed class CaseTests
{
    private static readonly SignalResources Resources = new(new TextResources(LexiconSet.Shipped));
    private static readonly Detector[] Detectors = SignalCatalog.Shipped.CreateDetectors(Resources);

    private static readonly Lazy<ITextEncoder> Encoder = new(() => OnnxTextEncoder.Shipped);

    public static TheoryData<string> Signals => [.. SignalCatalog.All.Select(card => card.Id)];

    [Theory, MemberData(nameof(Signals))]
    public void Signal_marks_what_its_cases_mark(string signal)
    {
        var detector = Detectors.Single(candidate => candidate.Info.Id == signal);
        var problems = CaseFile.Read(signal).Cases.SelectMany(example => Check(detector, example)).ToList();
        Assert.True(problems.Count == 0, $"{CaseFile.PathOf(signal)}\n{string.Join('\n', problems)}");
    }

    [Theory, MemberData(nameof(Signals))]
    public void Signal_has_cases_of_every_section(string signal)
    {
        var sections = CaseFile.Read(signal).Cases.Select(example => example.Section).Distinct();
        Assert.Equal(CaseFile.Sections.Order(), sections.Order());
    }

    private static IEnumerable<string> Check(Detector detector, CaseFile.Case example)
    {
        using var document = Resources.Parse(example.Article);
        using var text = new MeasuredText(document, Resources, NgramModel.Shipped);
        if (detector.Info.ReadsEncoder)
            text.Read(Encoder.Value);
        var reading = detector.Measure(text, Suppressions.None);
        var found = reading.Evidence.Select(item => (item.Span, item.Expected)).ToList();
        var place = $"  line {example.Line} ({example.Section})";

        foreach (var (span, expected) in example.Marks)
        {
            if (!found.Any(item => item.Span == span))
                yield return $"{place}: missed '{span.Of(document.Source)}'";
            else if (expected is not null && !found.Contains((span, expected)))
            {
                var actual = found.First(item => item.Span == span).Expected;
                yield return $"{place}: '{span.Of(document.Source)}' should have been '{expected}', the detector says '{actual}'";
            }
        }
        foreach (var (span, _) in found.Where(item => example.Marks.All(mark => mark.Span != item.Span)))
            yield return $"{place}: marked '{span.Of(document.Source)}'";
        if (example.Section == "flags" && example.Marks.Count == 0 && example.Value is null)
            yield return $"{place}: a case that flags marks a place or states a value";
        if (example.Section == "withheld" && reading.Value is not null)
            yield return $"{place}: the value {reading.Value} should be withheld";
        if (example.Value is var (sign, limit))
        {
            var holds = reading.Value is { } value && sign switch
            {
                '>' => value > limit,
                '<' => value < limit,
                _ => Math.Abs(value - limit) < 1e-9,
            };
            if (!holds)
                yield return $"{place}: the value is {reading.Value?.ToString() ?? "withheld"}, expected {sign} {limit}";
        }
    }
}
