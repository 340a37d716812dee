using System.Text;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using MtQuality.Corpus.Items;
using MtQuality.Documents;
using MtQuality.Tokens;

namespace MtQuality.Corpus.Formats;

/// <summary>
/// Reads Markdown as one article: headings are headlines, paragraphs, quotations and list items are body; markup, links'
/// addresses, code blocks, tables and HTML are left out. Front matter gives <c>title</c>, <c>date</c> and <c>site</c>.
/// </summary>
internal static class MarkdownPage
{
    public static readonly InputFormat Format = new("markdown", new PageParser(Read).Read) { Extensions = [".md", ".markdown"] };

    private static CorpusItem Read(string markdown, PageOrigin origin)
    {
        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(
                DenseMarkup.Hide(markdown), new MarkdownPipelineBuilder().UseYamlFrontMatter().UsePipeTables().UseAutoLinks().Build());
        }
        catch (ArgumentException exception)
        {
            // Thrown where blocks or emphasis are nested too deeply.
            return new CorpusItem.Unreadable(Problems.BeyondLimits(origin.Source, origin.Place, exception.Message));
        }
        var text = new StringBuilder();
        var blocks = new List<Documents.ArticleBlock>();
        Write(document, text, blocks);
        var facts = Facts(document);
        return new CorpusItem.Read(new Article(origin.Id, text.ToString())
        {
            Title = facts.GetValueOrDefault("title"),
            Date = facts.GetValueOrDefault("date") ?? origin.Date,
            Site = facts.GetValueOrDefault("site"),
            Url = origin.Url,
            Source = origin.Source,
            Layout = ArticleLayout.Page,
            Blocks = blocks,
        }, origin.Line);
    }

    private static void Write(ContainerBlock parent, StringBuilder text, List<Documents.ArticleBlock> blocks)
    {
        foreach (var block in parent)
        {
            switch (block)
            {
                case Table:
                    break;
                case ContainerBlock inner:
                    Write(inner, text, blocks);
                    break;
                case HeadingBlock heading:
                    Write(heading, BlockRole.Headline, text, blocks);
                    break;
                case ParagraphBlock paragraph:
                    Write(paragraph, BlockRole.Body, text, blocks);
                    break;
            }
        }
    }

    private static void Write(LeafBlock block, BlockRole role, StringBuilder text, List<Documents.ArticleBlock> blocks)
    {
        var content = new StringBuilder();
        foreach (var inline in block.Inline?.Descendants() ?? [])
        {
            if (inline is Inline { } part && IsInImage(part))
                continue;
            switch (inline)
            {
                case LiteralInline literal:
                    content.Append(literal.Content.AsSpan());
                    break;
                // Code inside a sentence is part of the sentence.
                case CodeInline code:
                    content.Append(code.Content);
                    break;
                case LineBreakInline:
                    content.Append('\n');
                    break;
                case HtmlEntityInline entity:
                    content.Append(entity.Transcoded.AsSpan());
                    break;
                case AutolinkInline link:
                    content.Append(link.Url);
                    break;
            }
        }
        var found = DenseMarkup.Show(content.ToString().Trim());
        if (found.Length == 0)
            return;
        if (text.Length > 0)
            text.Append("\n\n");
        blocks.Add(new Documents.ArticleBlock(new TextSpan(text.Length, text.Length + found.Length), role));
        text.Append(found);
    }

    private static bool IsInImage(Inline inline)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline { IsImage: true })
                return true;
        }
        return false;
    }

    private static Dictionary<string, string> Facts(MarkdownDocument document)
    {
        var facts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (document.FirstOrDefault() is not YamlFrontMatterBlock matter)
            return facts;
        foreach (var line in matter.Lines.ToString().Split('\n'))
        {
            if (line.Split(':', 2) is [var name, var value] && value.Trim().Trim('"', '\'') is { Length: > 0 } fact)
                facts.TryAdd(name.Trim(), fact);
        }
        return facts;
    }
}
