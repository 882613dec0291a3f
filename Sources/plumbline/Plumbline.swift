import ArgumentParser

@main
struct Plumbline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plumbline", abstract: "Shows how a news article leans, and on which words.",
    version: "0.1.0",
    subcommands: [LexiconCommand.self])
}
