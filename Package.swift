// swift-tools-version: 6.2
import PackageDescription

/// Warnings are errors here; SwiftPM applies this to our own targets only, never to a dependency.
let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

/// The web stack, named once.
let web: [Target.Dependency] = [
  .product(name: "Hummingbird", package: "hummingbird"),
  .product(name: "HTTPTypes", package: "swift-http-types"),
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "Logging", package: "swift-log"),
]

let webTesting: [Target.Dependency] = web + [.product(name: "HummingbirdTesting", package: "hummingbird")]

/// The rooms. Arrows point one way only; `ArchitectureTests` reads the same table from docs/architecture.md.
let package = Package(
  name: "gongkai",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "gongkai", targets: ["gongkai"]),
    .library(name: "Civil", targets: ["Civil"]),
    .library(name: "Statute", targets: ["Statute"]),
    .library(name: "Formats", targets: ["Formats"]),
    .library(name: "Documents", targets: ["Documents"]),
    .library(name: "AnnualReport", targets: ["AnnualReport"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser.git", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto.git", exact: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types.git", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log.git", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio.git", exact: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift.git", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird.git", exact: "2.28.1"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle.git", exact: "2.13.0"),
  ],
  targets: [
    .target(name: "Civil", swiftSettings: strict),
    .target(name: "Statute", dependencies: ["Civil"], swiftSettings: strict),
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"]), .brew(["libarchive"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter",
      providers: [.apt(["libxlsxwriter-dev"]), .brew(["libxlsxwriter"])]),
    .systemLibrary(name: "CSpawn"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "Formats", dependencies: ["CArchive", "CSpawn"], swiftSettings: strict),
    .target(
      name: "Documents", dependencies: ["Formats", "CLibXML2", "CXLSXWriter"],
      resources: [.copy("PDF/Resources")], swiftSettings: strict),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"]), .brew(["curl"])]),
    .target(name: "Mail", dependencies: ["CCurl"], swiftSettings: strict),
    .target(name: "AnnualReport", dependencies: ["Documents", "Statute"], swiftSettings: strict),
    .target(
      name: "Chronicle", dependencies: ["Civil", .product(name: "Crypto", package: "swift-crypto")],
      swiftSettings: strict),
    .target(
      name: "Ledger",
      dependencies: [
        "Chronicle", "AnnualReport", "Statute", "Civil", .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict),
    .target(
      name: "SQLiteEngine",
      dependencies: ["Chronicle", .product(name: "GRDB", package: "GRDB.swift")], swiftSettings: strict),
    .target(
      name: "Desk",
      dependencies: [
        "Ledger", "Chronicle", "Mail", "AnnualReport", "Documents", "Formats", "Statute", "Civil",
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict),
    .target(
      name: "WebSupport",
      dependencies: web + [
        "Formats", "CZlib",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ], swiftSettings: strict),
    .executableTarget(name: "TemplateCompiler", swiftSettings: strict),
    .plugin(name: "TemplatePlugin", capability: .buildTool(), dependencies: ["TemplateCompiler"]),
    .target(
      name: "PageKit",
      dependencies: [
        "Desk", "WebSupport", "Ledger", "Chronicle", "AnnualReport", "Documents", "Formats", "Statute", "Civil",
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "Logging", package: "swift-log"),
      ], exclude: ["Resources/Templates"], resources: [.copy("Resources/Assets")], swiftSettings: strict),
    .target(
      name: "PublicSite",
      dependencies: web + [
        "PageKit", "Desk", "WebSupport", "Ledger", "Chronicle", "AnnualReport", "Documents", "Statute", "Civil",
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict, plugins: ["TemplatePlugin"]),
    .target(
      name: "OfficeSite",
      dependencies: [
        "PageKit", "Desk", "WebSupport", "Mail", "Ledger", "Chronicle", "AnnualReport", "Documents", "Formats",
        "Statute", "Civil", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "Logging", package: "swift-log"),
        .product(name: "Crypto", package: "swift-crypto"),
      ], swiftSettings: strict, plugins: ["TemplatePlugin"]),
    .executableTarget(
      name: "gongkai",
      dependencies: [
        "PublicSite", "OfficeSite", "PageKit", "Desk", "SQLiteEngine", "WebSupport", "Mail", "Ledger", "Chronicle",
        "AnnualReport", "Documents", "Statute", "Civil", .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "NIOCore", package: "swift-nio"), .product(name: "Logging", package: "swift-log"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ], swiftSettings: strict),

    .executableTarget(
      name: "measure-cases",
      dependencies: [
        "Desk", "SQLiteEngine", "Ledger", "Chronicle", "AnnualReport", "Statute", "Civil",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Benchmarks/Cases", swiftSettings: strict),

    .target(
      name: "TestSupport", dependencies: ["Chronicle", "Formats"], path: "Tests/TestSupport",
      exclude: ["smtp_server.py"],
      swiftSettings: strict),
    .testTarget(name: "CivilTests", dependencies: ["Civil"], swiftSettings: strict),
    .target(
      name: "TemplateSamples", dependencies: ["WebSupport"], path: "Tests/TemplateSamples", swiftSettings: strict,
      plugins: ["TemplatePlugin"]),
    .testTarget(
      name: "StatuteTests", dependencies: ["Statute", "Civil", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "FormatsTests", dependencies: ["Formats", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "DocumentsTests", dependencies: ["CLibXML2", "Documents", "Formats", "TestSupport"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "MailTests",
      dependencies: ["Mail", "TestSupport", .product(name: "Crypto", package: "swift-crypto")], swiftSettings: strict),
    .testTarget(
      name: "AnnualReportTests", dependencies: ["AnnualReport", "Documents", "Statute", "Civil", "TestSupport"],
      resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(
      name: "LedgerTests",
      dependencies: [
        "Ledger", "Chronicle", "SQLiteEngine", "AnnualReport", "Documents", "Statute", "Civil", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "Crypto", package: "swift-crypto"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "DeskTests",
      dependencies: [
        "Desk", "Ledger", "Chronicle", "SQLiteEngine", "Mail", "AnnualReport", "Documents", "Formats", "Statute",
        "Civil", "TestSupport",
      ], swiftSettings: strict),
    .testTarget(
      name: "TemplateCompilerTests", dependencies: ["TemplateCompiler", "TestSupport"], swiftSettings: strict),
    .testTarget(
      name: "WebSupportTests", dependencies: webTesting + ["WebSupport", "Formats", "TemplateSamples", "TestSupport"],
      swiftSettings: strict),
    .target(
      name: "SiteTestSupport",
      dependencies: [
        "PublicSite", "OfficeSite", "PageKit", "Desk", "Chronicle", "Documents",
        .product(name: "Logging", package: "swift-log"),
      ],
      path: "Tests/SiteTestSupport", swiftSettings: strict),
    .testTarget(
      name: "PageKitTests",
      dependencies: [
        "PageKit", "Desk", "WebSupport", "Statute", "Civil", .product(name: "HTTPTypes", package: "swift-http-types"),
      ],
      swiftSettings: strict),
    .testTarget(
      name: "PublicSiteTests",
      dependencies: webTesting + [
        "PublicSite", "PageKit", "Desk", "WebSupport", "Ledger", "Chronicle", "SQLiteEngine", "AnnualReport",
        "Documents", "Statute", "Civil", "SiteTestSupport", "TestSupport",
      ],
      resources: [.copy("Snapshots")], swiftSettings: strict),
    .testTarget(
      name: "OfficeSiteTests",
      dependencies: webTesting + [
        "OfficeSite", "PageKit", "Desk", "WebSupport", "Mail", "Ledger", "Chronicle", "SQLiteEngine", "AnnualReport",
        "Documents", "Formats", "Statute", "Civil", "SiteTestSupport", "TestSupport",
      ],
      resources: [.copy("Snapshots")], swiftSettings: strict),
    .testTarget(
      name: "GongkaiTests",
      dependencies: [
        "gongkai", "Ledger", "Chronicle", "SQLiteEngine", "AnnualReport", "Documents", "Statute", "Civil",
        "TestSupport",
      ], resources: [.copy("Fixtures")], swiftSettings: strict),
    .testTarget(name: "JourneyTests", dependencies: ["gongkai", "TestSupport"], swiftSettings: strict),
    .testTarget(name: "ArchitectureTests", dependencies: ["TestSupport"], swiftSettings: strict),
  ]
)
