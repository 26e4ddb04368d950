namespace Shnor.Bot.Features.Surveys;

/// <summary>What the buttons of a question do: they answer it, or show how it will be answered. The labels are of <see cref="QuestionScreens"/>.</summary>
internal interface IQuestionButtons
{
    /// <summary>A point of a scale, or the only choice.</summary>
    /// <param name="label">As it stands on the button.</param>
    /// <param name="option">From 0.</param>
    Button Choose(string label, int option);

    /// <summary>One of several that can be chosen.</summary>
    /// <param name="label">As it stands on the button.</param>
    /// <param name="option">From 0; as many as there are options: the own words, which can only be taken away.</param>
    /// <param name="on">What it will be after the press.</param>
    Button Mark(string label, int option, bool on);

    /// <summary>«Другое…»: own words will be typed.</summary>
    Button OwnWords(string label);

    /// <summary>«Далее»: on with the answer there is.</summary>
    Button GoOn(string label);

    Button Skip(string label);

    /// <summary>«Назад», to the question before.</summary>
    Button Back(string label);

    /// <summary>To this question, from wherever one is.</summary>
    Button To(string label, int number);

    /// <summary>The way out: what is answered stays.</summary>
    Button Leave(string label);

    /// <summary>Another page of the answers, from 0.</summary>
    Button Page(string label, int page);

    Button Send(string label);
}
