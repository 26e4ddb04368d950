using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Features;
using Shnor.Bot.Tests.AccessRights;
using Shnor.Bot.Tests.Features.Privacy;
using Shnor.Domain;
using Shnor.Domain.Events;
using Shnor.Domain.People;
using Shnor.Domain.Roadmap;
using Shnor.Domain.Surveys;
using Shnor.Domain.Time;
using Shnor.Storage.Tables;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.People;

/// <summary>«Это один и тот же человек…»: two lines become one, asked twice, and nobody gets a right of another programme by it.</summary>
public sealed class MergeSpecs
{
    [Fact]
    public async Task Two_names_become_one_with_all_that_either_had()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var programme = await PeopleTown.Programme(town);
        var school = await PeopleTown.AddSchool(town, programme, "Ключевская ООШ");
        var lobanov = await town.Look(db => db.People.SingleAsync(p => p.Name == "Лобанов И.П."));
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var body = await db.Bodies.SingleAsync(ct);
                body.Members.Add(new BodyMember { BodyId = body.Id, PersonId = lobanov.Id });
                (await db.Schools.SingleAsync(ct)).CuratorId = lobanov.Id;
                var away = await db.Memberships.SingleAsync(m => m.Person!.Name == "Пчёлкина О.В.", ct);
                away.DeputyId = lobanov.Id;
                var seat = await db.Memberships.SingleAsync(m => m.PersonId == lobanov.Id, ct);
                (seat.SchoolId, seat.Post, seat.Role) = (school, "завуч", Role.SchoolHead);
                MyDataSpecs.LeaveTraces(db, await db.Occurrences.FirstAsync(ct), lobanov.Id, town.Zone.ToUtc(town.Now));
            },
            CancellationToken.None);
        var phone = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        await Answers(town, (await PeopleTown.PersonOf(town, phone)).Id, lobanov.Id); // both have answered one invitation, and were asked by one survey
        await Picks(owner, "Лобанов И.П.", "Светлова Е.А.");
        Assert.StartsWith("Лобанов И.П. и Светлова Е.А. — один человек?", owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Что к ней перейдёт: 1 строка плана, 1 место в группах,", owner.Last.Text, StringComparison.Ordinal);
        await owner.Presses("Да");
        Assert.StartsWith("Лобанов И.П. и Светлова Е.А. — точно объединить?", owner.Last.Text, StringComparison.Ordinal);
        var second = owner.Last;
        await owner.Presses("Объединить");
        Assert.StartsWith("Готово, теперь в списке один человек: Светлова Е.А.", owner.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Ошиблись?", owner.Last.Text, StringComparison.Ordinal);

        var me = await PeopleTown.PersonOf(town, phone);
        var seat = Assert.Single(me.Memberships);
        Assert.Equal((Role.SchoolHead, school, "завуч"), (seat.Role, seat.SchoolId, seat.Post));
        Assert.False(await town.Look(db => db.People.AnyAsync(p => p.Id == lobanov.Id)));
        Assert.Equal(2, await town.Look(db => db.Assignees.CountAsync(a => a.PersonId == me.Id))); // one row had both
        Assert.Equal(me.Id, await town.Look(db => db.BodyMembers.Select(m => m.PersonId).SingleAsync()));
        Assert.Equal(me.Id, await town.Look(db => db.Schools.Select(s => s.CuratorId).SingleAsync()));
        Assert.Equal(me.Id, await town.Look(db => db.Memberships.Where(m => m.Person!.Name == "Пчёлкина О.В.").Select(m => m.DeputyId).SingleAsync()));
        Assert.Equal($"{lobanov.Id.Value} {me.Id.Value}", await town.Look(db => db.History.Where(h => h.What == HistoryEvent.HandedOver).Select(h => h.Detail).SingleAsync()));

        Assert.False((await town.Look(db => db.Rsvps.SingleAsync())).IsComing); // the answer of the one who stays
        var traces = await town.Look(async db => (PersonId?[])[
            (await db.Attendances.SingleAsync()).PersonId, (await db.Attendances.SingleAsync()).MarkedBy, (await db.Feedbacks.SingleAsync()).PersonId, (await db.EventReports.SingleAsync()).By,
            (await db.ReportFiles.SingleAsync()).By, (await db.AssigneeMarks.SingleAsync()).PersonId, (await db.AssigneeMarks.SingleAsync()).By, (await db.ProgressAnswers.SingleAsync()).PersonId,
            (await db.Remarks.SingleAsync()).By, (await db.Questions.SingleAsync()).AskedBy, (await db.QuestionMessages.SingleAsync()).By, (await db.GroupChats.SingleAsync()).BoundBy]);
        Assert.All(traces, who => Assert.Equal(me.Id, who));
        var surveys = await town.Look(async db => (List<PersonId?>)[
            .. await db.Respondents.Select(r => (PersonId?)r.PersonId).ToListAsync(), .. await db.SurveyDrafts.Select(d => (PersonId?)d.PersonId).ToListAsync(), .. await db.NamedResponses.Select(r => (PersonId?)r.PersonId).ToListAsync(),
            .. await db.HelpRequests.Select(r => (PersonId?)r.AskedBy).ToListAsync(), .. await db.HelpRequests.Select(r => r.ResponsibleId).ToListAsync(),
            .. await db.Surveys.Select(s => s.CreatedBy).ToListAsync(), .. await db.Campaigns.Select(c => c.CreatedBy).ToListAsync()]);
        Assert.Equal(3 + 1 + 1 + 1 + 1 + 1 + 3, surveys.Count); // of the survey without names, which both were asked and one has answered, no draft is left
        Assert.All(surveys, who => Assert.Equal(me.Id, who));
        Assert.Equal(me.Id, await town.Look(db => db.AnnouncementRecipients.Select(r => r.PersonId).SingleAsync()));
        Assert.True(await town.Look(db => db.Respondents.Where(r => r.CampaignId == SurveyTraces.Unsigned).Select(r => r.HasAnswered).SingleAsync()));

        Assert.Equal(me.Id, await town.Look(db => db.Outbox.Where(row => row.Key == "survey:waits").Select(row => row.PersonId).SingleAsync())); // an invitation to another survey, held over the night

        var before = await TableDump.Of(town);
        await owner.PressesFormer(second, "Объединить");
        Assert.Equal(("Этого в списке уже нет.", before), (owner.Toast, await TableDump.Of(town)));
    }

    private static Task Answers(TestTown town, PersonId who, PersonId other) => town.Store.InOneCommit(
        async (db, ct) =>
        {
            db.Add(new Rsvp { OccurrenceId = (await db.Occurrences.FirstAsync(ct)).Id, PersonId = who, At = town.Zone.ToUtc(town.Now), StartsAt = town.Now });
            db.Add(new Respondent { CampaignId = SurveyTraces.Unsigned, PersonId = who });
            var (programme, utc) = (await PeopleTown.Programme(town), town.Zone.ToUtc(town.Now));
            db.Add(Invitation("survey:was-sent", who, SurveyTraces.Unsigned, OutboxState.Sent));
            db.Add(Invitation("survey:waits", other, await db.Campaigns.Where(c => c.Id != SurveyTraces.Unsigned).Select(c => c.Id).FirstAsync(ct), OutboxState.Pending));

            OutboxRow Invitation(string key, PersonId to, CampaignId campaign, OutboxState state) =>
                new() { Key = key, Kind = LetterKinds.SurveyInvited, PersonId = to, ProgrammeId = programme, CampaignId = campaign, State = state, DueAt = utc, NotBefore = utc.AddDays(1) };
        },
        CancellationToken.None);

    [Fact]
    public async Task What_a_name_left_in_another_programme_does_not_stand_in_the_way()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        await Programmes.LaunchFile(owner, "план2.txt", System.Text.Encoding.UTF8.GetBytes(PeopleTown.OtherPlan));
        var (here, other) = (await PeopleTown.Programme(town), await PeopleTown.Programme(town, PeopleTown.OtherTitle));
        var twin = await PeopleTown.AddPerson(town, here, "Светлова Л.А.");
        var now = DateTime.SpecifyKind(PeopleTown.Launch, DateTimeKind.Utc);
        await town.Store.InOneCommit(
            (db, _) =>
            {
                db.Invitations.Add(new Invitation { ProgrammeId = other, PersonId = twin, Code = "LEFTBEHIND", CreatedAt = now, RevokedAt = now });
                return Task.CompletedTask;
            },
            CancellationToken.None);
        var stays = await town.Look(db => db.People.SingleAsync(p => p.Name == "Светлова Е.А."));
        await owner.Forges($"v1:same-do:{here.Value}.{twin.Value}.{stays.Id.Value}");

        Assert.StartsWith("Готово, теперь в списке один человек: Светлова Е.А.", owner.Last.Text, StringComparison.Ordinal);
        Assert.False(await town.Look(db => db.People.AnyAsync(p => p.Id == twin)));
    }

    [Fact]
    public async Task Of_two_telephones_both_are_the_persons_from_then_on_and_nothing_comes_twice()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var work = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        var home = await PeopleTown.Teacher(town, await PeopleTown.TeachersCode(owner), "Lena");
        await Picks(owner, "Lena", "Светлова Е.А.");
        Assert.Contains("телефон", owner.Last.Text, StringComparison.Ordinal);
        await owner.Presses("Да");
        await owner.Presses("Объединить");

        Assert.Equal((await PeopleTown.PersonOf(town, work)).Id, (await PeopleTown.PersonOf(town, home)).Id);
        Assert.Equal("Светлова Е.А.", (await PeopleTown.PersonOf(town, home)).Name);
        var before = work.Inbox.Count + home.Inbox.Count;
        await town.PassTo(new(2022, 2, 10, 11, 0, 0));
        Assert.Equal(before + 1, work.Inbox.Count + home.Inbox.Count);
        foreach (var phone in (Phone[])[work, home])
        {
            await phone.Writes("/plan");
            Assert.Contains("500+", phone.Last.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Accounts_of_people_who_are_somebody_elsewhere_are_not_joined_by_a_coordinator()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var victim = await Programmes.Join(town, owner, "Светлова Е.А.", "Лена");
        await Programmes.LaunchFile(owner, "план2.txt", System.Text.Encoding.UTF8.GetBytes(PeopleTown.OtherPlan));
        var other = await PeopleTown.Programme(town, PeopleTown.OtherTitle);
        var id = (await PeopleTown.PersonOf(town, victim)).Id;
        await town.Store.InOneCommit(
            (db, _) =>
            {
                db.Memberships.Add(new Membership { PersonId = id, ProgrammeId = other, Role = Role.Coordinator });
                return Task.CompletedTask;
            },
            CancellationToken.None);
        var programme = await PeopleTown.Programme(town);
        await owner.Forges($"v1:people:{programme.Value}");
        var thief = await PeopleTown.Teacher(town, Programmes.CodeOf(owner.Last.Text, "Ссылка для педагогов"), "Чужая");
        var thiefId = (await PeopleTown.PersonOf(town, thief)).Id;
        foreach (var (one, two) in ((long, long)[])[(id.Value, thiefId.Value), (thiefId.Value, id.Value)])
        {
            foreach (var button in (string[])["same-pick", "same-sure", "same-do"])
            {
                await owner.Forges($"v1:{button}:{programme.Value}.{one}.{two}");
                Assert.Contains("Объединить их может только сам человек", owner.Last.Text, StringComparison.Ordinal);
                Assert.DoesNotContain("Вершина", owner.Last.Text, StringComparison.Ordinal);
            }
        }

        Assert.Single((await PeopleTown.PersonOf(town, thief)).Memberships);
        Assert.Equal(2, (await PeopleTown.PersonOf(town, victim)).Memberships.Count);
    }

    [Fact]
    public async Task Namesakes_are_told_apart_wherever_they_stand_and_a_code_leads_to_its_own()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var programme = await PeopleTown.Programme(town);
        var school = await PeopleTown.AddSchool(town, programme, "Ключевская ООШ");
        await PeopleTown.Seat(town, "Светлова Е.А.", seat => (seat.SchoolId, seat.Post) = (school, "завуч"));
        var second = await PeopleTown.AddPerson(town, programme, "Светлова Е.А.", (person, _) => person.FullName = "Светлова Екатерина Андреевна");
        await PeopleTown.People(owner);
        Assert.Contains("Светлова Е.А. (Ключевская…", owner.Buttons);
        Assert.Contains("Светлова Е.А. (Светлова…", owner.Buttons);
        await owner.Presses("Светлова Е.А. (Светлова…");
        Assert.StartsWith("Светлова Е.А.\nСветлова Екатерина Андреевна\n\nРоль: педагог.", owner.Last.Text, StringComparison.Ordinal);
        await owner.Presses("Пригласить");
        await owner.Presses("Новая ссылка");
        Assert.StartsWith("Приглашение: Светлова Е.А. (Светлова Екатерина Андреевна)", owner.Last.Text, StringComparison.Ordinal);

        var phone = town.Phone("Катя");
        await phone.Starts(owner.Last.Text.Split("Код: ")[1].Split('\n')[0]);
        Assert.Equal("Вы — Светлова Е.А. (Светлова Екатерина Андреевна)?", phone.Last.Text);
        await phone.Presses("Да");
        await phone.Presses("Согласен(на)");
        Assert.Equal(second, (await PeopleTown.PersonOf(town, phone)).Id);
        Assert.Equal("Светлова Е.А. (Светлова Екатерина Андреевна) подключилась.", owner.Last.Text);
    }

    [Theory]
    [InlineData("Светлова Елена Андреевна", "Светлова Е.А.", "Светлова Елена Андреевна")]
    [InlineData("ИВАНОВА В.П.", "Иванова В.П.", null)]
    [InlineData("Anna Müller", "Anna Müller", null)]
    [InlineData("<b>Вера</b>", "<b>Вера</b>", null)]
    [InlineData("\u202EВера Ли", "Вера Ли", null)]
    public async Task A_coordinator_puts_a_name_right(string typed, string name, string? fullName)
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var phone = await PeopleTown.Teacher(town, await PeopleTown.TeachersCode(owner), "🌸");
        await owner.Presses("Открыть");
        await owner.Presses("Ещё");
        await owner.Presses("Исправить имя");
        await owner.Writes(typed);

        Assert.StartsWith($"Имя исправлено.\n\n{name}", owner.Last.Text, StringComparison.Ordinal);
        var person = await PeopleTown.PersonOf(town, phone);
        Assert.Equal((name, fullName), (person.Name, person.FullName));
        await phone.Writes("/menu");
        Assert.StartsWith(name, phone.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_no_name_changes_nothing_and_cancel_ends_the_question()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        await PeopleTown.Card(owner, "Светлова Е.А.");
        await owner.Presses("Ещё");
        await owner.Presses("Исправить имя");
        var question = owner.Last;
        foreach (var words in (string[])[new('Ж', 65), "8 (900) 123-45-67", "https://example.org", "🌸🌸", "Две\nстроки", "."])
        {
            await owner.Writes(words);
            Assert.StartsWith("Это не похоже на имя", owner.Last.Text, StringComparison.Ordinal);
        }

        await owner.PressesOn(question, "Отмена");
        await owner.Writes("Другая Д.Д.");
        Assert.StartsWith("Я понимаю кнопки", owner.Last.Text, StringComparison.Ordinal);
        Assert.True(await town.Look(db => db.People.AnyAsync(p => p.Name == "Светлова Е.А.")));
    }

    [Fact]
    public async Task Whose_role_went_away_meanwhile_renames_nobody()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var nina = await PeopleTown.Teacher(town, await PeopleTown.TeachersCode(owner), "Нина");
        await PeopleTown.MakeCoordinator(town, nina, await PeopleTown.Programme(town));
        await PeopleTown.Card(nina, "Светлова Е.А.");
        await nina.Presses("Ещё");
        await nina.Presses("Исправить имя");
        await PeopleTown.Seat(town, "Нина", seat => seat.Role = Role.Teacher);
        await nina.Writes("Другая Д.Д.");

        Assert.StartsWith("Это больше не за вами", nina.Last.Text, StringComparison.Ordinal);
        Assert.False(await town.Look(db => db.People.AnyAsync(p => p.Name == "Другая Д.Д.")));
    }

    private static async Task Picks(Phone owner, string one, string other)
    {
        await PeopleTown.Card(owner, one);
        await owner.Presses("Ещё");
        await owner.Presses("Это один и тот же человек…");
        await owner.Presses(other);
    }
}
