import Foundation
import FuzzTargets
import Lexicons

/// What libFuzzer calls: one program for all targets, and the environment says which.
///
/// - `PLUMBLINE_FUZZ_TARGET`: the target's name.
/// - `PLUMBLINE_FUZZ_LEXICONS`: a folder with `LANGUAGE.compiled`, which audits are made with.
enum Driver {
  static let target: FuzzTarget = {
    let name = ProcessInfo.processInfo.environment["PLUMBLINE_FUZZ_TARGET"] ?? ""
    guard let target = FuzzTarget(rawValue: name) else { fatalError("No such target: \(name)") }
    return target
  }()

  /// The most processor time that an input may take; libFuzzer's own limit is on the clock, and a
  /// machine that is busy with other things must not fail an input.
  static let patience = 2.0

  /// The processor time of this thread.
  static var processorSeconds: Double {
    var time = timespec()
    guard unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time) == 0 else { return 0 }
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

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

/// Runs one input.
///
/// A fault ends the process, so that the fuzzer keeps the input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = unsafe [UInt8](UnsafeBufferPointer(start: start, count: count))
  let began = Driver.processorSeconds
  let faults = Driver.target.faults(bytes, shipped: Driver.lexicons)
  let took = Driver.processorSeconds - began
  if took > Driver.patience { fatalError("FAULT It took \(took) s.") }
  if let fault = faults.first { fatalError("FAULT \(fault)") }
  return 0
}

@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The program's start: SwiftPM gives `main` this name, and takes libFuzzer's own away.
@_cdecl("plumbline_fuzz_main")
public func start(
  _ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> CInt {
  var count = count
  var arguments = unsafe arguments
  return unsafe runFuzzer(&count, &arguments) { unsafe testOneInput($0, $1) }
}
