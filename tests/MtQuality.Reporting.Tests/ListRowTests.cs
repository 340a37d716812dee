using MtQuality.Reporting.Pages;

namespace MtQuality.Reporting.Tests;

public sealed class ListRowTests
{
    [Theory]
    [InlineData("2026-03-10T16:40:00+00:00", "2026-03-10")]
    [InlineData("2026-03-10", "2026-03-10")]
    [InlineData("Tuesday, 10 March", "Tuesday, 10 March")]
    [InlineData(null, "")]
    public void A_list_shows_the_day(string? date, string shown) => Assert.Equal(shown, ListRow.DayOf(date));
}
