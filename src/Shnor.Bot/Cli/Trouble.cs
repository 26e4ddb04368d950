using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;

namespace Shnor.Bot.Cli;

/// <summary>What the machine may refuse to any command, as one sentence that says what to do.</summary>
internal static class Trouble
{
    // Primary result codes of SQLite (sqlite.org/rescode.html).
    private const int Corrupt = 11;
    private const int Full = 13;
    private const int NotADatabase = 26;

    public static async Task<int> Guard(ParseResult parsed)
    {
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Failed; // stopped by hand before the work was done
        }
        catch (Exception error)
        {
            await Console.Error.WriteLineAsync(Sentence(error) ?? $"Непредвиденная ошибка, сообщите о ней разработчикам: {error}");
            return ExitCodes.Failed;
        }
    }

    public static string? Sentence(Exception error) => error switch
    {
        SqliteException { SqliteErrorCode: Corrupt or NotADatabase } => "Файл базы повреждён или это не база бота. Верните его из резервной копии или укажите другой файл в Storage:Connection.",
        SqliteException { SqliteErrorCode: Full } => "На диске с базой кончилось место. Освободите его и запустите снова.",
        SqliteException sqlite => $"База не открывается ({sqlite.Message}) Проверьте путь в Storage:Connection и права на файл и его папку.",
        IOException { InnerException: AddressInUseException } => "Адрес из Web:Url занят другой программой. Остановите её или укажите другой порт: --Web:Url=http://localhost:8081",
        UnauthorizedAccessException refused => $"Не хватает прав ({refused.Message}) Проверьте права на файл базы и её папку.",
        { InnerException: SqliteException inner } => Sentence(inner),
        _ => null,
    };
}
