namespace Shnor.Bot.Features.Roster;

internal static class RosterWording
{
    public static string PresenceInWords(Presence presence) => presence switch
    {
        Presence.Connected => "да",
        Presence.Stopped => "остановил(а) бота",
        _ => "ещё нет",
    };

    /// <summary>«Светлова Е.А., СОШ № 1, учитель»</summary>
    public static string Whole(string name, params string?[] more) => string.Join(", ", more.Where(text => !string.IsNullOrEmpty(text)).Prepend(name));
}
