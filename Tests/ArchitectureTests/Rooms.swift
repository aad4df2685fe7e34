/// The rooms and what each may import: the table of docs/architecture.md, held against it by `ArrowTests`.
enum Rooms {
  /// Room -> rooms of ours it may import.
  static let arrows: [String: Set<String>] = [
    "Statute": [],
    "Documents": [],
    "TemplateCompiler": [],
    "WebSupport": [],
    "Mail": [],
    "AnnualReport": ["Documents", "Statute"],
    "Ledger": ["AnnualReport", "Documents", "Statute"],
    "SQLiteEngine": ["Ledger"],
    "Desk": ["Ledger", "Mail", "AnnualReport", "Documents", "Statute"],
    "Portal": ["Desk", "WebSupport", "Mail", "Ledger", "AnnualReport", "Documents", "Statute"],
    "gongkai": [
      "Portal", "Desk", "SQLiteEngine", "WebSupport", "Mail", "Ledger", "AnnualReport", "Documents",
      "Statute",
    ],
  ]

  /// Other people's modules -> the rooms that may import them; a module that is not listed may be imported nowhere.
  static let outside: [String: Set<String>] = [
    "ArgumentParser": ["gongkai"],
    "CArchive": ["Documents"],
    "CCurl": ["Mail"],
    "CLibXML2": ["Documents"],
    "CXLSXWriter": ["Documents"],
    "Crypto": ["Ledger", "Desk", "WebSupport", "Portal"],
    "CryptoExtras": ["WebSupport"],
    "Foundation": Set(arrows.keys).subtracting(["Statute"]),
    "FoundationEssentials": Set(arrows.keys).subtracting(["Statute"]),
    "Dispatch": ["Documents", "Mail", "SQLiteEngine", "WebSupport", "gongkai"],
    "Glibc": ["Documents", "gongkai", "WebSupport"],
    "Musl": ["Documents"],
    "Darwin": ["Documents", "gongkai", "WebSupport"],
    "GRDB": ["SQLiteEngine"],
    "HTTPTypes": ["WebSupport", "Portal", "gongkai"],
    "Hummingbird": ["WebSupport", "Portal", "gongkai"],
    "HummingbirdCore": ["WebSupport", "Portal", "gongkai"],
    "Logging": ["WebSupport", "Portal", "gongkai"],
    "NIOCore": ["WebSupport", "Portal", "gongkai"],
    "ServiceLifecycle": ["gongkai"],
    "UnixSignals": ["gongkai"],
    "Synchronization": ["Documents", "Ledger", "Mail", "SQLiteEngine", "WebSupport", "Portal", "gongkai"],
  ]
}
