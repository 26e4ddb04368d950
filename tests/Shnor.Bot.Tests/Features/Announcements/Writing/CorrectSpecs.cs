using Microsoft.EntityFrameworkCore;
using Shnor.Domain;
using Shnor.Domain.Announcements;
using Shnor.Testing;

namespace Shnor.Bot.Tests.Features.Announcements.Writing;

/// <summary>«Исправить»: other words for what has gone out, looked at before, taken once.</summary>
public sealed class CorrectSpecs
{
    [Fact]
    public async Task New_words_are_shown_with_how_many_they_change_for_and_are_taken_once()
    {
        await using var town = await AnnouncementTown.Found(teachers: 2);
        var author = town.Coordinator;
        var id = await Arrived(town, new() { Html = "Сбор в <b>среду</b>", AsksAcknowledgement = true }, waiting: 2);
        await author.Opens($"announcement-correct:{id.Value}");
        Assert.StartsWith("Исправить рассылку\n\nСейчас:\n«Сбор в среду»", author.Last.Text, StringComparison.Ordinal);
        await author.WritesHtml("Сбор в <b>пятницу</b>");
        var (shown, question) = (author.Inbox[^2], author.Last);
        Assert.Equal("Сбор в <b>пятницу</b>", shown.Html);
        Assert.Equal("Так рассылка будет выглядеть.\n\nСообщение изменится у 3 человек, без звука.\n\nЕщё 2 человека получат сразу исправленное.", question.Text);
        Assert.Equal("Сбор в <b>среду</b>", (await town.Of(id)).Content.Html); // nobody has said yes yet

        await author.PressesOn(question, "Исправить у всех");
        var corrected = await town.Of(id);
        Assert.Equal(("Сбор в <b>пятницу</b>", 1), (corrected.Content.Html, corrected.Revision));
        Assert.NotNull(corrected.WorkAt);
        await author.Forges(question.Buttons.First().Data!);
        Assert.Equal("Эта правка уже принята или отменена: вот что есть сейчас", author.Toast);
        Assert.Equal(1, (await town.Of(id)).Revision);
        Assert.All(await town.Ledger(id), row => Assert.InRange(row.Revision, 0, 1)); // the ledger is the sender's
    }

    [Fact]
    public async Task Words_under_a_picture_have_to_fit_there_and_words_of_their_own_never_become_a_caption()
    {
        await using var town = await AnnouncementTown.Found(teachers: 1);
        var author = town.Coordinator;
        var under = await Arrived(town, new() { Html = "Коротко", Photo = new("photo", "", 1) });
        await author.Opens($"announcement-correct:{under.Value}");
        Assert.EndsWith("Фото и файлы не меняются: для этого удалите рассылку у всех и отправьте новую.", author.Last.Text, StringComparison.Ordinal);
        await author.Writes(new string('ы', 892));
        Assert.Equal("Текст стоит подписью под фото: туда помещается 891 знак, а в новом 892. Сократите его.", author.Last.Text);
        await author.SendsFile("приказ.docx", [1]);
        Assert.StartsWith("Фото и файлы в отправленной рассылке не меняются.", author.Last.Text, StringComparison.Ordinal);
        Assert.Equal(0, (await town.Of(under)).Revision);

        var apart = await Arrived(town, new() { Html = new string('ы', 900), Photo = new("photo", "", 1) });
        await author.Opens($"announcement-correct:{apart.Value}");
        await author.Writes("Теперь коротко");
        await author.Presses("Исправить у всех");
        Assert.Equal(("Теперь коротко", true), ((await town.Of(apart)).Content.Html, (await town.Of(apart)).Content.WordsApart));
    }

    [Fact]
    public async Task Answers_are_renamed_but_none_goes_once_somebody_has_chosen()
    {
        await using var town = await AnnouncementTown.Found(teachers: 1);
        var author = town.Coordinator;
        var id = await Arrived(town, new() { Html = "Придёте?", Poll = ["Да", "Нет", "Не знаю"], Links = [new("План", "https://example.ru/")] });
        await author.Opens($"announcement-correct:{id.Value}");
        await author.Presses("Ответы опроса");
        await town.Store.InOneCommit(async (db, ct) => await db.AnnouncementRecipients.Where(r => r.AnnouncementId == id).ExecuteUpdateAsync(set => set.SetProperty(r => r.Vote, 2), ct), CancellationToken.None);
        await author.Writes("Приду\nНе приду");
        Assert.StartsWith("На опрос уже отвечают, поэтому ответов должно остаться не меньше 3.", author.Last.Text, StringComparison.Ordinal);
        await author.Writes("Приду\nНе приду\nПока не знаю\nПозже отвечу");
        await author.Presses("Исправить у всех");
        Assert.Equal(["Приду", "Не приду", "Пока не знаю", "Позже отвечу"], (await town.Of(id)).Content.Poll);
        await author.Opens($"announcement-correct:{id.Value}");
        await author.Presses("Кнопки-ссылки");
        await author.Writes("Программа — https://example.ru/new");
        await author.Presses("Исправить у всех");
        Assert.Equal([new("Программа", "https://example.ru/new")], (await town.Of(id)).Content.Links);
        Assert.Equal(("Придёте?", 2), ((await town.Of(id)).Content.Html, (await town.Of(id)).Revision));

        await author.Opens($"announcement-correct:{id.Value}");
        await author.Presses("К рассылке"); // put away: words are for nobody now
        await author.Writes("Не туда");
        Assert.StartsWith("Я понимаю кнопки и команды", author.Last.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_another_has_corrected_meanwhile_is_looked_at_again_and_what_is_gone_is_not_corrected()
    {
        await using var town = await AnnouncementTown.Found(teachers: 1);
        var id = await Arrived(town, new() { Html = "Сбор в среду" });
        foreach (var (phone, words) in ((Phone, string)[])[(town.Coordinator, "Сбор в пятницу"), (town.Colleague, "Сбор в четверг")])
        {
            await phone.Opens($"announcement-correct:{id.Value}");
            await phone.Writes(words);
        }

        await town.Coordinator.Presses("Исправить у всех");
        await town.Colleague.Presses("Исправить у всех");
        Assert.Equal("Рассылку успел исправить другой координатор: посмотрите ещё раз", town.Colleague.Toast);
        Assert.Equal("Сбор в пятницу", (await town.Of(id)).Content.Html);
        await town.Colleague.Presses("Исправить у всех");
        Assert.Equal(("Сбор в четверг", 2), ((await town.Of(id)).Content.Html, (await town.Of(id)).Revision));

        await town.Colleague.Opens($"announcement-correct:{id.Value}");
        await town.Change(id, announcement => announcement.WithdrawnAt = town.Utc);
        await town.Colleague.Writes("Поздно");
        await town.Coordinator.Opens($"announcement-correct:{id.Value}");
        Assert.Equal("Рассылка удалена у всех: исправлять нечего", town.Coordinator.Toast);
        Assert.Equal("Сбор в четверг", (await town.Of(id)).Content.Html);
        await town.Vera.Opens($"announcement-correct:{id.Value}");
        Assert.StartsWith("Эта кнопка не для вас", town.Vera.Toast, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_stopped_half_way_is_corrected_at_those_who_have_it()
    {
        await using var town = await AnnouncementTown.Found(teachers: 2);
        var id = await Arrived(town, new() { Html = "Сбор в среду" }, waiting: 2);
        await town.Change(id, announcement => announcement.State = AnnouncementState.Stopped);
        await town.Coordinator.Opens($"announcement-correct:{id.Value}");
        await town.Coordinator.Writes("Сбор в пятницу");
        Assert.Equal("Так рассылка будет выглядеть.\n\nСообщение изменится у 3 человек, без звука.", town.Coordinator.Last.Text); // the others never get it
        await town.Coordinator.Presses("Исправить у всех");
        Assert.Equal(("Сбор в пятницу", 1, AnnouncementState.Stopped), ((await town.Of(id)).Content.Html, (await town.Of(id)).Revision, (await town.Of(id)).State));
    }

    /// <summary>Begun, and with all but some of them already: what the sender would have done.</summary>
    private static async Task<AnnouncementId> Arrived(AnnouncementTown town, AnnouncementContent content, int waiting = 0)
    {
        var id = await town.Begun(content);
        await town.Store.InOneCommit(
            async (db, ct) =>
            {
                var rows = await db.AnnouncementRecipients.Where(r => r.AnnouncementId == id).OrderBy(r => r.PersonId).ToListAsync(ct);
                foreach (var row in rows.Take(rows.Count - waiting)) (row.State, row.SettledAt) = (RecipientState.Delivered, town.Utc);
                foreach (var row in rows.TakeLast(waiting)) row.NotBefore = town.Utc.AddYears(1);
                var announcement = await db.Announcements.SingleAsync(a => a.Id == id, ct);
                (announcement.State, announcement.WorkAt) = (waiting == 0 ? AnnouncementState.Sent : AnnouncementState.Sending, null);
            },
            CancellationToken.None);
        return id;
    }
}
