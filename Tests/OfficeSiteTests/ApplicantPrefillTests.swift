import Civil
import Desk
import Foundation
import Hummingbird
import HummingbirdTesting
import Ledger
import Statute
import Testing

@testable import OfficeSite

/// What an applicant confirmed or handed in stands in the form of the officer who decides on it.
@Suite struct ApplicantPrefillTests {
  private func filed(_ site: OfficeSite) async throws -> FiledApplication {
    var form = ApplicationForm()
    form.applicantKind = .naturalPerson
    form.name = "欧阳震华"
    form.identityDocument = .residentIdentity
    form.identityNumber = "11010519491231002X"
    form.telephone = "13937900001"
    form.subject = "征地补偿费用明细"
    form.formWanted = .portal
    return try await site.desk(on: "2025-05-12").fileApplication(form, to: site.district)
  }

  private func act(_ command: CaseCommand, _ site: OfficeSite, _ id: Int64, on day: String) async throws {
    let (desk, officer) = (site.desk(on: day), try await site.clerk(at: site.district))
    let version = try await desk.openCase(id, for: officer).file.version
    try await desk.act(command, on: id, expecting: version, by: officer)
  }

  @Test func `The day the applicant confirmed is proposed as the day of receipt`() async throws {
    try await OfficeSite.with { site, client in
      let filed = try await filed(site)
      let browser = try await OfficeBrowser.signedIn(as: .officer, client)
      let path = "/office/cases/\(filed.caseID)/actions/confirmReceipt"
      #expect(!(try await browser.get(path).text.contains("在网站确认")))
      try await site.desk(on: "2025-05-13").confirmSubmission(code: filed.follow.code, secret: filed.follow.secret)
      let page = try await browser.get(path).text
      #expect(page.contains("申请人已于2025年5月13日在网站确认申请已经提交"))
      #expect(page.contains("name=\"confirmedOn\" type=\"date\" value=\"2025-05-13\""))
      #expect(try await browser.get("/office/cases/\(filed.caseID)").text.contains("申请人在网站确认申请已经提交"))
    }
  }

  @Test func `A late correction stands in the form with its text, its reason and the day it came`() async throws {
    try await OfficeSite.with { site, client in
      let filed = try await filed(site)
      let (code, secret) = (filed.follow.code, filed.follow.secret)
      let confirmed = try #require(Day("2025-05-12"))
      try await act(
        .confirmReceipt(confirmedOn: confirmed, delayReason: nil), site, filed.caseID, on: "2025-05-12")
      try await act(
        .requestCorrection(points: ["写明地块"], periodWorkingDays: 5, on: confirmed), site, filed.caseID,
        on: "2025-05-12")
      func paper(_ name: String, _ text: String) -> Upload {
        Upload(fileName: name, mediaType: "text/plain; charset=utf-8", content: Data(text.utf8))
      }
      for (day, text) in [("2025-06-04", "初稿"), ("2025-06-05", "第三批次七号地块的补偿明细")] {
        try await site.desk(on: day).handIn(
          .lateCorrection, code: code, secret: secret,
          uploads: [paper("补正后的申请内容.txt", text), paper("逾期补正的理由.txt", "住院至六月三日")])
      }
      let browser = try await OfficeBrowser.signedIn(as: .officer, client)
      let page = try await browser.get("/office/cases/\(filed.caseID)/actions/supplyCorrection").text
      #expect(page.contains("第三批次七号地块的补偿明细</textarea>"))
      #expect(page.contains("住院至六月三日</textarea>"))
      #expect(page.contains("name=\"on\" type=\"date\" value=\"2025-06-05\""), "the law counts from the day it came")
    }
  }

  @Test(arguments: [("确认收到日期", "确认收到日期"), ("收到补正", "确认收到补正")])
  func `An act that is a confirmation is not confirmed twice`(act: String, button: String) {
    #expect(ActionPage.confirming(act) == button)
  }
}
