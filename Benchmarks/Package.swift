// swift-tools-version: 6.2
import PackageDescription

/// Measurements, in a package of their own so that nothing in Gongkai depends on them.
let package = Package(
  name: "benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "gongkai", path: "..")],
  targets: [
    .executableTarget(
      name: "read-reports",
      dependencies: [
        .product(name: "AnnualReport", package: "gongkai"), .product(name: "Documents", package: "gongkai"),
      ])
  ]
)
