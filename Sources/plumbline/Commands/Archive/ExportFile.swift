import Archive
import Foundation

/// Where a table goes: standard output, or a file that has its name once it is whole.
final class ExportFile {
  private let place: String?
  private let handle: FileHandle

  init(_ table: ArchiveTable, in folder: String?, suffix: String) throws {
    guard let folder else {
      place = nil
      handle = FileHandle.standardOutput
      return
    }
    try? FileManager.default.createDirectory(
      at: URL(fileURLWithPath: folder), withIntermediateDirectories: true)
    let place = (folder.hasSuffix("/") ? folder : folder + "/") + "\(table.rawValue).\(suffix)"
    guard FileManager.default.createFile(atPath: place + ".part", contents: nil),
      let handle = FileHandle(forWritingAtPath: place + ".part")
    else {
      throw CommandError(.configuration, "\(place) cannot be written. Name another folder with -o.")
    }
    self.place = place
    self.handle = handle
  }

  func write(_ bytes: [UInt8]) throws {
    do { try handle.write(contentsOf: Data(bytes)) } catch {
      throw CommandError(
        .configuration,
        "\(place ?? "Standard output") cannot be written to: the disk may be full.")
    }
  }

  func close() throws {
    guard let place else { return }
    do {
      try handle.close()
      if FileManager.default.fileExists(atPath: place) {
        try FileManager.default.removeItem(atPath: place)
      }
      try FileManager.default.moveItem(atPath: place + ".part", toPath: place)
    } catch {
      throw CommandError(.configuration, "\(place) cannot be written. Name another folder with -o.")
    }
  }
}
