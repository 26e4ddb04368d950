using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Shnor.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PlanVersions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Activities_ProgrammeId_Ordinal",
                table: "Activities");

            migrationBuilder.AddColumn<string>(
                name: "Audience",
                table: "Activities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RemovedAt",
                table: "Activities",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Activities_ProgrammeId_Ordinal",
                table: "Activities",
                columns: new[] { "ProgrammeId", "Ordinal" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Activities_ProgrammeId_Ordinal",
                table: "Activities");

            migrationBuilder.DropColumn(
                name: "Audience",
                table: "Activities");

            migrationBuilder.DropColumn(
                name: "RemovedAt",
                table: "Activities");

            migrationBuilder.CreateIndex(
                name: "IX_Activities_ProgrammeId_Ordinal",
                table: "Activities",
                columns: new[] { "ProgrammeId", "Ordinal" },
                unique: true);
        }
    }
}
