import FramingAnalysis
import NewsText
import Testing

/// What three words or fewer in quotation marks are.
@Suite("Short quotations")
struct ShortQuotationTests {
  struct Example: Sendable, CustomTestStringConvertible {
    let text: String
    let kinds: [TypedQuotation.Kind]
    var testDescription: String { text }

    init(_ text: String, _ kinds: TypedQuotation.Kind...) {
      self.text = text
      self.kinds = kinds
    }
  }

  static let englishExamples = [
    Example("“We won,” he said on Monday.", .speech),
    Example("“Never again,” Anna Holt told reporters.", .speech),
    Example("The mayor said: “We won.”", .speech),
    Example("“What curfew?” they yelled.", .speech),
    Example("The minister called the plan “a disaster”.", .fragment),
    Example("She described the plan as “a disaster”.", .fragment),
    Example("The minister said the “reforms” would go on.", .fragment),
    Example("The minister denied “wrongdoing”.", .fragment),
    Example("The “reforms” ended in the spring.", .scare),
    Example("The tanker “North Star” left the port on Monday.", .name),
  ]

  static let arabicExamples = [
    Example("قال الرئيس: «انتصرنا اليوم».", .speech),
    Example("وصف الوزير الخطة بأنها «كارثة».", .fragment),
    Example("غادرت السفينة «مرمرة» الميناء.", .name),
    Example("رست الناقلة \"نور البحر\" في الميناء أمس.", .name),
    Example("غادرت السفينة «المحتجزة» الميناء.", .scare),
    Example("القرية «المحررة» خالية منذ أمس.", .scare),
  ]

  @Test("English", arguments: englishExamples)
  func english(_ example: Example) throws {
    #expect(try audit(example.text, headline: false).quotations.map(\.kind) == example.kinds)
  }

  @Test("Arabic", arguments: arabicExamples)
  func arabic(_ example: Example) throws {
    #expect(try audit(example.text, "ar", headline: false).quotations.map(\.kind) == example.kinds)
  }
}
