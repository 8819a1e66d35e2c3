namespace WinsockErrors.Tests.Provoked;

/// <summary>What a provocation opened, to be closed when the error has been read.</summary>
public sealed class ProvocationScope : IDisposable
{
    private readonly Stack<Action> cleanup = new();

    internal void OnDispose(Action action) => cleanup.Push(action);

    public void Dispose()
    {
        while (cleanup.TryPop(out var action))
        {
            action();
        }
    }
}
