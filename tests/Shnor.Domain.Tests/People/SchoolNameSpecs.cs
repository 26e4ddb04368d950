using Shnor.Domain.People;

namespace Shnor.Domain.Tests.People;

public sealed class SchoolNameSpecs
{
    [Theory]
    [InlineData("МБОУ «СОШ № 5»", "МБОУ СОШ №5")]
    [InlineData("МБОУ «СОШ № 5»", "мбоу \"сош N5\"")]
    [InlineData("МБОУ «СОШ № 5»", "МБОУ-СОШ  No 5")]
    [InlineData("МБОУ «СОШ № 5»", "МБОУСОШ №5")]
    [InlineData("МБОУ «СОШ № 5»", "MБОY СOШ № 5")] // Latin look-alikes
    [InlineData("Озёрная школа", "озерная  ШКОЛА.")]
    [InlineData("МКОУ „Ключевская ООШ“", "МКОУ Ключевская\nООШ")]
    public void Spellings_of_one_school_have_one_key(string one, string other) => Assert.Equal(SchoolName.KeyOf(one), SchoolName.KeyOf(other));

    [Theory]
    [InlineData("МБОУ СОШ № 5", "МАОУ СОШ № 5")]
    [InlineData("СОШ № 12", "СОШ № 1 2")]
    [InlineData("СОШ № 5", "ООШ № 5")]
    public void Different_schools_have_different_keys(string one, string other) => Assert.NotEqual(SchoolName.KeyOf(one), SchoolName.KeyOf(other));

    [Theory]
    [InlineData("  МБОУ   «Ключевская\r\nООШ» ", "МБОУ «Ключевская ООШ»")]
    [InlineData("№ 5", "№ 5")]
    public void A_name_is_one_line_as_it_was_written(string text, string name) => Assert.Equal(name, SchoolName.Clean(text));

    [Theory]
    [InlineData("")]
    [InlineData(" \t ")]
    [InlineData("—")]
    [InlineData("СОШ\u0007№ 5")]
    public void What_holds_no_name_is_none(string text) => Assert.Null(SchoolName.Clean(text));

    [Fact]
    public void A_page_of_text_is_no_name() => Assert.Null(SchoolName.Clean(new string('ш', School.MaxName + 1)));
}
