using Shnor.Bot.Chat;

namespace Shnor.Bot.Features.Reports;

/// <summary>What is done and by whom: marks, reports with their files, who was there, and how they liked it.</summary>
public sealed class ReportsFeature(ConfirmOccurrence confirm, WriteReport write, SendReport send, TakeReportFiles files, TakeAttendance attendance, GiveFeedback feedback) : IFeature
{
    public void Map(RouteTable routes)
    {
        routes.Press(Buttons.Done, Need.Assignee, confirm.Done);
        routes.Press(Buttons.Undo, Need.Assignee, confirm.Undo);
        routes.Press(PartScreens.ForPerson, Need.Coordinator, confirm.DoneForPerson);
        routes.Press(PartScreens.ForBody, Need.Coordinator, confirm.DoneForBody);
        routes.Press(PartScreens.ForAll, Need.Coordinator, confirm.DoneForAll);

        routes.Press(Buttons.Report, Need.Responsible, write.Open);
        routes.Press(ReportScreens.Write, Need.Assignee, write.Write);
        routes.Press(ReportScreens.Say, Need.Assignee, write.Say);
        routes.Press(ReportScreens.Skip, Need.Assignee, write.Skip);
        routes.Press(ReportScreens.Clear, Need.Assignee, write.Clear);
        routes.Press(ReportScreens.Back, Need.Assignee, write.Back);
        routes.Press(ReportScreens.Edit, Need.Assignee, write.Edit);
        routes.Press(ReportScreens.Whole, Need.Assignee, write.Whole);
        routes.Talk(ReportTalk.Kind, Need.Assignee, write.Typed);
        routes.KeepsFiles(ReportTalk.Kind, Need.Assignee, files.Take);
        routes.Press(ReportScreens.DropFile, Need.Assignee, files.Drop);
        routes.Look(ReportScreens.ShowFiles, Need.Responsible, files.Show);
        routes.Press(ReportScreens.Send, Need.Assignee, send.Send);

        routes.Look(Buttons.Attendance, Need.Assignee, attendance.Open);
        routes.Look(AttendanceScreens.Page, Need.Assignee, attendance.Page);
        routes.Press(AttendanceScreens.Mark, Need.Assignee, attendance.Mark);
        routes.Press(AttendanceScreens.All, Need.Assignee, attendance.All);
        routes.Press(AttendanceScreens.AllBut, Need.Assignee, attendance.AllBut);
        routes.Press(AttendanceScreens.Ready, Need.Assignee, attendance.Ready);

        routes.Press(FeedbackScreens.Come, Need.Invited, feedback.Come);
        routes.Press(FeedbackScreens.Score, Need.Invited, feedback.Score);
        routes.Press(FeedbackScreens.Skip, Need.Invited, feedback.Skip);
        routes.Press(FeedbackScreens.Again, Need.Invited, feedback.Again);
        routes.Talk(CommentTalk.Kind, Need.Invited, feedback.Comment);
        routes.Look(FeedbackScreens.Results, Need.Assignee, feedback.Results);
    }
}
