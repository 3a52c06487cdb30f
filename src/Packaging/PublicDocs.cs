using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection;
using System.Xml.Linq;
using Microsoft.Build.Framework;

/// <summary>
/// Keeps in an assembly's XML documentation only what users of the assembly can name: the compiler writes the comments of private
/// members too. Runs in the build, see <c>Package.targets</c>.
/// </summary>
public sealed class KeepPublicDocs : Microsoft.Build.Utilities.Task
{
    const BindingFlags Declared =
        BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static;

    /// <summary>The assembly, as it was compiled.</summary>
    [Required]
    public string AssemblyPath { get; set; }

    /// <summary>Its documentation, which is replaced where something has to go.</summary>
    [Required]
    public string DocumentationPath { get; set; }

    /// <summary>The assemblies that it was compiled against.</summary>
    [Required]
    public string[] References { get; set; }

    /// <inheritdoc/>
    public override bool Execute()
    {
        AppDomain.CurrentDomain.AssemblyResolve += Resolve;
        try
        {
            var document = XDocument.Load(DocumentationPath, LoadOptions.PreserveWhitespace);
            var known = new HashSet<string>(PublicNames(Assembly.Load(File.ReadAllBytes(AssemblyPath))));
            var gone = document
                .Descendants("member")
                .Where(member => !known.Contains(WithoutTypes((string)member.Attribute("name"))))
                .ToList();
            foreach (var member in gone)
            {
                if (member.PreviousNode is XText space)
                    space.Remove();
                member.Remove();
            }
            if (gone.Count > 0)
                document.Save(DocumentationPath, SaveOptions.DisableFormatting);
            return true;
        }
        finally
        {
            AppDomain.CurrentDomain.AssemblyResolve -= Resolve;
        }
    }

    Assembly Resolve(object sender, ResolveEventArgs asked)
    {
        var name = new AssemblyName(asked.Name).Name;
        var path = References.FirstOrDefault(reference => Path.GetFileNameWithoutExtension(reference) == name);
        return path is null ? null : Assembly.Load(File.ReadAllBytes(path));
    }

    /// <summary>The types and members that are visible outside, by their documentation's names, with the number of parameters in
    /// place of their types.</summary>
    static IEnumerable<string> PublicNames(Assembly assembly)
    {
        foreach (var type in assembly.GetTypes().Where(IsVisible))
        {
            var name = type.FullName.Replace('+', '.');
            yield return $"T:{name}";
            foreach (var method in type.GetMembers(Declared).OfType<MethodBase>().Where(IsVisible))
                yield return $"M:{name}.{Escaped(method.Name)}{Generic(method)}/{method.GetParameters().Length}";
            foreach (var property in type.GetProperties(Declared).Where(property => property.GetAccessors(true).Any(IsVisible)))
                yield return $"P:{name}.{Escaped(property.Name)}/{property.GetIndexParameters().Length}";
            foreach (var field in type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly))
                yield return $"F:{name}.{field.Name}/0";
            foreach (var one in type.GetEvents(Declared).Where(one => IsVisible(one.GetAddMethod(true))))
                yield return $"E:{name}.{one.Name}/0";
        }
    }

    static bool IsVisible(Type type) =>
        (type.IsPublic || type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamORAssem)
        && (type.DeclaringType is null || IsVisible(type.DeclaringType));

    static bool IsVisible(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    static string Escaped(string name) => name.Replace('.', '#');

    static string Generic(MethodBase method) => method.IsGenericMethodDefinition ? $"``{method.GetGenericArguments().Length}" : "";

    /// <summary><c>M:A.B(System.Int32,C{D,E})~F</c> as <c>M:A.B/2</c>; a type has no parameters.</summary>
    static string WithoutTypes(string id)
    {
        if (id.StartsWith("T:", StringComparison.Ordinal))
            return id;
        var end = id.IndexOf('~');
        if (end >= 0)
            id = id.Substring(0, end);
        var list = id.IndexOf('(');
        if (list < 0)
            return $"{id}/0";
        int depth = 0,
            count = 1;
        foreach (var c in id.Substring(list + 1))
        {
            depth +=
                c is '{' or '[' or '(' ? 1
                : c is '}' or ']' or ')' ? -1
                : 0;
            count += c == ',' && depth == 0 ? 1 : 0;
        }
        return $"{id.Substring(0, list)}/{count}";
    }
}
