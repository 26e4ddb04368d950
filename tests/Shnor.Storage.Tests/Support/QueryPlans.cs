using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Shnor.Storage.Tests.Support;

/// <summary>Asks SQLite, before each command that EF sends, how it is going to find the rows.</summary>
internal sealed class QueryPlans : DbCommandInterceptor
{
    private readonly List<string> _steps = [];

    /// <summary>Lines of EXPLAIN QUERY PLAN.</summary>
    public IReadOnlyList<string> Steps => _steps;

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await Explain(command, cancellationToken);
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await Explain(command, cancellationToken);
        return result;
    }

    private async Task Explain(DbCommand command, CancellationToken ct)
    {
        await using var question = command.Connection!.CreateCommand();
        question.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        question.Transaction = command.Transaction;
        foreach (DbParameter parameter in command.Parameters)
        {
            var copy = question.CreateParameter();
            (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
            question.Parameters.Add(copy);
        }

        await using var lines = await question.ExecuteReaderAsync(ct);
        while (await lines.ReadAsync(ct)) _steps.Add(lines.GetString(lines.GetOrdinal("detail")));
    }
}
