/// The rooms and what each may import: the table of docs/architecture.md, held against it by `ArrowTests`.
enum Rooms {
  /// Room -> rooms of ours it may import.
  static let arrows: [String: Set<String>] = [
    "Civil": [],
    "Statute": ["Civil"],
    "Documents": [],
    "WebSupport": [],
    "Mail": [],
    "AnnualReport": ["Documents"],
    "Chronicle": ["Civil"],
    "SQLiteEngine": ["Chronicle"],
    "Ledger": ["Chronicle", "AnnualReport", "Documents", "Statute", "Civil"],
    "Desk": ["Ledger", "Chronicle", "Mail", "AnnualReport", "Documents", "Statute", "Civil"],
    "Portal": ["Desk", "WebSupport", "Mail", "Ledger", "Chronicle", "AnnualReport", "Documents", "Statute", "Civil"],
    "gongkai": [
      "Portal", "Desk", "SQLiteEngine", "WebSupport", "Mail", "Ledger", "Chronicle", "AnnualReport", "Documents",
      "Statute", "Civil",
    ],
  ]

  /// Other people's modules -> the rooms that may import them; a module that is not listed may be imported nowhere.
  static let outside: [String: Set<String>] = [
    "ArgumentParser": ["gongkai"],
    "CArchive": ["Documents"],
    "CCurl": ["Mail"],
    "CLibXML2": ["Documents"],
    "CXLSXWriter": ["Documents"],
    "Crypto": ["Chronicle", "Ledger", "Desk", "WebSupport", "Portal"],
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
    "Mustache": ["WebSupport"],
    "NIOCore": ["WebSupport", "Portal", "gongkai"],
    "ServiceLifecycle": ["gongkai"],
    "UnixSignals": ["gongkai"],
    "Synchronization": ["Documents", "Ledger", "Mail", "SQLiteEngine", "WebSupport", "Portal", "gongkai"],
  ]
}
