using Shnor.Bot.Chat;
using Shnor.Bot.Features.Announcements.Schedule;
using Shnor.Bot.Features.Announcements.Writing;

namespace Shnor.Bot.Features.Announcements;

/// <summary>Questions of a draft, or of a correction, that take typed words. A screen of buttons closes them: what is typed there is for nobody.</summary>
internal static class DraftTalks
{
    public const string NotADraft = "Это уже не черновик: вот что с рассылкой сейчас";

    public static void Leave(Turn turn)
    {
        WritingTalk.Leave(turn);
        if (turn.Dialogs.Read(TimeTalk.Kind) is not null || turn.Dialogs.Read(CorrectTalk.Kind) is not null) turn.Dialogs.Close();
    }
}
