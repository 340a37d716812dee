using MtQuality.Cli.Shell;
using MtQuality.Encoder;
using MtQuality.Tests;

namespace MtQuality.Cli.Tests;

public sealed class OfflineTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // ONNX Runtime would note the machine and the program in the home folder, to send it to its makers.
    [Fact]
    public void Nothing_is_noted_about_the_machine()
    {
        Assert.SkipUnless(File.Exists(OnnxTextEncoder.ShippedPath), "The encoder's file is not here.");
        var home = _folder.At("home");
        Directory.CreateDirectory(home);
        var environment = new Dictionary<string, string> { ["HOME"] = home };
        var seed = Repository.At("seeds/spun-news-storm.txt");
        var ended = Mtq.RunIn(environment, _folder, "", "explain", seed, "--encoder", "all");
        Assert.Equal((ExitCode.Done, ""), (ended.ExitCode, ended.Error));
        Assert.Empty(Directory.EnumerateFileSystemEntries(home));
    }
}
