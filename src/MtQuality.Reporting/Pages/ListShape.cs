namespace MtQuality.Reporting.Pages;

/// <summary>What a list holds and what it calls it.</summary>
/// <param name="Thing">One of its rows, such as "article".</param>
/// <param name="Things">Several.</param>
/// <param name="Folder">The folder of a long list beside the index.</param>
/// <param name="Table">The file that has the same rows.</param>
/// <param name="Columns">Its seven headings: a number by which it is sorted, a badge, a name, a site, a date, a count, a remark.</param>
/// <param name="Badge">What the badge says, to choose by.</param>
/// <param name="Badges">The badges by their numbers, in the order in which one chooses.</param>
/// <param name="Sought">What a search looks through.</param>
/// <param name="Digits">Number of decimals of the first column.</param>
internal sealed record ListShape(
    string Thing,
    string Things,
    string Folder,
    string Table,
    IReadOnlyList<string> Columns,
    string Badge,
    IReadOnlyList<(int Number, string Name)> Badges,
    string Sought,
    int Digits);

/// <summary>Where the sections are that the rows of a list open.</summary>
internal enum Sections
{
    /// <summary>In the page itself.</summary>
    Here,

    /// <summary>In files beside it.</summary>
    Files,

    /// <summary>Nowhere: rows open nothing.</summary>
    None,
}
