/// A point in time as an article's metadata gives it (ISO 8601), in words of the interface language.
enum ReportDate {
  /// `3 March 2026, 14:05 (UTC+4)`; the text itself where it is no such date.
  static func text(_ iso: String, _ strings: InterfaceStrings) -> String {
    let bytes = Array(iso.utf8)
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10]), (1...12).contains(month), (1...31).contains(day)
    else { return iso }
    let date = Phrase(
      strings.text("dates.day"),
      values: [
        "day": .count(day), "month": .figure(strings.text("dates.months.\(month)")),
        "year": .figure("\(year)"),
      ], strings: strings
    ).plain
    guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20,
      number(bytes[11..<13]) != nil, bytes[13] == UInt8(ascii: ":"), number(bytes[14..<16]) != nil
    else { return date }
    let time = String(decoding: bytes[11..<16], as: UTF8.self)
    guard let zone = zone(bytes[16...]) else {
      return Phrase(
        strings.text("dates.time"), values: ["date": .figure(date), "time": .figure(time)],
        strings: strings
      ).plain
    }
    return Phrase(
      strings.text("dates.zoned"),
      values: ["date": .figure(date), "time": .figure(time), "zone": .figure(zone)],
      strings: strings
    ).plain
  }

  /// `UTC`, `UTC+4`, `UTC−3:30`; nil where no zone is given.
  private static func zone(_ rest: ArraySlice<UInt8>) -> String? {
    // Seconds and their fractions come before the zone.
    guard
      let start = rest.firstIndex(where: { byte in
        byte == UInt8(ascii: "Z") || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-")
      })
    else { return nil }
    if rest[start] == UInt8(ascii: "Z") { return "UTC" }
    let digits = rest[(start + 1)...].filter { $0 != UInt8(ascii: ":") }
    guard digits.count == 4, let hours = number(digits.prefix(2)),
      let minutes = number(digits.suffix(2))
    else { return nil }
    if hours == 0, minutes == 0 { return "UTC" }
    let sign = rest[start] == UInt8(ascii: "-") ? "\u{2212}" : "+"
    return "UTC\(sign)\(hours)"
      + (minutes == 0 ? "" : ":" + (minutes < 10 ? "0" : "") + "\(minutes)")
  }

  private static func number(_ digits: some Collection<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }
}
