package import Chronicle
import Civil
import Statute

extension ComplaintRecord {
  package static let projections: [Projection<ComplaintRecord>] = [complaints, files, demands]

  static let complaints = Projection<ComplaintRecord>(
    "complaints", owner: "id", keys: ["id"],
    columns: [
      "id", "body_id", "number", "kind", "matter", "channel", "about_id", .text("about_name"), "complainant_id",
      .ofText("follow_code"), "secret_hash", .text("title"), "state", "is_open", "received_day", "due_day", "due_order",
      "ended_day", "assignee_id", "drafter_id", "case_id", "version", "head_hash", "created_at", "updated_at",
    ]
  ) { record, vault in
    guard let law = record.law, let filing = record.filing else { return [] }
    let (receipt, due) = (law.receipt, law.nextDue)
    return [
      [
        .integer(record.id), .integer(receipt.office), .text(receipt.number), .text(receipt.kind.rawValue),
        .text(receipt.matter.rawValue), .text(receipt.channel.rawValue), SQLValue(receipt.respondent.body),
        .text(receipt.respondent.name), SQLValue(filing.complainant),
        .text(FollowCode.index(filing.followCode, with: vault.cipher)), .blob(filing.secretHash), .text(receipt.title),
        .text(law.state.rawValue), SQLValue(law.state.isOpen), SQLValue(receipt.receivedOn), SQLValue(due),
        .text(due?.description ?? "9999-12-31"), SQLValue(law.endedOn), SQLValue(law.assignee),
        SQLValue(law.pending == nil ? nil : record.rounds.last?.submittedBy), SQLValue(law.caseID),
        .integer(record.version), .blob(record.head.hash), SQLValue(record.createdAt), SQLValue(record.updatedAt),
      ]
    ]
  }

  static let files = Projection<ComplaintRecord>(
    "complaint_files", owner: "complaint_id", keys: ["id"],
    columns: ["id", "complaint_id", "sha256", "kind", .text("file_name"), "media_type", "added_by", "added_at"]
  ) { record, _ in
    (record.isErased ? [] : record.files).map { file in
      [
        .integer(file.facts.id), .integer(record.id), .text(file.facts.sha256), .text(file.facts.kind.rawValue),
        .text(file.facts.fileName), .text(file.facts.mediaType), SQLValue(file.actor), SQLValue(file.at),
      ]
    }
  }

  /// What is asked of the body complained of: all that its people see.
  static let demands = Projection<ComplaintRecord>(
    "complaint_demands", owner: "complaint_id", keys: ["complaint_id", "kind", "ordinal"],
    columns: ["complaint_id", "kind", "ordinal", "about_id", "asked_day", "due_day", "answered_day", "is_open"]
  ) { record, _ in
    guard let law = record.law, let body = law.receipt.respondent.body else { return [] }
    return ComplaintDemand.all(of: law).map { demand in
      [
        .integer(record.id), .text(demand.kind.rawValue), SQLValue(demand.ordinal), .integer(body),
        SQLValue(demand.askedOn), SQLValue(demand.due), SQLValue(demand.answeredOn),
        SQLValue(demand.answeredOn == nil && law.ending == nil),
      ]
    }
  }
}
