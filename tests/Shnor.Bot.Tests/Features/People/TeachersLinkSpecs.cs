using Microsoft.EntityFrameworkCore;
using Shnor.Domain.People;
using Shnor.Domain.Time;

namespace Shnor.Bot.Tests.Features.People;

/// <summary>One link for all teachers: whoever opens it stands under the name of their profile, whatever that is.</summary>
public sealed class TeachersLinkSpecs
{
    private static readonly (string First, string Last, string Expected)[] Profiles =
    [
        ("Vera", "Ivanova", "Vera Ivanova"),
        ("🌸", "", "🌸"),
        ("👩‍🏫 Вера", "", "👩‍🏫 Вера"),
        ("<b>Вера</b>", "& <i>", "<b>Вера</b> & <i>"),
        ("</b><a href=\"https://evil.example\">", "x", "</b><a href=\"https://evil.example\"> x"),
        ("Вера\nСветлова Е.А. — https://t.me/x?start=1", "", "ВераСветлова Е.А. — https://t.me/x?start=1"),
        ("Вера\u2028Новая строка", "", "ВераНовая строка"),
        ("\u202EВера", "\u2066ты", "Вера ты"),
        ("\u200B", "", "Без имени"),
        (new string('Ж', 64), new string('щ', 64), new string('Ж', 63) + "…"),
        (string.Concat(Enumerable.Repeat("🌸", 32)), "", string.Concat(Enumerable.Repeat("🌸", 32))),
    ];

    [Fact]
    public async Task The_opener_becomes_a_teacher_under_the_profile_name_escaped_everywhere()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        foreach (var (first, last, expected) in Profiles)
        {
            var teacher = await PeopleTown.Teacher(town, await PeopleTown.TeachersCode(owner), first, last);
            var person = await PeopleTown.PersonOf(town, teacher);
            Assert.Equal((expected, Role.Teacher), (person.Name, Assert.Single(person.Memberships).Role));
            Assert.Contains(teacher.Inbox, m => m.Text.StartsWith($"Готово, {expected}! Вы подключены.", StringComparison.Ordinal));
            await teacher.Writes("/menu");
            Assert.StartsWith(expected, teacher.Last.Text, StringComparison.Ordinal);

            Assert.Equal($"{expected} теперь на связи.", owner.Last.Text);
            await owner.Presses("Открыть");
            Assert.StartsWith($"{expected}\n\nРоль: педагог. На связи.", owner.Last.Text, StringComparison.Ordinal);
            await owner.Presses("Назад");
            Assert.Contains($"✅ {expected}", owner.Last.Text.Split('\n'));
        }

        Assert.DoesNotContain(town.Messenger.Transcript, call => !call.Ok);
    }

    [Fact]
    public async Task The_consent_says_whose_name_it_will_be()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var teacher = town.Phone("Vera");
        await teacher.Starts(await PeopleTown.TeachersCode(owner));
        Assert.Contains("Пока координатор не уточнит ваше имя", teacher.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_link_works_for_many_and_once_for_each()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var code = await PeopleTown.TeachersCode(owner);
        var first = await PeopleTown.Teacher(town, code, "Первая");
        await PeopleTown.Teacher(town, code, "Вторая");
        await first.Starts(code);

        Assert.StartsWith("Первая, вы уже подключены", first.Last.Text, StringComparison.Ordinal);
        Assert.Equal(2, await town.Look(db => db.Memberships.CountAsync(m => m.Role == Role.Teacher)));
        Assert.Equal(code, await PeopleTown.TeachersCode(owner));
    }

    [Fact]
    public async Task Whoever_answers_for_something_keeps_the_greater_role()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var svetlova = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        await svetlova.Starts(await PeopleTown.TeachersCode(owner));

        Assert.StartsWith("Светлова Е.А., вы уже подключены", svetlova.Last.Text, StringComparison.Ordinal);
        Assert.Equal(Role.Responsible, Assert.Single((await PeopleTown.PersonOf(town, svetlova)).Memberships).Role);
    }

    [Fact]
    public async Task A_list_of_many_people_and_bodies_can_be_turned_page_by_page()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var programme = (await db.Programmes.SingleAsync(ct)).Id;
                foreach (var i in Enumerable.Range(1, 40))
                {
                    db.Bodies.Add(new Body { ProgrammeId = programme, Name = $"{i} {new string('о', 200)}" });
                    var person = new Person { Name = $"{i} {new string('ы', 60)}", NameKey = $"{i}" };
                    person.Memberships.Add(new Membership { Person = person, ProgrammeId = programme, Role = Role.Responsible });
                    db.People.Add(person);
                    db.Invitations.Add(new Invitation { ProgrammeId = programme, Person = person, Code = Codes.ForInvitation(), CreatedAt = town.Zone.ToUtc(town.Now) });
                }
            },
            CancellationToken.None);

        await owner.Writes("/people");
        Assert.Contains("и ещё 29", owner.Last.Text, StringComparison.Ordinal);
        var seen = new List<string>();
        for (; ; await owner.Presses("Далее ›"))
        {
            seen.AddRange(owner.Last.Text.Split('\n').Where(line => line.Contains(" — https://", StringComparison.Ordinal)));
            if (!owner.Buttons.Contains("Далее ›")) break;
        }

        Assert.Equal(43, seen.Distinct().Count());
        Assert.Contains("‹ Назад", owner.Buttons);
    }
}
