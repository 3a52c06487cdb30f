using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;

namespace Notebooks.Interactive;

/// <summary>What the engine needs of the package and what the package keeps to itself. Its version is exact, and a test
/// calls all of these.</summary>
static class PackageInternals
{
    /// <summary>Sets the code of a command that has been sent without any, so that the package's parser has not split it.</summary>
    [UnsafeAccessor(UnsafeAccessorKind.Method, Name = "set_Code")]
    public static extern void SetCode(SubmitCode command, string code);

    /// <summary>
    /// Removes the package's own subscriber of displayed values, which prints them to the console where no command runs. The
    /// notebook's shows them all.
    /// </summary>
    public static void DropSubscriber()
    {
        RuntimeHelpers.RunClassConstructor(typeof(Kernel).TypeHandle);
        var subscribers = typeof(Formatter).GetField("OnFormatterEvent", BindingFlags.Static | BindingFlags.NonPublic)!;
        var all = (Action<DisplayedValue>?)subscribers.GetValue(null);
        foreach (var own in all?.GetInvocationList().Where(one => one.Method.DeclaringType == typeof(Kernel)) ?? [])
            all = (Action<DisplayedValue>?)Delegate.Remove(all, own);
        subscribers.SetValue(null, all);
    }
}
