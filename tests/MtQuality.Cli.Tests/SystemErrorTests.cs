using MtQuality.Cli.Shell;

namespace MtQuality.Cli.Tests;

/// <summary>What a test cannot bring about, such as a full disk, is told in words that help.</summary>
public sealed class SystemErrorTests
{
    public static TheoryData<Exception, string> Errors => new()
    {
        {
            new IOException("Read-only file system : '/mnt/out/.page.html.mtq-partial'", 30),
            "/mnt/out is on a disk that can only be read; name another place."
        },
        {
            new IOException("No space left on device : '/mnt/out/scores.csv'", 28),
            "/mnt/out is on a disk that is full; free some space, or name another place."
        },
        { new IOException("No space left on device", 28), "the output is on a disk that is full; free some space, or name another place." },
        {
            new UnauthorizedAccessException("Access to the path '/mnt/out/sheet.csv' is denied."),
            "/mnt/out may not be used by you; change its permissions, or name another place."
        },
        { new IOException("page.html is a folder; name a file."), "page.html is a folder; name a file." },
        { new ArgumentException("There is no signal 'x'.", "id"), "There is no signal 'x'." },
    };

    [Theory, MemberData(nameof(Errors), DisableDiscoveryEnumeration = true)]
    public void It_says_where_and_what_to_do(Exception error, string told) => Assert.Equal(told, SystemErrors.Told(error));
}
