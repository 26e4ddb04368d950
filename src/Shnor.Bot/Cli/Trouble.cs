using System.CommandLine;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Shnor.Bot.Stores;

namespace Shnor.Bot.Cli;

/// <summary>What the machine may refuse to any command, as one sentence that says what to do.</summary>
internal static class Trouble
{
    private const int NoSpaceOnUnix = 28; // errno ENOSPC
    private const int NoSpaceOnWindows = unchecked((int)0x80070070);
    private const int ReadOnlyFileSystem = 30; // errno EROFS

    public static async Task<int> Guard(ParseResult parsed)
    {
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null, // the library would cut a stopping service off after 2 s; the host listens to SIGTERM itself
            });
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
        SqliteException sqlite => StoreTrouble.Sentence(sqlite),
        IOException { InnerException: AddressInUseException } => "Адрес из Web:Url занят другой программой. Остановите её или укажите другой порт: --Web:Url=http://localhost:8081",
        IOException { HResult: NoSpaceOnUnix or NoSpaceOnWindows } => "На диске кончилось место. Освободите его и повторите.",
        IOException { HResult: ReadOnlyFileSystem } => "Диск доступен только для чтения. Проверьте, как он подключён, или укажите другую папку.",
        DirectoryNotFoundException or FileNotFoundException => $"Нет такого файла или папки ({error.Message}) Проверьте путь.",
        IOException io => $"Файл или папка не открывается ({io.Message}) Проверьте путь и права.",
        UnauthorizedAccessException refused => $"Не хватает прав ({refused.Message}) Проверьте права на файл базы и её папку.",
        { InnerException: SqliteException inner } => StoreTrouble.Sentence(inner),
        _ => null,
    };
}
