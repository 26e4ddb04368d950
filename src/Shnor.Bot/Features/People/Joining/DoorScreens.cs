using Shnor.Bot.Features.People.Invitations;
using Shnor.Domain;
using Shnor.Domain.Wording;

namespace Shnor.Bot.Features.People.Joining;

/// <summary>What coordinators and the owner hear about the door: one line each.</summary>
internal static class DoorScreens
{
    public static Screen Joined(ProgrammeId programme, PersonLine person) => new(
        Markup.Of($"{person.Told} {PersonNames.HasJoined(person.Name)}."),
        [Buttons.Person.Labelled("Открыть", (programme, person.Id))]);

    public static Screen ExpiredOpened(ProgrammeId programme, PersonLine person) => new(
        Markup.Of($"{person.Told}{PersonNames.BySurname(person.Name, " открыла просроченную ссылку", " открыл просроченную ссылку", ": открыта просроченная ссылка")}. Сделайте новую и перешлите."),
        [InvitationScreens.NewCode.Labelled("Новая ссылка", (programme, person.Id))]);

    public static Screen AccountGone(ProgrammeId programme, PersonLine person) => new(
        Markup.Of($"{person.Told}: аккаунт удалён, сообщения не доходят. Перешлите человеку новую ссылку."),
        [InvitationScreens.NewCode.Labelled("Новая ссылка", (programme, person.Id))]);

    public static Screen WrongGuesses(int inADay) => Screen.Of(
        Markup.Plain($"За сутки бот получил {Plural.Of(inADay, "неверный код", "неверных кода", "неверных кодов")} — так бывает, когда коды пытаются подобрать. Никто лишний не вошёл: после пяти ошибок подряд бот час не принимает коды из этого чата. Делать ничего не нужно; ваши ссылки работают."),
        Buttons.Menu.Labelled("Меню", default));
}
