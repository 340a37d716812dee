using System.Net;

namespace MtQuality.Desk.Access;

/// <summary>Where the desk listens.</summary>
public static class ListenAddress
{
    /// <summary>This machine alone.</summary>
    public const string Default = "127.0.0.1";

    /// <summary>The address of a text such as <c>127.0.0.1</c>, <c>localhost</c> or <c>0.0.0.0</c>; null if it is none.</summary>
    public static IPAddress? Parse(string text) =>
        text == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(text, out var address) ? address : null;
}
