using MtQuality.Forge.Commands;

return new ForgeCommand(Console.WriteLine, Console.Error.WriteLine).Create().Parse(args).Invoke();
