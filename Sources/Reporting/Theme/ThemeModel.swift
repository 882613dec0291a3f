import TemplateEngine

/// What templates see of a theme.
struct ThemeModel {
  var logo: EmbeddedPicture?
  var logoText: String?
  let footer: String?

  /// The value of `theme`.
  var value: TemplateValue {
    .object([
      "logo": logo.map { .picture($0) } ?? .none, "logoText": .text(logoText ?? ""),
      "footer": .text(orNone: footer),
    ])
  }
}

extension ThemeModel {
  init(_ theme: Theme) {
    self.init(logo: theme.logo, logoText: theme.logoText, footer: theme.footer)
  }

  init(footer: String) { self.init(logo: nil, logoText: nil, footer: footer) }
}
