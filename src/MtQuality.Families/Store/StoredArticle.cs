using MtQuality.Families.Results;

namespace MtQuality.Families.Store;

/// <summary>What is kept of an article beside its text.</summary>
/// <param name="Place">Its place among the articles of all shards.</param>
/// <param name="Article">What results say of it.</param>
/// <param name="Whole">The hash of its words: equal for equal texts.</param>
/// <param name="Keys">The keys by which it is found.</param>
internal sealed record StoredArticle(long Place, FamilyArticle Article, ulong Whole, ulong[] Keys);
