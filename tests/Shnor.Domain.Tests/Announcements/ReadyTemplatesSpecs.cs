using Shnor.Domain.Announcements;

namespace Shnor.Domain.Tests.Announcements;

public sealed class ReadyTemplatesSpecs
{
    [Fact]
    public void Five_templates_come_with_the_bot()
    {
        Assert.Equal(["Приглашение на вебинар", "Перенос встречи", "Напомнить сдать отчёт", "Итоги недели", "Важное объявление"], ReadyTemplates.All.Select(template => template.Title));
        Assert.Equal(["move", "important"], ReadyTemplates.All.Where(template => template.Content.AsksAcknowledgement).Select(template => template.Key));
        Assert.Null(ReadyTemplates.Find("нет такого"));
    }

    [Fact]
    public void None_of_them_has_a_fault_and_each_asks_something() => Assert.All(
        ReadyTemplates.All,
        template =>
        {
            Assert.Empty(TemplateText.Faults(template.Content.Html));
            Assert.InRange(TemplateText.Questions(template.Content.Html).Count, 2, 4);
            Assert.All(TemplateText.Questions(template.Content.Html), question => Assert.NotEmpty(TemplateText.LinesOf(template.Content.Html, question)));
        });

    [Fact]
    public void An_invitation_reads_as_people_write()
    {
        var answers = new Dictionary<string, string> { ["тема"] = "Читаем условие задачи", ["день и время"] = "чт 26 ноября, 15:00", ["ссылка"] = "https://video.example/5", ["минут"] = "45" };
        var html = TemplateText.Answer(ReadyTemplates.Find("webinar")!.Content.Html, answers);

        Assert.Equal(
            "Вера Игоревна, здравствуйте!\n\nПриглашаем вас на вебинар <b>«Читаем условие задачи»</b>.\n\n📅 чт 26 ноября, 15:00\n🔗 https://video.example/5\n\n"
            + "Это займёт 45 минут. Вопросы ведущему можно прислать заранее: нажмите «Ответить».",
            TemplateText.Fill(html, new("Алёхина В.И.", "Алёхина Вера Игоревна", null, "")));
    }
}
