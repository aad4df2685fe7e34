import Documents

extension AnnualReport {
  /// The report in the JSON contract, members in its order. A member of 2019 cells (`activeDisclosure.form2019`) and
  /// `raw` are there only when the report has something to say in them.
  public var json: JSONValue { .object(members) }

  fileprivate var members: [JSONValue.Member] {
    var members: [JSONValue.Member] = []
    if let source { members.append(.init("source", source.json)) }
    members += [
      .init("agency", JSONValue(agency)),
      .init("year", JSONValue(year)),
      .init("edition", .integer(edition.rawValue)),
      .init("activeDisclosure", activeDisclosure.json),
      .init("requests", requests.json),
      .init("disputes", disputes.json),
    ]
    if !raw.isEmpty {
      members.append(
        .init("raw", .object(raw.sorted { $0.key < $1.key }.map { .init($0.key, .string($0.value)) })))
    }
    members.append(.init("sections", .array(sections.map(\.json))))
    return members
  }
}

extension ReadReport {
  /// The report with its findings: one object of the JSON contract.
  public var json: JSONValue { .object(report.members + [.init("findings", .array(findings.map(\.json)))]) }
}

extension AnnualReport.Source {
  var json: JSONValue {
    .object([
      .init("file", .string(file)), .init("format", .string(format.rawValue)), .init("sha256", .string(sha256)),
    ])
  }
}

extension ActiveDisclosure {
  var json: JSONValue {
    var members: [JSONValue.Member] = FileKind.allCases.map { kind in
      let counts = self[kind]
      return .init(kind.rawValue, .object(counts.columns.map { .init($0.rawValue, JSONValue(counts[$0])) }))
    }
    members += DecisionKind.allCases.map { .init($0.rawValue, JSONValue(self[$0])) }
    members.append(.init("feesTenThousandYuan", JSONValue(feesTenThousandYuan?.description)))
    if let form2019 { members.append(.init("form2019", form2019.json)) }
    return .object(members)
  }
}

extension FormOf2019 {
  var json: JSONValue {
    var members: [JSONValue.Member] = Matter2019.allCases.map { matter in
      let counts = self[matter]
      var cells: [JSONValue.Member] = [
        .init("previousItems", JSONValue(counts.previousItems)), .init("change", JSONValue(counts.change)),
      ]
      if matter == .otherServices { cells.append(.init("decisions", JSONValue(otherServiceDecisions))) }
      return .init(matter.rawValue, .object(cells))
    }
    members.append(
      .init(
        "procurement",
        .object([
          .init("items", JSONValue(procurementItems)), .init("amount", JSONValue(procurementAmount)),
        ])))
    return .object(members)
  }
}

extension RequestTable {
  var json: JSONValue {
    .object([
      .init("columns", .array(RequestColumn.allCases.map { .string($0.rawValue) })),
      .init(
        "rows", .object(rows.map { row in .init(row.rawValue, .array(self[row].map { JSONValue($0) })) })),
    ])
  }
}

extension DisputeTable {
  var json: JSONValue {
    .object(
      DisputePath.allCases.map { path in
        .init(
          path.rawValue, .object(DisputeOutcome.allCases.map { .init($0.rawValue, JSONValue(self[path, $0])) }))
      })
  }
}

extension ReportSection {
  var json: JSONValue {
    .object([.init("ordinal", .integer(ordinal)), .init("title", .string(title)), .init("text", .string(text))])
  }
}

extension Finding {
  /// The finding in the JSON contract; a finding about prose also says where (`prose`).
  public var json: JSONValue {
    var members: [JSONValue.Member] = [
      .init("rule", .string(rule)),
      .init("severity", .string(severity.rawValue)),
      .init("at", JSONValue(at)),
      .init("expected", JSONValue(expected)),
      .init("actual", JSONValue(actual)),
      .init("message", .string(message)),
      .init("citation", JSONValue(citation)),
    ]
    if let prose {
      members.append(
        .init(
          "prose",
          .object([
            .init("section", .integer(prose.section)),
            .init("start", .integer(prose.scalars.lowerBound)),
            .init("end", .integer(prose.scalars.upperBound)),
          ])))
    }
    return .object(members)
  }
}
