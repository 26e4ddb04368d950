using Shnor.Domain.Roadmap.Versions;
using Shnor.Domain.Wording;

namespace Shnor.Domain.Surveys.Help;

/// <summary>Beginnings of the words that say something, without endings, case and ё: «Цифровые средства» and «цифровых средств» are alike.</summary>
internal static class WordStems
{
    private const int Length = 6; // as plans of two years are compared: «разработка» and «разработать» are one word

    /// <summary>Words of every plan and every survey of schools: that both have them means nothing.</summary>
    private static readonly HashSet<string> Empty = Stems(
        "школа школьный общеобразовательный учитель педагог педагогический работа работать обучающийся обучение учащийся ученик ребенок дети детский детьми детей класс урок проведение организация "
        + "организовать образование образовательный деятельность затруднение испытываю трудность умею могу знаю провожу использую использование применение мероприятие программа вопрос результат низкий "
        + "помощь нужна который разный уровень участие вебинар семинар курсы консультация мастер практикум совещание при для что как или мне мой свой это под над без год").ToHashSet(StringComparer.Ordinal);

    public static IReadOnlySet<string> Telling(string text) => Stems(text).Except(Empty, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);

    private static IEnumerable<string> Stems(string text) => TitleWords.Plain(text).Split(' ', StringSplitOptions.RemoveEmptyEntries)
        .Where(word => word.Length > 2).Select(RussianStem.Of).Select(stem => stem.Length > Length ? stem[..Length] : stem);
}
