using Shnor.Domain.People;

namespace Shnor.Domain.Tests.People;

public sealed class CodeSpecs
{
    [Theory]
    [InlineData("TKX4-HM2P-AEYB")]
    [InlineData("tkx4 hm2p aeyb")]
    [InlineData("ТКХ4-НМ2Р-АЕУВ")] // the Russian layout
    [InlineData("ткх4–нм2р–аеув")]
    public void A_code_is_read_as_people_type_it(string typed) => Assert.Equal("TKX4-HM2P-AEYB", Codes.Normalise(typed));

    [Theory]
    [InlineData("СМЕТАННА")]
    [InlineData("Нет-нет-тема")]
    [InlineData("TKX0-HM2P-AEYB")]
    [InlineData("TKX4-HM2P-AEY")]
    [InlineData("")]
    [InlineData(null)]
    public void What_cannot_be_a_code_is_none(string? typed) => Assert.Null(Codes.Normalise(typed));
}
