using Shnor.Bot.Chat;
using Shnor.Domain.People;
using Shnor.Domain.Time;

namespace Shnor.Bot.Features.Settings;

/// <summary>A person's own quiet hours, by buttons only. What the old hours held is looked at again at once.</summary>
public sealed class SetQuietHours(QuietHours usual)
{
    public async Task<Reply> Command(Turn turn, string rest, CancellationToken ct) => Reply.Say(SettingsScreens.Hours(Of(await Me(turn, ct))));

    public async Task<Reply> Show(Turn turn, Nothing nothing, CancellationToken ct) => Reply.Show(SettingsScreens.Hours(Of(await Me(turn, ct))));

    public async Task<Reply> ShowSteps(Turn turn, Nothing nothing, CancellationToken ct) => Reply.Show(SettingsScreens.Steps(Of(await Me(turn, ct))));

    public Task<Reply> Choose(Turn turn, string hours, CancellationToken ct) => Set(turn, hours, SettingsScreens.Hours, ct);

    public Task<Reply> Step(Turn turn, string hours, CancellationToken ct) => Set(turn, hours, SettingsScreens.Steps, ct);

    private static async Task<Reply> Set(Turn turn, string text, Func<QuietHours, Screen> draw, CancellationToken ct)
    {
        if (QuietHours.TryParse(text) is not { } hours || !SettingsScreens.MayBe(hours)) return Reply.Whisper(Wordings.ButtonIsOutOfDate);
        var me = await Me(turn, ct);
        me.Quiet = hours;
        await turn.Outbox.ReleaseHeld(turn.Me, ct);
        return Reply.Show(draw(hours), hours.IsOff ? "Тихих часов больше нет" : $"Тихие часы: {SettingsScreens.InWords(hours)}");
    }

    private static async Task<Person> Me(Turn turn, CancellationToken ct) => (await turn.Db.People.FindAsync([turn.Me], ct))!;

    private QuietHours Of(Person person) => person.Quiet ?? usual;
}
