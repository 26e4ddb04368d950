using Microsoft.Data.Sqlite;

namespace Shnor.Bot.Stores;

/// <summary>What SQLite refuses, as a sentence that says what to do (primary result codes: sqlite.org/rescode.html).</summary>
internal static class StoreTrouble
{
    public static string Sentence(SqliteException error) => error.SqliteErrorCode switch
    {
        3 or 23 => "К файлу базы нет доступа. Дайте учётной записи службы права на файл и его папку.", // PERM, AUTH
        5 or 6 => "База занята другой программой дольше пяти секунд. Закройте программы, которые её открыли, и повторите.", // BUSY, LOCKED
        7 => "Не хватает памяти. Остановите лишние программы или дайте службе больше памяти.", // NOMEM
        8 => "Файл базы доступен только для чтения. Дайте учётной записи службы право писать в файл и в его папку.", // READONLY
        10 => "Диск с базой отвечает ошибкой. Проверьте диск; если ошибка повторится, верните базу из резервной копии на другом диске.", // IOERR
        11 or 26 => "Файл базы повреждён или это не база бота. Верните его из резервной копии или укажите другой файл в Storage:Connection.", // CORRUPT, NOTADB
        13 => "На диске с базой кончилось место. Освободите его и запустите снова.", // FULL
        14 => "Файл базы не открывается. Проверьте, что папка из Storage:Connection есть и учётная запись службы может в неё писать.", // CANTOPEN
        _ => $"База не открывается ({error.Message}) Проверьте путь в Storage:Connection и права на файл и его папку.",
    };
}
