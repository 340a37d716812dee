using System.IO.Compression;
using System.Text;
using MtQuality.Data;
using MtQuality.Ngrams;
using MtQuality.Scoring.Classifier;

namespace MtQuality.Learning;

/// <summary>
/// The folder of a trained model: <c>classifier.json</c> that scoring loads, <c>model.zip</c> for users of ML.NET, <c>model.json</c>
/// with what it was made from, and <c>MODEL_CARD.md</c>. Files are written under temporary names and moved into place when complete.
/// </summary>
internal static class ModelFolder
{
    private const string NetModel = "model.zip";
    private const string Info = "model.json";
    private const string Card = "MODEL_CARD.md";

    /// <summary>The files of a model; nothing else in its folder is touched.</summary>
    public static IReadOnlyList<string> Files { get; } = [TrainedModelFile.FileName, NetModel, Info, Card];

    /// <summary>Refuses a folder that a model must not be written to.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="force">Whether an earlier model there may be replaced.</param>
    /// <exception cref="IOException">The folder contains other files, or a model; the message says what to do.</exception>
    public static void RefuseOthers(string folder, bool force)
    {
        if (File.Exists(folder))
            throw new IOException($"{folder} is a file, but --out needs a folder; name another one.");
        if (!Directory.Exists(folder))
            return;
        var names = Directory.EnumerateFileSystemEntries(folder).Select(entry => Path.GetFileName(entry)).ToList();
        var isModel = TrainedModelFile.IsModel(Path.Combine(folder, TrainedModelFile.FileName));
        if (names.Exists(name => name != NgramModel.FileName && !(isModel && Files.Contains(name))))
            throw new IOException(
                $"{folder} contains files that do not belong to a model, so nothing was written; name another folder with --out.");
        if (isModel && !force)
            throw new IOException($"{folder} holds a model; name another folder with --out, or replace it with --force.");
    }

    /// <summary>Writes a model.</summary>
    /// <param name="folder">The folder; created if it is missing.</param>
    /// <param name="result">The model.</param>
    /// <param name="files">What it was made from.</param>
    /// <param name="force">Whether an earlier model there may be replaced.</param>
    /// <exception cref="IOException">It cannot be written; the folder is then as it was.</exception>
    public static void Write(string folder, TrainingResult result, IReadOnlyList<TrainingFile> files, bool force = false)
    {
        RefuseOthers(folder, force);
        var model = TrainedModelFile.ToBytes(result.Model);
        Write(
            folder,
            (NetModel, stream => WriteHeads(stream, result)),
            (Info, stream => ModelInfo.Write(stream, result, files, TrainedModelFile.Parse(model, TrainedModelFile.FileName).Hash)),
            (Card, stream => stream.Write(Encoding.UTF8.GetBytes(ModelCard.Of(result, files)))),
            (TrainedModelFile.FileName, stream => stream.Write(model)));
    }

    /// <summary>Writes a model that was adapted from another, and its card. There is nothing of it for ML.NET.</summary>
    /// <param name="folder">The folder; created if it is missing.</param>
    /// <param name="model">The model.</param>
    /// <param name="card">Its card, in Markdown.</param>
    /// <exception cref="IOException">It cannot be written; the folder is then as it was.</exception>
    public static void Write(string folder, TrainedModel model, string card)
    {
        RefuseOthers(folder, force: false);
        Write(
            folder,
            (Card, stream => stream.Write(Encoding.UTF8.GetBytes(card))),
            (TrainedModelFile.FileName, stream => stream.Write(TrainedModelFile.ToBytes(model))));
    }

    // The file that scoring loads comes last and is moved last, so a model is never incomplete.
    private static void Write(string folder, params ReadOnlySpan<(string Name, Action<Stream> Write)> files)
    {
        Directory.CreateDirectory(folder);
        var written = new List<(string Partial, string Path)>();
        try
        {
            foreach (var (name, write) in files)
            {
                var path = Path.Combine(folder, name);
                var partial = $"{path}{OwnOutput.HiddenMark}partial";
                written.Add((partial, path));
                using var stream = new FileStream(partial, FileMode.Create, FileAccess.Write);
                write(stream);
            }
            foreach (var (partial, path) in written)
                File.Move(partial, path, overwrite: true);
        }
        finally
        {
            foreach (var (partial, _) in written)
                File.Delete(partial);
        }
    }

    // One archive of the ML.NET models of each head, whose log-odds are averaged: `MLContext.Model.Load` takes each as a stream.
    private static void WriteHeads(Stream stream, TrainingResult result)
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, save) in result.Heads)
        {
            using var head = new MemoryStream();
            save(head);
            using var entry = archive.CreateEntry($"{name}.zip", CompressionLevel.NoCompression).Open();
            head.WriteTo(entry);
        }
    }
}
