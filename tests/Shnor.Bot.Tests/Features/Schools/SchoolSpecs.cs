using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Tests.AccessRights;
using Shnor.Bot.Tests.Features.People;
using Shnor.Domain.Announcements;
using Shnor.Domain.People;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Schools;

/// <summary>The coordinator and the schools of the programme.</summary>
public sealed class SchoolSpecs
{
    [Fact]
    public async Task The_schools_of_the_plan_are_taken_with_one_tap_and_only_once()
    {
        await using var schools = await SchoolTown.Found();
        await schools.OpensSchools();
        Assert.Contains("Школ пока нет", schools.Owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("• МБОУ «Ключевская ООШ»\n• МБОУ «Заречная СОШ»", schools.Owner.Last.Text, StringComparison.Ordinal);
        var list = schools.Owner.Last;
        await schools.Owner.Presses("Взять школы из плана");
        Assert.Equal("Добавлено: 2 школы", schools.Owner.Toast);
        Assert.Contains("1. МБОУ «Заречная СОШ»\nтип не указан; людей: 0, подключилось: 0", schools.Owner.Last.Text, StringComparison.Ordinal);

        await schools.Owner.PressesFormer(list, "Взять школы из плана");
        Assert.Equal("Школы в списке уже есть.", schools.Owner.Toast);
        Assert.Equal(2, await schools.Town.Look(db => db.Schools.CountAsync()));
    }

    [Fact]
    public async Task Names_are_typed_one_a_line_and_two_spellings_are_one_school()
    {
        await using var schools = await SchoolTown.Found();
        await schools.OpensSchools();
        await schools.Owner.Presses("Добавить школу");
        await schools.Owner.Writes("МБОУ «Лесная <b>школа</b> & сад» 🌸\n\nМБОУ СОШ № 5\nмбоу сош №5");

        Assert.Contains("Добавлено: 2 школы", schools.Owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("• МБОУ «Лесная <b>школа</b> & сад» 🌸", schools.Owner.Last.Text, StringComparison.Ordinal); // as it was typed
        await schools.Owner.Presses("Добавить ещё");
        await schools.Owner.Writes("МБОУ «СОШ №5»");
        Assert.Contains("Эта школа уже есть", schools.Owner.Last.Text, StringComparison.Ordinal);
        await schools.Owner.Presses("К списку школ");
        Assert.Contains("2 школы.", schools.Owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(0, await schools.Town.Look(db => db.Dialogs.CountAsync()));
    }

    [Fact]
    public async Task What_is_no_name_changes_nothing_and_the_question_stays_open()
    {
        await using var schools = await SchoolTown.Found();
        await schools.OpensSchools();
        await schools.Owner.Presses("Добавить школу");
        foreach (var words in (string[])["🌸🌸", "«»", new('ш', School.MaxName + 1), "МБОУ СОШ № 1\n🌸"])
        {
            await schools.Owner.Writes(words);
            Assert.StartsWith("Это не похоже на название школы, поэтому ничего не изменилось.", schools.Owner.Last.Text, StringComparison.Ordinal);
        }

        await schools.Owner.Writes(string.Join('\n', Enumerable.Range(1, 51).Select(i => $"МБОУ СОШ № {i}")));
        Assert.StartsWith("За один раз можно добавить 50 школ", schools.Owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(0, await schools.Town.Look(db => db.Schools.CountAsync()));
        await schools.Owner.Writes(string.Join('\n', Enumerable.Range(1, 11).Select(i => $"МБОУ СОШ № {i} {new string('ш', 180)}")));
        await schools.Owner.Presses("К списку школ");
        await schools.Owner.Presses("Далее ›");
        Assert.Contains("11. МБОУ СОШ № ", schools.Owner.Last.Text, StringComparison.Ordinal);
        await schools.Owner.Presses("‹ Назад");
        Assert.StartsWith("1. МБОУ СОШ № ", schools.Owner.Buttons.First(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cancelling_a_name_leaves_no_open_question()
    {
        await using var schools = await SchoolTown.Found();
        await schools.TakesSchools();
        await schools.Owner.Presses("Добавить школу");
        await schools.Owner.Presses("Отмена");
        await schools.Owner.Writes("МБОУ «Лесная школа»");
        Assert.StartsWith("Я понимаю кнопки", schools.Owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(2, await schools.Town.Look(db => db.Schools.CountAsync()));
    }

    [Fact]
    public async Task A_school_is_renamed_but_not_after_another()
    {
        await using var schools = await SchoolTown.Found();
        await schools.TakesSchools();
        await schools.Owner.Presses("2. МБОУ «Ключевская ООШ»");
        await schools.Owner.Presses("Название");
        await schools.Owner.Writes("мбоу заречная сош");
        Assert.Contains("в программе уже есть", schools.Owner.Last.Text, StringComparison.Ordinal);
        await schools.Owner.Writes("МБОУ «Ключёвская ООШ»"); // its own name, spelled otherwise
        Assert.StartsWith("МБОУ «Ключёвская ООШ»\nТип не указан", schools.Owner.Last.Text, StringComparison.Ordinal);
        Assert.Equal(["МБОУ «Заречная СОШ»", "МБОУ «Ключёвская ООШ»"], await schools.Town.Look(db => db.Schools.Select(s => s.Name).OrderBy(name => name).ToListAsync()));
    }

    [Fact]
    public async Task Type_curators_and_risks_are_kept_at_each_tap_and_a_second_tap_says_so()
    {
        await using var schools = await SchoolTown.Found();
        var (kluchi, zarechye) = await schools.TakesSchools();
        var owner = schools.Owner;
        await owner.Presses("2. МБОУ «Ключевская ООШ»");
        await owner.Presses("Тип школы");
        var types = owner.Last;
        await owner.Presses("ШНОР: низкие результаты");
        Assert.Equal("Сохранено: ШНОР", owner.Toast);
        await owner.PressesFormer(types, "ШНОР: низкие результаты");
        Assert.Equal("Так и было: ШНОР", owner.Toast);

        await owner.Presses("Школа-куратор");
        await owner.Presses("МБОУ «Заречная СОШ»");
        await owner.Presses("Куратор");
        await owner.Presses("Пчёлкина О.В.");
        Assert.Contains("Школа-куратор: МБОУ «Заречная СОШ»\nКуратор: Пчёлкина О.В.", owner.Last.Text, StringComparison.Ordinal);

        await owner.Presses("Факторы риска");
        await owner.Presses("2");
        var factor = owner.Last;
        await owner.Presses("🔴 Высокая");
        Assert.Contains("2. Дефицит педагогических кадров — 🔴 высокая", owner.Last.Text, StringComparison.Ordinal);
        await owner.PressesFormer(factor, "🔴 Высокая");
        Assert.Equal("Так и было: высокая", owner.Toast);
        await owner.PressesFormer(factor, "🟡 Низкая");
        Assert.Equal(RiskWeight.Low, (await schools.Town.Look(db => db.SchoolRisks.SingleAsync())).Weight);
        await owner.Presses("2 🟡");
        await owner.Presses("Нет такого риска");
        Assert.Equal(("Убрано", 0), (owner.Toast, await schools.Town.Look(db => db.SchoolRisks.CountAsync())));
        await owner.PressesFormer(factor, "✅ Нет такого риска");
        Assert.Equal("Его и не было", owner.Toast);

        await owner.Presses("Назад");
        await owner.Presses("Школа-куратор");
        await owner.Presses("Без школы-куратора");
        await owner.Presses("Куратор");
        await owner.Presses("Без куратора");
        var school = await schools.Town.Look(db => db.Schools.SingleAsync(s => s.Id == kluchi));
        Assert.Equal((SchoolType.LowResults, null, null), (school.Type, school.CuratorSchoolId, school.CuratorId));
        Assert.NotEqual(kluchi, zarechye);
    }

    [Fact]
    public async Task A_persons_school_is_chosen_from_the_list_and_taken_off()
    {
        await using var schools = await SchoolTown.Found();
        var person = await schools.Person("Светлова Е.А.");
        await schools.Owner.Writes("/people");
        await schools.Owner.Forges($"v1:person-school:{schools.Programme.Value}.{person.Value}");
        Assert.Contains("сначала добавьте их", schools.Owner.Last.Text, StringComparison.Ordinal);
        var (kluchi, _) = await schools.TakesSchools();
        await schools.Owner.Forges($"v1:person-school:{schools.Programme.Value}.{person.Value}");
        await schools.Owner.Presses("МБОУ «Ключевская ООШ»");
        Assert.Equal("Школа отмечена", schools.Owner.Toast);
        Assert.Contains("✅ МБОУ «Ключевская ООШ»", schools.Owner.Buttons);
        await schools.Owner.Presses("✅ МБОУ «Ключевская ООШ»");
        Assert.Equal("Так и было", schools.Owner.Toast);
        Assert.Equal(kluchi, await schools.Town.Look(db => db.Memberships.Where(m => m.PersonId == person).Select(m => m.SchoolId).SingleAsync()));

        await schools.Owner.Presses("Ни в одной");
        Assert.Null(await schools.Town.Look(db => db.Memberships.Where(m => m.PersonId == person).Select(m => m.SchoolId).SingleAsync()));
    }

    [Fact]
    public async Task Ids_that_are_not_of_this_programme_or_mean_nothing_change_nothing()
    {
        await using var schools = await SchoolTown.Found();
        var (kluchi, _) = await schools.TakesSchools();
        var (foreignSchool, foreignPerson) = await AnotherProgramme(schools);
        var (programme, person, school) = (schools.Programme.Value, (await schools.Person("Светлова Е.А.")).Value, kluchi.Value);
        var before = await TableDump.Of(schools.Town);
        foreach (var data in (string[])[
            $"curator-school:{school}.{foreignSchool}", $"curator-school:{school}.987654", $"curator:{school}.{foreignPerson}", $"person-school-to:{programme}.{person}.{foreignSchool}",
            $"person-school-to:{programme}.{foreignPerson}.{school}", $"person-school:{programme}.{foreignPerson}", $"person-school-no:{programme}.{foreignPerson}"])
        {
            await schools.Owner.Forges($"v1:{data}");
            Assert.True(schools.Owner.Toast == "Этого в списке уже нет.", $"«{data}»: {schools.Owner.Toast}");
            Assert.DoesNotContain("Чужая", schools.Owner.Last.Text, StringComparison.Ordinal);
        }

        await schools.Owner.Forges($"v1:curator-school:{school}.{school}");
        Assert.Equal("Школа не может быть куратором самой себе.", schools.Owner.Toast);
        foreach (var data in (string[])[$"school-type:{school}.9", $"risk:{school}.13", $"risk-set:{school}.2.4", $"risk-set:{school}.0.1", $"schools-page:{programme}.2147483647", $"school-people:{school}.2147483647"])
            await schools.Owner.Forges($"v1:{data}");
        Assert.Equal(before, await TableDump.Of(schools.Town));
        Assert.DoesNotContain(schools.Town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_only_asks_to_be_let_in_is_put_nowhere_yet()
    {
        await using var schools = await SchoolTown.Found();
        var (kluchi, _) = await schools.TakesSchools();
        await schools.Changes(db =>
        {
            var guest = new Person { Name = "Гость", NameKey = "гость" };
            db.JoinRequests.Add(new JoinRequest { ProgrammeId = schools.Programme, SchoolId = kluchi, Person = guest, AskedAt = new(2022, 2, 9, 6, 0, 0, DateTimeKind.Utc) });
            return Task.CompletedTask;
        });
        var (programme, guest, group) = (schools.Programme.Value, (await schools.Person("Гость")).Value, (await schools.Body("Комитет")).Value);
        var before = await TableDump.Of(schools.Town);
        foreach (var data in (string[])[$"curator:{kluchi.Value}.{guest}", $"person-school:{programme}.{guest}", $"person-school-to:{programme}.{guest}.{kluchi.Value}", $"body-take:{group}.{guest}.0"])
        {
            await schools.Owner.Forges($"v1:{data}");
            Assert.True(schools.Owner.Toast == "Этого человека ещё не приняли в программу.", $"«{data}»: {schools.Owner.Toast}");
        }

        Assert.Equal(before, await TableDump.Of(schools.Town));
    }

    [Fact]
    public async Task A_removed_school_leaves_its_people_and_closes_its_link()
    {
        await using var schools = await SchoolTown.Found();
        var (kluchi, zarechye) = await schools.TakesSchools();
        var teacher = await schools.Teacher("Вера", kluchi);
        await schools.Changes(async db =>
        {
            db.Invitations.Add(new Invitation { ProgrammeId = schools.Programme, SchoolId = kluchi, Code = "AAAA-BBBB-CCCC", CreatedAt = new(2022, 2, 9, 6, 0, 0, DateTimeKind.Utc) });
            db.SchoolRisks.Add(new SchoolRisk { SchoolId = kluchi, Factor = 1, Weight = RiskWeight.High });
            (await db.Schools.SingleAsync(s => s.Id == zarechye)).CuratorSchoolId = kluchi;
            db.Announcements.Add(new Announcement { Id = new(9), ProgrammeId = schools.Programme, CreatedAt = new(2022, 2, 9, 6, 0, 0, DateTimeKind.Utc), State = AnnouncementState.Sent, Recipients = 1 });
            db.AnnouncementRecipients.Add(new AnnouncementRecipient { AnnouncementId = new(9), PersonId = await db.Memberships.Where(m => m.SchoolId == kluchi).Select(m => m.PersonId).SingleAsync(), SchoolId = kluchi, State = RecipientState.Delivered, NotBefore = new(2022, 2, 9, 6, 0, 0, DateTimeKind.Utc) });
        });
        await schools.Owner.Forges($"v1:school:{kluchi.Value}");
        await schools.Owner.Presses("Удалить школу");
        Assert.Contains("В ней 1 человек: он останется в программе, но без школы.", schools.Owner.Last.Text, StringComparison.Ordinal);
        var question = schools.Owner.Last;

        await schools.Teacher("Анна", kluchi); // meanwhile somebody else has come
        await schools.Owner.PressesOn(question, "Да, удалить");
        Assert.Equal("Людей в школе стало другое число. Посмотрите ещё раз.", schools.Owner.Toast);
        Assert.Equal(2, await schools.Town.Look(db => db.Schools.CountAsync()));
        await schools.Owner.PressesOn(question, "Да, удалить");
        Assert.Equal("Школа удалена", schools.Owner.Toast);

        var membership = (await PeopleTown.PersonOf(schools.Town, teacher)).Memberships.Single();
        Assert.Equal((Role.Teacher, null), (membership.Role, membership.SchoolId));
        Assert.True(await schools.Town.Look(db => db.Invitations.AnyAsync(i => i.Code == "AAAA-BBBB-CCCC" && i.RevokedAt != null && i.SchoolId == null)));
        Assert.Null(await schools.Town.Look(db => db.AnnouncementRecipients.Select(r => r.SchoolId).SingleAsync())); // was sent there, and counts
        Assert.Equal((null, 0), (await schools.Town.Look(db => db.Schools.Select(s => s.CuratorSchoolId).SingleAsync()), await schools.Town.Look(db => db.SchoolRisks.CountAsync())));
        await schools.Owner.PressesFormer(question, "Да, удалить");
        Assert.Contains("не для вас", schools.Owner.Toast, StringComparison.Ordinal); // it is no longer there
    }

    [Fact]
    public async Task A_school_that_somebody_asks_to_join_is_not_removed_before_they_are_answered()
    {
        await using var schools = await SchoolTown.Found();
        var (kluchi, _) = await schools.TakesSchools();
        await schools.Owner.Forges($"v1:school:{kluchi.Value}");
        await schools.Owner.Presses("Удалить школу");
        var question = schools.Owner.Last;
        await schools.Changes(db =>
        {
            var person = new Person { Name = "Гость", NameKey = "гость" };
            db.JoinRequests.Add(new JoinRequest { ProgrammeId = schools.Programme, SchoolId = kluchi, Person = person, AskedAt = new(2022, 2, 9, 6, 0, 0, DateTimeKind.Utc) });
            return Task.CompletedTask;
        });
        await schools.Owner.PressesOn(question, "Да, удалить");
        Assert.Contains("В неё просится 1 человек. Сначала ответьте им.", schools.Owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Просят принять: 1", schools.Owner.Buttons);
        Assert.Equal(2, await schools.Town.Look(db => db.Schools.CountAsync()));
    }

    [Fact]
    public async Task Of_two_coordinators_at_once_neither_spoils_the_work_of_the_other()
    {
        await using var schools = await SchoolTown.Found();
        var (kluchi, zarechye) = await schools.TakesSchools();
        var second = await schools.Teacher("Нина", role: Role.Coordinator);
        await second.Writes("/menu");
        await second.Forges($"v1:school-name:{kluchi.Value}");
        await schools.Owner.Presses("Добавить школу");
        schools.Town.Messenger.SendText(second.Id, "МБОУ «Лесная школа»");
        schools.Town.Messenger.SendText(schools.Owner.Id, "мбоу лесная школа");
        await schools.Town.Settle();
        Assert.Equal(1, await schools.Town.Look(db => db.Schools.CountAsync(s => s.NameKey == SchoolName.KeyOf("МБОУ «Лесная школа»"))));

        await second.Forges($"v1:school-name:{zarechye.Value}");
        await schools.Owner.Forges($"v1:school-drop:{zarechye.Value}.0");
        await second.Writes("МБОУ «Полевая школа»");
        Assert.Equal(["МБОУ «Лесная школа»"], await schools.Town.Look(db => db.Schools.OrderBy(s => s.NameKey).Select(s => s.Name).ToListAsync()));
        Assert.Equal(0, await schools.Town.Look(db => db.Dialogs.CountAsync()));
        Assert.DoesNotContain(schools.Town.LogLines, line => line.StartsWith("Error", StringComparison.Ordinal));
    }

    private static async Task<(long School, long Person)> AnotherProgramme(SchoolTown schools)
    {
        await schools.Changes(async db =>
        {
            var programme = db.Programmes.Add(new Domain.Roadmap.Programme { Title = "Чужая", Years = "2022", ZoneId = TestTown.YekaterinburgZone, LaunchedAt = new(2022, 1, 1, 0, 0, 0, DateTimeKind.Utc) }).Entity;
            await db.SaveChangesAsync();
            db.Schools.Add(new School { ProgrammeId = programme.Id, Name = "Чужая школа", NameKey = "чужая школа" });
            var person = new Person { Name = "Чужая О.О.", NameKey = "чужая о.о." };
            db.Memberships.Add(new Membership { Person = person, ProgrammeId = programme.Id, Role = Role.Teacher });
        });
        return ((await schools.School("Чужая")).Value, (await schools.Person("Чужая О.О.")).Value);
    }
}
