import Statute
import Testing

struct LetterTemplateTests {
  private func receipt(_ body: String, title: String = "登记回执") -> LetterTemplate {
    LetterTemplate(kind: LetterKind(.receipt), title: title, body: body)
  }

  @Test(arguments: LetterKind.all) func theStandardTemplateOfEveryKindHasNoProblem(kind: LetterKind) {
    let template = LetterTemplate.standard(for: kind)
    #expect(template.kind == kind)
    #expect(template.problems.isEmpty)
  }

  @Test(arguments: ReplyKind.allCases) func theStandardAnswerOfEverySituationHasNoProblem(kind: ReplyKind) throws {
    let answer = try #require(AnswerTemplate.standard[kind])
    #expect(answer.problems.isEmpty)
    #expect(answer.title == kind.defaultTitle)
  }

  @Test func anUnknownFieldIsRefusedWithItsPlace() {
    let template = receipt("登记编号{{登记编号}}\n请{{申请人姓}}知悉。")
    #expect(
      template.problems.contains(.unknownField("申请人姓", at: LetterTemplatePosition(part: .body, line: 2, column: 2))))
    #expect(template.problems.first?.message == "正文第2行第2字：没有名为“申请人姓”的字段。")
  }

  @Test func aFieldOfAnotherPaperIsRefused() {
    let place = LetterTemplatePosition(part: .title, line: 1, column: 3)
    #expect(receipt("", title: "缴费{{应缴金额}}").problems.contains(.fieldOfAnotherPaper(.feeTotal, at: place)))
  }

  @Test(arguments: LetterKind.all) func takingAwayAnyRequiredFieldIsRefusedWithElementAndArticle(kind: LetterKind) {
    let standard = LetterTemplate.standard(for: kind)
    for element in kind.requiredElements where !element.fields.isEmpty && !element.isOwedOnlyWhenKnown {
      var template = standard
      for field in element.fields + [.itemAnswer] {
        template.body = template.body.replacing("{{\(field.name)}}", with: "")
        template.title = template.title.replacing("{{\(field.name)}}", with: "甲")
      }
      #expect(
        template.problems.contains(.missingElement(element, kind.citation(for: element))), "\(kind.label) \(element)")
    }
  }

  @Test(arguments: ReplyKind.allCases) func anAnswerWithoutAStatementOrItsArticleIsRefused(kind: ReplyKind) throws {
    let standard = try #require(AnswerTemplate.standard[kind])
    for element in kind.requiredElements {
      var answer = standard
      answer.body = answer.body.replacing("{{\(element.letterField.name)}}", with: "")
      #expect(answer.problems == [.missingAnswerElement(element, kind.citation)])
    }
    var answer = standard
    answer.body = answer.body.replacing("{{事项依据}}", with: "")
    #expect(answer.problems == [.missingAnswerBasis(kind.citation)])
  }

  @Test func bracesMayBeTypedFullWidthWithSpacesInside() {
    var template = LetterTemplate.standard(for: LetterKind(.receipt))
    template.body = template.body.replacing("{{", with: "｛｛ ").replacing("}}", with: " ｝｝")
    #expect(template.problems.isEmpty)
  }

  @Test func bracesThatDoNotCloseOnTheLineAreRefused() {
    let place = LetterTemplatePosition(part: .body, line: 1, column: 3)
    #expect(receipt("编号{{登记编号\n}}").problems.contains(.unclosedBraces(at: place)))
  }

  @Test func anItemFieldOutsideTheItemsIsRefused() {
    var template = LetterTemplate.standard(for: LetterKind(.reply))
    template.body += "\n{{事项内容}}"
    #expect(template.problems.count == 1)
    guard case .itemFieldOutsideItems(.itemSubject, _)? = template.problems.first else {
      Issue.record("not refused for the item field")
      return
    }
  }

  @Test func itemsThatAreNotEndedAreRefused() {
    var template = LetterTemplate.standard(for: LetterKind(.reply))
    template.body = template.body.replacing("{{逐项止}}", with: "")
    guard case .unclosedItems(let place)? = template.problems.first else {
      Issue.record("not refused for the open items")
      return
    }
    #expect(place.line == 4)
  }

  @Test(arguments: ["{{逐项}}", "{{逐项止}}", "文{{如有：办理经过}}", "文{{附页：回执}}"])
  func aMarkWhereItHasNoMeaningIsRefused(mark: String) {
    let problems = receipt(mark).problems
    #expect(problems.contains { if case .misplacedMark = $0 { true } else { false } })
  }

  @Test func everyFieldIsInSomeKindOfLetterAndExplained() {
    let used = Set(LetterKind.all.flatMap(\.fields))
    for field in LetterField.allCases {
      #expect(used.contains(field), "\(field)")
      #expect(!field.meaning.isEmpty)
    }
    #expect(Set(LetterField.allCases.map(\.name)).count == LetterField.allCases.count)
  }
}
