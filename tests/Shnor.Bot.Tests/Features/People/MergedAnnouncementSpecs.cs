using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Tests.Features.People;

/// <summary>Two names that become one, in ledgers of announcements: nobody is counted twice, and nothing anybody pressed is lost.</summary>
public sealed class MergedAnnouncementSpecs
{
    private static readonly DateTime At = new(2022, 2, 9, 9, 0, 0, DateTimeKind.Utc);

    /// <summary>Line of the name that goes, of the one that stays, and what is to be left.</summary>
    private static readonly (RecipientState? Left, RecipientState? Stays, RecipientState? Expected)[] Cases =
    [
        (RecipientState.Delivered, RecipientState.Pending, RecipientState.Delivered),
        (RecipientState.Pending, RecipientState.Delivered, RecipientState.Delivered),
        (RecipientState.Unreachable, RecipientState.Unclear, RecipientState.Unclear),
        (RecipientState.Pending, RecipientState.Failed, RecipientState.Pending),
        (RecipientState.Sending, RecipientState.Pending, RecipientState.Unclear),
        (RecipientState.Sending, RecipientState.Delivered, RecipientState.Delivered),
        (RecipientState.Delivered, null, RecipientState.Delivered),
        (RecipientState.Sending, null, RecipientState.Unclear),
        (null, RecipientState.Pending, RecipientState.Pending),
    ];

    [Fact]
    public async Task Every_ledger_has_one_line_of_them_the_one_that_came_further_and_its_sum_is_right()
    {
        var (town, owner) = await PeopleTown.Found();
        await using var _ = town;
        var programme = await PeopleTown.Programme(town);
        var twin = await PeopleTown.AddPerson(town, programme, "Светлова Л.А.");
        var stays = await town.Look(db => db.People.Where(p => p.Name == "Светлова Е.А.").Select(p => p.Id).SingleAsync());
        var third = (await PeopleTown.PersonOf(town, owner)).Id;
        await town.Store.InOneCommit(
            (db, _) =>
            {
                for (var i = 0; i < Cases.Length; i++)
                {
                    var (id, count) = (new AnnouncementId(i + 1), 1);
                    if (Cases[i].Left is { } left) Line(id, twin, left, ref count).Vote = left == RecipientState.Delivered ? 2 : null;
                    if (Cases[i].Stays is { } other) Line(id, stays, other, ref count).AcknowledgedAt = other == RecipientState.Delivered ? At : null;
                    db.Add(new AnnouncementRecipient { AnnouncementId = id, PersonId = third, State = RecipientState.Failed, NotBefore = At });
                    db.Add(new Announcement { Id = id, ProgrammeId = programme, CreatedBy = twin, CreatedAt = At, State = AnnouncementState.Sending, Recipients = count });
                }

                // Both have it; the name that goes has voted, the account has acknowledged.
                var (both, lines) = (new AnnouncementId(50), 0);
                Line(both, twin, RecipientState.Delivered, ref lines).Vote = 1;
                Line(both, stays, RecipientState.Delivered, ref lines).AcknowledgedAt = At;
                db.Add(new Announcement { Id = both, ProgrammeId = programme, CreatedAt = At, State = AnnouncementState.Sent, Recipients = lines });
                db.Add(new AnnouncementReply { AnnouncementId = both, PersonId = twin, Text = "Спасибо", At = At, AnsweredBy = twin });
                db.Add(new AnnouncementProgress { AnnouncementId = both, PersonId = twin, ChatId = 5, MessageId = "1" });
                db.Add(new AnnouncementTemplate { ProgrammeId = programme, Title = "Перенос", Content = AnnouncementContent.Empty, CreatedBy = twin, CreatedAt = At });
                db.Add(new Material { ProgrammeId = programme, FileId = "f", Title = "Памятка", AddedBy = twin, AddedAt = At });
                return Task.CompletedTask;

                AnnouncementRecipient Line(AnnouncementId id, PersonId who, RecipientState state, ref int count)
                {
                    count++;
                    return db.Add(new AnnouncementRecipient { AnnouncementId = id, PersonId = who, State = state, NotBefore = At }).Entity;
                }
            },
            CancellationToken.None);

        await owner.Forges($"v1:same-do:{programme.Value}.{twin.Value}.{stays.Value}");
        Assert.StartsWith("Готово, теперь в списке один человек: Светлова Е.А.", owner.Last.Text, StringComparison.Ordinal);

        var lines = await town.Look(db => db.AnnouncementRecipients.Where(r => r.PersonId == stays).OrderBy(r => r.AnnouncementId).ToListAsync());
        Assert.Equal([.. Cases.Select(each => each.Expected!.Value), RecipientState.Delivered], lines.Select(line => line.State));
        Assert.Equal((1, At), (lines[^1].Vote, lines[^1].AcknowledgedAt));
        Assert.Equal(2, lines[0].Vote);
        Assert.All(lines.Where(line => line.State == RecipientState.Unclear && line.AnnouncementId.Value is 5 or 8), line => Assert.NotNull(line.SettledAt));
        Assert.Empty(await town.Look(db => db.Announcements.Where(a => a.Recipients != db.AnnouncementRecipients.Count(r => r.AnnouncementId == a.Id)).Select(a => a.Id).ToListAsync()));
        Assert.False(await town.Look(db => db.People.AnyAsync(p => p.Id == twin)));
        Assert.All(
            await town.Look(async db => (List<PersonId?>)[
                .. await db.Announcements.Where(a => a.CreatedBy != null).Select(a => a.CreatedBy).ToListAsync(), .. await db.AnnouncementReplies.Select(r => (PersonId?)r.PersonId).ToListAsync(), .. await db.AnnouncementReplies.Select(r => r.AnsweredBy).ToListAsync(),
                .. await db.AnnouncementProgress.Select(p => (PersonId?)p.PersonId).ToListAsync(), .. await db.AnnouncementTemplates.Select(t => t.CreatedBy).ToListAsync(), .. await db.Materials.Select(m => m.AddedBy).ToListAsync()]),
            who => Assert.Equal(stays, who));
    }
}
