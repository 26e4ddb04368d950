namespace Shnor.Bench.Sweep;
internal static class SweepBench { public static Task<string> Run(bool isQuick, CancellationToken ct) => Task.FromResult(""); }
