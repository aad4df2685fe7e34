import Foundation
import Statute
import Testing

@Suite("Outcomes")
struct DispositionTests {
  @Test("There are 21, each with a row, a label and a way to get there")
  func complete() {
    #expect(Disposition.allCases.count == 21)
    #expect(Set(Disposition.allCases.map(\.row)).count == 21)
    #expect(Disposition.allCases.map(\.row) == Disposition.allCases.map(\.row).sorted())
    for disposition in Disposition.allCases {
      #expect(!disposition.label.isEmpty)
      #expect(!disposition.citation.chinese.isEmpty)
      #expect(!disposition.replyKinds.isEmpty)
    }
  }

  @Test(
    "Each kind of reply leads to its row",
    arguments: [
      (ReplyKind.alreadyPublic, Ground?.none, "granted"), (.provided, nil, "granted"),
      (.withheld, .stateSecret, "denied.stateSecret"), (.withheld, .otherLaw, "denied.otherLaw"),
      (.withheld, .publicSafety, "denied.publicSafety"), (.withheld, .thirdParty, "denied.thirdParty"),
      (.withheld, .internalAffairs, "denied.internalAffairs"), (.withheld, .deliberative, "denied.deliberative"),
      (.withheld, .enforcementFile, "denied.enforcementFile"), (.specialRegime, nil, "denied.administrativeQuery"),
      (.needsProcessing, nil, "unavailable.needsCreation"), (.stillUnclear, nil, "unavailable.stillUnclear"),
      (.petition, nil, "notProcessed.petition"), (.repeated, nil, "notProcessed.duplicate"),
      (.publications, nil, "notProcessed.publication"), (.excessive, nil, "notProcessed.excessive"),
      (.reconfirmation, nil, "notProcessed.reconfirmation"), (.partlyProvided, .thirdParty, "partiallyGranted"),
      (.notCorrected, nil, "other.correctionLapsed"), (.feeUnpaid, nil, "other.feeLapsed"),
      (.endedOtherwise, nil, "other.miscellaneous"),
    ])
  func mapping(kind: ReplyKind, ground: Ground?, row: String) {
    #expect(kind.disposition(ground: ground)?.rawValue == row)
  }

  @Test("Not found and not this body's are one row; an administrative query is counted as refused but is no refusal")
  func rowsThatMislead() throws {
    #expect(ReplyKind.notFound.disposition(ground: nil) == .notHeld)
    #expect(ReplyKind.otherBody.disposition(ground: nil) == .notHeld)
    #expect(Disposition.administrativeQuery.group == .denied)
    #expect(!Disposition.administrativeQuery.isRefusalUnderArticles14To16)
    let day = try civil("2025-03-03")
    #expect(Disposition.administrativeQuery.remedyKind(effectiveOn: day) == .either)
    #expect(Disposition.allCases.filter(\.isRefusalUnderArticles14To16).count == 7)
  }

  @Test("A refusal without its ground and a deferral have no row")
  func noRow() {
    #expect(ReplyKind.withheld.disposition(ground: nil) == nil)
    #expect(ReplyKind.deferred.disposition(ground: nil) == nil)
  }

  @Test("Disclosure in part swallows the other outcomes, and the case is counted once")
  func partSwallows() {
    let granted = ReplyItem(subject: "甲", kind: .provided)
    let secret = ReplyItem(subject: "乙", kind: .withheld, ground: .stateSecret)
    let missing = ReplyItem(subject: "丙", kind: .notFound)
    let partly = ReplyItem(subject: "丁", kind: .partlyProvided, ground: .thirdParty)
    #expect(CaseDisposition.combine(items: [granted]) == .granted)
    #expect(CaseDisposition.combine(items: [granted, granted]) == .granted)
    #expect(CaseDisposition.combine(items: [granted, secret]) == .partiallyGranted)
    #expect(CaseDisposition.combine(items: [missing, partly]) == .partiallyGranted)
    #expect(CaseDisposition.combine(items: [granted, missing, secret]) == .partiallyGranted)
    #expect(CaseDisposition.combine(items: [missing, secret]) == .stateSecret)
    #expect(CaseDisposition.combine(items: [missing, secret], principal: .notHeld) == .notHeld)
    #expect(CaseDisposition.combine(items: [missing, secret], principal: .granted) == .stateSecret)
    #expect(CaseDisposition.combine(items: []) == nil)
  }

  @Test("Every kind of reply says what it must say and has a title")
  func elements() {
    for kind in ReplyKind.allCases {
      #expect(!kind.requiredElements.isEmpty)
      #expect(!kind.defaultTitle.isEmpty)
      #expect(!kind.label.isEmpty)
    }
    #expect(ReplyKind.notFound.requiredElements == [.searchRecord])
  }
}
