using Microsoft.EntityFrameworkCore;
using Shnor.Domain.Announcements;

namespace Shnor.Bot.Tests.Features.Announcements.Templates;

/// <summary>Templates: asked one thing a message, become a draft, kept, renamed, removed.</summary>
public sealed class TemplateSpecs
{
    [Fact]
    public async Task A_ready_template_asks_one_thing_a_message_and_becomes_a_draft()
    {
        await using var town = await AnnouncementTown.Found(teachers: 2);
        var olga = town.Coordinator;
        await olga.Writes("/menu");
        await olga.Forges($"v1:announcement-templates:{town.Programme.Value}");
        await olga.Presses("📋 Приглашение на вебинар");
        Assert.Contains("Бот спросит: тема, день и время, ссылка, минут.", olga.Last.Text, StringComparison.Ordinal);

        await olga.Presses("Использовать");
        Assert.Contains("Вопрос 1 из 4", olga.Last.Text, StringComparison.Ordinal);
        await olga.Writes("Читаем <условие> задачи & {имя}");
        await olga.Writes("чт 26 ноября, 15:00");
        await olga.Presses("Назад"); // to the day again
        Assert.Contains("Сейчас: чт 26 ноября, 15:00", olga.Last.Text, StringComparison.Ordinal);
        await town.Town.Restart(); // nothing is lost
        await olga.Writes("пт 27 ноября, 15:00");
        await olga.Presses("Пропустить");
        Assert.DoesNotContain("Пропустить", olga.Buttons); // a number is never left out
        await olga.Writes("сорок пять");
        Assert.Contains("Нужно число цифрами", olga.Last.Text, StringComparison.Ordinal);
        await olga.Writes("21");
        Assert.Contains("Это займёт 21 минуту.", olga.Last.Text, StringComparison.Ordinal);
        var preview = olga.Last;
        await olga.Presses("Взять в рассылку");

        var draft = await town.Town.Look(db => db.Announcements.SingleAsync());
        Assert.Equal((AnnouncementState.Draft, town.IdOf(olga)), (draft.State, draft.CreatedBy!.Value));
        Assert.Contains("«Читаем &lt;условие&gt; задачи &amp; {{имя}»", draft.Content.Html, StringComparison.Ordinal);
        Assert.Contains("📅 пт 27 ноября, 15:00", draft.Content.Html, StringComparison.Ordinal);
        Assert.StartsWith("{имя}, здравствуйте!", draft.Content.Html, StringComparison.Ordinal);
        Assert.True(draft.Content.InvitesReplies);

        await olga.PressesFormer(preview, "Взять в рассылку"); // once
        Assert.Equal(1, await town.Town.Look(db => db.Announcements.CountAsync()));
    }

    [Fact]
    public async Task A_draft_is_kept_as_a_template_renamed_written_anew_and_removed_once()
    {
        await using var town = await AnnouncementTown.Found(teachers: 2);
        var olga = town.Coordinator;
        await olga.Writes("/menu");
        var draft = await town.Draft(new() { Html = "<b>Педсовет!</b>\n{имя}, ждём {дата}.", AsksAcknowledgement = true, Links = [new("План", "https://example.test/plan")] });
        await olga.Forges($"v1:announcement-keep:{draft.Value}");
        await olga.Presses("«Педсовет»");
        Assert.Contains("Шаблон сохранён.", olga.Last.Text, StringComparison.Ordinal);
        Assert.Contains("Вместе с текстом: 1 ссылка, «Ознакомлен(а)».", olga.Last.Text, StringComparison.Ordinal);

        await olga.Forges($"v1:announcement-keep:{draft.Value}");
        await olga.Writes("педсовет"); // the name is taken
        Assert.Contains("уже есть", olga.Last.Text, StringComparison.Ordinal);
        await olga.Writes("Педсовет во второй школе");
        Assert.Equal(2, await town.Town.Look(db => db.AnnouncementTemplates.CountAsync()));

        await olga.Presses("Переименовать");
        await olga.Writes("Педсовет школы № 2");
        await olga.Presses("Изменить текст");
        await olga.Writes("Ждём {дата и {место}");
        Assert.Contains("Строка 1: скобка не закрыта", olga.Last.Text, StringComparison.Ordinal);
        await olga.Writes("Ждём в {место}");
        var kept = await town.Town.Look(db => db.AnnouncementTemplates.OrderBy(t => t.Id).ToListAsync());
        Assert.Equal(("Педсовет школы № 2", "Ждём в {место}", 1), (kept[1].Title, kept[1].Content.Html, kept[1].Content.Links.Count));

        await olga.Presses("Удалить шаблон");
        var sure = olga.Last;
        await olga.Presses("Удалить");
        Assert.Equal("Шаблон удалён", olga.Toast);
        await olga.PressesFormer(sure, "Удалить");
        Assert.Equal("Этого в списке уже нет.", olga.Toast);
        Assert.Equal(1, await town.Town.Look(db => db.AnnouncementTemplates.CountAsync()));
    }

    [Fact]
    public async Task Words_with_a_wrong_brace_are_not_kept_and_it_is_said_where()
    {
        await using var town = await AnnouncementTown.Found(teachers: 2);
        var draft = await town.Draft(new() { Html = "Ждём\n{<b>дата</b>}" });

        await town.Coordinator.Writes("/menu");
        await town.Coordinator.Forges($"v1:announcement-keep:{draft.Value}");

        Assert.Contains("Строка 2: выделение начинается или кончается внутри скобок", town.Coordinator.Last.Text, StringComparison.Ordinal);
        await town.Vera.Writes("/menu");
        await town.Vera.Forges($"v1:announcement-keep:{draft.Value}");
        Assert.Equal(0, await town.Town.Look(db => db.AnnouncementTemplates.CountAsync()));
    }
}
