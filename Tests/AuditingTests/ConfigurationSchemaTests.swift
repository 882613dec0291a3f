import AuditConfiguration
import Auditing
import Foundation
import FramingAnalysis
import Testing

/// `docs/config.schema.json` and the program name the same checks, voices, thresholds and values.
@Suite struct ConfigurationSchemaTests {
  private func definitions() throws -> [String: Any] {
    let data = try Data(contentsOf: projectFolder.appendingPathComponent("docs/config.schema.json"))
    let schema = try JSONSerialization.jsonObject(with: data) as? [String: Any]
    return try #require(schema?["$defs"] as? [String: Any])
  }

  private func properties(_ value: Any?) -> [String: Any] {
    (value as? [String: Any])?["properties"] as? [String: Any] ?? [:]
  }

  @Test func checksHaveTheirThresholdsAndVoices() throws {
    let checks = properties(try definitions()["checks"])
    #expect(Set(checks.keys) == Set(Check.allCases.map(\.rawValue)))
    for check in Check.allCases {
      let forms = (checks[check.rawValue] as? [String: Any])?["anyOf"] as? [Any]
      let own = properties(forms?.last)
      let thresholds = check.standardThresholds.keys
      #expect(
        Set(own.keys) == Set(thresholds.map(\.rawValue) + ["severity", "fail-on"]), "\(check)")
      for threshold in thresholds {
        let form = own[threshold.rawValue] as? [String: Any]
        #expect((form?["minimum"] as? NSNumber)?.doubleValue == threshold.range.lowerBound)
        #expect((form?["maximum"] as? NSNumber)?.doubleValue == threshold.range.upperBound)
        #expect(form?["type"] as? String == (threshold.isWhole ? "integer" : "number"))
      }
      let severities = (own["severity"] as? [String: Any])?["anyOf"] as? [Any]
      let voices = properties(severities?.last)
      #expect(Set(voices.keys) == Set(check.standardSeverities.keys.map(\.rawValue)), "\(check)")
    }
  }

  @Test func valuesAreThoseThatAreRead() throws {
    let definitions = try definitions()
    func values(_ name: String) -> [String] {
      (definitions[name] as? [String: Any])?["enum"] as? [String] ?? []
    }
    #expect(values("severity") == CheckSeverity.allCases.map(\.name))
    #expect(values("level") == Gate.Level.allCases.map(\.rawValue))
  }

  @Test func theExampleInTheGuideIsRead() throws {
    let page = try String(
      contentsOf: projectFolder.appendingPathComponent("docs/ci.md"), encoding: .utf8)
    let blocks = page.components(separatedBy: "```yaml\n").dropFirst()
      .compactMap { $0.components(separatedBy: "```").first }
    let example = try #require(blocks.first { $0.hasPrefix("root:") })
    let file = try AuditFile(path: "docs/ci.md", text: example)
    #expect(file.isRoot && file.extends.map(\.path) == ["shared/newsroom.yml"])
    var settings = EffectiveSettings()
    settings.add(file, forArticleAt: "opinion/a.ar.md")
    #expect(settings.gate.level == .never)
    #expect(settings[.language]?.value == .text("ar"))
    #expect(settings.checks.severity(.loadedTerm, .own) == .error)
    #expect(settings.checks.severity(.loadedTerm, .quotation) == .off)
    #expect(settings.checks.severity(.loadedTerm, .headline) == .warning)
    #expect(settings.checks.threshold(.doubtGap, .minStatements) == 8)
  }
}
