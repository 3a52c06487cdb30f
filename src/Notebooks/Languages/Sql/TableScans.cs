using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using DuckDB.NET.Native;

namespace Notebooks.Languages.Sql;

/// <summary>What a name in a query is that DuckDB itself does not know.</summary>
abstract record ScanAnswer
{
    /// <summary>A table of the notebook.</summary>
    public sealed record Table(SourceTable Value) : ScanAnswer;

    /// <summary>Something that is not a table, or not yet read.</summary>
    public sealed record Refused(string Sentence) : ScanAnswer;
}

/// <summary>
/// Lets DuckDB read the notebook's tables where they are. DuckDB asks for each table name that its own catalog does not have, and
/// then calls back for the rows; so its own parser determines which tables a query reads, and only those are read.
/// </summary>
/// <param name="find">What a name is; null: the notebook does not have it either.</param>
sealed unsafe class TableScans(Func<string, ScanAnswer?> find)
{
    /// <summary>The table function that reads a table by its number.</summary>
    public const string Function = "notebook_table";

    /// <summary>From how many rows on a further thread reads, as in DuckDB's own tables. Fewer rows come in the same
    /// order each time.</summary>
    const int RowsOfThread = 122_880;

    readonly Func<string, ScanAnswer?> find = find;
    readonly ConcurrentDictionary<long, SourceTable> tables = [];
    long last;

    /// <summary>Registers the scans with a database.</summary>
    public void Register(DuckDBDatabase database, DuckDBNativeConnection connection)
    {
        var function = NativeMethods.TableFunction.DuckDBCreateTableFunction();
        NativeMethods.TableFunction.DuckDBTableFunctionSetName(function, Function);
        using (var number = NativeMethods.LogicalType.DuckDBCreateLogicalType(DuckDBType.BigInt))
            NativeMethods.TableFunction.DuckDBTableFunctionAddParameter(function, number);
        NativeMethods.TableFunction.DuckDBTableFunctionSupportsProjectionPushdown(function, true);
        NativeMethods.TableFunction.DuckDBTableFunctionSetExtraInfo(function, Handle(this), &Free);
        NativeMethods.TableFunction.DuckDBTableFunctionSetBind(function, &Bind);
        NativeMethods.TableFunction.DuckDBTableFunctionSetInit(function, &Init);
        NativeMethods.TableFunction.DuckDBTableFunctionSetFunction(function, &Scan);
        NativeMethods.TableFunction.DuckDBRegisterTableFunction(connection, function);
        NativeMethods.TableFunction.DuckDBDestroyTableFunction(ref function);

        var add = (delegate* unmanaged[Cdecl]<
            nint,
            delegate* unmanaged[Cdecl]<nint, byte*, nint, void>,
            nint,
            delegate* unmanaged[Cdecl]<nint, void>,
            void>)
            DuckDbLibrary.Function("duckdb_add_replacement_scan");
        add(database.DangerousGetHandle(), &Replace, Handle(this), &Free);
    }

    /// <summary>Forgets the tables of the queries so far.</summary>
    public void Clear() => tables.Clear();

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void Replace(nint info, byte* name, nint handle)
    {
        try
        {
            var scans = Target<TableScans>(handle);
            switch (scans.find(Marshal.PtrToStringUTF8((nint)name)!))
            {
                case ScanAnswer.Table { Value: var table }:
                    var number = Interlocked.Increment(ref scans.last);
                    scans.tables[number] = table;
                    Name(info, Function);
                    using (var value = NativeMethods.Value.DuckDBCreateInt64(number))
                        ((delegate* unmanaged[Cdecl]<nint, nint, void>)DuckDbLibrary.Function("duckdb_replacement_scan_add_parameter"))(
                            info,
                            value.DangerousGetHandle()
                        );
                    break;
                case ScanAnswer.Refused { Sentence: var sentence }:
                    Refuse(info, sentence);
                    break;
            }
        }
        catch (Exception exception)
        {
            Refuse(info, exception.Message);
        }
    }

    static void Name(nint info, string function) => Call("duckdb_replacement_scan_set_function_name", info, function);

    static void Refuse(nint info, string sentence) => Call("duckdb_replacement_scan_set_error", info, sentence);

    static void Call(string function, nint info, string text)
    {
        fixed (byte* bytes = Encoding.UTF8.GetBytes(text + '\0'))
            ((delegate* unmanaged[Cdecl]<nint, byte*, void>)DuckDbLibrary.Function(function))(info, bytes);
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void Bind(nint info)
    {
        try
        {
            var scans = Target<TableScans>(NativeMethods.TableFunction.DuckDBBindGetExtraInfo(info));
            using var parameter = NativeMethods.TableFunction.DuckDBBindGetParameter(info, 0);
            if (!scans.tables.TryGetValue(NativeMethods.Value.DuckDBGetInt64(parameter), out var table))
            {
                NativeMethods.TableFunction.DuckDBBindSetError(info, "The table is not there any more: name it in the query.");
                return;
            }
            foreach (var column in table.Columns)
            {
                using var type = column.NewType();
                NativeMethods.TableFunction.DuckDBBindAddResultColumn(info, column.Name, type);
            }
            NativeMethods.TableFunction.DuckDBBindSetCardinality(info, (ulong)table.RowCount, true);
            NativeMethods.TableFunction.DuckDBBindSetBindData(info, Handle(table), &Free);
        }
        catch (Exception exception)
        {
            NativeMethods.TableFunction.DuckDBBindSetError(info, exception.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void Init(nint info)
    {
        try
        {
            var table = Target<SourceTable>(NativeMethods.TableFunction.DuckDBInitGetBindData(info));
            var wanted = new SourceColumn?[NativeMethods.TableFunction.DuckDBInitGetColumnCount(info)];
            for (var i = 0; i < wanted.Length; i++)
            {
                var index = NativeMethods.TableFunction.DuckDBInitGetColumnIndex(info, (ulong)i);
                wanted[i] = index < (ulong)table.Columns.Count ? table.Columns[(int)index] : null; // null: only the rows count
            }
            NativeMethods.TableFunction.DuckDBInitSetInitData(info, Handle(new RunningScan(table, wanted)), &Free);
            var threads = Math.Clamp(table.RowCount / RowsOfThread, 1, Environment.ProcessorCount);
            ((delegate* unmanaged[Cdecl]<nint, ulong, void>)DuckDbLibrary.Function("duckdb_init_set_max_threads"))(info, (ulong)threads);
        }
        catch (Exception exception)
        {
            NativeMethods.TableFunction.DuckDBInitSetError(info, exception.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void Scan(nint info, nint chunk)
    {
        try
        {
            using var target = new DuckDBDataChunk(chunk);
            var count = Target<RunningScan>(NativeMethods.TableFunction.DuckDBFunctionGetInitData(info)).Fill(target);
            NativeMethods.DataChunks.DuckDBDataChunkSetSize(target, (ulong)count);
        }
        catch (Exception exception)
        {
            NativeMethods.TableFunction.DuckDBFunctionSetError(info, exception.Message);
        }
    }

    [UnmanagedCallersOnly(CallConvs = [typeof(CallConvCdecl)])]
    static void Free(nint handle) => GCHandle.FromIntPtr(handle).Free();

    static nint Handle(object value) => GCHandle.ToIntPtr(GCHandle.Alloc(value));

    static T Target<T>(nint handle) => (T)GCHandle.FromIntPtr(handle).Target!;

    /// <summary>
    /// A scan while it runs. DuckDB has one thread read wherever the order of the rows counts.
    /// </summary>
    sealed class RunningScan(SourceTable table, SourceColumn?[] wanted)
    {
        static readonly int Most = (int)NativeMethods.Helpers.DuckDBVectorSize();
        long next;

        /// <summary>Writes the next rows and returns how many there are.</summary>
        public int Fill(DuckDBDataChunk chunk)
        {
            var start = Interlocked.Add(ref next, Most) - Most;
            var count = (int)Math.Clamp(table.RowCount - start, 0, Most);
            for (var i = 0; i < wanted.Length; i++)
                if (count > 0)
                    wanted[i]?.Fill(NativeMethods.DataChunks.DuckDBDataChunkGetVector(chunk, i), start, count);
            return count;
        }
    }
}
