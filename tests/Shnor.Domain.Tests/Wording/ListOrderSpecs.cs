using Shnor.Domain.Wording;

namespace Shnor.Domain.Tests.Wording;

public sealed class ListOrderSpecs
{
    [Fact]
    public void Numbers_stand_by_their_size_and_yo_beside_ye()
    {
        string[] asRead = ["Гимназия", "Еланская школа", "Ёлкинская школа", "Ельнинская школа", "Жуковская школа", "школа № 1", "Школа № 2", "Школа № 2 (филиал)", "Школа № 10", "Школа № 100"];
        for (var seed = 0; seed < 20; seed++)
        {
            var shuffled = asRead.ToArray();
            new Random(seed).Shuffle(shuffled);
            Assert.Equal(asRead, shuffled.Order(ListOrder.ByName));
        }
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("а", "")]
    [InlineData("Школа № 2", "Школа № 02")]
    [InlineData("Школа 99999999999999999999999999999999", "Школа 100000000000000000000000000000000")]
    [InlineData("ёж", "еж")]
    [InlineData("ШКОЛА", "школа")]
    public void Only_the_very_same_text_is_equal(string left, string right)
    {
        Assert.Equal(string.Equals(left, right, StringComparison.Ordinal), ListOrder.ByName.Compare(left, right) == 0);
        Assert.Equal(Math.Sign(ListOrder.ByName.Compare(left, right)), -Math.Sign(ListOrder.ByName.Compare(right, left)));
    }
}
