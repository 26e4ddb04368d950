using System.Text;
using Shnor.Bench.Seeding;
using Shnor.Bot.Features;
using Shnor.Bot.Screens;

namespace Shnor.Bench.Updates;

/// <param name="Toast">What a right answer says; null: nothing.</param>
internal sealed record ScriptedPress(string Data, string? Toast);

/// <summary>What one person presses, over and over: looks around, marks a task, takes the mark back. Two presses of ten change the plan.</summary>
internal static class PressScript
{
    public static IReadOnlyList<ScriptedPress> For(Resident resident, DateOnly today)
    {
        var open = Looking(Buttons.Open.Labelled("", resident.Task));
        return
        [
            Looking(Buttons.Menu.Labelled("", default)),
            new("v1:plan-menu", null),
            open,
            new(Buttons.Done.Labelled("", resident.Task).Data!, "Отмечено"),
            open,
            Looking(Buttons.PlanMonth.Labelled("", (resident.Programme, today.AddMonths(1)))),
            open,
            new(Buttons.Undo.Labelled("", resident.Task).Data!, "Отметка снята"),
            Looking(Buttons.PlanMonth.Labelled("", (resident.Programme, today))),
            new("v1:help", null),
        ];
    }

    /// <summary>The update as the Bot API gives it out: a press under a message in a private chat.</summary>
    public static byte[] Update(long id, long chat, string data) => Encoding.UTF8.GetBytes(
        $$$"""{"update_id":{{{id}}},"callback_query":{"id":"{{{id}}}","from":{"id":{{{chat}}},"is_bot":false,"first_name":"Елена","last_name":"Орлова"},"message":{"message_id":{{{chat + 7}}},"date":1700000000,"chat":{"id":{{{chat}}},"type":"private","first_name":"Елена"},"text":"…"},"chat_instance":"1","data":"{{{data}}}"}}""");

    private static ScriptedPress Looking(Button button) => new(button.Data!, null);
}
