/// A kind of document counted in part one of the active-disclosure table (第二十条第（一）项).
public enum FileKind: String, Sendable, Hashable, CaseIterable, Codable {
  /// 规章
  case regulations
  /// 行政规范性文件 (规范性文件 in the 2019 form)
  case normativeDocuments

  /// The label the form of the given edition prints.
  public func label(_ edition: Edition) -> String {
    switch (self, edition) {
    case (.regulations, _): "规章"
    case (.normativeDocuments, .of2021): "行政规范性文件"
    case (.normativeDocuments, .of2019): "规范性文件"
    }
  }
}

/// A column of part one. The two editions count different things: 对外公开总数量 is not 现行有效件数.
public enum FileColumn: String, Sendable, Hashable, CaseIterable, Codable {
  case issued, repealed, inForce
  case newlyMade, newlyPublished, totalPublished

  /// The three columns of an edition, in order.
  public static func columns(_ edition: Edition) -> [FileColumn] {
    switch edition {
    case .of2021: [.issued, .repealed, .inForce]
    case .of2019: [.newlyMade, .newlyPublished, .totalPublished]
    }
  }

  /// The label the form prints.
  public var label: String {
    switch self {
    case .issued: "本年制发件数"
    case .repealed: "本年废止件数"
    case .inForce: "现行有效件数"
    case .newlyMade: "本年新制作数量"
    case .newlyPublished: "本年新公开数量"
    case .totalPublished: "对外公开总数量"
    }
  }
}

/// The three counts of one kind of document, in the form of one edition.
public struct FileCounts: Sendable, Hashable {
  /// The form that names the columns; part one may be in another form than the rest of the report.
  public let edition: Edition
  private var counts: [Int?]

  /// Unknown counts in the form of an edition.
  public init(edition: Edition) {
    self.edition = edition
    counts = [nil, nil, nil]
  }

  /// Counts in the 2021 form.
  public init(issued: Int?, repealed: Int?, inForce: Int?) {
    edition = .of2021
    counts = [issued, repealed, inForce]
  }

  /// Counts in the 2019 form.
  public init(newlyMade: Int?, newlyPublished: Int?, totalPublished: Int?) {
    edition = .of2019
    counts = [newlyMade, newlyPublished, totalPublished]
  }

  /// The columns, in order.
  public var columns: [FileColumn] { FileColumn.columns(edition) }

  /// One count. A column of the other edition reads as `nil`; writing to it changes nothing.
  public subscript(column: FileColumn) -> Int? {
    get { columns.firstIndex(of: column).flatMap { counts[$0] } }
    set { if let index = columns.firstIndex(of: column) { counts[index] = newValue } }
  }
}
