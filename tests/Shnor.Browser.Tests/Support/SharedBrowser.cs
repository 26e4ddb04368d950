namespace Shnor.Browser.Tests.Support;

/// <summary>One browser for all specs of the page alone: it takes longer to start than most of them to run.</summary>
public sealed class SharedBrowser : IDisposable
{
    private Chromium? _chromium;

    /// <summary>Skips the test, visibly, where there is no browser.</summary>
    internal Chromium Chromium
    {
        get
        {
            Skip.If(Chromium.Missing() is not null, Chromium.Missing());
            return _chromium ??= new Chromium();
        }
    }

    public void Dispose() => _chromium?.Dispose();
}

/// <summary>The specs that share it.</summary>
[CollectionDefinition(Name)]
public sealed class OnePage : ICollectionFixture<SharedBrowser>
{
    public const string Name = "one page";
}
