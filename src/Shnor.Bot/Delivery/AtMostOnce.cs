using Shnor.Bot.Features;

namespace Shnor.Bot.Delivery;

/// <summary>
/// Letters that come once or not at all: where nobody knows whether one went out, a coordinator decides. Everything else is sent again, at least once.
/// A list of kinds, because what a dead process left behind is looked at before there is anybody to write letters.
/// </summary>
public static class AtMostOnce
{
    public static readonly IReadOnlyList<string> Kinds = [LetterKinds.SurveyInvited];
}
