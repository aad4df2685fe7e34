import Ledger
import Testing

@Suite struct TextSketchTests {
  static let text = "申请公开本区2024年度国有土地上房屋征收补偿方案及评估报告"

  @Test(arguments: [
    ("申请公开本区２０２４年度，国有土地上房屋征收补偿方案 及评估报告。", 1.0...1.0),
    ("申请公开本区2024年度国有土地上房屋征收补偿方案和评估报告", 0.7...0.99),
    ("请求公开我区2024年国有土地上房屋征收补偿方案及评估报告", 0.5...0.9),
    ("某小学2025年秋季招生方案", 0.0...0.1),
    ("", 0.0...0.0),
  ])
  func `texts are as alike as the pairs of signs they share`(other: String, range: ClosedRange<Double>) {
    let similarity = TextSketch(Self.text).similarity(to: TextSketch(other))
    #expect(range.contains(similarity), "\(similarity)")
    #expect(similarity == TextSketch(other).similarity(to: TextSketch(Self.text)))
  }

  @Test func `a text of one sign has a sketch, an empty one has none`() {
    #expect(TextSketch("。 ，").bands.isEmpty)
    #expect(TextSketch("路").bands.count == TextSketch.bandCount)
    #expect(TextSketch("路").similarity(to: TextSketch("路")) == 1)
  }

  @Test func `runs of digits are told`() {
    #expect(TextSketch("〔2024〕12号、第3期A4纸").numbers == ["2024", "12", "3", "4"])
  }

  @Test func `near-equal texts share a band nearly always, different ones hardly ever`() {
    var source = TableThreeTests.Generator(state: 11)
    let signs = Array("征收补偿方案评估报告道路改造工程立项批复环境影响财政预算决算招生规划许可登记")
    func random() -> [Character] { (0..<40).map { _ in signs.randomElement(using: &source) ?? "路" } }
    var (found, mistaken) = (0, 0)
    for _ in 0..<300 {
      let text = random()
      var changed = text
      for _ in 0..<3 { changed[Int.random(in: 0..<40, using: &source)] = "某" }
      let bands = Set(TextSketch(String(text)).bands)
      if !bands.isDisjoint(with: TextSketch(String(changed)).bands) { found += 1 }
      if !bands.isDisjoint(with: TextSketch(String(random())).bands) { mistaken += 1 }
    }
    #expect(found >= 297)
    #expect(mistaken <= 30)
  }

  /// Measured: 0.90 with 24 pairs of hash functions, where 12 gave 0.68.
  @Test func `of the texts that share a third of their pairs nine in ten are found`() {
    var source = TableThreeTests.Generator(state: 29)
    let signs = Array("征收补偿方案评估报告道路改造工程立项批复环境影响财政预算决算招生规划许可登记")
    func random(_ count: Int) -> [Character] {
      (0..<count).map { _ in signs.randomElement(using: &source) ?? "路" }
    }
    var (found, alike) = (0, 0)
    while alike < 400 {
      let shared = random(24)
      let (one, other) = (TextSketch(String(shared + random(26))), TextSketch(String(shared + random(26))))
      guard (0.28...0.34).contains(one.similarity(to: other)) else { continue }
      alike += 1
      if !Set(one.bands).isDisjoint(with: other.bands) { found += 1 }
    }
    #expect(found >= 340, "\(found) of \(alike)")
  }

  @Test func `the sketch is the same in every run`() {
    #expect(TextSketch("征地补偿").bands.first == TextSketch("征地 补偿").bands.first)
    #expect(TextSketch("征地补偿").shingles.count == 3)
  }
}
