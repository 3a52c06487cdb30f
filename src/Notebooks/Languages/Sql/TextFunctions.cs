using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Notebooks.Languages.Sql;

/// <summary>Functions of the engine's own in queries, which take a text and return one, or take a list and return it.</summary>
static unsafe class TextFunctions
{
    /// <summary>What is put before the sentence of an error, so that it can be found in DuckDB's.</summary>
    public const string Refused = "notebook: ";

    /// <param name="change">Is called for the text, and for each text of a list; throws to refuse it.</param>
    public static void Register(DuckDBNativeConnection connection, string name, Func<string, string> change)
    {
        using var text = LogicalType.DuckDBCreateLogicalType(DuckDBType.Varchar);
        using var list = LogicalType.DuckDBCreateListType(text);
        var set = ((delegate* unmanaged[Cdecl]<byte*, nint>)DuckDbLibrary.Function("duckdb_create_scalar_function_set"));
        nint all;
        fixed (byte* bytes = Encoding.UTF8.GetBytes(name + '\0'))
            all = set(bytes);
        Add(all, name, text, change, &OfText);
        Add(all, name, list, change, &OfList);
        ((delegate* unmanaged[Cdecl]<nint, nint, int>)DuckDbLibrary.Function("duckdb_register_scalar_function_set"))(
            connection.DangerousGetHandle(),
            all
        );
        ((delegate* unmanaged[Cdecl]<nint*, void>)DuckDbLibrary.Function("duckdb_destroy_scalar_function_set"))(&all);
    }

    static void Add(
        nint set,
        string name,
        DuckDBLogicalType type,
        Func<string, string> change,
        delegate* unmanaged[Cdecl]<nint, nint, nint, void> run
    )
    {
        var function = ScalarFunction.DuckDBCreateScalarFunction();
        ScalarFunction.DuckDBScalarFunctionSetName(function, name);
        ScalarFunction.DuckDBScalarFunctionAddParameter(function, type);
        ScalarFunction.DuckDBScalarFunctionSetReturnType(function, type);
        ScalarFunction.DuckDBScalarFunctionSetExtraInfo(function, GCHandle.ToIntPtr(GCHandle.Alloc(change)), &Free);
        ScalarFunction.DuckDBScalarFunctionSetFunction(function, run);
        ((delegate* unmanaged[Cdecl]<nint, nint, int>)DuckDbLibrary.Function("duckdb_add_scalar_function_to_set"))(set, function);
        ScalarFunction.DuckDBDestroyScalarFunction(ref function);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void OfText(nint info, nint chunk, nint output) =>
        Run(
            info,
            chunk,
            (input, count, change) =>
            {
                for (var row = 0L; row < count; row++)
                {
                    if (VectorText.IsNull(input, row))
                    {
                        Vectors.DuckDBVectorEnsureValidityWritable(output);
                        ValidityMask.DuckDBValiditySetRowValidity(Vectors.DuckDBVectorGetValidity(output), (ulong)row, false);
                        continue;
                    }
                    var bytes = Encoding.UTF8.GetBytes(change(VectorText.Text(input, row)));
                    fixed (byte* first = bytes)
                        Vectors.DuckDBVectorAssignStringElementLength(output, (ulong)row, first, bytes.Length);
                }
            }
        );

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void OfList(nint info, nint chunk, nint output) =>
        Run(
            info,
            chunk,
            (input, count, change) =>
            {
                var texts = Vectors.DuckDBListVectorGetChild(input);
                for (var row = 0L; row < count; row++)
                {
                    if (VectorText.IsNull(input, row))
                        continue;
                    var list = ((DuckDBListEntry*)Vectors.DuckDBVectorGetData(input))[row];
                    for (var i = (long)list.Offset; i < (long)(list.Offset + list.Length); i++)
                        if (!VectorText.IsNull(texts, i))
                            change(VectorText.Text(texts, i));
                }
                ((delegate* unmanaged[Cdecl]<nint, nint, void>)DuckDbLibrary.Function("duckdb_vector_reference_vector"))(output, input);
            }
        );

    static void Run(nint info, nint chunk, Action<nint, long, Func<string, string>> work)
    {
        try
        {
            var change = (Func<string, string>)GCHandle.FromIntPtr(ScalarFunction.DuckDBScalarFunctionGetExtraInfo(info)).Target!;
            using var input = new DuckDBDataChunk(chunk);
            work(DataChunks.DuckDBDataChunkGetVector(input, 0), (long)DataChunks.DuckDBDataChunkGetSize(input), change);
        }
        catch (Exception exception)
        {
            ScalarFunction.DuckDBScalarFunctionSetError(info, Refused + exception.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void Free(nint handle) => GCHandle.FromIntPtr(handle).Free();
}
