using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Plan.Views;

/// <summary>«Найти»: the plan by words.</summary>
internal static class FindScreens
{
    public static readonly ButtonKind<ProgrammeId> Ask = new("find-ask");

    /// <summary>«Words» as <see cref="Domain.Roadmap.SearchWords"/> writes them.</summary>
    public static readonly ButtonKind<(ProgrammeId Programme, string Words, int Page)> Found = new("find");

    public static Screen AskWords(ProgrammeId programme) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Что найти в плане?</b>"),
            Markup.Plain("Напишите слово или несколько: из названия, раздела, ожидаемого результата, фамилию или школу. Окончания и ё не важны. Например: «семинар математика» или «Светлова».")),
        [ViewScreens.Views.Labelled("Назад", programme), Buttons.Menu.Labelled("Меню", default)]);

    public static Screen NothingFound(ProgrammeId programme, string typed) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Ничего не нашлось</b>\n«{PoliteCut.To(typed, 100)}»"),
            Markup.Plain("Попробуйте одно слово вместо нескольких, начало слова вместо целого или фамилию без инициалов.")),
        Foot(programme));

    public static Screen TooManyWords(ProgrammeId programme) => new(Markup.Plain("Это слишком длинно для поиска. Оставьте два-три главных слова и напишите ещё раз."), Foot(programme));

    public static Screen NoWords(ProgrammeId programme) => new(Markup.Plain("Не вижу слов. Напишите буквами или цифрами, что найти в плане."), Foot(programme));

    private static IReadOnlyList<Button> Foot(ProgrammeId programme) => [Ask.Labelled("Найти другое", programme), Buttons.Menu.Labelled("Меню", default)];
}
