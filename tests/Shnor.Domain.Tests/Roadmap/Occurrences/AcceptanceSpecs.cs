using Shnor.Domain.Roadmap;

namespace Shnor.Domain.Tests.Roadmap.Occurrences;

/// <summary>The one door through which a mark moves: made, accepted, returned, taken back; every refusal is an answer and changes nothing.</summary>
public sealed class AcceptanceSpecs
{
    private static readonly PersonId Anina = new(4), Coordinator = new(1), Another = new(2);
    private static readonly DateTime Local = new(2026, 11, 24, 12, 0, 0), Utc = new(2026, 11, 24, 7, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_mark_that_waits_is_accepted_once()
    {
        var occurrence = Marked();
        Assert.Equal((OccurrenceState.Reported, true, false), (occurrence.State, occurrence.IsDone, occurrence.WasAcceptedWithMark));
        Assert.Equal(AcceptOutcome.Accepted, occurrence.Accept(Coordinator, Utc.AddHours(1)));
        Assert.Equal(AcceptOutcome.AlreadyAccepted, occurrence.Accept(Another, Utc.AddHours(2)));
        Assert.Equal((OccurrenceState.Accepted, Coordinator, Utc.AddHours(1)), (occurrence.State, occurrence.AcceptedBy, occurrence.AcceptedAt));
        Assert.Equal(ReturnOutcome.AlreadyAccepted, occurrence.Return());
        Assert.Equal(UndoOutcome.AlreadyAccepted, occurrence.Undo());
        Assert.Equal(ConfirmOutcome.AlreadyConfirmed, occurrence.Confirm(Anina, Local, Utc));
        Assert.Equal((Anina, OccurrenceState.Accepted), (occurrence.ReportedBy, occurrence.State));
    }

    [Fact]
    public void A_mark_can_be_returned_as_often_as_it_is_made()
    {
        var occurrence = Marked();
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal(ReturnOutcome.Returned, occurrence.Return());
            Assert.Equal((OccurrenceState.Open, (PersonId?)null, (DateTime?)null), (occurrence.State, occurrence.ReportedBy, occurrence.ReportedAt));
            Assert.Equal(ReturnOutcome.NotConfirmed, occurrence.Return());
            Assert.Equal(AcceptOutcome.NotConfirmed, occurrence.Accept(Coordinator, Utc));
            Assert.Equal(ConfirmOutcome.Confirmed, occurrence.Confirm(Anina, Local, Utc));
        }

        Assert.Equal(AcceptOutcome.Accepted, occurrence.Accept(Coordinator, Utc.AddDays(1)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_mark_that_nobody_else_had_to_look_at_can_still_be_taken_back(bool byItsAuthor)
    {
        var occurrence = Marked();
        occurrence.AcceptWithMark(byItsAuthor ? Anina : null);
        Assert.Equal((OccurrenceState.Accepted, true), (occurrence.State, occurrence.WasAcceptedWithMark));
        Assert.Equal(AcceptOutcome.AlreadyAccepted, occurrence.Accept(Another, Utc.AddHours(1)));
        Assert.Equal(UndoOutcome.Undone, occurrence.Undo());
        Assert.Equal((OccurrenceState.Open, (PersonId?)null, (DateTime?)null), (occurrence.State, occurrence.AcceptedBy, occurrence.AcceptedAt));
        Assert.Equal(UndoOutcome.NotConfirmed, occurrence.Undo());
    }

    [Fact]
    public void What_lay_in_the_past_lies_there_again_when_its_mark_comes_back()
    {
        var occurrence = Open();
        occurrence.LeaveInThePast();
        Assert.Equal(ConfirmOutcome.Confirmed, occurrence.Confirm(Anina, Local, Utc));
        Assert.Equal(ReturnOutcome.Returned, occurrence.Return());
        Assert.Equal(OccurrenceState.Past, occurrence.State);
    }

    [Fact]
    public void What_was_cancelled_is_neither_marked_nor_accepted()
    {
        var occurrence = Open();
        Assert.True(occurrence.Cancel());
        Assert.Equal(ConfirmOutcome.NotOpen, occurrence.RefusesMark(Local));
        Assert.Equal((AcceptOutcome.NotConfirmed, ReturnOutcome.NotConfirmed), (occurrence.Accept(Coordinator, Utc), occurrence.Return()));
        occurrence.AcceptWithMark(Coordinator);
        Assert.Equal(OccurrenceState.Cancelled, occurrence.State);
    }

    private static Occurrence Marked()
    {
        var occurrence = Open();
        Assert.Null(occurrence.RefusesMark(Local));
        Assert.Equal(ConfirmOutcome.Confirmed, occurrence.Confirm(Anina, Local, Utc));
        return occurrence;
    }

    private static Occurrence Open()
    {
        var activity = new Activity { Title = "Подготовка справки", DeadlineText = "Ноябрь", Timing = new Timing.Unparseable("ноябрь") };
        return Occurrence.From(new("2026-11", OccurrenceShape.Deadline, new(2026, 11, 1), new(2026, 11, 30), new(2026, 11, 30)), activity, null);
    }
}
