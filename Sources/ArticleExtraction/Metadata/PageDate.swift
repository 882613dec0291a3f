/// A point in time as a page writes it, brought to one ISO 8601 form.
///
/// The zone stays the page's own, and is left out where the page leaves it out: a day that was
/// moved to another zone would be another day.
enum PageDate {
  /// `2024-05-01`, `2024-05-01T12:30:00`, `2024-05-01T12:30:00+02:00`; nil for what is no date.
  ///
  /// Read are ISO 8601, also with a space for the `T`, without seconds, with a zone without a
  /// colon, and RFC 2822 (`Wed, 01 May 2024 12:30:00 GMT`). A day that no calendar has is no date,
  /// and so is one before 1990 or after 2100: pages write zeros where they do not know.
  static func iso(_ value: String?) -> String? {
    guard let value, value.utf8.count <= 64 else { return nil }
    var reader = Reader(Array(value.utf8))
    return reader.iso() ?? Reader(Array(value.utf8)).rfc()
  }

  /// The calendar day of a date in our form.
  static func day(of iso: String) -> Substring { iso.prefix(10) }

  private struct Reader {
    let bytes: [UInt8]
    var index = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    mutating func iso() -> String? {
      guard let year = number(4), take("-"), let month = number(2), take("-"),
        let day = number(2), PageDate.isDay(year, month, day)
      else { return nil }
      let date =
        "\(PageDate.padded(year, 4))-\(PageDate.padded(month, 2))-\(PageDate.padded(day, 2))"
      if index == bytes.count { return date }
      guard take("T") || take("t") || take(" ") else { return nil }
      while take(" ") {}
      return time(after: date)
    }

    private mutating func time(after date: String) -> String? {
      guard let hour = number(2), take(":"), let minute = number(2), hour < 24, minute < 60 else {
        return nil
      }
      var second = 0
      if take(":") {
        guard let value = number(2), value <= 60 else { return nil }
        second = min(value, 59)
        if take(".") || take(",") { while number(1) != nil {} }
      }
      let clock =
        "\(PageDate.padded(hour, 2)):\(PageDate.padded(minute, 2)):\(PageDate.padded(second, 2))"
      while take(" ") {}
      guard let zone = zone() else { return nil }
      return "\(date)T\(clock)\(zone)"
    }

    /// The zone at the end: empty where there is none, nil where something else stands there.
    private mutating func zone() -> String? {
      let rest = String(decoding: bytes[index...], as: UTF8.self)
      switch rest {
      case "": return ""
      case "Z", "z", "UTC", "GMT": return "Z"
      default: break
      }
      let isAhead = take("+")
      guard isAhead || take("-"), let hours = number(2), hours <= 14 else { return nil }
      _ = take(":")
      let minutes = index < bytes.count ? number(2) : 0
      guard let minutes, minutes < 60, index == bytes.count else { return nil }
      return "\(isAhead ? "+" : "-")\(PageDate.padded(hours, 2)):\(PageDate.padded(minutes, 2))"
    }

    private static let months = [
      "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
    ]

    func rfc() -> String? {
      var words = MetadataValue.words(of: String(decoding: bytes, as: UTF8.self))
      if words.first?.utf8.last == UInt8(ascii: ",") { words.removeFirst() }
      guard words.count >= 3, let day = Int(words[0]), let year = Int(words[2]),
        let month = Reader.months.firstIndex(of: words[1].lowercased()),
        PageDate.isDay(year, month + 1, day)
      else { return nil }
      let date =
        "\(PageDate.padded(year, 4))-\(PageDate.padded(month + 1, 2))-\(PageDate.padded(day, 2))"
      guard words.count > 3 else { return date }
      var clock = Reader(Array(words[3...].joined(separator: " ").utf8))
      return clock.time(after: date)
    }

    private mutating func number(_ digits: Int) -> Int? {
      guard index + digits <= bytes.count else { return nil }
      var value = 0
      for byte in bytes[index..<(index + digits)] {
        guard byte >= 0x30, byte <= 0x39 else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      index += digits
      return value
    }

    private mutating func take(_ sign: Unicode.Scalar) -> Bool {
      guard index < bytes.count, UInt32(bytes[index]) == sign.value else { return false }
      index += 1
      return true
    }
  }

  private static func isDay(_ year: Int, _ month: Int, _ day: Int) -> Bool {
    guard (1990...2100).contains(year), (1...12).contains(month), day >= 1 else { return false }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return day <= days[month - 1]
  }

  private static func padded(_ value: Int, _ digits: Int) -> String {
    let text = String(value)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
