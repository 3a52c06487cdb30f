using System.Collections.Concurrent;
using System.Composition;
using System.Composition.Hosting.Core;
using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace Notebooks.Assistance.CSharp;

/// <summary>Puts the parts of Roslyn's editor features together as far as they are asked for, one of each.</summary>
/// <remarks>
/// Roslyn declares its parts for MEF, whose own container looks at each of some seven hundred of them and compiles an
/// expression for each that it makes: half a second and 50 MiB before the first completion.
/// </remarks>
sealed class RoslynParts : CompositionContext
{
    readonly RoslynExports exports = new();
    readonly ConcurrentDictionary<Type, Lazy<object>> parts = new();

    public override bool TryGetExport(CompositionContract contract, [NotNullWhen(true)] out object? export)
    {
        var isMany = contract.MetadataConstraints?.Any(constraint => constraint.Key == "IsImportMany") is true;
        export = isMany ? Many(contract.ContractType) : One(contract.ContractType);
        return export is not null;
    }

    object? One(Type contract) => exports.Of(contract) is [{ Part: var part }, ..] ? Instance(part) : null;

    /// <param name="sequence">Of a contract, or of lazy ones with their metadata.</param>
    Array Many(Type sequence)
    {
        var element = sequence.GetElementType() ?? sequence.GetGenericArguments()[0];
        if (!element.IsGenericType)
            return Filled(element, element, export => Instance(export.Part));
        Type[] types = element.GetGenericArguments() is [var only] ? [only, typeof(object)] : element.GetGenericArguments();
        var make = GetType().GetMethod(nameof(Lazily), BindingFlags.NonPublic | BindingFlags.Instance)!.MakeGenericMethod(types);
        return Filled(element, types[0], export => make.Invoke(this, [export])!);
    }

    Array Filled(Type element, Type contract, Func<RoslynExport, object> make)
    {
        var found = exports.Of(contract);
        var array = Array.CreateInstance(element, found.Count);
        for (var i = 0; i < found.Count; i++)
            array.SetValue(make(found[i]), i);
        return array;
    }

    Lazy<T, TMetadata> Lazily<T, TMetadata>(RoslynExport export) =>
        new(() => (T)Instance(export.Part), (TMetadata)Activator.CreateInstance(typeof(TMetadata), export.Metadata())!);

    object Instance(Type part) => parts.GetOrAdd(part, type => new(() => Create(type))).Value;

    object Create(Type part)
    {
        var constructors = part.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
        var constructor = constructors.FirstOrDefault(one => one.IsDefined(typeof(ImportingConstructorAttribute))) ?? constructors[0];
        return constructor.Invoke([.. constructor.GetParameters().Select(Import)]);
    }

    object? Import(ParameterInfo parameter) =>
        parameter.IsDefined(typeof(ImportManyAttribute)) ? Many(parameter.ParameterType)
        : One(parameter.ParameterType) is { } one ? one
        : parameter.GetCustomAttribute<ImportAttribute>() is { AllowDefault: true } ? null
        : throw new InvalidOperationException($"Roslyn has no part that is a {parameter.ParameterType}.");
}
