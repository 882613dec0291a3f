import Testing

@testable import ArticleExtraction

@Suite struct BylineTextTests {
  @Test(arguments: [
    ("By Jane Doe", ["Jane Doe"]), ("By Jane Doe and Omar al-Said", ["Jane Doe", "Omar al-Said"]),
    ("Jane Doe, Omar Said & Jo Ray", ["Jane Doe", "Omar Said", "Jo Ray"]),
    ("Von Anna von der Heide und Max Roth", ["Anna von der Heide", "Max Roth"]),
    ("Par Élodie Petit", ["Élodie Petit"]), ("بقلم: سارة منصور", ["سارة منصور"]),
    ("كتبت سارة منصور، عمر سعيد", ["سارة منصور", "عمر سعيد"]), ("三浦太郎", ["三浦太郎"]),
    ("Jane Doe, JANE DOE", ["Jane Doe"]), ("Text: Jane Doe", ["Jane Doe"]),
    ("Ludwig van Beek", ["Ludwig van Beek"]), ("김하나 기자", ["김하나"]),
  ])
  func aBylineIsAListOfNames(line: String, names: [String]) {
    #expect(BylineText.names(in: line) == names)
  }

  @Test(arguments: [
    "", "By", "Published 3 May 2024", "Share this article", "jane@post.example", "Reuters",
    "We explain what the vote means", "Jane Doe (photo: Omar Said)", "Follow us!",
  ])
  func whatReadsLikeNoNameGivesNone(line: String) {
    #expect(BylineText.names(in: line).isEmpty)
  }

  @Test func aPartThatIsNoNameEndsTheList() {
    #expect(
      BylineText.names(in: "Jane Doe, professor of law at the university") == ["Jane Doe"])
    #expect(BylineText.names(in: "Li Wei, Transport Editor") == ["Li Wei"])
    #expect(
      BylineText.names(in: "By Ann Cole, Health Correspondent, and Sam Poe") == [
        "Ann Cole", "Sam Poe",
      ])
  }

  @Test(arguments: [
    ("The Newsdesk", ["The Newsdesk"]), ("AFP", ["AFP"]), ("jdoe", ["jdoe"]),
    ("Jane Doe and Omar Said", ["Jane Doe", "Omar Said"]), ("https://post.example/jane", []),
    ("(Image: Agency)", []), ("12345", []), ("www.post.example", []),
    ("Everything that you need to know about the vote", []),
  ])
  func aMetaTagMayNameADeskButNoAddress(value: String, names: [String]) {
    #expect(AuthorValue.names(in: value) == names)
  }
}
