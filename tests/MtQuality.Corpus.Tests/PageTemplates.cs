using System.Text.RegularExpressions;
using MtQuality.Documents;

namespace MtQuality.Corpus.Tests;

/// <summary>
/// Pages made of every template in <c>templates.txt</c> with every text in <c>texts.txt</c>, both in a folder such as <c>Templates</c>.
/// The shapes are those of real sites, as the suites that test extractors show them; the words are our own. A template says where the
/// parts of a text go: <c>{title}</c> and <c>{h1}</c> are headline, <c>{p1}</c> is body, <c>{t1}</c> and <c>{e1}</c> are teasers,
/// <c>{x1}</c> is hidden, and all else that it shows is furniture.
/// </summary>
internal static partial class PageTemplates
{
    public static IEnumerable<(string Name, string Html, IReadOnlyDictionary<BlockRole, string> Expected)> In(string folder) =>
        from template in Sections(Path.Combine(folder, "templates.txt"))
        from text in Sections(Path.Combine(folder, "texts.txt"))
        let parts = text.Value.Split('\n').Select(line => line.Split(": ", 2)).ToDictionary(part => part[0], part => part[1])
        select ($"{template.Key}.{text.Key}", Filled(template.Value, parts), Expected(template.Value, parts));

    private static string Filled(string template, Dictionary<string, string> parts) =>
        "<!doctype html><html lang=\"en\"><head><title>"
        + (template.Contains("{title}") ? $"{parts["title"]} | {parts["site"]}" : parts["site"])
        + "</title></head>"
        + Place().Replace(template, place => parts[place.Groups[1].Value])
        + "</html>";

    private static IReadOnlyDictionary<BlockRole, string> Expected(string template, Dictionary<string, string> parts)
    {
        var expected = Place().Matches(template)
            .Select(place => place.Groups[1].Value)
            .GroupBy(RoleOf)
            .ToDictionary(role => role.Key, role => string.Join(' ', role.Select(name => parts[name])));
        var rest = Tags().Replace(Place().Replace(template, " "), " ");
        expected[BlockRole.Furniture] = $"{expected.GetValueOrDefault(BlockRole.Furniture)} {rest}";
        return expected;
    }

    private static BlockRole RoleOf(string place) => place[0] switch
    {
        't' when place == "title" => BlockRole.Headline,
        'h' => BlockRole.Headline,
        'p' => BlockRole.Body,
        't' or 'e' => BlockRole.Teaser,
        'x' => BlockRole.Hidden,
        _ => BlockRole.Furniture,
    };

    private static Dictionary<string, string> Sections(string path) =>
        File.ReadAllText(path)
            .Split("== ", StringSplitOptions.RemoveEmptyEntries)
            .Select(section => section.Split('\n', 2))
            .ToDictionary(section => section[0], section => section[1].Trim());

    [GeneratedRegex("\\{(\\w+)\\}")]
    private static partial Regex Place();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
