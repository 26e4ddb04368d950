using Shnor.Bot.Tests.AccessRights;
using Shnor.Domain.People;

namespace Shnor.Bot.Tests.Features.Schools;

/// <summary>The head of a school sees their own, and only looks.</summary>
public sealed class SchoolHeadSpecs
{
    [Fact]
    public async Task My_school_shows_its_people_its_totals_and_its_risks()
    {
        await using var schools = await SchoolTown.Found();
        var (kluchi, zarechye) = await schools.TakesSchools();
        await schools.Owner.Forges($"v1:risk-set:{kluchi.Value}.2.3");
        await schools.Owner.Forges($"v1:curator-school:{kluchi.Value}.{zarechye.Value}");
        var head = await schools.Teacher("Роза", kluchi, Role.SchoolHead);
        var teacher = await schools.Teacher("Вера", kluchi);
        await schools.Teacher("Соседка", zarechye);
        await teacher.Blocks();

        await head.Writes("/menu");
        await head.Presses("Моя школа");
        Assert.StartsWith("МБОУ «Ключевская ООШ»", head.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Руководитель: Роза", head.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Людей: 2, подключилось: 2.", head.Last.Text, StringComparison.Ordinal);
        Assert.Contains("🔴 Дефицит педагогических кадров — высокая", head.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Школа-куратор: МБОУ «Заречная СОШ»", head.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(head.Buttons, label => label is "Тип школы" or "Факторы риска" or "Название" or "Удалить школу" or "Куратор");

        await head.Presses("Люди школы");
        Assert.Contains("✅ Роза — руководитель школы\n🚫 Вера — педагог, остановил(а) бота", head.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Соседка", head.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Назад", "Меню"], head.Buttons);
    }

    [Fact]
    public async Task Another_school_and_every_change_are_closed_to_a_head()
    {
        await using var schools = await SchoolTown.Found();
        var (kluchi, zarechye) = await schools.TakesSchools();
        var head = await schools.Teacher("Роза", kluchi, Role.SchoolHead);
        await head.Writes("/menu");
        var before = await TableDump.Of(schools.Town);
        foreach (var data in (string[])[
            $"school:{zarechye.Value}", $"school-people:{zarechye.Value}.0", $"schools:{schools.Programme.Value}", $"school-type:{kluchi.Value}.1", $"risk-set:{kluchi.Value}.1.3",
            $"school-name:{kluchi.Value}", $"school-drop:{kluchi.Value}.1", $"curator-no:{kluchi.Value}", $"school-add:{schools.Programme.Value}"])
        {
            await head.Forges($"v1:{data}");
            Assert.Contains("не для вас", head.Toast, StringComparison.Ordinal);
        }

        Assert.Equal(before, await TableDump.Of(schools.Town));
    }

    [Fact]
    public async Task Nobodys_head_has_no_my_school_and_a_stale_button_of_it_says_so()
    {
        await using var schools = await SchoolTown.Found();
        var (kluchi, _) = await schools.TakesSchools();
        var head = await schools.Teacher("Роза", kluchi, Role.SchoolHead);
        await head.Writes("/menu");
        var menu = head.Last;
        await schools.Owner.Forges($"v1:school-drop:{kluchi.Value}.1");
        await head.PressesOn(menu, "Моя школа");
        Assert.Contains("не для вас", head.Toast, StringComparison.Ordinal);
        await head.Writes("/menu");
        Assert.DoesNotContain("Моя школа", head.Buttons);
    }
}
