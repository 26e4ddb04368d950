using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Schools;

/// <summary>What is asked and answered while a school's name is being typed.</summary>
internal static class SchoolTypingScreens
{
    private const int NamesShown = 10;

    public static readonly ButtonKind<ProgrammeId> Add = new("school-add");
    public static readonly ButtonKind<SchoolId> Rename = new("school-name");

    public static Screen AskNames(ProgrammeId programme) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Как называется школа?</b>"),
            Markup.Plain("Напишите название одним сообщением, например: МБОУ «Ключевская ООШ». Если школ несколько, начинайте каждую с новой строки.")),
        [Buttons.Schools.Labelled("Отмена", programme)]);

    public static Screen AskNewName(School school) => new(
        Markup.Paragraphs(
            Markup.Of($"<b>Новое название школы</b>\nСейчас: {school.Name}"),
            Markup.Plain("Напишите его одним сообщением.")),
        [Buttons.School.Labelled("Отмена", school.Id)]);

    public static Screen NotAName(Button cancel) => new(
        Markup.Plain($"Это не похоже на название школы, поэтому ничего не изменилось. Напишите его словами, не длиннее {School.MaxName} знаков."),
        [cancel]);

    public static Screen TooMany(int most, ProgrammeId programme) => new(
        Markup.Plain($"За один раз можно добавить {Plural.Of(most, "школу", "школы", "школ")}, а здесь больше, поэтому ничего не добавлено. Пришлите список частями."),
        [Buttons.Schools.Labelled("Отмена", programme)]);

    /// <summary>Another school of the programme is called so.</summary>
    public static Screen NameIsTaken(string name, School school) => new(
        Markup.Of($"Школа «{name}» в программе уже есть, поэтому ничего не изменилось. Напишите другое название."),
        [Buttons.School.Labelled("Отмена", school.Id)]);

    public static Screen Added(ProgrammeId programme, IReadOnlyList<(SchoolId Id, string Name)> added, int known)
    {
        var text = added.Count switch
        {
            0 => Markup.Plain(known == 1 ? "Эта школа уже есть в программе." : "Все эти школы уже есть в программе."),
            1 => Markup.Of($"Школа добавлена: <b>{added[0].Name}</b>"),
            _ => Markup.Lines([
                Markup.Of($"<b>Добавлено: {Plural.Of(added.Count, "школа", "школы", "школ")}</b>"),
                .. added.Take(NamesShown).Select(school => Markup.Of($"• {PoliteCut.To(school.Name, 120)}")),
                .. added.Count > NamesShown ? [Markup.Plain($"И ещё {added.Count - NamesShown}.")] : Array.Empty<Markup>()]),
        };
        return new(
            Markup.Paragraphs(text, added.Count > 0 && known > 0 ? Markup.Plain($"Уже были в программе: {known}.") : Markup.Empty),
            [
                .. added.Count == 1 ? [[Buttons.School.Labelled("Открыть", added[0].Id)]] : Array.Empty<IReadOnlyList<Button>>(),
                [Add.Labelled("Добавить ещё", programme), Buttons.Schools.Labelled("К списку школ", programme)],
            ]);
    }
}
