/// The plural forms of the Unicode CLDR, for whole numbers.
enum PluralForm: String, Sendable, CaseIterable {
  case zero
  case one
  case two
  case few
  case many
  case other

  /// The form that a language uses for a count; languages without a rule here count as English does.
  ///
  /// Source: Unicode CLDR 44, cardinal rules of `ar` and `en`.
  static func of(_ count: Int, language: String) -> PluralForm {
    guard language == "ar" else { return count == 1 ? .one : .other }
    let rest = abs(count) % 100
    switch (count, rest) {
    case (0, _): return .zero
    case (1, _): return .one
    case (2, _): return .two
    case (_, 3...10): return .few
    case (_, 11...99): return .many
    default: return .other
    }
  }
}
