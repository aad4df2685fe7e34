/// The rooms and what each may import: the table of docs/architecture.md, held against it by `ArrowTests`.
enum Rooms {
  /// Room -> rooms of ours it may import.
  static let arrows: [String: Set<String>] = [
    "Statute": [],
    "Documents": [],
    "WebSupport": [],
    "AnnualReport": ["Documents", "Statute"],
    "Ledger": ["AnnualReport", "Documents", "Statute"],
    "SQLiteEngine": ["Ledger"],
    "Desk": ["Ledger", "AnnualReport", "Documents", "Statute"],
    "Portal": ["Desk", "WebSupport", "Ledger", "AnnualReport", "Documents", "Statute"],
    "gongkai": [
      "Portal", "Desk", "SQLiteEngine", "WebSupport", "Ledger", "AnnualReport", "Documents", "Statute",
    ],
  ]

  /// Other people's modules -> the rooms that may import them; a module that is not listed may be imported nowhere.
  static let outside: [String: Set<String>] = [
    "ArgumentParser": ["gongkai"],
    "CArchive": ["Documents"],
    "CLibXML2": ["Documents"],
    "CXLSXWriter": ["Documents"],
    "Crypto": ["Ledger", "Desk", "WebSupport", "Portal"],
    "CryptoExtras": ["WebSupport"],
    "Foundation": Set(arrows.keys).subtracting(["Statute"]),
    "FoundationEssentials": Set(arrows.keys).subtracting(["Statute"]),
    "Dispatch": ["Documents", "SQLiteEngine", "WebSupport", "gongkai"],
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
    "Synchronization": ["Documents", "Ledger", "SQLiteEngine", "WebSupport", "Portal", "gongkai"],
  ]
}
