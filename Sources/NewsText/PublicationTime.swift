/// A point in time as metadata gives it (ISO 8601).
public enum PublicationTime {
  /// Minutes from the beginning of the year 1970 in UTC; nil where the text is no such time.
  ///
  /// A day without a time is its beginning; a time without a zone is taken for UTC.
  public static func minute(_ iso: String) -> Int? {
    let bytes = Array(iso.utf8)
    guard bytes.count >= 10, bytes[4] == UInt8(ascii: "-"), bytes[7] == UInt8(ascii: "-"),
      let year = number(bytes[0..<4]), let month = number(bytes[5..<7]),
      let day = number(bytes[8..<10]), (1...12).contains(month), (1...31).contains(day)
    else { return nil }
    let start = days(year, month, day) * 1440
    guard bytes.count >= 16, bytes[10] == UInt8(ascii: "T") || bytes[10] == 0x20,
      let hour = number(bytes[11..<13]), let minute = number(bytes[14..<16])
    else { return start }
    return start + hour * 60 + minute - zone(bytes[16...])
  }

  /// What the zone is ahead of UTC, in minutes.
  private static func zone(_ rest: ArraySlice<UInt8>) -> Int {
    guard
      let sign = rest.lastIndex(where: { $0 == UInt8(ascii: "+") || $0 == UInt8(ascii: "-") }),
      let hours = number(rest[(sign + 1)...].prefix(2))
    else { return 0 }
    let minutes = number(rest[(sign + 1)...].suffix(2)) ?? 0
    let ahead = hours * 60 + (rest[(sign + 1)...].count >= 4 ? minutes : 0)
    return rest[sign] == UInt8(ascii: "+") ? ahead : -ahead
  }

  /// Days from 1 January 1970 in the Gregorian calendar.
  private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
    // Years that begin in March put the leap day at their end.
    let year = month <= 2 ? year - 1 : year
    let months = (month + 9) % 12
    return year * 365 + year / 4 - year / 100 + year / 400 + (months * 153 + 2) / 5 + day - 719_469
  }

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    guard !digits.isEmpty else { return nil }
    var value = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      value = value * 10 + Int(digit - 0x30)
    }
    return value
  }

  /// The day of a minute, as `2031-05-04`; in UTC.
  public static func day(_ minute: Int) -> String {
    let days = Int((Double(minute) / 1440).rounded(.down))
    // Eras of 400 years, of which each has as many days, and years that begin in March.
    let shifted = days + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let day = shifted - era * 146_097
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * year + year / 4 - year / 100)
    let month = (5 * dayOfYear + 2) / 153
    let calendarMonth = month < 10 ? month + 3 : month - 9
    let calendarYear = year + era * 400 + (calendarMonth <= 2 ? 1 : 0)
    return padded(calendarYear, 4) + "-" + padded(calendarMonth, 2) + "-"
      + padded(dayOfYear - (153 * month + 2) / 5 + 1, 2)
  }

  private static func padded(_ number: Int, _ digits: Int) -> String {
    let text = String(number)
    return String(repeating: "0", count: max(0, digits - text.utf8.count)) + text
  }
}
