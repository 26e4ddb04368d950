using Shnor.Bot.Chat;
using Shnor.Bot.Features;
using Shnor.Bot.Features.Privacy;
using Shnor.Bot.Messengers.WithoutNames;
using Shnor.Bot.Screens;
using Shnor.Bot.Settings;
using Shnor.Domain;
using Shnor.Domain.People;

namespace Shnor.Bot.Tests.Screens;

/// <summary>What people are told of their data, and how they agree, refuse and leave.</summary>
[Collection(nameof(Approved))]
public sealed class PrivacyScreenSpecs
{
    private const string Nonce = "0123456789ab";

    private static readonly ProgrammeId Ozero = new(1);
    private static readonly ForgetStanding.Possible Svetlova = new(new(4), "Светлова Е.А.", Rows: 3);

    private static readonly Dictionary<string, Func<Screen>> Screens = new(StringComparer.Ordinal)
    {
        ["privacy"] = () => PrivacyScreens.What(new Caller(new(1), "Светлова Е.А.", IsOwner: false, [new Membership { Role = Role.Responsible }]), new PrivacySettings()),
        ["privacy-stranger"] = () => PrivacyScreens.What(Caller.Stranger, new PrivacySettings()),
        ["privacy-without-names"] = () => PrivacyScreens.What(new Caller(new(1), "Светлова Е.А.", IsOwner: false, []), new PrivacySettings { WithoutNames = true }),
        ["without-names-file-stays"] = () => WithoutNamesScreens.FileStays(new Screen(Markup.Plain("Люди программы, 30 человек"), [Buttons.Menu.Labelled("Меню", default)])),
        ["mydata-file"] = PrivacyScreens.Readable,
        ["mydata-json"] = PrivacyScreens.ForPrograms,

        ["consent-again"] = () => ConsentScreens.Again(Nonce),
        ["consent-again-agreed"] = ConsentScreens.Agreed,
        ["consent-again-refused"] = ConsentScreens.Disconnected,
        ["consent-refused-told-coordinator"] = () => ConsentScreens.Refused((Ozero, new PersonId(4)), "Светлова Е.А."),

        ["forget"] = () => ForgetScreens.What(Svetlova, isMine: true, Nonce),
        ["forget-nothing-theirs"] = () => ForgetScreens.What(Svetlova with { Rows = 0 }, isMine: true, Nonce),
        ["forget-unsigned"] = () => ForgetScreens.What(Svetlova with { Rows = 0, HasSentUnsigned = true }, isMine: true, Nonce),
        ["forget-sure"] = () => ForgetScreens.Sure(Svetlova, isMine: true, Nonce),
        ["forget-done"] = ForgetScreens.DoneMine,
        ["forget-cancelled"] = ForgetScreens.Cancelled,
        ["forget-person"] = () => ForgetScreens.What(Svetlova with { Rows = 1 }, isMine: false, Nonce),
        ["forget-person-sure"] = () => ForgetScreens.Sure(Svetlova, isMine: false, Nonce),
        ["forget-person-done"] = () => ForgetScreens.Done(Ozero, new([new(Ozero, [3], HasNamesake: false)])),
        ["forget-told-coordinator"] = () => ForgetScreens.Told(new(Ozero, [3, 5, 12], HasNamesake: true)),
        ["forget-told-nothing-left"] = () => ForgetScreens.Told(new(Ozero, [], HasNamesake: false)),
        ["forget-last-coordinator"] = () => ForgetScreens.NotPossible(new ForgetStanding.LastCoordinator(new(5), Ozero, "План поддержки школ Озёрного округа"), through: null),
        ["forget-only-owner"] = () => ForgetScreens.NotPossible(new ForgetStanding.OnlyOwner(), through: null),
        ["forget-known-elsewhere"] = () => ForgetScreens.NotPossible(new ForgetStanding.KnownElsewhere("Светлова Е.А."), Ozero),
        ["forget-nobody"] = () => ForgetScreens.NotPossible(new ForgetStanding.Nobody(), Ozero),
    };

    public static TheoryData<string> Names => [.. Screens.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_screen_about_data_is_as_approved(string name) => Approved.Check(name, Screens[name]());
}
