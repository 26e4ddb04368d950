using Shnor.Domain.People;

namespace Shnor.Domain.Tests.People;

public sealed class ResponsibleCellSpecs
{
    [Theory]
    [InlineData("Грачёва О.В.", "Грачёва О.В.")]
    [InlineData("Грачёва О.В. Дурмашева В.М.", "Грачёва О.В.|Дурмашева В.М.")]
    [InlineData("Шестакова С.А. Дурмашева В.М. Титова Е.А.", "Шестакова С.А.|Дурмашева В.М.|Титова Е.А.")]
    [InlineData("О.В. Грачёва В.М. Дурмашева", "О.В. Грачёва|В.М. Дурмашева")]
    [InlineData("Грачёва О.В., Дурмашева В.М", "Грачёва О.В.|Дурмашева В.М")]
    [InlineData("Грачёва О. В. и Дурмашева В. М.", "Грачёва О. В.|Дурмашева В. М.")]
    [InlineData("ГрачёваО.В.Дурмашева В.М.", "ГрачёваО.В.|Дурмашева В.М.")]
    [InlineData("Титова Елена Андреевна, Грачёва О.В.", "Титова Елена Андреевна|Грачёва О.В.")]
    [InlineData("ТИТОВА Е.А.", "ТИТОВА Е.А.")]
    [InlineData("методист Титова Е.А.", "методист Титова Е.А.")]
    [InlineData("Титова Е.А., методист", "Титова Е.А., методист")]
    [InlineData("Титова Е.А. (методист)", "Титова Е.А. (методист)")]
    [InlineData("Директор О.В. Грачёва", "Директор О.В. Грачёва")]
    [InlineData("Грачёва О.В. Грачева О.В.", "Грачёва О.В.")]
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
    [InlineData("Комитет, Титова Е.А.", "Комитет:Body|Титова Е.А.:Person")]
    [InlineData("Титова Е.А. Рабочая группа", "Титова Е.А.:Person|Рабочая группа:Body")]
    [InlineData("РМО О.В. Грачёва", "РМО:Body|О.В. Грачёва:Person")]
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
        Assert.Equal(PersonName.TryParse("Титова Е.А."), ResponsibleCell.Split("методист Титова Е.А.").Single().Person);

    [Fact]
    public void No_text_makes_it_throw_and_nothing_is_named_twice()
    {
        var random = new Random(20220210);
        string[] pieces = ["Титова", "Е.А.", "Е.", " ", ",", "«", "»", "(", ")", "МБОУ", "Комитет", "методист", "и", "/", ";", "\n", "ё", "\u0308", "\uD800", ".", "-", "12", "ТИТОВА", "О.В. Грачёва"];
        for (var run = 0; run < 5000; run++)
        {
            var cell = string.Concat(Enumerable.Range(0, random.Next(1, 25)).Select(_ => pieces[random.Next(pieces.Length)]));
            var names = ResponsibleCell.Split(cell);

            Assert.All(names, name => Assert.False(string.IsNullOrWhiteSpace(name.Text), cell));
            Assert.Equal(names.Count, names.Select(name => name.Person?.Key ?? name.Text.ToLowerInvariant()).Distinct().Count());
        }
    }
}
