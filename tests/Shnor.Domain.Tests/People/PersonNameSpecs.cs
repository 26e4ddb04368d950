using Shnor.Domain.People;

namespace Shnor.Domain.Tests.People;

public sealed class PersonNameSpecs
{
    [Theory]
    [InlineData("Светлова Е.А.")]
    [InlineData("Светлова Е. А.")]
    [InlineData("Светлова Е.А")]
    [InlineData("Е.А. Светлова")]
    [InlineData("Е. А. Светлова")]
    [InlineData("Светлова Елена Андреевна")]
    [InlineData("Елена Андреевна Светлова")]
    [InlineData("светлова е.а.")]
    [InlineData("СВЕТЛОВА Е.А.")]
    [InlineData("  Светлова\u00A0Е.А. ")]
    [InlineData("СветловаЕ.А.")]
    [InlineData("Светлова Е.А.,")]
    [InlineData("Cвeтлoвa E.A.")]
    public void One_person_however_written(string text) => Assert.Equal("Светлова Е.А.", PersonName.TryParse(text)!.Display);

    [Theory]
    [InlineData("Иванова-Петрова А.Б.", "Иванова-Петрова А.Б.")]
    [InlineData("ИВАНОВА-ПЕТРОВА А.Б.", "Иванова-Петрова А.Б.")]
    [InlineData("Ли В.", "Ли В.")]
    [InlineData("Петрович Анна Ивановна", "Петрович А.И.")]
    [InlineData("Кузнецов Пётр Ильич", "Кузнецов П.И.")]
    public void Unusual_names_are_shown_as_surname_and_initials(string text, string shown) =>
        Assert.Equal(shown, PersonName.TryParse(text)!.Display);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Светлова")]
    [InlineData("Рабочая группа")]
    [InlineData("Управление образования администрации")]
    [InlineData("Smith J.")]
    [InlineData("Светлова Е.А. Пчёлкина О.В.")]
    [InlineData("Светлова 12")]
    [InlineData("<b>Светлова Е.А.</b>")]
    [InlineData("-")]
    public void What_is_not_a_name_is_not_taken_for_one(string? text) => Assert.Null(PersonName.TryParse(text));

    [Theory]
    [InlineData("Пчёлкина О.В.", "Пчелкина О.В.")]
    [InlineData("Пче\u0308лкина О.В.", "ПЧЕЛКИНА О.В.")]
    [InlineData("Семёнов Ё.А.", "Семенов Е.А.")]
    public void Yo_and_ye_are_the_same_person(string one, string other)
    {
        var (first, second) = (PersonName.TryParse(one), PersonName.TryParse(other));

        Assert.Equal(first, second);
        Assert.Equal(first!.Key, second!.Key);
        Assert.Equal(first.GetHashCode(), second.GetHashCode());
    }

    [Fact]
    public void Different_initials_are_different_people() =>
        Assert.NotEqual(PersonName.TryParse("Светлова Е.А."), PersonName.TryParse("Светлова Е.В."));

    [Fact]
    public void The_spelling_with_yo_is_the_one_shown()
    {
        var (plain, clear) = (PersonName.TryParse("Пчелкина О.В.")!, PersonName.TryParse("Пчёлкина О.В.")!);

        Assert.Equal("Пчёлкина О.В.", PersonName.Clearer(plain, clear).Display);
        Assert.Equal("Пчёлкина О.В.", PersonName.Clearer(clear, plain).Display);
    }
}
