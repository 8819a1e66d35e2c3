namespace WinsockErrors.Benchmarks;

/// <summary>What is compared: the library and a peer, and how much of the peer's time it may take.</summary>
/// <param name="Ours">The name of the library's measurement.</param>
/// <param name="Peer">The name of the peer's.</param>
/// <param name="Reach">The ratio to reach.</param>
internal sealed record Comparison(string Ours, string Peer, double Reach);
