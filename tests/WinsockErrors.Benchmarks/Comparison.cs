namespace WinsockErrors.Benchmarks;

/// <summary>What is compared: the library and a peer, and how much of the peer's time it may take.</summary>
/// <param name="Against">The name of the peer in the table.</param>
/// <param name="Ours">The library's measurement.</param>
/// <param name="Peer">The peer's.</param>
/// <param name="Reach">The target ratio; null for a peer that only shows what would be possible.</param>
internal sealed record Comparison(string Against, string Ours, string Peer, double? Reach);
