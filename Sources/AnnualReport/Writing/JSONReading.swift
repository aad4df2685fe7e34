import Documents
public import Foundation

/// JSON that is no report of the contract; `path` names the member that is missing or of the wrong kind.
public struct ContractError: Error, Sendable, Hashable {
  /// Dotted path of the member, "" for the whole.
  public let path: String

  init(_ path: String) { self.path = path }
}

extension AnnualReport: Codable {
  /// Reads a report of the JSON contract; `findings` are left aside (`ReadReport` keeps them).
  public init(from decoder: any Decoder) throws { try self.init(json: JSONValue(from: decoder)) }

  /// Writes the JSON contract.
  public func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }

  /// Reads a report of the JSON contract.
  public init(json: JSONValue) throws {
    guard case .object = json else { throw ContractError("") }
    guard let edition = try json.integer("edition").flatMap({ Edition(rawValue: $0) }) else {
      throw ContractError("edition")
    }
    self.init(agency: try json.string("agency"), year: try json.integer("year"), edition: edition)
    source = try json["source"].map(Source.init(json:))
    activeDisclosure = try ActiveDisclosure(json: json.object("activeDisclosure"))
    requests = try RequestTable(json: json.object("requests"))
    disputes = try DisputeTable(json: json.object("disputes"))
    sections = try (json["sections"]?.elements("sections") ?? []).map(ReportSection.init(json:))
    if case .object(let members) = json["raw"] {
      for member in members {
        guard case .string(let text) = member.value else { throw ContractError("raw." + member.name) }
        raw[member.name] = text
      }
    }
  }
}

extension ReadReport: Codable {
  /// Reads a report with its findings.
  public init(from decoder: any Decoder) throws { try self.init(json: JSONValue(from: decoder)) }

  /// Writes the JSON contract.
  public func encode(to encoder: any Encoder) throws { try json.encode(to: encoder) }

  /// Reads a report with its findings.
  public init(json: JSONValue) throws {
    self.init(
      report: try AnnualReport(json: json),
      findings: try (json["findings"]?.elements("findings") ?? []).map(Finding.init(json:)))
  }

  /// Reads one object of the contract from JSON text.
  public init(jsonData data: Data) throws { self = try JSONDecoder().decode(ReadReport.self, from: data) }
}

extension JSONValue {
  func integer(_ name: String) throws -> Int? {
    switch self[name] {
    case nil, .null: return nil
    case .integer(let value): return value
    default: throw ContractError(name)
    }
  }

  func string(_ name: String) throws -> String? {
    switch self[name] {
    case nil, .null: return nil
    case .string(let value): return value
    default: throw ContractError(name)
    }
  }

  func object(_ name: String) throws -> JSONValue {
    guard let value = self[name], case .object = value else { throw ContractError(name) }
    return value
  }

  func elements(_ name: String) throws -> [JSONValue] {
    guard case .array(let values) = self else { throw ContractError(name) }
    return values
  }
}

extension AnnualReport.Source {
  init(json: JSONValue) throws {
    guard let file = try json.string("file"), let sha256 = try json.string("sha256"),
      let format = try json.string("format").flatMap({ SourceFormat(rawValue: $0) })
    else { throw ContractError("source") }
    self.init(file: file, format: format, sha256: sha256)
  }
}

extension ActiveDisclosure {
  init(json: JSONValue) throws {
    self.init()
    for kind in FileKind.allCases {
      let object = try json.object(kind.rawValue)
      var counts = FileCounts(edition: object[FileColumn.newlyMade.rawValue] == nil ? .of2021 : .of2019)
      for column in counts.columns { counts[column] = try object.integer(column.rawValue) }
      self[kind] = counts
    }
    for kind in DecisionKind.allCases { self[kind] = try json.integer(kind.rawValue) }
    if let text = try json.string("feesTenThousandYuan") {
      guard let amount = DecimalAmount(text) else { throw ContractError("activeDisclosure.feesTenThousandYuan") }
      feesTenThousandYuan = amount
    }
    form2019 = try json["form2019"].map(FormOf2019.init(json:))
  }
}

extension FormOf2019 {
  init(json: JSONValue) throws {
    self.init()
    for matter in Matter2019.allCases {
      let object = try json.object(matter.rawValue)
      self[matter] = MatterCounts(
        previousItems: try object.integer("previousItems"), change: try object.integer("change"))
    }
    otherServiceDecisions = try json.object(Matter2019.otherServices.rawValue).integer("decisions")
    procurementItems = try json.object("procurement").integer("items")
    procurementAmount = try json.object("procurement").string("amount")
  }
}

extension RequestTable {
  init(json: JSONValue) throws {
    let rows = try json.object("rows")
    self.init(otherHandling: rows[RequestRow.otherUndivided.rawValue] == nil ? .divided : .undivided)
    for row in self.rows {
      let path = "requests.rows." + row.rawValue
      guard let cells = try rows[row.rawValue]?.elements(path), cells.count == RequestColumn.allCases.count else {
        throw ContractError(path)
      }
      self[row] = try cells.map { cell in
        switch cell {
        case .null: nil
        case .integer(let value): value
        default: throw ContractError(path)
        }
      }
    }
  }
}

extension DisputeTable {
  init(json: JSONValue) throws {
    self.init()
    for path in DisputePath.allCases {
      let block = try json.object(path.rawValue)
      for outcome in DisputeOutcome.allCases { self[path, outcome] = try block.integer(outcome.rawValue) }
    }
  }
}

extension ReportSection {
  init(json: JSONValue) throws {
    guard let ordinal = try json.integer("ordinal"), let title = try json.string("title"),
      let text = try json.string("text")
    else { throw ContractError("sections") }
    self.init(ordinal: ordinal, title: title, text: text)
  }
}

extension Finding {
  init(json: JSONValue) throws {
    guard let rule = try json.string("rule"), let message = try json.string("message"),
      let severity = try json.string("severity").flatMap({ Severity(rawValue: $0) })
    else { throw ContractError("findings") }
    self.init(
      rule: rule, severity: severity, at: try json.string("at"), expected: try json.string("expected"),
      actual: try json.string("actual"), message: message, citation: try json.string("citation"))
    if let place = json["prose"] {
      guard let section = try place.integer("section"), let start = try place.integer("start"),
        let end = try place.integer("end"), start <= end
      else { throw ContractError("findings.prose") }
      prose = ProseRange(section: section, scalars: start..<end)
    }
  }
}
