namespace Microsoft.DotNet.Interactive
{
    /// <summary>All languages of a notebook together.</summary>
    public sealed class CompositeKernel : Kernel
    {
        internal CompositeKernel() : base(null) { }
    }
}

namespace Microsoft.DotNet.Interactive.CSharp
{
    /// <summary>The notebook's C#, under the name that notebooks cast it to.</summary>
    public sealed class CSharpKernel : Kernel
    {
        internal CSharpKernel() : base("csharp") { }
    }
}

namespace Microsoft.DotNet.Interactive.FSharp
{
    /// <summary>The notebook's F#, under the name that notebooks cast it to.</summary>
    public sealed class FSharpKernel : Kernel
    {
        internal FSharpKernel() : base("fsharp") { }
    }
}
