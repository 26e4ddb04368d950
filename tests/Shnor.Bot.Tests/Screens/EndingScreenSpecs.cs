using Shnor.Bot.Features.Ending;
using Shnor.Bot.Features.Export;
using Shnor.Bot.Screens;
using Shnor.Domain;
using Shnor.Domain.Roadmap;

namespace Shnor.Bot.Tests.Screens;

/// <summary>A programme's card, its pause, its end, its files.</summary>
public sealed class EndingScreenSpecs
{
    private static readonly ProgrammeId Ozero = new(1);

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["programme-none"] = ProgrammeCardScreens.NoneYet,
        ["programme-card"] = () => ProgrammeCardScreens.Card(View(), isOwner: false),
        ["programme-card-owner"] = () => ProgrammeCardScreens.Card(View(p => (p.HasAcceptance, p.NamesInGroups) = (false, true)), isOwner: true),
        ["programme-card-paused"] = () => ProgrammeCardScreens.Card(View(p => p.Pause(Lake.At(Lake.Now).UtcNow)), isOwner: false),
        ["programme-card-finished"] = () => ProgrammeCardScreens.Card(View(p => p.Finish(Lake.At(Lake.Now).UtcNow)), isOwner: true),
        ["programme-pause"] = () => EndingScreens.SurePause(View()),
        ["programme-finish"] = () => EndingScreens.SureFinish(View()),
        ["programme-told-paused"] = () => EndingScreens.Told(View(p => p.Pause(DateTime.UnixEpoch)).Programme),
        ["programme-told-finished"] = () => EndingScreens.Told(View(p => p.Finish(DateTime.UnixEpoch)).Programme),
        ["programme-told-goes-on"] = () => EndingScreens.Told(View().Programme),
        ["programme-delete"] = () => EndingScreens.SureDelete(View()),
        ["programme-delete-other"] = () => EndingScreens.OtherName(View()),
        ["programme-delete-no-room"] = () => EndingScreens.NoCopy(View(), isForRoom: true),
        ["programme-delete-no-copy"] = () => EndingScreens.NoCopy(View(), isForRoom: false),
        ["programme-deleted"] = () => EndingScreens.Deleted(Lake.Programme.Title, 12, "before-delete-1-2026-11-24-050000.db"),
        ["programme-deleted-nobody"] = () => EndingScreens.Deleted(Lake.Programme.Title, 0, "before-delete-1-2026-11-24-050000.db"),
        ["programme-over"] = () => EndingScreens.Over(View(), new(Reports: 7, Events: 21, Visits: 340, Came: 42)),
        ["programme-over-bare"] = () => EndingScreens.Over(View(), new(0, 0, 0, 0)),
        ["export"] = () => ExportScreens.Which(Ozero, Lake.Programme.Title, isCoordinators: true),
        ["export-responsible"] = () => ExportScreens.Which(Ozero, Lake.Programme.Title, isCoordinators: false),
        ["export-caption"] = () => ExportScreens.Caption(Ozero, Lake.Now),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_of_a_programme_as_a_whole_is_as_approved(string name) => Approved.Check(name, Screens[name]());

    private static ProgrammeView View(Action<Programme>? change = null)
    {
        var programme = new Programme { Id = Ozero, Title = Lake.Programme.Title, Years = "2026", ZoneId = Lake.ZoneId };
        change?.Invoke(programme);
        return new(programme, Lake.At(Lake.Now), Rows: 8, Done: 9, Dates: 52);
    }
}
