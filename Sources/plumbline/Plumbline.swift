import ArgumentParser

@main
struct Plumbline: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plumbline", abstract: "Shows how a news article leans, and on which words.")
}
