using Shnor.Domain.People;

namespace Shnor.Domain.Tests.People;

public sealed class FullNameSpecs
{
    [Theory]
    [InlineData("Светлова Елена Андреевна", "Светлова Е.А.", "Светлова Елена Андреевна")]
    [InlineData("СВЕТЛОВА ЕЛЕНА АНДРЕЕВНА", "Светлова Е.А.", "Светлова Елена Андреевна")]
    [InlineData("елена андреевна светлова", "Светлова Е.А.", "Светлова Елена Андреевна")]
    [InlineData("Мамин-Сибиряк Пётр Ильич", "Мамин-Сибиряк П.И.", "Мамин-Сибиряк Пётр Ильич")]
    [InlineData("Светлова Е.А.", "Светлова Е.А.", null)]
    [InlineData("Светлова Е. А.", "Светлова Е.А.", null)]
    [InlineData("Светлова Е А", "Светлова Е.А.", null)]
    [InlineData("СветловаЕ.А.", "Светлова Е.А.", null)]
    [InlineData("Е.А. Светлова", "Светлова Е.А.", null)]
    [InlineData("Е.А.Светлова", "Светлова Е.А.", null)]
    [InlineData("Светлова Е.", "Светлова Е.", null)]
    [InlineData("кедров п.и.", "Кедров П.И.", null)]
    [InlineData("КИМ А.А.", "Ким А.А.", null)]
    [InlineData("Cветлова E.A.", "Светлова Е.А.", null)] // Latin look-alikes
    public void One_person_is_read_as_they_are_usually_written(string text, string name, string? full) =>
        Assert.Equal((name, full), (FullName.TryParse(text)?.Name.Display, FullName.TryParse(text)?.Full));

    [Theory]
    [InlineData("в отпуске")]
    [InlineData("В боте")]
    [InlineData("и другие")]
    [InlineData("г. Озёрск")]
    [InlineData("Москва г.")]
    [InlineData("и.о. директора")]
    [InlineData("И.О. Директора")]
    [InlineData("учитель Елена Андреевна")]
    [InlineData("Светлова")]
    [InlineData("Светлова Елена")]
    [InlineData("нет данных")]
    [InlineData("")]
    public void What_is_no_name_is_never_guessed_to_be_one(string text) => Assert.Null(FullName.TryParse(text));

    [Theory]
    [InlineData("Ким", "Алексей", "", "Ким А.", "Ким Алексей")]
    [InlineData("мамедов", "ЭЛЬЧИН", "Рафик оглы", "Мамедов Э.Р.", "Мамедов Эльчин Рафик оглы")]
    [InlineData("Светлова", "Е.", "А.", "Светлова Е.А.", null)]
    public void Columns_of_their_own_need_no_patronymic(string surname, string first, string patronymic, string name, string? full) =>
        Assert.Equal((name, full), (FullName.Of(surname, first, patronymic)?.Name.Display, FullName.Of(surname, first, patronymic)?.Full));

    [Theory]
    [InlineData("Светлова", "", "")]
    [InlineData("", "Елена", "Андреевна")]
    [InlineData("Светлова", "Елена 2", "")]
    [InlineData("Светлова", "Елена", "—")]
    public void A_part_that_is_no_name_makes_none(string surname, string first, string patronymic) => Assert.Null(FullName.Of(surname, first, patronymic));

    [Fact]
    public void Spellings_of_one_whole_name_have_one_key() => Assert.Equal(FullName.KeyOf("Пчёлкина  Ольга Семёновна"), FullName.KeyOf("ПЧЕЛКИНА ольга семеновна"));
}
