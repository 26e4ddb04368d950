using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Tests.Roadmap.Kinds;

public sealed class ActivityKindTellerSpecs
{
    [Theory]
    [InlineData("Анализ участия педагогов (курсы, семинары, вебинары)", ActivityKind.Monitoring)]
    [InlineData("Самооценка профессиональных затруднений педагогов (проводится в начале КПК по целевым программам)", ActivityKind.Survey)]
    [InlineData("Заседание рабочей группы: утверждение модели", ActivityKind.Meeting)]
    [InlineData("Участие в вебинарах в рамках проекта «500+»", ActivityKind.Webinar)]
    [InlineData("Мастер-класс учителя математики", ActivityKind.Seminar)]
    [InlineData("Проведение совещаний, семинаров для руководителей", ActivityKind.Meeting)]
    [InlineData("Прохождение КПК", ActivityKind.Training)]
    [InlineData("Курсовая подготовка учителей", ActivityKind.Training)]
    [InlineData("Повышение квалификации педагогов", ActivityKind.Training)]
    [InlineData("Анкетирование родителей", ActivityKind.Survey)]
    [InlineData("Самодиагностика школ", ActivityKind.Survey)]
    [InlineData("Организация методических десантов в школы", ActivityKind.Visit)]
    [InlineData("Проведение мониторинга потребности в повышении квалификации", ActivityKind.Monitoring)]
    [InlineData("Размещение материалов", ActivityKind.Publication)]
    [InlineData("Ведение на сайте Комитета страницы для размещения документов", ActivityKind.Publication)]
    [InlineData("Подготовка и утверждение Плана мероприятий", ActivityKind.Document)]
    [InlineData("Консультирование учителей", ActivityKind.Consultation)]
    [InlineData("ОНЛАЙН-СЕМИНАР", ActivityKind.Seminar)]
    public void The_first_head_word_from_the_left_decides(string title, ActivityKind kind) => Assert.Equal(kind, ActivityKindTeller.Tell(title));

    [Theory]
    [InlineData("Ведение журнала")]
    [InlineData("Повышение качества образования")]
    [InlineData("Мероприятия по подготовке семинаров")]
    [InlineData("Создание условий для обучения")]
    [InlineData("Работа в рамках мониторинга")]
    [InlineData("Работа школ (семинары, вебинары")]
    [InlineData("Определение школ с низкими результатами обучения")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_only_about_or_for_something_stays_other(string? title) => Assert.Equal(ActivityKind.Other, ActivityKindTeller.Tell(title));

    [Fact]
    public void No_text_makes_it_throw()
    {
        var random = new Random(5);
        for (var run = 0; run < 3000; run++)
        {
            var title = string.Concat(Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(0, 0xFFFF)));
            Assert.True(Enum.IsDefined(ActivityKindTeller.Tell(title)));
        }
    }
}
