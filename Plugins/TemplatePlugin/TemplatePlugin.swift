import Foundation
import PackagePlugin

/// Compiles the templates of a target to Swift before the target itself is compiled.
///
/// The templates lie in the target's folder `Resources/Templates`. Partials, layouts and models may also come from targets
/// of this package that it depends on, where those have such a folder.
@main
struct TemplatePlugin: BuildToolPlugin {
  func createBuildCommands(context: PluginContext, target: any Target) throws -> [Command] {
    guard let own = target as? SourceModuleTarget else { return [] }
    let names = Set(context.package.targets.map(\.name))
    let lenders = own.recursiveTargetDependencies.compactMap { $0 as? SourceModuleTarget }
      .filter { names.contains($0.name) && isFolder(templates(of: $0)) }
    let output = context.pluginWorkDirectoryURL
    var arguments = ["--output", output.path, "--import", "WebSupport"]
    var inputs: [URL] = []
    for source in [own] + lenders {
      arguments += ["--templates", templates(of: source).path, "--sources", source.directoryURL.path]
      if source.name != own.name { arguments += ["--import", source.name] }
      inputs += files(".mustache", in: templates(of: source)) + source.sourceFiles(withSuffix: ".swift").map(\.url)
    }
    let root = templates(of: own).path
    let outputs = files(".mustache", in: templates(of: own)).map { file in
      let name = file.path.dropFirst(root.count).dropLast(".mustache".count).drop { $0 == "/" }
      return output.appending(path: "Template-\(String(name.map { $0 == "/" ? "-" : $0 })).swift")
    }
    return [
      .buildCommand(
        displayName: "Compiling the templates of \(own.name)",
        executable: try context.tool(named: "TemplateCompiler").url, arguments: arguments, inputFiles: inputs,
        outputFiles: outputs + [output.appending(path: "SharedTemplates.swift")])
    ]
  }

  private func templates(of target: SourceModuleTarget) -> URL {
    target.directoryURL.appending(path: "Resources/Templates")
  }

  private func isFolder(_ url: URL) -> Bool {
    var isFolder: ObjCBool = false
    return FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) && isFolder.boolValue
  }

  private func files(_ ending: String, in folder: URL) -> [URL] {
    let paths = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(ending) }.sorted().map { folder.appending(path: $0) }
  }
}
