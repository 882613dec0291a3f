// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
]

let package = Package(
  name: "plumbline",
  products: [
    .executable(name: "plumbline", targets: ["plumbline"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "JSON"),
    // Pages in.
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // glibc's iconv: no library of its own, only its header.
    .systemLibrary(name: "CIconv"),
    .systemLibrary(name: "CMD4C", pkgConfig: "md4c", providers: [.apt(["libmd4c-dev"])]),
    .target(name: "HTMLTree", dependencies: ["CIconv", "CLibXML2", "CMD4C"]),
    .target(name: "ArticleExtraction", dependencies: ["HTMLTree", "JSON", "NewsText"]),
    // The analysis: imports go one way, and none of it imports Foundation.
    .target(name: "NewsText"),
    .target(name: "Lexicons", dependencies: ["NewsText"]),
    .target(name: "FramingAnalysis", dependencies: ["Lexicons", "NewsText"]),
    // Checks on audits, as a linter runs them.
    .target(name: "Auditing", dependencies: ["FramingAnalysis", "JSON", "Lexicons", "NewsText"]),
    // Two versions of one article: diffs in, what a change made out.
    .target(
      name: "Revisions", dependencies: ["Auditing", "FramingAnalysis", "Lexicons", "NewsText"]),
    .target(name: "Comparison", dependencies: ["FramingAnalysis", "Lexicons", "NewsText"]),
    // Articles and audits kept.
    .target(
      name: "Archive",
      dependencies: [
        "FramingAnalysis", "JSON", "Lexicons", "NewsText",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    // Lexicon files in.
    .target(
      name: "LexiconSource",
      dependencies: ["Lexicons", "NewsText", .product(name: "Yams", package: "Yams")]),
    // The settings of checks in.
    .target(
      name: "AuditConfiguration",
      dependencies: [
        "Auditing", "FramingAnalysis", "LexiconSource", .product(name: "Yams", package: "Yams"),
      ]),
    // Reports out.
    .target(name: "TemplateEngine"),
    .target(
      name: "Reporting",
      dependencies: [
        "Auditing", "Comparison", "FramingAnalysis", "JSON", "Lexicons", "NewsText", "Revisions",
        "TemplateEngine",
      ]),
    // The limit that strangers' pages are parsed under.
    .systemLibrary(name: "CProcessLimits"),
    .target(name: "ProcessLimits", dependencies: ["CProcessLimits"]),
    // What commands say of themselves, as manual pages.
    .target(name: "ManualPages", dependencies: ["JSON"]),
    // Reports checked again: what a document says, computed without the analysis.
    .target(name: "Verification", dependencies: ["JSON", "NewsText"]),
    .executableTarget(
      name: "plumbline",
      dependencies: [
        "Archive", "ArticleExtraction", "AuditConfiguration", "Auditing", "Comparison",
        "FramingAnalysis", "HTMLTree", "JSON", "LexiconSource", "Lexicons", "ManualPages",
        "NewsText", "ProcessLimits", "Reporting", "Revisions", "TemplateEngine", "Verification",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      resources: [.copy("../../Lexicons"), .copy("../../Templates")]),
    .executableTarget(
      name: "matching-benchmark",
      dependencies: ["FramingAnalysis", "LexiconSource", "Lexicons", "NewsText"],
      path: "Benchmarks/matching", exclude: ["make-terms", "peers.py", "run"]),
    .executableTarget(
      name: "extraction-benchmark",
      dependencies: ["ArticleExtraction", "CLibXML2", "HTMLTree", "NewsText"],
      path: "Benchmarks/extraction", exclude: ["map-back", "peers.py", "run"]),
    .testTarget(name: "JSONTests", dependencies: ["JSON"]),
    .testTarget(name: "ManualPagesTests", dependencies: ["JSON", "ManualPages"]),
    .testTarget(name: "HTMLTreeTests", dependencies: ["HTMLTree"]),
    .testTarget(
      name: "ArticleExtractionTests",
      dependencies: ["ArticleExtraction", "HTMLTree", "JSON", "NewsText"],
      exclude: ["Fixtures/Pages"]),
    .testTarget(name: "NewsTextTests", dependencies: ["NewsText"]),
    .testTarget(name: "LexiconsTests", dependencies: ["LexiconSource", "Lexicons", "NewsText"]),
    .testTarget(
      name: "FramingAnalysisTests",
      dependencies: [
        "ArticleExtraction", "FramingAnalysis", "HTMLTree", "LexiconSource", "Lexicons", "NewsText",
      ]),
    .testTarget(
      name: "AuditingTests",
      dependencies: [
        "AuditConfiguration", "Auditing", "FramingAnalysis", "JSON", "LexiconSource", "Lexicons",
        "NewsText", "Reporting",
      ]),
    .testTarget(
      name: "RevisionsTests",
      dependencies: [
        "Auditing", "FramingAnalysis", "JSON", "LexiconSource", "Lexicons", "NewsText", "Reporting",
        "Revisions",
      ]),
    .testTarget(
      name: "TemplateEngineTests", dependencies: ["TemplateEngine"], exclude: ["Fixtures"]),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "FramingAnalysis", "JSON", "LexiconSource", "Lexicons", "NewsText", "Reporting",
        "TemplateEngine",
      ],
      exclude: ["Articles", "Golden", "Lexicons"]),
    .testTarget(
      name: "VerificationTests",
      dependencies: [
        "ArticleExtraction", "FramingAnalysis", "JSON", "LexiconSource", "Lexicons", "NewsText",
        "Reporting", "Verification",
      ]),
    .testTarget(
      name: "ComparisonTests",
      dependencies: [
        "ArticleExtraction", "Comparison", "FramingAnalysis", "HTMLTree", "JSON", "LexiconSource",
        "Lexicons", "NewsText", "Reporting", "TemplateEngine",
      ]),
    .testTarget(
      name: "ArchiveTests",
      dependencies: [
        "Archive", "ArticleExtraction", "Comparison", "FramingAnalysis", "HTMLTree",
        "JSON", "LexiconSource", "Lexicons", "NewsText",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(name: "CommandTests", dependencies: ["JSON", "plumbline", "ProcessLimits"]),
    // What is fuzzed; the stored inputs run as ordinary tests.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "ArticleExtraction", "FramingAnalysis", "HTMLTree", "JSON", "Lexicons", "NewsText",
        "Reporting", "Verification",
      ],
      path: "Fuzz/Targets"),
    .testTarget(
      name: "CorpusTests",
      dependencies: ["FuzzTargets", "LexiconSource", "Lexicons"]),
  ]
)

// libFuzzer brings a main function of its own, so that its program is built by `Fuzz/run` alone.
if Context.environment["PLUMBLINE_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "plumbline-fuzz", dependencies: ["FuzzTargets", "Lexicons"], path: "Fuzz/Driver"))
}

for target in package.targets where target.type != .system {
  target.swiftSettings = settings
}
