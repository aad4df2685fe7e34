package import Chronicle
import Civil
import Statute

extension CaseRecord {
  /// Every table that follows from the entries of cases; the cases first, because the others refer to them.
  static let projections: [Projection<CaseRecord>] = [
    cases, attachments, papers, units, requests, marks, disputes, rounds, fees,
  ]

  package static let cases = Projection<CaseRecord>(
    "cases", owner: "id", keys: ["id"],
    columns: [
      "id", "body_id", "number", "kind", "applicant_id", "applicant_kind", "channel", .ofText("follow_code"),
      "secret_hash",
      .text("title"), "state", "is_open", "arrived_day", "receipt_day", "due_day", "due_order", "closed_day",
      "counted_year", "outcome_year", "disposition", "assignee_id", "parent_id", "version", "head_hash",
      .text("state_json"), "created_at", "updated_at", "received_day",
      .text("clock_terms"),
    ]
  ) { record, vault in [try CaseColumns(record.file, vault: vault).values] }

  static let attachments = Projection<CaseRecord>(
    "attachments", owner: "case_id", keys: ["id"],
    columns: ["id", "case_id", "sha256", "kind", .text("file_name"), "media_type", "added_by", "added_at"]
  ) { record, _ in
    (record.isErased ? [] : Array(record.attachments.values)).sorted { $0.facts.id < $1.facts.id }.map { paper in
      [
        .integer(paper.facts.id), .integer(record.replay.id), .text(paper.facts.sha256),
        .text(paper.facts.kind.rawValue), .text(paper.facts.fileName), .text(paper.facts.mediaType),
        SQLValue(paper.actor), SQLValue(paper.at),
      ]
    }
  }

  static let papers = Projection<CaseRecord>(
    "papers", owner: "case_id", keys: ["id"],
    columns: [
      "id", "case_id", "body_id", "kind", "variant", "state", "step", "drafter_id", "version", "revision",
      "document_number", "waiting_since", "barred",
    ]
  ) { record, _ in
    let file = try record.file
    return record.work.papers.sorted { $0.id < $1.id }.map { paper in
      [
        .integer(paper.id), .integer(file.id), .integer(file.body), .text(paper.kind.rawValue),
        SQLValue(paper.content.variant?.rawValue), .text(paper.state.rawValue), SQLValue(paper.step?.rawValue),
        .integer(paper.drafter), SQLValue(paper.current), .integer(paper.revision), SQLValue(paper.documentNumber),
        SQLValue(paper.waitingSince), .text(Papers.barred(paper.barred)),
      ]
    }
  }

  static let units = Projection<CaseRecord>(
    "case_units", owner: "case_id", keys: ["case_id", "ordinal"],
    columns: ["case_id", "ordinal", "kind", "unit_id", "name", "part"]
  ) { record, _ in
    record.work.units.enumerated().map { index, assignment in
      [.integer(record.replay.id), SQLValue(index)] + assignment.unit.columns + [.text(assignment.part.rawValue)]
    }
  }

  static let requests = Projection<CaseRecord>(
    "assistance_requests", owner: "case_id", keys: ["id"],
    columns: ["id", "case_id", "kind", "unit_id", "name", "state", "due_day", "asked_by"]
  ) { record, _ in
    record.work.requests.sorted { $0.id < $1.id }.map { request in
      [.integer(request.id), .integer(record.replay.id)] + request.unit.columns
        + [.text(request.state.rawValue), SQLValue(request.due), .integer(request.askedBy)]
    }
  }

  static let marks = Projection<CaseRecord>(
    "publication_marks", owner: "case_id", keys: ["case_id"],
    columns: ["case_id", "body_id", "state", "applicants", "marked_at"]
  ) { record, _ in
    let file = try record.file
    return [record.work.publication].compactMap(\.self).map { mark in
      [
        .integer(file.id), .integer(file.body), .text(mark.state.rawValue), SQLValue(mark.applicants),
        SQLValue(mark.proposedAt),
      ]
    }
  }

  static let disputes = Projection<CaseRecord>(
    "disputes", owner: "case_id", keys: ["id"],
    columns: [
      "id", "case_id", "body_id", "route", "is_pending", "awaits_reply", "received_day", .text("state_json"),
    ]
  ) { record, _ in
    try record.disputes.sorted { $0.key < $1.key }.map { try DisputeRecord($0.key, $0.value).values() }
  }

  static let rounds = Projection<CaseRecord>(
    "dispute_rounds", owner: "case_id", keys: ["dispute_id", "ordinal"],
    columns: [
      "case_id", "dispute_id", "ordinal", "body_id", "route", "begun_year", "next_begun_year", "concluded_year",
      "result",
    ]
  ) { record, _ in
    try record.disputes.sorted { $0.key < $1.key }.flatMap { id, dispute in
      try DisputeRecord(id, dispute).roundValues
    }
  }

  package static let fees = Projection<CaseRecord>(
    "fee_notices", owner: "case_id", keys: ["case_id"],
    columns: [
      "case_id", "body_id", "scale", "units", "prior_units", "fen", "received_day", "paid_day", "receipt_number",
    ]
  ) { record, _ in [FeeNotices.values(of: try record.file)].compactMap(\.self) }
}
