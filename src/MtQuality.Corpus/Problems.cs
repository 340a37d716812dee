using System.Globalization;

namespace MtQuality.Corpus;

/// <summary>Every message about an input: what was found, where, what was expected, what to do.</summary>
internal static class Problems
{
    private const string WholeFile = "whole file";

    public static InputProblem Missing(string path) => new(path, "path", "there is no such file or folder", "check the spelling, or quote a name with spaces");

    public static InputProblem Unreadable(string path, Exception exception) => new(path, WholeFile, $"cannot be opened ({exception.Message})", "check its permissions");

    public static InputProblem EmptyFolder(string path) => new(path, "folder", "no file of a known kind in it", "give a folder with .txt, .md, .jsonl or .csv files");

    public static InputProblem UnknownKind(string path) => new(path, WholeFile, $"the kind '{Path.GetExtension(path)}' is not known", "give .txt, .md, .jsonl or .csv, or pipe the text to '-'");

    public static InputProblem NoArticles(string source) => new(source, WholeFile, "it is empty", "remove it, or write an article into it");

    public static InputProblem TooLarge(string source, string place, long bytes, long limit) =>
        new(source, place, string.Create(CultureInfo.InvariantCulture, $"an article of {bytes:N0} bytes or more, and the limit is {limit:N0}"), "raise the limit with --max-article, or split it");

    public static InputProblem BrokenUtf8(string source, string place, long offset) =>
        new(source, place, string.Create(CultureInfo.InvariantCulture, $"no valid UTF-8 at byte {offset:N0}"), "convert it to UTF-8");

    public static InputProblem BrokenJson(string source, int line, string message) =>
        new(source, $"line {line}", $"no valid JSON ({message})", "write one JSON object a line: {\"id\":…,\"text\":…}");

    public static InputProblem NotAnObject(string source, int line, string found) =>
        new(source, $"line {line}", $"a JSON {found} where an object was expected", "write one JSON object a line: {\"id\":…,\"text\":…}");

    public static InputProblem NotText(string source, int line, string field, string found) =>
        new(source, $"line {line}", $"'{field}' is a JSON {found} where a string was expected", $"write \"{field}\" as a string");

    public static InputProblem NoText(string source, int line, string column) => new(source, $"line {line}", $"no '{column}'", "give every record a text");

    public static InputProblem NoColumn(string source, string column, IEnumerable<string> found) =>
        new(source, "line 1", $"no column '{column}' among {string.Join(", ", found)}", "name the columns in the first line: id,text and perhaps title,url,site,date,label,group");

    public static InputProblem StrayQuote(string source, long line, string reason) =>
        new(source, $"line {line}", $"quotes that do not match ({reason})", "write a quote inside a field twice, and the field in quotes");

    public static InputProblem BrokenCsv(string source, string place, string message) => new(source, place, $"cannot be read as CSV ({message})", "check the quotes from there on");

    public static InputProblem DuplicateId(string source, int line, string id, string firstSource, int firstLine) =>
        new(source, Place(line), $"the id '{id}' stands already in {firstSource}, {Place(firstLine)}", "give every article an id of its own");

    private static string Place(int line) => line == 0 ? WholeFile : $"line {line}";
}
