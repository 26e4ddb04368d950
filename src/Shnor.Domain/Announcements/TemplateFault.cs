using Shnor.Domain.Wording;

namespace Shnor.Domain.Announcements;

public enum TemplateFaultKind
{
    /// <summary>«{дата» and no «}» in the same line.</summary>
    Unclosed,

    /// <summary>«{}».</summary>
    Empty,

    /// <summary>«{участников: участник|участника}»: a number asks for three forms of the word.</summary>
    Forms,

    /// <summary>Bold or a link begins or ends between the braces.</summary>
    Formatting,

    /// <summary>Longer than <see cref="TemplateText.LongestName"/>.</summary>
    TooLong,
}

/// <summary>What is wrong between two braces, and where.</summary>
/// <param name="Line">Of the words as they are read, from 1.</param>
/// <param name="Piece">The place as it is read: untrusted text, cut politely.</param>
public sealed record TemplateFault(TemplateFaultKind Kind, int Line, string Piece)
{
    private const int LongestPiece = 40;

    /// <summary>Russian, for a person: it goes on after «Строка 2:».</summary>
    public string Sentence => Kind switch
    {
        TemplateFaultKind.Unclosed => $"скобка не закрыта: «{Short}». Поставьте «}}» в той же строке, а если скобка нужна сама по себе, напишите её дважды: «{{{{»",
        TemplateFaultKind.Empty => "в скобках пусто. Впишите название, например {дата}",
        TemplateFaultKind.Forms => $"для числа нужны три слова: «{Short}». Напишите, например, {{участников: участник|участника|участников}}",
        TemplateFaultKind.Formatting => $"выделение начинается или кончается внутри скобок: «{Short}». Выделите их целиком или снимите выделение",
        _ => $"название в скобках длиннее {TemplateText.LongestName} знаков: «{Short}». Сократите его",
    };

    private string Short => PoliteCut.To(Piece, LongestPiece);
}
