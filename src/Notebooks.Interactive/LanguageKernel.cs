using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Microsoft.DotNet.Interactive;
using Microsoft.DotNet.Interactive.Commands;
using Microsoft.DotNet.Interactive.Formatting;
using Notebooks.Cells;

namespace Notebooks.Cells
{
    /// <summary>One of the notebook's languages, as code that uses .NET Interactive's kernels reaches it.</summary>
    public class LanguageKernel : Kernel
    {
        internal LanguageKernel(string name)
            : base(name) { }

        /// <summary>A value of this language's cells; false where there is none of that name and type.</summary>
        public bool TryGetValue<T>(string name, [MaybeNullWhen(false)] out T value)
        {
            (var there, value) = Host.Current.TryGetValue(Name, name, out var found) && found is T typed ? (true, typed) : (false, default);
            return there;
        }

        /// <summary>Gives this language's cells a value.</summary>
        /// <param name="declaredType">The type that it has there; null: its own.</param>
        public Task SetValueAsync(string name, object? value, Type? declaredType = null)
        {
            // Nobody reads the text of a value that is passed by reference.
            var command = new SendValue(name, value, value is null ? Null : Unread);
            if (declaredType is not null)
                DeclaredTypes.Add(command, declaredType);
            return SendAsync(command);
        }

        /// <summary>The types that values were sent with, for which the command has no place.</summary>
        internal static ConditionalWeakTable<SendValue, Type> DeclaredTypes { get; } = [];

        static readonly FormattedValue Unread = new(PlainTextFormatter.MimeType, ""),
            Null = new(JsonFormatter.MimeType, "null");
    }
}

namespace Microsoft.DotNet.Interactive.CSharp
{
    /// <summary>The notebook's C#, under the name that notebooks cast it to.</summary>
    public sealed class CSharpKernel : LanguageKernel
    {
        internal CSharpKernel()
            : base("csharp") { }
    }
}

namespace Microsoft.DotNet.Interactive.FSharp
{
    /// <summary>The notebook's F#, under the name that notebooks cast it to.</summary>
    public sealed class FSharpKernel : LanguageKernel
    {
        internal FSharpKernel()
            : base("fsharp") { }
    }
}

namespace Microsoft.DotNet.Interactive
{
    /// <summary>What notebooks call on a kernel and what <see cref="Kernel"/> itself does not have in this version.</summary>
    public static class LanguageKernelExtensions
    {
        extension(Kernel)
        {
            /// <inheritdoc cref="CellFunctions.ClearOutput"/>
            public static void ClearOutput(bool wait = false) => CellFunctions.ClearOutput(wait);
        }

        extension(Kernel kernel)
        {
            /// <inheritdoc cref="LanguageKernel.TryGetValue"/>
            public bool TryGetValue<T>(string name, [MaybeNullWhen(false)] out T value)
            {
                if (kernel is LanguageKernel language)
                    return language.TryGetValue(name, out value);
                value = default;
                return false;
            }

            /// <inheritdoc cref="LanguageKernel.SetValueAsync"/>
            public Task SetValueAsync(string name, object? value, Type? declaredType = null) =>
                kernel is LanguageKernel language
                    ? language.SetValueAsync(name, value, declaredType)
                    : kernel.SendAsync(new SendValue(name, value));
        }
    }
}
