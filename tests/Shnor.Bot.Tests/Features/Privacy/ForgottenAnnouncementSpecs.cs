using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shnor.Bot.Features.Privacy;
using Shnor.Bot.Tests.Features.People;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Domain.Time;
using Shnor.Storage.Privacy;

namespace Shnor.Bot.Tests.Features.Privacy;

/// <summary>What is left in announcements and in the library of somebody who asked to be forgotten, and what goes by itself.</summary>
public sealed class ForgottenAnnouncementSpecs
{
    [Fact]
    public async Task Their_line_of_the_ledger_goes_and_what_they_wrote_to_many_stays_without_their_name()
    {
        var (town, owner) = await ForgetTown.Found();
        await using var _ = town;
        var svetlova = await ForgetTown.Svetlova(town, owner);
        var (me, other) = ((await PeopleTown.PersonOf(town, svetlova)).Id, (await PeopleTown.PersonOf(town, owner)).Id);
        var at = town.Zone.ToUtc(town.Now);
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                AnnouncementTraces.Leave(db, await db.Programmes.Select(p => p.Id).SingleAsync(ct), me, at);
                db.Add(new AnnouncementRecipient { AnnouncementId = AnnouncementTraces.Sent, PersonId = other, State = RecipientState.Unclear, NotBefore = at });
                db.Add(new AnnouncementReply { AnnouncementId = AnnouncementTraces.Sent, PersonId = other, Text = "Спасибо, Светлова Е.А.", At = at, Answer = "Передам", AnsweredBy = me, AnsweredAt = at });
                await db.SaveChangesAsync(ct);
                (await db.Announcements.SingleAsync(a => a.Id == AnnouncementTraces.Sent, ct)).Recipients = 2;
            },
            CancellationToken.None);

        await ForgetTown.Leaves(svetlova);
        Assert.StartsWith("Готово, ваши данные удалены.", svetlova.Last.Text, StringComparison.Ordinal);

        var sent = await town.Look(db => db.Announcements.SingleAsync(a => a.Id == AnnouncementTraces.Sent));
        var line = await town.Look(db => db.AnnouncementRecipients.SingleAsync());
        Assert.Equal((1, other, RecipientState.Unclear), (sent.Recipients, line.PersonId, line.State)); // the ledger and its sum
        Assert.Null(sent.CreatedBy);
        Assert.Equal("Семинар провела <b>участник удалён</b>: слова-рассылки", sent.Content.Html);
        Assert.Equal(("участник удалён план.pdf", "f51", "Страница участник удалён", "Пусть участник удалён придёт ещё"), (sent.Content.Files[0].Name, sent.Content.Files[0].FileId, sent.Content.Links[0].Label, sent.Content.Poll[1]));
        Assert.True(sent.Content.AsksAcknowledgement);
        var reply = await town.Look(db => db.AnnouncementReplies.SingleAsync());
        Assert.Equal(("Спасибо, участник удалён", ForgetEvents.InPlaceOfWords, null, other), (reply.Text, reply.Answer, reply.AnsweredBy, reply.PersonId));
        Assert.Empty(await town.Look(db => db.AnnouncementProgress.ToListAsync()));
        var draft = await town.Look(db => db.Announcements.SingleAsync(a => a.Id == AnnouncementTraces.Unsent));
        Assert.Equal((AnnouncementState.Draft, null), (draft.State, draft.CreatedBy)); // another coordinator may go on with it
        var template = await town.Look(db => db.AnnouncementTemplates.SingleAsync());
        Assert.Equal(("Приглашает участник удалён", null), (template.Title, template.CreatedBy));
        var material = await town.Look(db => db.Materials.SingleAsync());
        Assert.Equal(("Памятка участник удалён", "оценивание, участник удалён", "участник удалён памятка.pdf", "f52", null), (material.Title, material.Tags, material.FileName, material.FileId, material.AddedBy));
        var words = await town.Look(db => db.MaterialWords.Select(w => w.Stem).ToListAsync());
        Assert.Equal(MaterialWords.Of(material).Select(w => w.Stem).Order(), words.Order());
        Assert.DoesNotContain(words, word => word.StartsWith("светлов", StringComparison.Ordinal)); // nobody finds it by her name

        await TidyUp(town, at);
    }

    /// <summary>A draft without a word, and where a coordinator watched what is over long since.</summary>
    private static async Task TidyUp(Shnor.Testing.TestTown town, DateTime at)
    {
        var programme = await town.Look(db => db.Programmes.Select(p => p.Id).SingleAsync());
        var owner = await town.Look(db => db.People.Where(p => p.IsOwner).Select(p => p.Id).SingleAsync());
        await town.Store.InOneCommit(
            (db, _) =>
            {
                db.Add(new Announcement { Id = new AnnouncementId(953), ProgrammeId = programme, CreatedBy = owner, CreatedAt = at });
                db.Add(new Announcement { Id = new AnnouncementId(954), ProgrammeId = programme, CreatedBy = owner, CreatedAt = at, Content = new() { Poll = ["Приду", "Не смогу"] } });
                db.Add(new AnnouncementProgress { AnnouncementId = AnnouncementTraces.Sent, PersonId = owner, ChatId = 5, MessageId = "9" });
                return Task.CompletedTask;
            },
            CancellationToken.None);
        var tidy = town.Services.GetRequiredService<KeepNoLonger>();
        await tidy.Once(DateOnly.FromDateTime(town.Now), CancellationToken.None);
        Assert.Equal((4, 1), await town.Look(async db => (await db.Announcements.CountAsync(), await db.AnnouncementProgress.CountAsync())));
        town.JumpTo(town.Now.AddDays(800));
        await tidy.Once(DateOnly.FromDateTime(town.Now), CancellationToken.None);
        Assert.Equal([AnnouncementTraces.Sent, AnnouncementTraces.Unsent, new AnnouncementId(954)], await town.Look(db => db.Announcements.OrderBy(a => a.Id).Select(a => a.Id).ToListAsync())); // what has words waits for somebody
        Assert.Empty(await town.Look(db => db.AnnouncementProgress.ToListAsync()));
    }
}
