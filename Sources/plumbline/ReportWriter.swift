import Foundation

/// Where reports go: standard output, a file, or a folder for many.
struct ReportWriter {
  private enum Place {
    case output
    case file(String)
    case folder(String)
  }

  private let place: Place
  private let format: ReportCommand.Format

  /// Finds the place; many reports need a folder, which is made where there is none.
  init(_ output: String?, paths: ArticlePaths, format: ReportCommand.Format) throws {
    self.format = format
    let isFolder = output.map { $0.hasSuffix("/") || FileKind(at: $0) == .folder } ?? false
    if paths.isMany || isFolder {
      guard let output, output != "-" else {
        throw CommandError(
          .configuration, "Reports on many articles need a folder. Name one with -o.")
      }
      guard FileKind(at: output) == nil || FileKind(at: output) == .folder else {
        throw CommandError(
          .configuration,
          "\(output) is a file. Reports on many articles need a folder; name one with -o.")
      }
      place = .folder(output)
    } else if output == "-" || output == nil && format != .html {
      place = .output
    } else {
      place = .file(output ?? ReportWriter.defaultPath(paths.items[0].path))
    }
  }

  var isFolder: Bool {
    if case .folder = place { return true }
    return false
  }

  var isPrinted: Bool {
    if case .output = place { return true }
    return false
  }

  /// Ends the command where a report would be written over its article.
  func check(_ file: InputFile, _ item: ArticlePaths.Item) throws {
    let target: String
    switch place {
    case .output: return
    case .file(let path): target = path
    case .folder(let folder): target = path(item.name + format.suffix, in: folder)
    }
    guard file.isSame(as: target) else { return }
    throw CommandError(
      .configuration, "\(target) is the article itself. Name another place with -o.")
  }

  /// Writes the report on an article.
  func write(_ bytes: [UInt8], _ item: ArticlePaths.Item) throws {
    switch place {
    case .output:
      do { try FileHandle.standardOutput.write(contentsOf: Data(bytes)) } catch {
        throw CommandError(
          .configuration, "The report cannot be written to standard output: the disk may be full.")
      }
    case .file(let path): try write(bytes, to: path)
    case .folder: try write(bytes, file: item.name + format.suffix)
    }
  }

  /// Writes a file of the folder; the folders above it are made.
  func write(_ bytes: [UInt8], file: String) throws {
    guard case .folder(let folder) = place else { return }
    let target = path(file, in: folder)
    try? FileManager.default.createDirectory(
      at: URL(fileURLWithPath: target).deletingLastPathComponent(),
      withIntermediateDirectories: true)
    try write(bytes, to: target)
  }

  /// Prints what to open.
  func tell() {
    switch place {
    case .output: break
    case .file(let path): print(path)
    case .folder(let folder): print(format == .html ? path("index.html", in: folder) : folder)
    }
  }

  private func path(_ file: String, in folder: String) -> String {
    folder.hasSuffix("/") ? folder + file : folder + "/" + file
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    do {
      try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw CommandError(
        .configuration, "\(path) cannot be written. Name another place with -o.")
    }
  }

  /// `story.html` gives `story.report.html`; standard input gives `plumbline.report.html`.
  private static func defaultPath(_ article: String) -> String {
    if article == "-" { return "plumbline.report.html" }
    let url = URL(fileURLWithPath: article)
    let stem = url.deletingPathExtension().lastPathComponent
    let folder = url.deletingLastPathComponent()
    let path = folder.appendingPathComponent("\(stem).report.html").path
    let here = FileManager.default.currentDirectoryPath + "/"
    return path.hasPrefix(here) ? String(path.dropFirst(here.count)) : path
  }
}
