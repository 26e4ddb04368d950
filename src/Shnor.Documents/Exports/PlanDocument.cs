using Shnor.Domain.Roadmap;

namespace Shnor.Documents.Exports;

/// <summary>A plan on its way out, in the shape in which committees write plans. All texts are people's.</summary>
public sealed record PlanDocument(string Title, PlanYears Years, IReadOnlyList<PlanDocumentRow> Rows);

/// <param name="No">As the plan numbers it; null where it does not.</param>
/// <param name="Section">Rows of one section stand together below its heading.</param>
/// <param name="Deadline">As the plan writes it.</param>
/// <param name="Responsible">A line each.</param>
/// <param name="Mark">«Отметка о выполнении»; empty while there is none.</param>
public sealed record PlanDocumentRow(string? No, string? Section, string Title, string Deadline, IReadOnlyList<string> Responsible, string? Expected, string Mark);
