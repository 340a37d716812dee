using MtQuality.Forge.Building;
using MtQuality.Forge.Manifests;
using MtQuality.Forge.Steps;

namespace MtQuality.Forge.Tests.Building;

/// <summary>The whole build, on a corpus of a few hundred small texts.</summary>
public sealed class BuildTests : IDisposable
{
    private static readonly BuildOptions Options = new() { LanguageModelBytes = 2_000_000, TaggerPasses = 2 };

    private readonly TinyCorpus _corpus = new();

    [Fact]
    public void A_build_makes_every_file_goes_on_after_an_interruption_and_is_checked()
    {
        var steps = AllSteps.Of(_corpus.Places);

        // Stopped after the fourth step, before the fifth.
        Assert.Throws<OperationCanceledException>(() => Build(stopAfter: steps[3].Name));
        Assert.All(steps.Take(4).SelectMany(step => step.Outputs), output => Assert.True(File.Exists(Out(output)), output));
        Assert.False(File.Exists(Out(steps[4].Outputs[0])));

        Assert.Equal(steps.Skip(4).Where(step => !step.IsLong).Select(step => step.Name), Build());
        Assert.All(steps.SelectMany(step => step.Outputs), output => Assert.True(new FileInfo(Out(output)).Length > 0, output));
        Assert.Empty(Build());

        Manifest.OfBuild(_corpus.Places, steps).Save(_corpus.Places.Out);
        Assert.Empty(ManifestCheck.Faults(_corpus.Places.Out));
        var manifest = Manifest.Load(_corpus.Places.Out);
        Assert.Equal("classifier", Assert.Single(manifest.Files, file => file.Path == "models/en/classifier.json").Step);
        Assert.Equal(Manifest.ByHand, Assert.Single(manifest.Files, file => file.Path == "policy.json").Step);
        Assert.All(
            manifest.Files.SelectMany(file => file.Inputs),
            input => Assert.True(input is { Hash.Length: 16, Licence.Length: > 0 }, input.Path));

        // A changed byte is named, and the step that made it is run again.
        var words = File.ReadAllBytes(Out("lexicons/terms.tsv"));
        words[^2] ^= 1;
        File.WriteAllBytes(Out("lexicons/terms.tsv"), words);
        Assert.StartsWith(
            "lexicons/terms.tsv: its hash is",
            Assert.Single(ManifestCheck.Faults(_corpus.Places.Out)),
            StringComparison.Ordinal);
        Assert.Equal(["terms"], Build());
        Assert.Empty(ManifestCheck.Faults(_corpus.Places.Out));
    }

    [Fact]
    public void What_takes_hours_is_taken_from_the_present_data_with_what_its_manifest_says()
    {
        var places = _corpus.Places;
        var steps = AllSteps.Of(places);
        var encoder = Assert.Single(steps, step => step.IsLong) with { Inputs = [] };
        new Manifest([new ManifestEntry("models/en/encoder.onnx", "0", encoder.Name, [new HashedFile("corpora:all", "1", "own")])])
            .Save(places.HandWritten);
        var said = new List<string>();
        void Take() => new Builder(places, Options, [encoder], said.Add)
            .Build([], again: false, CancellationToken.None);

        Take();
        Assert.Contains(said, line => line.StartsWith("encoder: taken from", StringComparison.Ordinal));
        var present = Path.Combine(places.HandWritten, "models/en/encoder.onnx");
        Assert.Equal(File.ReadAllBytes(present), File.ReadAllBytes(Out("models/en/encoder.onnx")));
        var entry = Assert.Single(Manifest.OfBuild(places, steps).Files, file => file.Path == "models/en/encoder.onnx");
        Assert.Equal("corpora:all", Assert.Single(entry.Inputs).Path);

        File.Delete(present);
        File.Delete(Out("models/en/encoder.onnx"));
        Assert.Contains("--only encoder", Assert.Throws<FileNotFoundException>(Take).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_WordNet_the_remedy_is_named()
    {
        var places = _corpus.Places with { WordNet = _corpus.At("nowhere") };
        var builder = new Builder(places, Options, AllSteps.Of(places), _ => { });
        var exception = Assert.Throws<FileNotFoundException>(
            () => builder.Build(["hand-written", "words", "thesaurus"], again: false, CancellationToken.None));
        Assert.Contains("apt-get install -y wordnet-base", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_built_from_is_never_written_to()
    {
        var places = _corpus.Places with { Out = _corpus.Places.HandWritten };
        Assert.Throws<ArgumentException>(
            () => new Builder(places, Options, AllSteps.Of(places), _ => { }).Build([], again: false, CancellationToken.None));
    }

    [Fact]
    public void A_step_without_what_an_earlier_one_makes_says_so()
    {
        var builder = new Builder(_corpus.Places, Options, AllSteps.Of(_corpus.Places), _ => { });
        var exception = Assert.Throws<FileNotFoundException>(() => builder.Build(["tagger"], again: false, CancellationToken.None));
        Assert.Contains("an earlier step makes it", exception.Message, StringComparison.Ordinal);
        Assert.Contains(
            "tagger",
            Assert.Throws<ArgumentException>(() => builder.Build(["taggr"], again: false, CancellationToken.None)).Message,
            StringComparison.Ordinal);
    }

    public void Dispose() => _corpus.Dispose();

    private IReadOnlyList<string> Build(string stopAfter = "")
    {
        using var stop = new CancellationTokenSource();
        return new Builder(_corpus.Places, Options, AllSteps.Of(_corpus.Places), text =>
        {
            TestContext.Current.SendDiagnosticMessage(text);
            if (text.StartsWith($"{stopAfter}: done", StringComparison.Ordinal))
                stop.Cancel();
        }).Build([], again: false, stop.Token);
    }

    private string Out(string path) => Path.Combine(_corpus.Places.Out, path);
}
