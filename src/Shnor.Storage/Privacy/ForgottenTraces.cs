using Shnor.Domain;

namespace Shnor.Storage.Privacy;

/// <summary>What is left to people when somebody's data are removed.</summary>
/// <param name="Programmes">One for each that knew the person.</param>
public sealed record ForgottenTraces(IReadOnlyList<ForgottenInProgramme> Programmes);

/// <param name="Rows">Numbers of the plan's rows that need somebody else now.</param>
/// <param name="HasNamesake">Another person of the same name is in the programme: free texts were left as they are.</param>
public sealed record ForgottenInProgramme(ProgrammeId Programme, IReadOnlyList<int> Rows, bool HasNamesake);
