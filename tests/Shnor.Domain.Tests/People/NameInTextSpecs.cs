using Shnor.Domain.People;

namespace Shnor.Domain.Tests.People;

public sealed class NameInTextSpecs
{
    [Theory]
    [InlineData("Семинар (Светлова Е.А.)", "Семинар (***)")]
    [InlineData("Отчёт Е.А. Светловой перед Комитетом", "Отчёт *** перед Комитетом")]
    [InlineData("поручить Светловой Е. А., до 1 марта", "поручить ***, до 1 марта")]
    [InlineData("Выезд с Е. А. Светловой", "Выезд с ***")]
    [InlineData("под руководством Светловой Елены Андреевны в школе", "под руководством *** в школе")]
    [InlineData("Елена Андреевна Светлова, методист", "***, методист")]
    [InlineData("СВЕТЛОВА Е.А. и светлова е.а.", "*** и ***")]
    [InlineData("СветловаЕ.А.", "***")]
    [InlineData("Cвeтлoвa E.A.", "***")]
    [InlineData("Светлова Е А методист", "*** методист")]
    [InlineData("Светлова\u00A0Е.А. и Пчёлкина О.В.", "*** и Пчёлкина О.В.")]
    public void A_person_is_found_in_any_spelling_and_case(string text, string without) =>
        Assert.Equal(without, NameInText.Of("Светлова Е.А.").Replace(text, "***"));

    [Theory]
    [InlineData("Светлова О.А.")]
    [InlineData("Светлова Е.")]
    [InlineData("Светлова")]
    [InlineData("Е.А. Светловидова")]
    [InlineData("Светлова Ольга Андреевна")]
    [InlineData("Светловский Е.А.")]
    [InlineData("Светлов Е.А.")]
    [InlineData("Светловым Е.А.")]
    [InlineData("Для Е.А. Пчёлкиной; светлова голова")]
    public void Another_person_is_left_alone(string text) => Assert.False(NameInText.Of("Светлова Е.А.").IsIn(text));

    [Theory]
    [InlineData("Светлова Е.", "Светлова Е.А. проводит")]
    [InlineData("Ли В.", "Проверить, есть ли в школах журналы")]
    [InlineData("Ли В.", "были В. Орлов и другие")]
    public void A_short_name_is_not_found_where_it_is_not(string name, string text) => Assert.False(NameInText.Of(name).IsIn(text));

    [Theory]
    [InlineData("Пчёлкина О.В.", "у О.В. Пчелкиной")]
    [InlineData("Орловский И.П.", "с Орловским И.П.")]
    [InlineData("Ткач А.Б.", "Ткачу А.Б.")]
    [InlineData("Иванова-Петрова А.Б.", "Ивановой-Петровой А.Б.")]
    [InlineData("Песец А.Б.", "Песца А.Б.")]
    [InlineData("Анна Белочкина 🌸", "«Анна Белочкина 🌸»")]
    public void Other_surnames_are_declined_too(string name, string text) => Assert.True(NameInText.Of(name).IsIn(text));

    [Theory]
    [InlineData("Светлова Е.А.", "Светловой Е.А.", true)]
    [InlineData("Светлов Е.А.", "Светловым Е.А.", true)]
    [InlineData("Светлов Е.А.", "Светлова Е.А.", false)] // perhaps his wife
    [InlineData("Светлова Е.А.", "Светлова Е.А.", false)]
    public void A_name_in_another_case_is_told_from_a_namesake(string name, string other, bool isDeclined) => Assert.Equal(isDeclined, NameInText.Of(name).IsDeclinedIn(other));

    [Fact]
    public void A_first_name_is_known_from_the_full_one()
    {
        var name = NameInText.Of("Светлова Е.А.", "Светлова Елена Андреевна");
        Assert.Equal("*** и Светлова Ольга", name.Replace("Елена Светлова и Светлова Ольга", "***"));
        Assert.Equal("со ***", name.Replace("со Светловой Еленой", "***"));
    }
}
