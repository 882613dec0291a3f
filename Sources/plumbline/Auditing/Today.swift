import Foundation

/// The day that suppressions are held against: today in universal time, or the one that `SOURCE_DATE_EPOCH` gives, so
/// that a run can be repeated (reproducible-builds.org).
struct Today {
  /// The day, as `YYYY-MM-DD`.
  let day: String

  init() {
    let given = ProcessInfo.processInfo.environment["SOURCE_DATE_EPOCH"].flatMap(Double.init)
    let date = given.map { Date(timeIntervalSince1970: $0) } ?? Date()
    day = String(date.ISO8601Format().prefix(10))
  }
}
