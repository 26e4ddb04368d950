using Shnor.Domain.People;

namespace Shnor.Domain.Tests.People;

public sealed class PersonNameSpecs
{
    [Theory]
    [InlineData("Титова Е.А.")]
    [InlineData("Титова Е. А.")]
    [InlineData("Титова Е.А")]
    [InlineData("Е.А. Титова")]
    [InlineData("Е. А. Титова")]
    [InlineData("Титова Елена Андреевна")]
    [InlineData("Елена Андреевна Титова")]
    [InlineData("титова е.а.")]
    [InlineData("ТИТОВА Е.А.")]
    [InlineData("  Титова\u00A0Е.А. ")]
    [InlineData("ТитоваЕ.А.")]
    [InlineData("Титова Е.А.,")]
    [InlineData("Tитoвa E.A.")]
    public void One_person_however_written(string text) => Assert.Equal("Титова Е.А.", PersonName.TryParse(text)!.Display);

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
    [InlineData("Титова")]
    [InlineData("Рабочая группа")]
    [InlineData("Управление образования администрации")]
    [InlineData("Smith J.")]
    [InlineData("Титова Е.А. Грачёва О.В.")]
    [InlineData("Титова 12")]
    [InlineData("<b>Титова Е.А.</b>")]
    [InlineData("-")]
    public void What_is_not_a_name_is_not_taken_for_one(string? text) => Assert.Null(PersonName.TryParse(text));

    [Theory]
    [InlineData("Грачёва О.В.", "Грачева О.В.")]
    [InlineData("Гра\u0447е\u0308ва О.В.", "ГРАЧЕВА О.В.")]
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
        Assert.NotEqual(PersonName.TryParse("Титова Е.А."), PersonName.TryParse("Титова Е.В."));

    [Fact]
    public void The_spelling_with_yo_is_the_one_shown()
    {
        var (plain, clear) = (PersonName.TryParse("Грачева О.В.")!, PersonName.TryParse("Грачёва О.В.")!);

        Assert.Equal("Грачёва О.В.", PersonName.Clearer(plain, clear).Display);
        Assert.Equal("Грачёва О.В.", PersonName.Clearer(clear, plain).Display);
    }
}
