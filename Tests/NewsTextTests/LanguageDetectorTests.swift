import NewsText
import Testing

@Suite("Language")
struct LanguageDetectorTests {
  @Test(
    "The language of a sentence",
    arguments: [
      ("The ministry said that the road to the town was closed for the night.", "en"),
      ("Le ministère a dit que la route de la ville est fermée pour la nuit.", "fr"),
      ("El ministerio dijo que la carretera de la ciudad está cerrada por la noche.", "es"),
      ("Das Ministerium sagte, dass die Straße in die Stadt nicht offen ist.", "de"),
      ("Il ministero ha detto che la strada della città non è aperta per la notte.", "it"),
      ("O ministério disse que a estrada da cidade não está aberta com os carros.", "pt"),
      ("Het ministerie zei dat de weg naar de stad niet open werd voor het verkeer.", "nl"),
      (
        "Bakanlık, bu yolun çok daha uzun bir süre için kapalı olduğunu ve açılmayacağını söyledi.",
        "tr"
      ),
      (
        "Nazirlik bu yolun həmin gün üçün bağlı olduğunu və daha bir yol ilə gedildiyini deyib.",
        "az"
      ),
      ("Ministeriet sade att vägen till staden inte är öppen för trafik och det har snöat.", "sv"),
      ("Ministerstwo podało, że droga do miasta nie jest otwarta i że się to zmieni.", "pl"),
      ("Министерство сообщило, что дорога в город не открыта и как это будет.", "ru"),
      ("Міністерство повідомило, що дорога до міста не відкрита та це його рішення.", "uk"),
      ("Министерството съобщи, че пътят за града не е отворен и това ще се промени.", "bg"),
      ("Το υπουργείο είπε ότι ο δρόμος είναι κλειστός.", "el"),
      ("قالت الوزارة إن الطريق إلى المدينة مغلق من الشمال وإن هذا في مصلحة الجميع.", "ar"),
      ("این وزارتخانه گفت که راه شهر از شمال بسته شده است و این را به مردم گفت.", "fa"),
      ("وزارت نے کہا کہ شہر کا راستہ شمال سے بند ہے اور یہ لوگوں کے لیے ہے۔", "ur"),
      ("וזארת החוץ אמרה שהדרך סגורה.", "he"),
      ("Նախարարությունը հայտնեց, որ ճանապարհը փակ է։", "hy"),
      ("სამინისტრომ თქვა, რომ გზა დაკეტილია.", "ka"),
      ("मंत्रालय ने कहा कि सड़क बंद है।", "hi"),
      ("กระทรวงกล่าวว่าถนนปิด", "th"),
      ("外交部表示道路已经关闭。", "zh"),
      ("外務省は道路が閉鎖されたと述べた。", "ja"),
      ("외교부는 도로가 폐쇄되었다고 밝혔다.", "ko"),
    ])
  func sentences(_ text: String, _ language: String) {
    #expect(LanguageDetector.language(of: ArticleText(text)) == language)
  }

  @Test("Nothing decides", arguments: ["", "   ", "1234 56", "…!?", "Xqz vbn"])
  func undecided(_ text: String) {
    #expect(LanguageDetector.language(of: ArticleText(text)) == nil)
  }

  @Test("A quotation in another script does not decide")
  func majority() {
    let text = "The ministry said in its answer that it was closed: «الطريق مغلق»."
    #expect(LanguageDetector.language(of: ArticleText(text)) == "en")
  }

  @Test("A long text cut inside a scalar is read")
  func longText() {
    for shift in 0..<3 {
      let text =
        String(repeating: "a", count: shift) + " " + String(repeating: "الطريق في ", count: 3000)
      #expect(LanguageDetector.language(of: ArticleText(text)) == "ar")
    }
  }
}
