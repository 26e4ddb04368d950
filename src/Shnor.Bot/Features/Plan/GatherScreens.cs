using Shnor.Documents;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Plan;

internal static class GatherScreens
{
    public static readonly ButtonKind<string> Ready = new("plan-ready");
    public static readonly ButtonKind<Nothing> HowTo = new("plan-how");

    public static Screen Explanation() => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Как загрузить план</b>"),
            Markup.Plain("Пришлите сюда файл .txt с таблицей плана. Или скопируйте таблицу прямо из Word и вставьте её сообщением: если она не поместится в одно, присылайте частями."),
            Markup.Plain("Я покажу, что понял, и задам вопросы. До кнопки «Запустить» ничего не изменится.")),
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen Gathered(int parts, string nonce) => new(
        Markup.Plain($"{(parts == 1 ? "Похоже на план." : $"Уже {Plural.Of(parts, "часть", "части", "частей")} плана.")} Если есть продолжение, пришлите его. Если это всё — нажмите «Готово»."),
        [Ready.Labelled("Готово", nonce)],
        [Buttons.Menu.Labelled("Отмена", default)]);

    public static Screen TooLong() => new(Markup.Plain("Текст слишком длинный. Сохраните план файлом .txt и пришлите файл."), [Buttons.Menu.Labelled("Отмена", default)]);

    public static Screen FileTooLarge() => new(
        Markup.Plain($"Файл больше {PlanFiles.MaxBytes / 1024 / 1024} МБ: такие бот получить не может. Скопируйте таблицу плана в новый документ без картинок и пришлите его."),
        [HowTo.Labelled("Как загрузить план", default)],
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen FileNotTaken() => new(
        Markup.Plain("Файл не удалось получить: связь оборвалась. Пришлите его, пожалуйста, ещё раз."),
        [HowTo.Labelled("Как загрузить план", default)],
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen Refused(string sentence) => new(Markup.Plain(sentence), [HowTo.Labelled("Как загрузить план", default)], [Buttons.Menu.Labelled("Меню", default)]);
}
