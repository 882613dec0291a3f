public import TemplateEngine

/// A house's logo, accent and footer on the page.
public struct Theme: Sendable {
  /// The picture at the head of the page.
  public let logo: EmbeddedPicture?
  /// What the picture says, for those who do not see it.
  public let logoText: String?
  /// A line at the foot.
  public let footer: String?
  private let file: ThemeFile

  /// The least contrast of text (WCAG 2.2, success criterion 1.4.3).
  static let leastContrast = 4.5
  /// The most bytes that a logo's file may have.
  public static let logoBytes = 100 << 10

  /// Puts a theme together.
  ///
  /// - Parameters:
  ///   - file: What the theme's file says.
  ///   - logo: The bytes of the file that it names as the logo.
  /// - Throws: `ReportError` with the line of the theme's file, where the logo is too large or no
  ///   picture.
  public init(_ file: ThemeFile, logo bytes: [UInt8]? = nil) throws(ReportError) {
    self.file = file
    footer = file.footer?.value
    logoText = file.logoText?.value
    guard let bytes, let entry = file.logo else {
      logo = nil
      return
    }
    guard bytes.count <= Theme.logoBytes else {
      throw file.error(
        entry,
        "\(entry.value) has \(bytes.count) bytes; a logo may have \(Theme.logoBytes), for every "
          + "report carries it")
    }
    do { logo = try EmbeddedPicture(bytes) } catch {
      switch error {
      case .unknownKind:
        throw file.error(entry, "\(entry.value) is neither PNG, JPEG, GIF, WebP nor SVG")
      case .active(let part):
        throw file.error(
          entry,
          "\(entry.value) holds `\(part)`, which a logo may not; export it as plain SVG or as PNG")
      }
    }
  }

  /// The rules that lay the accent over a style sheet, for the screen in both schemes.
  ///
  /// - Throws: `ReportError` where the accent has too little contrast with one of the grounds that
  ///   the style sheet names (`--ground` and `--raised`), or is missing for one scheme.
  func rules(over styleSheet: String) throws(ReportError) -> String {
    let picture =
      logo == nil
      ? "" : "\n.logo { display: block; max-block-size: 3rem; max-inline-size: 16rem; }\n"
    guard let light = file.accent, let dark = file.accentDark else {
      if let given = file.accent ?? file.accentDark {
        let missing = file.accent == nil ? "accent" : "accent-dark"
        throw file.error(
          given,
          "there is no `\(missing)` beside it; no colour has enough contrast on a light and on a "
            + "dark ground, so give one for each")
      }
      return picture
    }
    let grounds = StyleGrounds(styleSheet)
    let lightColour = try colour(light, on: grounds.light, scheme: "light")
    let darkColour = try colour(dark, on: grounds.dark, scheme: "dark")
    return picture + """

      @media screen { :root { --accent: \(lightColour.notation); } }
      @media screen and (prefers-color-scheme: dark) { :root { --accent: \(darkColour.notation); } }

      """
  }

  private func colour(
    _ entry: ThemeFile.Entry, on grounds: [Colour], scheme: String
  ) throws(ReportError) -> Colour {
    guard let colour = Colour(entry.value) else {
      throw file.error(
        entry, "`\(entry.value)` is no colour; write six hexadecimal digits, as in \"#1d4f91\"")
    }
    for ground in grounds {
      let ratio = colour.contrast(with: ground)
      if ratio < Theme.leastContrast {
        // Rounded down, so that no ratio too small is shown as large enough.
        let shown = ReportFigures.fixed((ratio * 100).rounded(.down) / 100, decimals: 2)
        throw file.error(
          entry,
          "\(colour.notation) on \(ground.notation), a ground of the \(scheme) scheme, has a "
            + "contrast of \(shown):1; text needs 4.5:1. Take a "
            + (scheme == "light" ? "darker" : "lighter") + " colour")
      }
    }
    return colour
  }
}

/// The grounds that a style sheet puts text on, as its `--ground` and `--raised` say.
struct StyleGrounds {
  let light: [Colour]
  let dark: [Colour]

  init(_ styleSheet: String) {
    let bytes = Array(styleSheet.utf8)
    let dark = Array("prefers-color-scheme: dark".utf8)
    let split = StyleGrounds.first(dark, in: bytes[...]) ?? bytes.count
    self.light = StyleGrounds.colours(in: bytes[..<split], otherwise: ["#fdfcfa", "#ffffff"])
    self.dark = StyleGrounds.colours(in: bytes[split...], otherwise: ["#17191c", "#202327"])
  }

  private static func colours(in bytes: ArraySlice<UInt8>, otherwise: [String]) -> [Colour] {
    let found = ["--ground:", "--raised:"].compactMap { name -> Colour? in
      guard let start = first(Array(name.utf8), in: bytes) else { return nil }
      let value = bytes[(start + name.utf8.count)...].drop { $0 == 0x20 }
        .prefix { $0 != UInt8(ascii: ";") && $0 != UInt8(ascii: "}") && $0 != 0x20 }
      return Colour(String(decoding: value, as: UTF8.self))
    }
    return found.isEmpty ? otherwise.compactMap { Colour($0) } : found
  }

  private static func first(_ wanted: [UInt8], in bytes: ArraySlice<UInt8>) -> Int? {
    bytes.indices.first { bytes[$0...].starts(with: wanted) }
  }
}
