using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shnor.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Quiet : Migration
    {
        private const string RebuildOutbox =
            """
            CREATE TABLE "Outbox_new" (
                "Id" INTEGER NOT NULL CONSTRAINT "PK_Outbox" PRIMARY KEY AUTOINCREMENT,
                "Key" TEXT NOT NULL,
                "Kind" TEXT NOT NULL,
                "PersonId" INTEGER NOT NULL,
                "ProgrammeId" INTEGER NULL,
                "OccurrenceId" INTEGER NULL,
                "Detail" TEXT NULL,
                "DueAt" TEXT NOT NULL,
                "Bundle" TEXT NULL,
                "State" TEXT NOT NULL,
                "NotBefore" TEXT NOT NULL,
                "HeldUntil" TEXT NULL,
                "Attempts" INTEGER NOT NULL,
                "SettledAt" TEXT NULL,
                "MessageId" TEXT NULL
            );
            INSERT INTO "Outbox_new" ("Id", "Key", "Kind", "PersonId", "ProgrammeId", "OccurrenceId", "Detail", "DueAt", "Bundle", "State", "NotBefore", "Attempts", "SettledAt", "MessageId")
                SELECT "Id", "Key", "Kind", "PersonId", "ProgrammeId", "OccurrenceId", "Detail", "DueAt", "Bundle", "State", "NotBefore", "Attempts", "SettledAt", "MessageId" FROM "Outbox";
            DROP TABLE "Outbox";
            ALTER TABLE "Outbox_new" RENAME TO "Outbox";
            CREATE UNIQUE INDEX "IX_Outbox_Key" ON "Outbox" ("Key");
            CREATE INDEX "IX_Outbox_NotBefore_Id" ON "Outbox" ("NotBefore", "Id") WHERE "State" = 'Pending' OR "State" = 'Sending';
            CREATE INDEX "IX_Outbox_OccurrenceId_PersonId" ON "Outbox" ("OccurrenceId", "PersonId");
            CREATE INDEX "IX_Outbox_PersonId" ON "Outbox" ("PersonId") WHERE "State" = 'Pending' OR "State" = 'Sending';
            """;

        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Quiet",
                table: "People",
                type: "TEXT",
                nullable: true);

            // SQLite cannot take NOT NULL off a column. EF's own rebuild of the table switches foreign keys off, which no transaction holds: a power cut in
            // it would leave a store that can be migrated neither on nor back. No table refers to this one, so its rebuild needs no such switch.
            migrationBuilder.Sql(RebuildOutbox);

            migrationBuilder.CreateTable(
                name: "Snoozes",
                columns: table => new
                {
                    OccurrenceId = table.Column<long>(type: "INTEGER", nullable: false),
                    PersonId = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Deadline = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Snoozes", x => new { x.OccurrenceId, x.PersonId });
                    table.ForeignKey(
                        name: "FK_Snoozes_Occurrences_OccurrenceId",
                        column: x => x.OccurrenceId,
                        principalTable: "Occurrences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_Snoozes_People_PersonId",
                        column: x => x.PersonId,
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Snoozes_PersonId",
                table: "Snoozes",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Snoozes");

            migrationBuilder.DropColumn(
                name: "Quiet",
                table: "People");

            migrationBuilder.DropColumn(
                name: "HeldUntil",
                table: "Outbox");

            migrationBuilder.AlterColumn<long>(
                name: "ProgrammeId",
                table: "Outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L,
                oldClrType: typeof(long),
                oldType: "INTEGER",
                oldNullable: true);
        }
    }
}
