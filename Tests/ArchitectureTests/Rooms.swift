/// The rooms and what each may import: the table of docs/architecture.md, held against it by `ArrowTests`.
enum Rooms {
  /// Room -> rooms of ours it may import. A room does import every one of them, or the arrow goes.
  static let arrows: [String: Set<String>] = [
    "Civil": [],
    "Formats": [],
    "Statute": ["Civil"],
    "Documents": ["Formats"],
    "TemplateCompiler": [],
    "WebSupport": ["Formats"],
    "Mail": [],
    "AnnualReport": ["Documents", "Statute"],
    "Chronicle": ["Civil"],
    "SQLiteEngine": ["Chronicle"],
    "Ledger": ["Chronicle", "AnnualReport", "Statute", "Civil"],
    "Desk": ["Ledger", "Chronicle", "Mail", "AnnualReport", "Documents", "Formats", "Statute", "Civil"],
    "PageKit": [
      "Desk", "WebSupport", "Ledger", "Chronicle", "AnnualReport", "Documents", "Formats", "Statute", "Civil",
    ],
    "PublicSite": [
      "PageKit", "Desk", "WebSupport", "Ledger", "Chronicle", "AnnualReport", "Documents", "Statute", "Civil",
    ],
    "OfficeSite": [
      "PageKit", "Desk", "WebSupport", "Mail", "Ledger", "Chronicle", "AnnualReport", "Documents", "Formats", "Statute",
      "Civil",
    ],
    "gongkai": [
      "PublicSite", "OfficeSite", "PageKit", "Desk", "SQLiteEngine", "WebSupport", "Mail", "Ledger", "Chronicle",
      "AnnualReport", "Documents", "Statute", "Civil",
    ],
  ]

  /// Other people's modules -> the rooms that import them; a module that is not listed may be imported nowhere.
  static let outside: [String: Set<String>] = [
    "ArgumentParser": ["gongkai"],
    "CArchive": ["Formats"],
    "CCurl": ["Mail"],
    "CLibXML2": ["Documents"],
    "CSpawn": ["Formats"],
    "CXLSXWriter": ["Documents"],
    "CZlib": ["WebSupport"],
    "Crypto": ["Chronicle", "Ledger", "Desk", "WebSupport", "PublicSite", "OfficeSite"],
    "CryptoExtras": ["WebSupport"],
    "GRDB": ["SQLiteEngine"],
    "HTTPTypes": ["WebSupport", "PageKit", "PublicSite", "OfficeSite"],
    "Hummingbird": ["WebSupport", "PageKit", "PublicSite", "OfficeSite", "gongkai"],
    "Logging": ["WebSupport", "PageKit", "PublicSite", "OfficeSite", "gongkai"],
    "NIOCore": ["WebSupport", "PublicSite", "gongkai"],
    "ServiceLifecycle": ["gongkai"],
    "UnixSignals": ["gongkai"],
  ]

  /// Modules that come with Swift or the system -> the rooms that import them.
  static let system: [String: Set<String>] = [
    "Foundation": Set(arrows.keys).subtracting(["Statute"]),
    "Dispatch": ["Documents", "Formats", "Mail"],
    "Glibc": ["Documents", "Formats", "SQLiteEngine"],
    "Musl": ["Documents", "Formats", "SQLiteEngine"],
    "Darwin": ["Documents", "Formats", "SQLiteEngine"],
    "Synchronization": ["Documents", "Formats", "Mail", "PageKit", "SQLiteEngine", "WebSupport", "gongkai"],
  ]
}
