namespace Shnor.Bot.Chat;

/// <summary>What a route asks of whoever takes it. Every route states one.</summary>
public enum Need
{
    /// <summary>Open to strangers: it must show nothing of any programme.</summary>
    Anyone,

    /// <summary>Somebody whose data are held: only for what concerns those data. It shows nothing of any programme.</summary>
    Known,

    /// <summary>A member of the object's programme; without an object, of any.</summary>
    Member,

    /// <summary>The person the button is about, in a programme of theirs; or whoever coordinates it.</summary>
    Themselves,

    /// <summary>Sees the plan of the object's programme: everybody in it but teachers; without an object, of any programme.</summary>
    Responsible,

    /// <summary>Is invited to the event the object is, or sees the plan it stands in; without an object, a member of any programme.</summary>
    Invited,

    /// <summary>Is asked by the survey the object is, or has asked for the help the object is; a coordinator who has not may not do it for them. Without an object, a member of any programme.</summary>
    Respondent,

    /// <summary>Has been sent the announcement the object is; a coordinator who has not may not answer it for them. Without an object, a member of any programme.</summary>
    Recipient,

    /// <summary>Answers for the object, or coordinates its programme.</summary>
    Assignee,

    /// <summary>Heads the school the object is or belongs to, or coordinates its programme; without an object, heads any school or coordinates any programme.</summary>
    SchoolHead,

    /// <summary>Coordinates the object's programme; without an object, any programme.</summary>
    Coordinator,

    Owner,
}

public enum Admission
{
    Granted,

    /// <summary>Nobody we know, or nobody who is in any programme: the greeting.</summary>
    Stranger,

    /// <summary>Someone else's, or nothing at all: whoever asks must not be able to tell the two apart.</summary>
    NotYours,

    /// <summary>The programme is theirs, and a further thing of the button is not in it: it was taken away meanwhile, or never was there. Which of the two is not said.</summary>
    Gone,
}
