using System.Text;
using Shnor.Browser.Tests.Support;

namespace Shnor.Browser.Tests.Pictures;

/// <summary>A coordinator's list of people, as a file and by hand; <c>eng/screenshots.sh</c> takes the pictures anew.</summary>
public sealed class PeoplePictures
{
    [SkippableFact]
    public async Task People_are_listed_invited_and_stood_in_for()
    {
        using var album = await Album.Open();
        var coordinator = album.Page.Coordinator;

        coordinator.Sends(await WriteList(album.Visit.Folder));
        await coordinator.Sees("В файле 4 человека", "Применить");
        await album.TakePhone("people-roster", coordinator);
        await coordinator.Presses("Применить");
        await coordinator.Sees("Готово", "Люди");

        await coordinator.Writes("/people");
        await coordinator.Sees("Ещё не подключились", "Кого ждём");
        await coordinator.Presses("Кого ждём");
        await coordinator.Sees("Кого ждём: ", "Текст для рассылки");
        await album.TakePhone("people-awaited", coordinator, height: 720);
        await coordinator.Writes("/people");
        await coordinator.Sees("Ещё не подключились", "Крылова Т.А.");
        await coordinator.Presses("Крылова Т.А.");
        await coordinator.Sees("Ссылка для входа", "Пригласить");
        await coordinator.Presses("Пригласить");
        await coordinator.Sees("Приглашение: Крылова Т.А.", "QR-код");
        await album.TakePhone("people-invitation", coordinator, height: 560);
        await coordinator.Presses("Назад");
        await coordinator.Sees("Ссылка для входа", "Пригласить");
        await coordinator.Presses("Назад");
        await coordinator.Sees("Ещё не подключились", "Школы");
        await coordinator.Presses("Школы");
        await coordinator.Sees("Школы: ", "Добавить школу");
        await coordinator.Presses("1. МБОУ «Заречная СОШ»");
        await coordinator.Sees("Факторы риска", "Удалить школу");
        await album.TakePhone("people-school", coordinator, height: 720);

        await StandIn(album);
    }

    private static async Task StandIn(Album album)
    {
        await album.Page.Resize(1280);
        var away = album.Page.Seminars;
        await away.Writes("/settings");
        await away.Sees("Тихие часы");
        await away.Presses("Меня не будет");
        await away.Sees("Первый день отпуска?");
        await away.Presses("Завтра, вт 24 ноября");
        await away.Sees("Последний день отпуска?");
        await away.Presses("Две недели, по пн 7 декабря");
        await away.Sees("Кто замещает?");
        await album.TakePhone("people-deputy", away, height: 560);
        await away.Presses("Орлова И.П.");
        await away.Sees("Замещает Орлова И.П.");
        await album.Page.Resize(1280);
        await album.Page.Webinars.Sees("Вы замещаете: Соколова М.В.", "Какие это дела");
        await album.TakePhone("people-stands-in", album.Page.Webinars, height: 480);
    }

    private static async Task<string> WriteList(string folder)
    {
        var file = Path.Combine(folder, "Люди программы.csv");
        await File.WriteAllTextAsync(
            file,
            """
            ФИО;Школа;Должность;Роль
            Ершова Людмила Николаевна;МБОУ «Ключевская ООШ»;директор;руководитель школы
            Зимина Алла Денисовна;МБОУ «Заречная СОШ»;заместитель директора;ответственный
            Ветрова Анна Павловна;МБОУ «Заречная СОШ»;учитель физики;педагог
            Лугин Борис Олегович;МКОУ «Лесная ООШ»;учитель истории;педагог
            """,
            Encoding.UTF8);
        return file;
    }
}
