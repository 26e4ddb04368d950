using Shnor.Documents;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Plan;

internal static class GatherScreens
{
    public static readonly ButtonKind<string> Ready = new("plan-ready");
    public static readonly ButtonKind<string> Stop = new("plan-stop");
    public static readonly ButtonKind<Nothing> HowTo = Buttons.LoadPlan;

    private static int Megabytes => PlanFiles.MaxBytes / 1024 / 1024;

    public static Screen Explanation() => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Как загрузить план</b>"),
            Markup.Of($"Пришлите сюда файл, в котором есть таблица плана, — как он есть: .docx, .xlsx, .csv, .pdf или .txt, до {Megabytes} МБ. Старые .doc, .odt и .rtf тоже пришлите: если не открою, скажу, как пересохранить."),
            Markup.Plain("Файла нет под рукой? Скопируйте таблицу и вставьте её сообщением. Не поместится в одно — присылайте частями."),
            Markup.Plain("Я покажу, что понял, и спрошу только о непонятном. До кнопки «Запустить» ничего не изменится.")),
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen Gathered(int parts, string nonce) => new(
        Markup.Plain($"{(parts == 1 ? "Похоже на план." : $"Уже {Plural.Of(parts, "часть", "части", "частей")} плана.")} Если есть продолжение, пришлите его. Если это всё — нажмите «Готово»."),
        [Ready.Labelled("Готово", nonce)],
        [Stop.Labelled("Отмена", nonce)]);

    /// <summary>What has come before stays.</summary>
    public static Screen TooLong(string nonce) => new(
        Markup.Plain("Текст слишком длинный, эту часть я не взял. Пришлите план файлом или нажмите «Готово», если хватит того, что уже есть."),
        [Ready.Labelled("Готово", nonce)],
        [Stop.Labelled("Отмена", nonce)]);

    public static Screen FileTooLarge() => new(
        Markup.Of($"Файл больше {Megabytes} МБ, такие я не беру. Сохраните таблицу плана отдельным файлом, без картинок, и пришлите его."),
        [HowTo.Labelled("Как загрузить план", default)],
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen FileNotTaken() => new(
        Markup.Plain("Файл не удалось получить: связь оборвалась. Пришлите его, пожалуйста, ещё раз."),
        [HowTo.Labelled("Как загрузить план", default)],
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen RosterInReview(string nonce) => new(
        Markup.Plain("Это список людей, а сейчас открыт план. Сначала запустите план или отмените его, потом пришлите список ещё раз: ничего не потеряется."),
        [ReviewScreens.GoOn.Labelled("К плану", nonce)],
        [Buttons.Menu.Labelled("Меню", default)]);

    public static Screen RosterInText(string nonce) => new(
        Markup.Plain("Это список людей, а вы присылаете план частями. Если план весь, нажмите «Готово»; список пришлите потом."),
        [Ready.Labelled("Готово", nonce)],
        [Stop.Labelled("Отмена", nonce)]);

    public static Screen Photo() =>
        Refused("Это фотография, прочитать по ней план я не могу. Пришлите, пожалуйста, сам файл — через скрепку, «Файл» — или вставьте таблицу сообщением.");

    public static Screen Refused(string sentence) => new(Markup.Plain(sentence), [HowTo.Labelled("Как загрузить план", default)], [Buttons.Menu.Labelled("Меню", default)]);
}
