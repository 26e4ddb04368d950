namespace Shnor.Storage.Tests.Support;

/// <summary>One store for tests that only ask.</summary>
public sealed class OneStore : IAsyncLifetime
{
    public StoreFile File { get; } = StoreFile.Unmigrated();

    public Task InitializeAsync() => File.Store.Migrate(CancellationToken.None);

    public async Task DisposeAsync() => await File.DisposeAsync();
}
