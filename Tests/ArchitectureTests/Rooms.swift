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
    "PageKit": ["Desk", "WebSupport", "Ledger", "Chronicle", "AnnualReport", "Documents", "Statute", "Civil"],
    "PublicSite": [
      "PageKit", "Desk", "WebSupport", "Ledger", "Chronicle", "AnnualReport", "Documents", "Statute", "Civil",
    ],
    "OfficeSite": [
      "PageKit", "Desk", "WebSupport", "Mail", "Ledger", "Chronicle", "AnnualReport", "Documents", "Statute", "Civil",
    ],
    "gongkai": [
      "PublicSite", "OfficeSite", "PageKit", "Desk", "SQLiteEngine", "WebSupport", "Mail", "Ledger", "Chronicle",
      "AnnualReport", "Documents", "Statute", "Civil",
    ],
  ]

  /// Other people's modules -> the rooms that may import them; a module that is not listed may be imported nowhere.
  static let outside: [String: Set<String>] = [
    "ArgumentParser": ["gongkai"],
    "CArchive": ["Documents"],
    "CCurl": ["Mail"],
    "CLibXML2": ["Documents"],
    "CXLSXWriter": ["Documents"],
    "Crypto": ["Chronicle", "Ledger", "Desk", "WebSupport", "PublicSite", "OfficeSite"],
    "CryptoExtras": ["WebSupport"],
    "Foundation": Set(arrows.keys).subtracting(["Statute"]),
    "FoundationEssentials": Set(arrows.keys).subtracting(["Statute"]),
    "Dispatch": ["Documents", "Mail", "SQLiteEngine", "WebSupport", "gongkai"],
    "Glibc": ["Documents", "gongkai", "WebSupport"],
    "Musl": ["Documents"],
    "Darwin": ["Documents", "gongkai", "WebSupport"],
    "GRDB": ["SQLiteEngine"],
    "HTTPTypes": ["WebSupport", "PageKit", "PublicSite", "OfficeSite", "gongkai"],
    "Hummingbird": ["WebSupport", "PageKit", "PublicSite", "OfficeSite", "gongkai"],
    "HummingbirdCore": ["WebSupport", "gongkai"],
    "Logging": ["WebSupport", "PageKit", "PublicSite", "OfficeSite", "gongkai"],
    "Mustache": ["WebSupport"],
    "NIOCore": ["WebSupport", "PageKit", "PublicSite", "gongkai"],
    "ServiceLifecycle": ["gongkai"],
    "UnixSignals": ["gongkai"],
    "Synchronization": ["Documents", "Ledger", "Mail", "SQLiteEngine", "WebSupport", "PageKit", "gongkai"],
  ]
}
