using Shnor.Domain;
using Shnor.Domain.People;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.Schools;

/// <summary>Who helps a school: another school, a person. And which school a person is of: pages to choose from.</summary>
internal static class CuratorScreens
{
    private const int PerPage = 8;

    public static readonly ButtonKind<(SchoolId School, int Page)> Schools = new("curator-schools");
    public static readonly ButtonKind<(SchoolId School, SchoolId Curator)> SetSchool = new("curator-school");
    public static readonly ButtonKind<SchoolId> NoSchool = new("curator-school-no");
    public static readonly ButtonKind<(SchoolId School, int Page)> People = new("curators");
    public static readonly ButtonKind<(SchoolId School, PersonId Curator)> SetPerson = new("curator");
    public static readonly ButtonKind<SchoolId> NoPerson = new("curator-no");

    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person, int Page)> OfPersonPage = new("person-schools");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person, SchoolId School)> SetOfPerson = new("person-school-to");
    public static readonly ButtonKind<(ProgrammeId Programme, PersonId Person)> NoneOfPerson = new("person-school-no");

    /// <param name="view">The school that is helped.</param>
    /// <param name="all">The schools of its programme.</param>
    /// <param name="number">Of the page.</param>
    public static Screen ChooseSchool(SchoolView view, IReadOnlyList<SchoolLine> all, int number)
    {
        // Those made for it stand first.
        var others = all.Where(school => school.Id != view.Id).OrderByDescending(school => school.Type is SchoolType.Curator or SchoolType.Resource).ToList();
        var page = PageOf.Cut(others, number, PerPage);
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>Школа-куратор</b>\n{PoliteCut.To(view.School.Name, 120)}"),
                Markup.Plain(others.Count == 0 ? "Выбирать пока не из чего: в программе одна школа. Добавьте школу-куратора в список школ." : "Какая школа ей помогает?")),
            [
                .. page.Shown.Select(school => Row(SetSchool.Labelled(Tick(school.Id == view.School.CuratorSchoolId) + PoliteCut.To(school.Name, 40), (view.Id, school.Id)))),
                .. page.Turning((label, to) => Schools.Labelled(label, (view.Id, to))),
                .. view.School.CuratorSchoolId is null ? Array.Empty<IReadOnlyList<Button>>() : [Row(NoSchool.Labelled("Без школы-куратора", view.Id))],
                Row(Buttons.School.Labelled("Назад", view.Id)),
            ]);
    }

    public static Screen ChoosePerson(SchoolView view, IReadOnlyList<ProgrammePerson> all, int number)
    {
        var page = PageOf.Cut(all, number, PerPage);
        return new(
            Markup.Paragraphs(Markup.Of($"<b>Куратор школы</b>\n{PoliteCut.To(view.School.Name, 120)}"), Markup.Plain("Кто ей помогает?")),
            [
                .. page.Shown.Select(person => Row(SetPerson.Labelled(Tick(person.Id == view.School.CuratorId) + PoliteCut.To(person.Name, 40), (view.Id, person.Id)))),
                .. page.Turning((label, to) => People.Labelled(label, (view.Id, to))),
                .. view.School.CuratorId is null ? Array.Empty<IReadOnlyList<Button>>() : [Row(NoPerson.Labelled("Без куратора", view.Id))],
                Row(Buttons.School.Labelled("Назад", view.Id)),
            ]);
    }

    public static Screen OfPerson(SchoolsView view, ProgrammePerson person, int number)
    {
        var page = PageOf.Cut(view.Schools, number, PerPage);
        return new(
            Markup.Paragraphs(
                Markup.Of($"<b>{PoliteCut.To(person.Name, 120)}</b>"),
                Markup.Plain(view.Schools.Count == 0 ? "Школ в программе пока нет: сначала добавьте их." : "В какой школе работает этот человек?")),
            [
                .. page.Shown.Select(school => Row(SetOfPerson.Labelled(Tick(school.Id == person.School) + PoliteCut.To(school.Name, 40), (view.Programme, person.Id, school.Id)))),
                .. page.Turning((label, to) => OfPersonPage.Labelled(label, (view.Programme, person.Id, to))),
                .. person.School is null ? Array.Empty<IReadOnlyList<Button>>() : [Row(NoneOfPerson.Labelled("Ни в одной", (view.Programme, person.Id)))],
                .. view.Schools.Count == 0 ? [Row(Buttons.Schools.Labelled("Школы", view.Programme))] : Array.Empty<IReadOnlyList<Button>>(),
                Row(Buttons.Person.Labelled("Назад", (view.Programme, person.Id))),
            ]);
    }

    private static string Tick(bool isChosen) => isChosen ? "✅ " : "";

    private static IReadOnlyList<Button> Row(Button button) => [button];
}
