using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shnor.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Events : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "ArchivedAt",
                table: "Programmes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Break",
                table: "Programmes",
                type: "TEXT",
                nullable: true,
                defaultValue: "07-01..08-24");

            migrationBuilder.AddColumn<bool>(
                name: "HasAcceptance",
                table: "Programmes",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<bool>(
                name: "NamesInGroups",
                table: "Programmes",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "NextDigestAt",
                table: "Programmes",
                type: "TEXT",
                nullable: true,
                defaultValue: new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc));

            migrationBuilder.AddColumn<DateTime>(
                name: "PausedAt",
                table: "Programmes",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Week",
                table: "Programmes",
                type: "TEXT",
                nullable: false,
                defaultValue: "MonFri");

            migrationBuilder.AddColumn<long>(
                name: "GroupId",
                table: "Outbox",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "AcceptedAt",
                table: "Occurrences",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "AcceptedBy",
                table: "Occurrences",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Audience",
                table: "Occurrences",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AudienceSchools",
                table: "Occurrences",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Place",
                table: "Occurrences",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Revision",
                table: "Occurrences",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "AudienceSchools",
                table: "Activities",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Mode",
                table: "Activities",
                type: "TEXT",
                nullable: false,
                defaultValue: "Any");

            migrationBuilder.CreateTable(
                name: "AssigneeMarks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OccurrenceId = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: true),
                    BodyId = table.Column<long>(type: "INTEGER", nullable: true),
                    By = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AssigneeMarks", x => x.Id);
                    table.CheckConstraint("CK_AssigneeMarks_PersonOrBody", "(\"PersonId\" IS NULL) <> (\"BodyId\" IS NULL)");
                    table.ForeignKey(
                        name: "FK_AssigneeMarks_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_AssigneeMarks_Occurrences_OccurrenceId",
                        column: x => x.OccurrenceId,
                        principalTable: "Occurrences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_AssigneeMarks_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Attendances",
                columns: table => new
                {
                    OccurrenceId = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    WasThere = table.Column<bool>(type: "INTEGER", nullable: false),
                    MarkedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Attendances", x => new { x.OccurrenceId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_Attendances_Occurrences_OccurrenceId",
                        column: x => x.OccurrenceId,
                        principalTable: "Occurrences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Attendances_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "CalendarFeeds",
                columns: table => new
                {
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    Secret = table.Column<string>(type: "TEXT", nullable: false),
                    RenewedAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeeds", x => x.PersonId);
                    table.ForeignKey(
                        name: "FK_CalendarFeeds_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "EventReports",
                columns: table => new
                {
                    OccurrenceId = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: true),
                    Form = table.Column<string>(type: "TEXT", nullable: true),
                    Participants = table.Column<int>(type: "INTEGER", nullable: true),
                    FromSchools = table.Column<int>(type: "INTEGER", nullable: true),
                    Done = table.Column<string>(type: "TEXT", nullable: true),
                    Result = table.Column<string>(type: "TEXT", nullable: true),
                    Difficulties = table.Column<string>(type: "TEXT", nullable: true),
                    Link = table.Column<string>(type: "TEXT", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    SentAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EventReports", x => x.OccurrenceId);
                    table.ForeignKey(
                        name: "FK_EventReports_Occurrences_OccurrenceId",
                        column: x => x.OccurrenceId,
                        principalTable: "Occurrences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Feedbacks",
                columns: table => new
                {
                    OccurrenceId = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    Score = table.Column<int>(type: "INTEGER", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Feedbacks", x => new { x.OccurrenceId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_Feedbacks_Occurrences_OccurrenceId",
                        column: x => x.OccurrenceId,
                        principalTable: "Occurrences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Feedbacks_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GroupChats",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Messenger = table.Column<string>(type: "TEXT", nullable: false),
                    ChatId = table.Column<long>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    ProgrammeId = table.Column<long>(type: "INTEGER", nullable: true),
                    SchoolId = table.Column<long>(type: "INTEGER", nullable: true),
                    BodyId = table.Column<long>(type: "INTEGER", nullable: true),
                    BoundBy = table.Column<long>(type: "INTEGER", nullable: true),
                    BoundAt = table.Column<DateTime>(type: "TEXT", nullable: true),
                    IsReachable = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GroupChats", x => x.Id);
                    table.ForeignKey(
                        name: "FK_GroupChats_Bodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "Bodies",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_GroupChats_People_BoundBy",
                        column: x => x.BoundBy,
                        principalTable: "People",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_GroupChats_Programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "Programmes",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_GroupChats_Schools_SchoolId",
                        column: x => x.SchoolId,
                        principalTable: "Schools",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "ProgressAnswers",
                columns: table => new
                {
                    OccurrenceId = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    AskedFor = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Progress = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgressAnswers", x => new { x.OccurrenceId, x.PersonId, x.AskedFor });
                    table.ForeignKey(
                        name: "FK_ProgressAnswers_Occurrences_OccurrenceId",
                        column: x => x.OccurrenceId,
                        principalTable: "Occurrences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_ProgressAnswers_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Questions",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProgrammeId = table.Column<long>(type: "INTEGER", nullable: false),
                    OccurrenceId = table.Column<long>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    AskedBy = table.Column<long>(type: "INTEGER", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "TEXT", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Questions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Questions_Occurrences_OccurrenceId",
                        column: x => x.OccurrenceId,
                        principalTable: "Occurrences",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_Questions_People_AskedBy",
                        column: x => x.AskedBy,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Questions_Programmes_ProgrammeId",
                        column: x => x.ProgrammeId,
                        principalTable: "Programmes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Remarks",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OccurrenceId = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Remarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Remarks_Occurrences_OccurrenceId",
                        column: x => x.OccurrenceId,
                        principalTable: "Occurrences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Remarks_People_By",
                        column: x => x.By,
                        principalTable: "People",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "Rsvps",
                columns: table => new
                {
                    OccurrenceId = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    IsComing = table.Column<bool>(type: "INTEGER", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    StartsAt = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rsvps", x => new { x.OccurrenceId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_Rsvps_Occurrences_OccurrenceId",
                        column: x => x.OccurrenceId,
                        principalTable: "Occurrences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Rsvps_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReportFiles",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    OccurrenceId = table.Column<long>(type: "INTEGER", nullable: false),
                    FileId = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    IsPicture = table.Column<bool>(type: "INTEGER", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Copy = table.Column<string>(type: "TEXT", nullable: true),
                    By = table.Column<long>(type: "INTEGER", nullable: true),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportFiles", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReportFiles_EventReports_OccurrenceId",
                        column: x => x.OccurrenceId,
                        principalTable: "EventReports",
                        principalColumn: "OccurrenceId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "QuestionMessages",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    QuestionId = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<long>(type: "INTEGER", nullable: true),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QuestionMessages", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QuestionMessages_People_By",
                        column: x => x.By,
                        principalTable: "People",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_QuestionMessages_Questions_QuestionId",
                        column: x => x.QuestionId,
                        principalTable: "Questions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Programmes_NextDigestAt",
                table: "Programmes",
                column: "NextDigestAt",
                filter: "\"NextDigestAt\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AssigneeMarks_BodyId",
                table: "AssigneeMarks",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_AssigneeMarks_OccurrenceId_BodyId",
                table: "AssigneeMarks",
                columns: new[] { "OccurrenceId", "BodyId" },
                unique: true,
                filter: "\"BodyId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AssigneeMarks_OccurrenceId_PersonId",
                table: "AssigneeMarks",
                columns: new[] { "OccurrenceId", "PersonId" },
                unique: true,
                filter: "\"PersonId\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_AssigneeMarks_PersonId",
                table: "AssigneeMarks",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Attendances_PersonId",
                table: "Attendances",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeeds_Secret",
                table: "CalendarFeeds",
                column: "Secret",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Feedbacks_PersonId",
                table: "Feedbacks",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupChats_BodyId",
                table: "GroupChats",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupChats_BoundBy",
                table: "GroupChats",
                column: "BoundBy");

            migrationBuilder.CreateIndex(
                name: "IX_GroupChats_Messenger_ChatId",
                table: "GroupChats",
                columns: new[] { "Messenger", "ChatId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GroupChats_ProgrammeId",
                table: "GroupChats",
                column: "ProgrammeId");

            migrationBuilder.CreateIndex(
                name: "IX_GroupChats_SchoolId",
                table: "GroupChats",
                column: "SchoolId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgressAnswers_PersonId",
                table: "ProgressAnswers",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_QuestionMessages_By",
                table: "QuestionMessages",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_QuestionMessages_QuestionId",
                table: "QuestionMessages",
                column: "QuestionId");

            migrationBuilder.CreateIndex(
                name: "IX_Questions_AskedBy",
                table: "Questions",
                column: "AskedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Questions_OccurrenceId",
                table: "Questions",
                column: "OccurrenceId");

            migrationBuilder.CreateIndex(
                name: "IX_Questions_ProgrammeId",
                table: "Questions",
                column: "ProgrammeId",
                filter: "\"ClosedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_By",
                table: "Remarks",
                column: "By");

            migrationBuilder.CreateIndex(
                name: "IX_Remarks_OccurrenceId",
                table: "Remarks",
                column: "OccurrenceId");

            migrationBuilder.CreateIndex(
                name: "IX_ReportFiles_Id",
                table: "ReportFiles",
                column: "Id",
                filter: "\"Copy\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ReportFiles_OccurrenceId",
                table: "ReportFiles",
                column: "OccurrenceId");

            migrationBuilder.CreateIndex(
                name: "IX_Rsvps_PersonId",
                table: "Rsvps",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AssigneeMarks");

            migrationBuilder.DropTable(
                name: "Attendances");

            migrationBuilder.DropTable(
                name: "CalendarFeeds");

            migrationBuilder.DropTable(
                name: "Feedbacks");

            migrationBuilder.DropTable(
                name: "GroupChats");

            migrationBuilder.DropTable(
                name: "ProgressAnswers");

            migrationBuilder.DropTable(
                name: "QuestionMessages");

            migrationBuilder.DropTable(
                name: "Remarks");

            migrationBuilder.DropTable(
                name: "ReportFiles");

            migrationBuilder.DropTable(
                name: "Rsvps");

            migrationBuilder.DropTable(
                name: "Questions");

            migrationBuilder.DropTable(
                name: "EventReports");

            migrationBuilder.DropIndex(
                name: "IX_Programmes_NextDigestAt",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "ArchivedAt",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "Break",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "HasAcceptance",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "NamesInGroups",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "NextDigestAt",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "PausedAt",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "Week",
                table: "Programmes");

            migrationBuilder.DropColumn(
                name: "GroupId",
                table: "Outbox");

            migrationBuilder.DropColumn(
                name: "AcceptedAt",
                table: "Occurrences");

            migrationBuilder.DropColumn(
                name: "AcceptedBy",
                table: "Occurrences");

            migrationBuilder.DropColumn(
                name: "Audience",
                table: "Occurrences");

            migrationBuilder.DropColumn(
                name: "AudienceSchools",
                table: "Occurrences");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "Occurrences");

            migrationBuilder.DropColumn(
                name: "Revision",
                table: "Occurrences");

            migrationBuilder.DropColumn(
                name: "AudienceSchools",
                table: "Activities");

            migrationBuilder.DropColumn(
                name: "Mode",
                table: "Activities");
        }
    }
}
