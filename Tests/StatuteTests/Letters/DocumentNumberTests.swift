import Statute
import Testing

struct DocumentNumberTests {
  @Test(arguments: [
    "洛政〔2024〕12号", "洛政[2024]12号", "洛政(2024)第12号", "洛政（2024）第012号", "洛政【2024】12号", "洛政［2024］ 12 号",
  ])
  func everyWayOfWritingItIsMadeNormal(text: String) {
    #expect(DocumentNumber(normalising: text)?.description == "洛政〔2024〕12号")
  }

  @Test(arguments: [
    "", "洛政2024年12号", "洛〔2024〕12号", "洛政〔24〕12号", "洛政〔2024〕号", "洛政〔2024〕0号", "洛政〔2024〕12", "洛政〕2024〔12号",
    "洛-政〔2024〕12号", "洛政〔2024〕10000号", "洛政〔1899〕1号", "洛政〔2024〕99999999999999999999号", "洛政〔２０２４〕12号",
  ])
  func anythingElseIsNoNumber(text: String) { #expect(DocumentNumber(normalising: text) == nil) }

  @Test func aSeriesMakesNumbersAndReadsItsOwn() throws {
    let series = try DocumentNumberSeries(code: "洛自然资")
    #expect(series.number(year: 2025, serial: 7)?.description == "洛自然资公开〔2025〕7号")
    #expect(series.read("洛自然资公开[2025]第007号")?.serial == 7)
    #expect(series.read("洛自然资复〔2025〕7号") == nil)
    #expect(series.number(year: 2025, serial: 0) == nil)
  }

  @Test func aPatternThatMakesNoNumberIsRefused() {
    #expect(throws: DocumentNumberSeries.Problem.unknownPart("字号")) {
      try DocumentNumberSeries(code: "洛政", pattern: "{代字}〔{年}〕{字号}号")
    }
    #expect(throws: DocumentNumberSeries.Problem.notOnce("年")) {
      try DocumentNumberSeries(code: "洛政", pattern: "{代字}{序号}号")
    }
    #expect(throws: DocumentNumberSeries.Problem.notADocumentNumber("洛政2024-1号")) {
      try DocumentNumberSeries(code: "洛政", pattern: "{代字}{年}-{序号}号")
    }
  }
}
