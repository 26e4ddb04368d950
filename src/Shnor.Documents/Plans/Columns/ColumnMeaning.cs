namespace Shnor.Documents.Plans.Columns;

/// <summary>What a column of a plan says.</summary>
internal enum ColumnMeaning
{
    Unknown,
    Number,

    /// <summary>«Мероприятие»: what is done.</summary>
    Measure,

    /// <summary>«Содержание», «Тема», «Формы работы»: what is done, where nothing says it better.</summary>
    Content,

    /// <summary>«Раздел», «Направление», «Задача»: what the row belongs to, unless the table has no better name for the measure.</summary>
    Section,
    Deadline,
    DeadlineFrom,
    DeadlineTo,
    Month,
    Time,
    Responsible,
    Expected,

    /// <summary>Known and of no use to a calendar: the mark of completion, notes, those who take part, the place.</summary>
    Unused,
}
