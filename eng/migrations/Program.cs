// `dotnet ef` loads this assembly for its references; there is nothing to run.
return 0;
