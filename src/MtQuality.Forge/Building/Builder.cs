using System.Diagnostics;
using System.Globalization;

namespace MtQuality.Forge.Building;

/// <summary>Runs the steps in order. A step whose inputs, settings and outputs are as they were is skipped.</summary>
internal sealed class Builder(Places places, BuildOptions options, IReadOnlyList<Step> steps, Action<string> say)
{
    // Steps share most of their inputs, and no step changes what another has made.
    private readonly Dictionary<string, string> _hashes = new(StringComparer.Ordinal);

    /// <summary>Builds; gives the names of the steps that were run and not skipped.</summary>
    /// <param name="only">Names of the steps to look at; empty for all.</param>
    /// <param name="again">Whether these steps are run even where nothing has changed.</param>
    /// <param name="cancellation">Ends the build between two steps, and inside the long ones.</param>
    /// <exception cref="ArgumentException">There is no step of a name.</exception>
    /// <exception cref="FileNotFoundException">An input is missing; the message says what to do.</exception>
    public IReadOnlyList<string> Build(IReadOnlyList<string> only, bool again, CancellationToken cancellation)
    {
        foreach (var name in only)
        {
            if (!steps.Any(step => step.Name == name))
                throw new ArgumentException(
                    $"There is no step '{name}'; the steps are {string.Join(", ", steps.Select(step => step.Name))}.");
        }
        if (Path.GetFullPath(places.Out) == Path.GetFullPath(places.HandWritten))
            throw new ArgumentException(
                $"{places.Out} is what the build copies from; name another folder with --out, look at the outcome, and move it there.");
        Directory.CreateDirectory(Path.Combine(places.Out, Places.Work));
        var state = BuildState.Load(places.Out);
        var run = new List<string>();
        foreach (var step in steps.Where(step => only.Count == 0 || only.Contains(step.Name)))
        {
            cancellation.ThrowIfCancellationRequested();
            if (Run(step, state, isNamed: only.Contains(step.Name), again, cancellation))
                run.Add(step.Name);
        }
        return run;
    }

    private bool Run(Step step, BuildState state, bool isNamed, bool again, CancellationToken cancellation)
    {
        List<HashedFile> inputs =
        [
            .. step.Inputs.SelectMany(
                input => places.Require(input).Select(file => new HashedFile(places.NameOf(input, file), HashOf(file), input.Licence)))
        ];
        var fingerprint = FileHash.OfText(
            string.Join('\n', inputs.Select(input => $"{input.Path} {input.Hash}").Append(options.ToString())));
        if (!again && state.IsDone(step, fingerprint, places.Out))
        {
            say($"{step.Name}: skipped, nothing has changed");
            return false;
        }
        if (step.IsLong && !isNamed)
        {
            Take(step, state);
            return false;
        }
        say($"{step.Name}: {step.Purpose}");
        var watch = Stopwatch.StartNew();
        var partial = Path.Combine(places.Out, Places.Work, StepContext.Partial);
        if (Directory.Exists(partial))
            Directory.Delete(partial, recursive: true);
        step.Make(new StepContext(step, fingerprint, places, options, text => say($"  {text}"), cancellation));
        foreach (var output in step.Outputs)
            Place(step, Path.Combine(partial, output), Path.Combine(places.Out, output));
        state.Add(
            new FinishedStep(
                step.Name,
                fingerprint,
                inputs,
                [.. step.Outputs.Select(output => new HashedFile(output, HashOf(Path.Combine(places.Out, output))))]));
        if (StepContext.Folder(places, step.Name) is var checkpoints && Directory.Exists(checkpoints))
            Directory.Delete(checkpoints, recursive: true);
        say(string.Create(CultureInfo.InvariantCulture, $"{step.Name}: done in {watch.Elapsed.TotalSeconds:0.0} s"));
        return true;
    }

    private void Take(Step step, BuildState state)
    {
        if (state.HasOutputs(step, places.Out))
        {
            say($"{step.Name}: kept, though its inputs or settings have changed since; it takes hours, and is run with --only {step.Name}");
            return;
        }
        say($"{step.Name}: taken from {places.HandWritten}; it takes hours, and is run with --only {step.Name}");
        foreach (var output in step.Outputs)
        {
            var present = Path.Combine(places.HandWritten, output);
            if (!File.Exists(present))
                throw new FileNotFoundException($"{present} is missing; bring it back, or make it with --only {step.Name}.");
            var path = Path.Combine(places.Out, output);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Copy(present, path, overwrite: true);
            _hashes.Remove(path);
        }
    }

    private void Place(Step step, string partial, string path)
    {
        if (!File.Exists(partial))
            throw new InvalidOperationException($"The step {step.Name} has not made {path}.");
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(partial, path, overwrite: true);
        _hashes.Remove(path);
    }

    private string HashOf(string path) => _hashes.TryGetValue(path, out var known) ? known : _hashes[path] = FileHash.Of(path);
}
