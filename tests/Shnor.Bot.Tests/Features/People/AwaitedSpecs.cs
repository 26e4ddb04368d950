using Microsoft.EntityFrameworkCore;
using Shnor.Domain.People;

namespace Shnor.Bot.Tests.Features.People;

/// <summary>Who has not come, by school, and one text for all of them.</summary>
public sealed class AwaitedSpecs
{
    [Fact]
    public async Task Those_who_have_not_come_stand_by_school()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var school = await PeopleTown.AddSchool(town, await PeopleTown.Programme(town), "Ключевская ООШ");
        await PeopleTown.Seat(town, "Светлова Е.А.", seat => seat.SchoolId = school);
        await Programmes.Join(town, owner, "Пчёлкина О.В.", "Оля");
        await PeopleTown.People(owner);
        await owner.Presses("Кого ждём");

        Assert.Equal(
            "Кого ждём: 2 человека\n\nКлючевская ООШ\n• Светлова Е.А. — ссылка до 11 марта 2022\n\nШкола не указана\n• Лобанов И.П. — ссылка до 11 марта 2022",
            owner.Last.Text);
        Assert.Equal(["Текст для рассылки", "Ссылки для школ", "Назад"], owner.Buttons);
    }

    [Fact]
    public async Task The_text_of_a_school_is_a_message_of_its_own_with_a_line_for_each()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var school = await PeopleTown.AddSchool(town, await PeopleTown.Programme(town), "Ключевская ООШ");
        await PeopleTown.Seat(town, "Светлова Е.А.", seat => seat.SchoolId = school);
        var codes = (await PeopleTown.Code(owner, "Светлова Е.А."), await PeopleTown.Code(owner, "Лобанов И.П."));
        await owner.Presses("Кого ждём");
        await owner.Presses("Текст для рассылки");
        Assert.Equal(["Всем сразу (3)", "Ключевская ООШ (1)", "Кто без школы (2)", "Назад"], owner.Buttons);
        await owner.Presses("Ключевская ООШ (1)");

        var text = owner.Last;
        Assert.Empty(text.Buttons);
        Assert.EndsWith($"\n\nСветлова Е.А. — https://t.me/shnor_sandbox_bot?start={codes.Item1}", text.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(codes.Item2, text.Text, StringComparison.Ordinal);
        Assert.StartsWith("Текст — в сообщении ниже, в нём 1 человек.", owner.Inbox[^2].Text, StringComparison.Ordinal);

        await owner.Presses("Назад");
        await owner.Presses("Текст для рассылки");
        await owner.Presses("Кто без школы (2)");
        Assert.Contains($"Лобанов И.П. — https://t.me/shnor_sandbox_bot?start={codes.Item2}", owner.Last.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Светлова", owner.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Codes_that_ran_out_are_made_anew_by_that_press_and_those_taken_back_are_not()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        await PeopleTown.Card(owner, "Лобанов И.П.");
        await owner.Presses("Пригласить");
        await owner.Presses("Отозвать");
        var old = await PeopleTown.Code(owner, "Светлова Е.А.");
        await PeopleTown.AddPerson(town, await PeopleTown.Programme(town), "Зимина А.Д."); // out of a roster, never invited
        await town.PassTo(PeopleTown.Launch.AddDays(31));
        await PeopleTown.People(owner);
        await owner.Presses("Кого ждём");
        Assert.Contains("• Светлова Е.А. — ссылка просрочена", owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("• Лобанов И.П. — ссылка отозвана", owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("• Зимина А.Д. — ссылки ещё нет", owner.Last.Text, StringComparison.Ordinal);
        await owner.Presses("Текст для рассылки");
        await owner.Presses("Всем сразу (4)");

        var (said, text) = (owner.Inbox[^2].Text, owner.Last.Text);
        Assert.Contains("в нём 3 человека", said, StringComparison.Ordinal);
        Assert.Contains("Новые ссылки: 3.", said, StringComparison.Ordinal);
        Assert.Contains("Без ссылки, потому что она отозвана: 1 человек.", said, StringComparison.Ordinal);
        Assert.DoesNotContain(old, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Лобанов", text, StringComparison.Ordinal);
        var codes = await town.Look(db => db.Invitations.CountAsync());
        await owner.Presses("Назад");
        await owner.Presses("Текст для рассылки");
        await owner.Presses("Всем сразу (4)");
        Assert.Equal((text, codes), (owner.Last.Text, await town.Look(db => db.Invitations.CountAsync()))); // a second press changes nothing
        await Programmes.Join(town, owner, "Зимина А.Д.", "Аня");
    }

    [Fact]
    public async Task A_long_text_comes_in_several_messages_each_whole_and_nobody_is_lost()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var programme = await PeopleTown.Programme(town);
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                foreach (var i in Enumerable.Range(100, 120))
                {
                    var person = new Person { Name = $"<{i}> & {new string('ы', 40)}", NameKey = $"{i}" };
                    person.Memberships.Add(new Membership { Person = person, ProgrammeId = programme, Role = Role.Teacher });
                    db.People.Add(person);
                }

                await Task.CompletedTask;
            },
            CancellationToken.None);
        await PeopleTown.People(owner);
        await owner.Presses("Кого ждём");
        await owner.Presses("Текст для рассылки");
        var before = owner.Inbox.Count;
        await owner.Presses("Всем сразу (123)");

        var texts = owner.Inbox.Skip(before).Select(m => m.Text).ToList();
        Assert.InRange(texts.Count, 6, 12); // more than a chat's easel holds
        Assert.All(texts, text => Assert.StartsWith("Коллеги, подключитесь", text, StringComparison.Ordinal));
        Assert.All(texts, text => Assert.InRange(text.Length, 1, 4096));
        Assert.Equal(123, texts.SelectMany(text => text.Split('\n')).Where(line => line.Contains("?start=", StringComparison.Ordinal)).Distinct().Count());
        Assert.Contains(owner.Inbox, m => m.Text.StartsWith($"Текст — в сообщениях ниже: их {texts.Count}, в них 123 человека.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task When_all_have_come_there_is_nobody_to_wait_for()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        foreach (var name in (string[])["Светлова Е.А.", "Лобанов И.П.", "Пчёлкина О.В."]) await Programmes.Join(town, owner, name, "Т");
        await PeopleTown.People(owner);
        await owner.Presses("Кого ждём");
        Assert.StartsWith("Ждать некого", owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["Назад"], owner.Buttons);
        await owner.Forges($"v1:awaited-all:{(await PeopleTown.Programme(town)).Value}");
        Assert.Equal("Здесь ждать уже некого", owner.Toast);
    }
}
