using Shnor.Domain.People;

namespace Shnor.Domain.Tests.People;

public sealed class ResponsibleCellSpecs
{
    [Theory]
    [InlineData("Пчёлкина О.В.", "Пчёлкина О.В.")]
    [InlineData("Пчёлкина О.В. Журавина В.М.", "Пчёлкина О.В.|Журавина В.М.")]
    [InlineData("Ромашова С.А. Журавина В.М. Светлова Е.А.", "Ромашова С.А.|Журавина В.М.|Светлова Е.А.")]
    [InlineData("О.В. Пчёлкина В.М. Журавина", "О.В. Пчёлкина|В.М. Журавина")]
    [InlineData("Пчёлкина О.В., Журавина В.М", "Пчёлкина О.В.|Журавина В.М")]
    [InlineData("Пчёлкина О. В. и Журавина В. М.", "Пчёлкина О. В.|Журавина В. М.")]
    [InlineData("ПчёлкинаО.В.Журавина В.М.", "ПчёлкинаО.В.|Журавина В.М.")]
    [InlineData("Светлова Елена Андреевна, Пчёлкина О.В.", "Светлова Елена Андреевна|Пчёлкина О.В.")]
    [InlineData("СВЕТЛОВА Е.А.", "СВЕТЛОВА Е.А.")]
    [InlineData("методист Светлова Е.А.", "методист Светлова Е.А.")]
    [InlineData("Светлова Е.А., методист", "Светлова Е.А., методист")]
    [InlineData("Светлова Е.А. (методист)", "Светлова Е.А. (методист)")]
    [InlineData("Директор О.В. Пчёлкина", "Директор О.В. Пчёлкина")]
    [InlineData("Пчёлкина О.В. Пчелкина О.В.", "Пчёлкина О.В.")]
    public void People_are_told_apart_without_commas(string cell, string expected)
    {
        var names = ResponsibleCell.Split(cell);

        Assert.Equal(expected.Split('|'), names.Select(name => name.Text));
        Assert.All(names, name => Assert.Equal(ResponsibleKind.Person, name.Kind));
    }

    [Theory]
    [InlineData("Рабочая группа", "Рабочая группа")]
    [InlineData("Комитет, ОУ.", "Комитет|ОУ")]
    [InlineData("Комитет, руководители РМО", "Комитет|руководители РМО")]
    [InlineData("Руководители ОУ, педагоги", "Руководители ОУ|педагоги")]
    [InlineData("Управление образования администрации Ключевского района, Кураторы школы и тьютеры", "Управление образования администрации Ключевского района|Кураторы школы и тьютеры")]
    [InlineData("Руководители РМО вместе с представителями ОУ Специалисты МОО администрации", "Руководители РМО вместе с представителями ОУ|Специалисты МОО администрации")]
    [InlineData("Руководители МБОУ «Ключевская ООШ» МБОУ «Заречная ООШ»", "Руководители МБОУ «Ключевская ООШ» МБОУ «Заречная ООШ»")]
    [InlineData("Руководители МБОУ «Ключевская ООШ», МБОУ «Заречная ООШ»", "Руководители МБОУ «Ключевская ООШ», МБОУ «Заречная ООШ»")]
    [InlineData("ОУ № 2, 14, 25", "ОУ № 2, 14, 25")]
    [InlineData("Комитет; Совет (отдел, сектор)", "Комитет|Совет (отдел, сектор)")]
    [InlineData("Муниципальный Комитет", "Муниципальный Комитет")]
    [InlineData("Руководитель РМО, тьютеры по профессиональному сопровождению", "Руководитель РМО|тьютеры по профессиональному сопровождению")]
    public void Bodies_and_groups_stay_as_the_cell_spells_them(string cell, string expected)
    {
        var names = ResponsibleCell.Split(cell);

        Assert.Equal(expected.Split('|'), names.Select(name => name.Text));
        Assert.All(names, name => Assert.Equal(ResponsibleKind.Body, name.Kind));
    }

    [Theory]
    [InlineData("Комитет, Светлова Е.А.", "Комитет:Body|Светлова Е.А.:Person")]
    [InlineData("Светлова Е.А. Рабочая группа", "Светлова Е.А.:Person|Рабочая группа:Body")]
    [InlineData("РМО О.В. Пчёлкина", "РМО:Body|О.В. Пчёлкина:Person")]
    public void A_cell_may_name_people_and_bodies(string cell, string expected) =>
        Assert.Equal(expected.Split('|'), ResponsibleCell.Split(cell).Select(name => $"{name.Text}:{name.Kind}"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" - ")]
    [InlineData(", ; .")]
    public void An_empty_cell_names_nobody(string? cell) => Assert.Empty(ResponsibleCell.Split(cell));

    [Fact]
    public void A_post_beside_a_name_does_not_make_another_person() =>
        Assert.Equal(PersonName.TryParse("Светлова Е.А."), ResponsibleCell.Split("методист Светлова Е.А.").Single().Person);

    [Fact]
    public void No_text_makes_it_throw_and_nothing_is_named_twice()
    {
        var random = new Random(20220210);
        string[] pieces = ["Светлова", "Е.А.", "Е.", " ", ",", "«", "»", "(", ")", "МБОУ", "Комитет", "методист", "и", "/", ";", "\n", "ё", "\u0308", "\uD800", ".", "-", "12", "СВЕТЛОВА", "О.В. Пчёлкина"];
        for (var run = 0; run < 5000; run++)
        {
            var cell = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => pieces[random.Next(pieces.Length)]));
            var names = ResponsibleCell.Split(cell);

            Assert.All(names, name => Assert.False(string.IsNullOrWhiteSpace(name.Text), cell));
            Assert.Equal(names.Count, names.Select(name => name.Person?.Key ?? name.Text.ToLowerInvariant()).Distinct().Count());
        }
    }
}
