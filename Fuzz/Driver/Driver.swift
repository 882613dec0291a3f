import Foundation
import FuzzTargets
import Lexicons

/// What libFuzzer calls. One program serves all targets; the environment says which.
///
/// - `PLUMBLINE_FUZZ_TARGET`: the target's name.
/// - `PLUMBLINE_FUZZ_LEXICONS`: a folder with `LANGUAGE.compiled`, which audits are made with.
enum Driver {
  static let target: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["PLUMBLINE_FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget(rawValue: name) else { fatalError("No such target: \(name)") }
    return target
  }()

  static let lexicons: [String: Lexicon] = {
    guard target == .audits else { return [:] }
    guard let folder = ProcessInfo.processInfo.environment["PLUMBLINE_FUZZ_LEXICONS"] else {
      fatalError("PLUMBLINE_FUZZ_LEXICONS is not set.")
    }
    var lexicons: [String: Lexicon] = [:]
    for language in ["ar", "en"] {
      let url = URL(fileURLWithPath: folder).appendingPathComponent("\(language).compiled")
      do {
        lexicons[language] = try CompiledLexicon.lexicon([UInt8](try Data(contentsOf: url)))
      } catch {
        fatalError("\(url.path): \(error)")
      }
    }
    return lexicons
  }()
}

/// Once, before the first input.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: OpaquePointer?, _ arguments: OpaquePointer?) -> CInt {
  _ = Driver.lexicons
  return 0
}

/// One input. A fault ends the process, so that the fuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  let faults = Driver.target.faults(bytes, shipped: Driver.lexicons)
  if let fault = faults.first { fatalError("FAULT \(fault)") }
  return 0
}
