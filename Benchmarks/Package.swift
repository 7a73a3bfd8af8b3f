// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .treatWarning("DeprecatedDeclaration", as: .warning),
]

let package = Package(
  name: "heng-benchmarks",
  dependencies: [
    .package(name: "heng", path: "../"),
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    .target(
      name: "Workloads",
      dependencies: [
        .product(name: "COpenBLAS", package: "heng"),
        .product(name: "HengFormats", package: "heng"),
        .product(name: "HengIndex", package: "heng"),
        .product(name: "HengModel", package: "heng"),
        .product(name: "HengNumerics", package: "heng"),
        .product(name: "HengScoring", package: "heng"),
        .product(name: "HengSensitivity", package: "heng"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "HengBenchmarks",
      dependencies: ["Workloads", .product(name: "Benchmark", package: "benchmark")],
      path: "Benchmarks/HengBenchmarks",
      swiftSettings: settings,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")]),
    .executableTarget(
      name: "bench-check",
      dependencies: [
        "Workloads",
        .product(name: "HengNumerics", package: "heng"),
        .product(name: "HengSensitivity", package: "heng"),
      ],
      swiftSettings: settings),
  ]
)
