import PageKit
import Civil
import Ledger
import Statute

extension ActionForm {
  static func consult(_ today: Day) -> ActionForm {
    let parties: [OfficeChoice] = [
      OfficeChoice("thirdParty", "第三方", hint: "公开会损害其合法权益。书面征求意见，15个工作日内提出。"),
      OfficeChoice("coMaker", "共同制作机关", hint: "牵头制作的，可以征求。15个工作日内提出，逾期视为同意公开。"),
      OfficeChoice("otherBody", "其他机关", hint: "请求协助核实、提供意见。"),
    ]
    return ActionForm(
      .consult,
      explanation: ["征求意见所需的时间不计入答复期限；同时征求几方意见的，重合的日子只扣一次。发出当日告知申请人。"],
      fields: [
        OfficeField("party", "向谁征求意见", .radios(parties)),
        OfficeField("id", "称呼或者函号", .line, hint: "在本案内用来区分，例如“区自然资源局”“第三方甲”。不要写个人姓名。"),
        .happened("发出日期", on: today),
        .papers("征求意见书"),
      ],
      read: { input in
        let (party, id) = (input.choice("party", of: Consultation.Party.self), input.text("id"))
        guard let day = input.day("on"), let party, let id else { return nil }
        return .consult(id: id, party: party, on: day)
      })
  }

  /// The letters of a case that are still open, to choose one from.
  private static func letters(_ law: Case, where fits: (Consultation) -> Bool = { _ in true }) -> OfficeField {
    let open = law.consultations.filter { $0.isOpen && fits($0) }
    return OfficeField(
      "id", "哪一件征求意见书",
      .radios(
        open.map { letter in
          let received = letter.receivedOn.map { "\($0.chinese)送达" } ?? "尚未登记送达"
          return OfficeChoice(
            letter.id, "\(letter.id)（\(letter.party.label)）", hint: "\(letter.sentOn.chinese)发出，\(received)")
        }), initial: open.count == 1 ? open[0].id : "")
  }

  static func recordConsultationReceipt(_ law: Case, _ today: Day) -> ActionForm {
    ActionForm(
      .recordConsultationReceipt,
      explanation: ["被征求意见的一方自收到征求意见书之日起15个工作日内提出意见，这一天从送达算起。"],
      fields: [letters(law) { $0.receivedOn == nil }, .happened("送达日期", on: today), .papers("送达凭证")],
      uploads: .proofOfService,
      read: { input in
        let id = input.text("id")
        guard let day = input.day("on"), let id else { return nil }
        return .recordConsultationReceipt(id: id, on: day)
      })
  }

  static func recordOpinion(_ law: Case, _ today: Day) -> ActionForm {
    ActionForm(
      .recordOpinion,
      explanation: [
        "收到意见后，答复期限继续计算。第三方不同意公开且有合理理由的，不予公开；认为不公开可能对公共利益造成重大影响的，可以公开并书面告知第三方。",
        "送达满15个工作日以后才收到的意见照常登记：第三方逾期的，由行政机关依照条例决定是否公开；共同制作机关逾期的，已经视为同意公开。",
      ],
      fields: [
        letters(law),
        OfficeField("answer", "意见", .radios(Consultation.Answer.allCases.map { OfficeChoice($0.rawValue, $0.label) })),
        .happened("收到意见的日期", on: today),
        .papers("书面意见"),
      ], uploads: .other,
      read: { input in
        let (id, answer) = (input.text("id"), input.choice("answer", of: Consultation.Answer.self))
        guard let day = input.day("on"), let id, let answer else { return nil }
        return .recordOpinion(id: id, answer: answer, on: day)
      })
  }

  static func recordSilence(_ law: Case, _ today: Day) -> ActionForm {
    ActionForm(
      .recordSilence,
      explanation: ["送达满15个工作日没有提出意见的才能登记。第三方逾期未提出意见的，由行政机关依照条例决定是否公开；共同制作机关逾期未提出意见的，视为同意公开。"],
      fields: [letters(law) { $0.receivedOn != nil }, .happened("登记日期", on: today)],
      read: { input in
        let id = input.text("id")
        guard let day = input.day("on"), let id else { return nil }
        return .recordSilence(id: id, on: day)
      })
  }

  static func discontinueConsultation(_ law: Case, _ today: Day) -> ActionForm {
    ActionForm(
      .discontinueConsultation,
      explanation: [
        "征求意见书不能送达的，写明经过，终止征求意见；答复期限自终止之日起继续计算。",
        "不能送达不等于同意公开：第三方的合法权益仍由本机关依照条例权衡，决定是否公开。已经送达的不能终止，等待意见或者期满登记。",
      ],
      fields: [
        letters(law) { $0.receivedOn == nil },
        OfficeField("reason", "不能送达的经过和原因", .text(rows: 3), hint: "例如：两次邮寄均被退回，公告的住所无人办公。不要写个人姓名。"),
        .happened("终止日期", on: today, hint: "例如退件到达之日。"), .papers("退件等凭证"),
      ], uploads: .proofOfService,
      read: { input in
        let (id, reason) = (input.text("id"), input.text("reason", limit: FormInput.textLimit))
        guard let day = input.day("on"), let id, let reason else { return nil }
        return .discontinueConsultation(id: id, reason: reason, on: day)
      })
  }
}
