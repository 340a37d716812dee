using System.Globalization;

namespace MtQuality.Corpus.Items;

/// <summary>Every message about an input: what was found, where, what was expected, what to do.</summary>
internal static class Problems
{
    public const string WholeFile = "whole file";

    public static InputProblem Missing(string path) => new(path, "path", "there is no such file or folder", "check the spelling, or quote a name with spaces");

    public static InputProblem Unreadable(string path, Exception exception) => new(path, WholeFile, $"cannot be opened ({exception.Message})", "check its permissions");

    public static InputProblem EmptyFolder(string path, string kinds) => new(path, "folder", "no file of a known kind in it", $"give a folder with {kinds} files");

    public static InputProblem UnknownKind(string path, string kinds) => new(path, WholeFile, $"the kind '{Path.GetExtension(path)}' is not known", $"give {kinds}, or say what it is with --read-as");

    public static InputProblem NoArticles(string source, string place = WholeFile) => new(source, place, "it is empty", "remove it, or write an article into it");

    public static InputProblem TooLarge(string source, string place, long bytes, long limit) =>
        new(source, place, string.Create(CultureInfo.InvariantCulture, $"an article of {bytes:N0} bytes or more, and the limit is {limit:N0}"), "raise the limit with --max-article, or split it");

    public static InputProblem BrokenUtf8(string source, string place, long offset) =>
        new(source, place, string.Create(CultureInfo.InvariantCulture, $"no valid UTF-8 at byte {offset:N0}"), "convert it to UTF-8");

    public static InputProblem BrokenJson(string source, int line, string message) =>
        new(source, $"line {line}", $"no valid JSON ({message})", "write one JSON object a line: {\"id\":…,\"text\":…}");

    public static InputProblem NoCharacter(string source, string place, int offset) =>
        new(source, place, string.Create(CultureInfo.InvariantCulture, $"a NUL at character {offset:N0}, so it is no text"), "give text, or remove the NULs");

    public static InputProblem Damaged(string source, string message) => new(source, WholeFile, $"damaged ({message})", "make or fetch the file again; what was read before stands");

    public static InputProblem Unparsable(string source, Exception exception) =>
        new(source, WholeFile, $"cannot be read any further ({exception.GetType().Name}: {exception.Message.ReplaceLineEndings(" ")})", "make it anew; what was read before stands");

    public static InputProblem BeyondLimits(string source, string place, string limit) =>
        new(source, place, $"a page that is not read, with {limit}", "save the page as text, if it is worth it");

    public static InputProblem LyingLength(string source, string place, long length) =>
        new(source, place, string.Create(CultureInfo.InvariantCulture, $"no record ends where its Content-Length of {length:N0} says"), "make the archive anew; the records after it are read");

    public static InputProblem BrokenHttp(string source, string place, string message) =>
        new(source, place, $"no valid HTTP answer ({message})", "fetch the page again");

    public static InputProblem NoParquetColumn(string source, string column, IEnumerable<string> found) =>
        new(source, "schema", $"no column '{column}' among {string.Join(", ", found)}", $"say which column it is with --column {column}=NAME");

    public static InputProblem NotParquetText(string source, string column, string type) =>
        new(source, "schema", $"the column '{column}' holds {type} where strings were expected", "say which column holds the texts with --column text=NAME");

    public static InputProblem LargeRowGroup(string source, int group, long bytes, long limit) =>
        new(source, $"row group {group}", string.Create(CultureInfo.InvariantCulture, $"{bytes:N0} bytes in one group of rows, and the limit is {limit:N0}"), "write the file in smaller groups of rows");

    public static InputProblem BrokenLink(string path, string target) => new(path, "link", $"it leads to {target}, where nothing is", "mend or remove the link");

    public static InputProblem LinkLoop(string path, string target) => new(path, "link", $"it leads back up to {target}", "remove the link; the folder is read once");

    public static InputProblem NoList(string path, Exception exception) => new(path, "list", $"cannot be opened ({exception.Message})", "give a text file with one path a line after the @");

    public static InputProblem NoMatch(string pattern) => new(pattern, "pattern", "no file matches it", "check the spelling; ** stands for any folders");

    public static InputProblem NotAnObject(string source, int line, string found) =>
        new(source, $"line {line}", $"a JSON {found} where an object was expected", "write one JSON object a line: {\"id\":…,\"text\":…}");

    public static InputProblem NotText(string source, int line, string field, string found) =>
        new(source, $"line {line}", $"'{field}' is a JSON {found} where a string was expected", $"write \"{field}\" as a string");

    public static InputProblem NoText(string source, string place, string column) => new(source, place, $"no '{column}'", "give every record a text");

    public static InputProblem NoColumn(string source, string column, IEnumerable<string> found) =>
        new(source, "line 1", $"no column '{column}' among {string.Join(", ", found)}", "name the columns in the first line: id,text and perhaps title,url,site,date,label,group; or say what they are called with --column text=NAME");

    public static InputProblem StrayQuote(string source, long line, string reason) =>
        new(source, $"line {line}", $"quotes that do not match ({reason})", "write a quote inside a field twice, and the field in quotes");

    public static InputProblem BrokenCsv(string source, string place, string message) => new(source, place, $"cannot be read as CSV ({message})", "check the quotes from there on");

    public static InputProblem DuplicateId(string source, int line, string id, string firstSource, int firstLine) =>
        new(source, Place(line), $"the id '{id}' stands already in {firstSource}, {Place(firstLine)}", "give every article an id of its own");

    private static string Place(int line) => line == 0 ? WholeFile : $"line {line}";
}
