using Notebooks.Cli;
using Notebooks.Worker;

// A worker starts with the notebook's first cell waiting for it, so it comes before everything else.
return args is [WorkerCommand.Verb, ..] ? await WorkerMain.RunAsync(args) : await CommandLine.RunAsync(args);
