namespace WinsockErrors.Tests.Provoked;

/// <summary>
/// Provocations run alone: some change the whole process for a moment, as its limit of open files or the start of Winsock.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class RunAlone
{
    public const string Name = "Provocations";
}
