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
/// Reads Markdown as one article: headings are headlines, paragraphs, quotations and list items are body, unless they are furniture
/// or announce other articles (<see cref="MarkdownRoles"/>); markup, links' addresses, code blocks, tables and HTML are left out. Front
/// matter gives <c>title</c>, <c>date</c> and <c>site</c>.
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
        var found = new List<MarkdownBlock>();
        Collect(document, found);
        var text = new StringBuilder();
        var blocks = new List<ArticleBlock>();
        foreach (var (block, role) in found.Zip(MarkdownRoles.Of(found)))
        {
            if (text.Length > 0)
                text.Append("\n\n");
            blocks.Add(new ArticleBlock(new TextSpan(text.Length, text.Length + block.Text.Length), role));
            text.Append(block.Text);
        }
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

    private static void Collect(ContainerBlock parent, List<MarkdownBlock> blocks)
    {
        foreach (var block in parent)
        {
            switch (block)
            {
                case Table:
                    break;
                case ContainerBlock inner:
                    Collect(inner, blocks);
                    break;
                case HeadingBlock or ParagraphBlock when Block((LeafBlock)block) is { Text.Length: > 0 } found:
                    blocks.Add(found);
                    break;
            }
        }
    }

    private static MarkdownBlock Block(LeafBlock block)
    {
        var content = new StringBuilder();
        var linked = 0;
        foreach (var inline in block.Inline?.Descendants() ?? [])
        {
            if (inline is Inline { } part && IsInLink(part, image: true))
                continue;
            var before = content.Length;
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
            linked += inline is Inline own && IsInLink(own, image: false) ? content.Length - before : 0;
        }
        var found = DenseMarkup.Show(content.ToString().Trim());
        var opensWithLink = block is { Parent: ListItemBlock, Inline.FirstChild: LinkInline { IsImage: false } };
        return new MarkdownBlock(found, block is HeadingBlock, IsLink: 2 * linked > found.Length, opensWithLink);
    }

    private static bool IsInLink(Inline inline, bool image)
    {
        for (var parent = inline.Parent; parent is not null; parent = parent.Parent)
        {
            if (parent is LinkInline link && link.IsImage == image)
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
