using Shnor.Domain.People;

namespace Shnor.Domain.Tests.People;

public sealed class SchoolsOfCellSpecs
{
    [Theory]
    [InlineData("Руководители МБОУ «Ключевская ООШ» МБОУ «Заречная СОШ»", "МБОУ «Ключевская ООШ»|МБОУ «Заречная СОШ»")]
    [InlineData("Руководители МБОУ «Ключевская ООШ», МБОУ «Заречная СОШ»", "МБОУ «Ключевская ООШ»|МБОУ «Заречная СОШ»")]
    [InlineData("МБОУ «Ключевская ООШ»", "МБОУ «Ключевская ООШ»")]
    [InlineData("Директора МБОУ «Ключевская ООШ», «Заречная СОШ» и «Лесная НОШ»", "МБОУ «Ключевская ООШ»|МБОУ «Заречная СОШ»|МБОУ «Лесная НОШ»")]
    [InlineData("Администрация МОБУ СОШ № 7, 19 и № 20", "МОБУ СОШ № 7|МОБУ СОШ № 19|МОБУ СОШ № 20")]
    [InlineData("МКОУ «СОШ «Радуга»», педагоги", "МКОУ «СОШ «Радуга»»")]
    [InlineData("Руководители МКОО Гвардейская СОШ, МКОО Полевая СОШ", "МКОО Гвардейская СОШ|МКОО Полевая СОШ")]
    [InlineData("МАОУ \"СОШ № 5\" и родители", "МАОУ \"СОШ № 5\"")]
    [InlineData("МБОУ «Ключевская ООШ» МБОУ «ключевская  ООШ»", "МБОУ «Ключевская ООШ»")]
    [InlineData("МБОУ «Ключевская ООШ", "МБОУ «Ключевская ООШ")]
    public void Schools_of_a_body_are_found(string cell, string schools) => Assert.Equal(schools, string.Join('|', SchoolsOfCell.In(cell)));

    [Theory]
    [InlineData("")]
    [InlineData("Комитет")]
    [InlineData("Руководители РМО")]
    [InlineData("Директора школ")]
    [InlineData("МКУ «Информационно-методический центр»")]
    [InlineData("МБДОУ «Солнышко»")]
    [InlineData("МБОУ ДПО «Центр развития»")]
    [InlineData("МБОУ")]
    [InlineData("СИМБОУЛЬ «Ключ»")]
    public void What_is_no_school_is_not_taken_for_one(string cell) => Assert.Empty(SchoolsOfCell.In(cell));

    [Fact]
    public void Any_text_is_read_without_an_exception()
    {
        string[] pieces = ["МБОУ ", "«", "»", "\"", "СОШ № ", "7", ", ", " и ", "Ключевская", "\n", "№", "МКОО ", "(", "\ud83c", "„", "“"];
        var random = new Random(500);
        for (var i = 0; i < 3000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)]));
            Assert.All(SchoolsOfCell.In(text), name => Assert.InRange(name.Length, 1, School.MaxName));
        }
    }

    [Fact]
    public void The_factors_have_the_numbers_they_always_had()
    {
        Assert.Equal(Enumerable.Range(1, 12), RiskFactors.All.Select(factor => factor.Number));
        Assert.Equal("Дефицит педагогических кадров", RiskFactors.Find(2)!.Name);
        Assert.Null(RiskFactors.Find(13));
    }
}
