using Microsoft.EntityFrameworkCore;
using Shnor.Bot.Tests.Features.Reports;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Tests.Features.Announcements.Writing;

/// <summary>An announcement is written in the chat, part by part; the draft is the row itself.</summary>
public sealed class WritingSpecs
{
    [Fact]
    public async Task Words_keep_their_formatting_and_a_draft_outlives_any_restart()
    {
        await using var town = await AnnouncementTown.Found(teachers: 2);
        var author = town.Coordinator;
        await New(town);
        Assert.StartsWith("Новая рассылка\n\nПришлите текст одним сообщением", author.Last.Text, StringComparison.Ordinal);
        await New(town); // nothing is in it yet: no second one is begun
        Assert.Equal(1, await town.Town.Look(db => db.Announcements.CountAsync()));

        await town.Town.RiseAfterCrash();
        const string Words = "<b>Коллеги, {имя отчество}!</b> Семинар <s>в среду</s> <u>в пятницу</u>: 2 &lt; 3 &amp; 4.\n<blockquote expandable>Приказ № 7</blockquote>\n<tg-spoiler>сюрприз</tg-spoiler> <code>x &lt; y</code> <a href=\"https://example.ru/?a=1&amp;b=2\">подробнее</a>";
        await author.WritesHtml(Words);
        var draft = await Only(town);
        Assert.Equal(Words, draft.Content.Html);
        Assert.Equal((AnnouncementState.Draft, town.IdOf(author)), (draft.State, draft.CreatedBy));
        Assert.StartsWith("Черновик рассылки\n\nТекст записан.\n\n«Коллеги, {имя отчество}! Семинар в среду в пятницу: 2 < 3 & 4.", author.Last.Text, StringComparison.Ordinal);

        await author.Writes("Ещё слова");
        Assert.Equal("Текст у рассылки уже есть. Чтобы заменить его, нажмите «Текст» и пришлите новый.", author.Last.Text);
        Assert.Equal(Words, (await Only(town)).Content.Html);
        await author.Presses("К черновику");
        await author.Presses("Текст");
        await author.Writes(new string('ы', 4000)); // 4 096 less the line of the programme
        Assert.StartsWith("Текст слишком длинный: 4000 знаков, а помещается 3963.", author.Last.Text, StringComparison.Ordinal);
        Assert.Equal(Words, (await Only(town)).Content.Html);
        await author.Presses("К черновику");
        await author.Presses("Текст");
        await author.Presses("Убрать текст");
        Assert.Equal("Убрано", author.Toast);
        await author.Writes("Заново");
        Assert.Equal("Заново", (await Only(town)).Content.Html);

        await town.Colleague.Opens($"announcement:{(await Only(town)).Id.Value}"); // every coordinator of the programme writes on
        Assert.StartsWith("Черновик рассылки\n\n«Заново»", town.Colleague.Last.Text, StringComparison.Ordinal);
        await town.Vera.Opens($"announcement:{(await Only(town)).Id.Value}");
        Assert.StartsWith("Эта кнопка не для вас", town.Vera.Toast, StringComparison.Ordinal);
        Assert.DoesNotContain(town.Town.LogLines, line => line.Contains("Заново", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Photos_and_files_are_taken_while_a_draft_lies_open_and_the_eleventh_is_refused_kindly()
    {
        await using var town = await AnnouncementTown.Found(teachers: 2);
        var author = town.Coordinator;
        await New(town);
        await author.SendsPhoto(ReportTown.Png, "Приходите <i>все</i>", isHtml: true);
        var draft = await Only(town);
        Assert.Equal(("Приходите <i>все</i>", true), (draft.Content.Html, draft.Content.Photo is not null));
        Assert.Contains("Фото добавлено. Подпись стала текстом рассылки.", author.Last.Text, StringComparison.Ordinal);

        var heard = author.Inbox.Count;
        foreach (var name in Enumerable.Range(1, 12).Select(i => $"приложение {i}.docx")) town.Town.Messenger.SendFile(author.Id, name, new byte[] { 1 }, album: "приложения");
        await town.Town.Settle();
        draft = await Only(town);
        Assert.Equal(AnnouncementContent.MostFiles, draft.Content.Files.Count);
        Assert.Equal(["приложение 1.docx", "приложение 10.docx"], [draft.Content.Files[0].Name, draft.Content.Files[^1].Name]);
        Assert.Equal(heard + 2, author.Inbox.Count); // the first is answered, and once what did not fit
        Assert.Equal("В рассылке уже 10 файлов, больше не поместится. Уберите лишний или дайте ссылку на папку.", author.Last.Text);
        await author.Presses("К черновику");
        await author.Presses("Фото и файлы");
        var list = author.Last;
        await author.Presses("Убрать 1. приложение 1.docx");
        Assert.Equal("приложение 2.docx", (await Only(town)).Content.Files[0].Name);
        await author.PressesFormer(list, "Убрать 1. приложение 1.docx"); // a phone that has not redrawn it
        Assert.Equal("Этого здесь уже нет: вот что есть сейчас", author.Toast);
        Assert.Equal(9, (await Only(town)).Content.Files.Count);

        foreach (var _ in Enumerable.Range(0, 3)) town.Town.Messenger.SendPhoto(author.Id, ReportTown.Png, album: "снимки");
        await town.Town.Settle();
        Assert.Equal("В рассылке одно фото, первое взял. Остальные пришлите файлами: при отправке выберите «Файл».", author.Last.Text);
        Assert.NotEqual(draft.Content.Photo, (await Only(town)).Content.Photo);

        await author.Writes("/menu"); // the draft is put away: a plan is a plan again
        await author.SendsFile("план.txt", "нечто");
        Assert.Equal(9, (await Only(town)).Content.Files.Count);
    }

    [Fact]
    public async Task Links_a_poll_and_the_switches_are_taken_in_plain_words_and_refused_with_a_sentence()
    {
        await using var town = await AnnouncementTown.Found(teachers: 2);
        var author = town.Coordinator;
        await New(town);
        await author.Writes("Придёте?");
        await author.Presses("Кнопки-ссылки");
        foreach (var (typed, said) in ((string, string)[])[
            ("Подключиться", "Не понял строку «Подключиться»."), ("Зал — javascript:alert(1)", "Не понял адрес «javascript:alert(1)»."), ("Зал — zal.ru", "Не понял адрес «zal.ru». Скопируйте его целиком, он начинается с https://"),
            ($"{new string('п', 41)} — https://example.ru", "Подпись «"), (string.Join('\n', Enumerable.Range(1, 6).Select(i => $"Зал {i} https://example.ru/{i}")), "Столько кнопок не поместится: можно добавить ещё 5."),
        ])
        {
            await author.Writes(typed);
            Assert.StartsWith(said, author.Last.Text, StringComparison.Ordinal);
        }

        Assert.Empty((await Only(town)).Content.Links);
        await author.Writes("Подключиться — https://example.ru/zal?a=1&b=2\nПлан: http://example.ru/план");
        Assert.Equal([new("Подключиться", "https://example.ru/zal?a=1&b=2"), new("План", "http://example.ru/%D0%BF%D0%BB%D0%B0%D0%BD")], (await Only(town)).Content.Links);
        await author.Presses("Опрос");
        await author.Writes("Приду");
        Assert.StartsWith("Нужно хотя бы два ответа", author.Last.Text, StringComparison.Ordinal);
        await author.Writes("- Приду\n\n— Не смогу\nприду");
        Assert.Equal("Ответ «Приду» повторяется. Пришлите список без повторов.", author.Last.Text);
        await author.Writes("- Приду\n\n— Не смогу");
        Assert.Equal(["Приду", "Не смогу"], (await Only(town)).Content.Poll);

        await author.Presses("«Ознакомлен(а)»: нет");
        await author.Writes("вчера");
        Assert.StartsWith("Не понял день.", author.Last.Text, StringComparison.Ordinal);
        await author.Writes("15.11.2026");
        Assert.Equal("Этот день уже прошёл. Напишите день позже.", author.Last.Text);
        await author.Writes("26 ноября");
        var draft = await Only(town);
        Assert.True(draft.Content.AsksAcknowledgement);
        Assert.Equal(new DateTime(2026, 11, 26, 18, 0, 0), TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(draft.AcknowledgeBy!.Value, DateTimeKind.Utc), town.Town.Zone));
        await author.Presses("«Ответить»: нет");
        Assert.True((await Only(town)).Content.InvitesReplies);
        Assert.Contains("«Ознакомлен(а)»: просим до чт 26 ноября, 18:00", author.Last.Text, StringComparison.Ordinal);
        await author.Presses("«Ознакомлен(а)»: да");
        await author.Presses("Не спрашивать");
        draft = await Only(town);
        Assert.Equal((false, (DateTime?)null), (draft.Content.AsksAcknowledgement, draft.AcknowledgeBy));
    }

    [Fact]
    public async Task A_draft_is_removed_when_asked_once_and_nothing_changes_one_that_has_gone_on()
    {
        await using var town = await AnnouncementTown.Found(teachers: 2);
        var author = town.Coordinator;
        await New(town);
        await author.Writes("Первая");
        var first = await Only(town);
        await author.Presses("Удалить черновик");
        var question = author.Last;
        Assert.Equal("Удалить черновик?\n\n«Первая»\n\nВернуть его будет нельзя.", question.Text);
        await author.Presses("Оставить");
        Assert.Equal(first.Id, (await Only(town)).Id);
        await author.Presses("Удалить черновик");
        await author.Presses("Удалить");
        Assert.Equal(0, await town.Town.Look(db => db.Announcements.CountAsync()));
        await author.Writes("В никуда"); // what was open is closed with it

        var begun = await town.Begun();
        foreach (var data in (string[])[$"draft-part:{begun.Value}.1", $"draft-drop:{begun.Value}.0.0.0", $"draft-acknowledge:{begun.Value}.any", $"draft-replies:{begun.Value}.1", $"draft-remove:{begun.Value}", $"draft-remove-yes:{begun.Value}"])
        {
            await author.Opens($"{data}");
            Assert.Equal("Это уже не черновик: вот что с рассылкой сейчас", author.Toast);
        }

        Assert.Equal(new AnnouncementContent { Html = "Семинар перенесён на пятницу" }.Html, (await town.Of(begun)).Content.Html);
        Assert.False((await town.Of(begun)).Content.InvitesReplies);
    }

    private static Task New(AnnouncementTown town) => town.Coordinator.Opens($"announcement-new:{town.Programme.Value}");

    private static Task<Announcement> Only(AnnouncementTown town) => town.Town.Look(db => db.Announcements.SingleAsync());
}
