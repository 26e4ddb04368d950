namespace Shnor.Browser.Tests.Support;

/// <summary>The survey of the sandbox as its teacher answers it: what is pressed is what is shown.</summary>
internal static class SurveyOnPage
{
    public const string Invitation = "Ответьте, пожалуйста, на вопросы анкеты";

    /// <summary>Of each statement: the same in every picture, and not the same of all blocks.</summary>
    private const string Said = "010110110121122233232332110010110";

    private static readonly string[] Points = ["не испытываю затруднений", "иногда трудно", "часто трудно", "постоянно трудно"];

    /// <summary>From the invitation to the first question.</summary>
    public static async Task Begins(PhoneOnPage teacher)
    {
        await teacher.Sees(Invitation, "Ответить");
        await teacher.Presses("Ответить");
        await teacher.Presses("Начать");
        await teacher.Sees("1 из ", Points[1]);
    }

    /// <summary>Statements, one press each.</summary>
    /// <param name="teacher">Stands at the first of them.</param>
    /// <param name="first">Its number.</param>
    /// <param name="last">Of the last one that is answered.</param>
    public static async Task Answers(PhoneOnPage teacher, int first, int last)
    {
        for (var number = first; number <= last; number++)
        {
            await teacher.Sees($" {number} из ");
            await teacher.Presses(Points[Said[number - 1] - '0']);
        }
    }
}
