using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Benchmarks;

switch (args)
{
    case ["speed", .. var files]:
        Speed.Run(files);
        return 0;
    case ["hostile", .. var kinds]:
        return Hostile.Run(kinds);
    case ["memory", .. var files]:
        return await Memory.RunAsync(files);
}

// In process: what is measured is allocation and time of warm code, and a project a benchmark costs minutes.
var job = Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(7);
var config = ManualConfig.Create(DefaultConfig.Instance).AddJob(job).WithArtifactsPath(".artifacts/benchmarks");
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args, config);
return 0;
