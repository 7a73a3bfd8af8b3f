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

/// Links the Swift runtime in, so that a program runs where no toolchain is installed.
///
/// Objects are the same either way: the library, the programs and the tests share one build. Flags
/// behind the first name what the static Foundation needs and only its own modules would say.
let standalone: [String] = [
  "-static-stdlib", "-lswiftSynchronization", "-l_FoundationCShims", "-l_FoundationCollections",
  "-lCoreFoundation", "-l_FoundationICU",
]

let package = Package(
  name: "heng",
  products: [
    .library(name: "Heng", targets: ["Heng"]),
    .library(name: "HengTerms", targets: ["HengTerms"]),
    .library(name: "HengModel", targets: ["HengModel"]),
    .library(name: "HengNumerics", targets: ["HengNumerics"]),
    .library(name: "HengScoring", targets: ["HengScoring"]),
    .library(name: "HengIndex", targets: ["HengIndex"]),
    .library(name: "HengSensitivity", targets: ["HengSensitivity"]),
    .library(name: "HengAudit", targets: ["HengAudit"]),
    .library(name: "HengTrends", targets: ["HengTrends"]),
    .executable(name: "heng", targets: ["heng"]),
    // For the package in Benchmarks alone; no API.
    .library(name: "Workloads", targets: ["Workloads"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/attaswift/BigInt", from: "6.0.1"),
  ],
  targets: [
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(
      name: "CMicroHTTPD", pkgConfig: "libmicrohttpd", providers: [.apt(["libmicrohttpd-dev"])]),
    .systemLibrary(
      name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev"])]),
    .target(name: "HengNumerics", dependencies: ["COpenBLAS"], swiftSettings: settings),
    .target(name: "HengTerms", swiftSettings: settings),
    .target(
      name: "HengModel",
      dependencies: ["HengTerms", .product(name: "BigInt", package: "BigInt")],
      swiftSettings: settings),
    .target(name: "HengScoring", dependencies: ["HengModel"], swiftSettings: settings),
    .target(
      name: "HengAudit", dependencies: ["HengModel", "HengScoring"], swiftSettings: settings),
    .target(
      name: "HengIndex", dependencies: ["HengModel", "HengNumerics"], swiftSettings: settings),
    .target(
      name: "HengSensitivity",
      dependencies: ["HengIndex", "HengModel", "HengNumerics", "HengScoring"],
      swiftSettings: settings),
    .target(
      name: "HengTrends", dependencies: ["HengModel", "HengScoring"], swiftSettings: settings),
    .target(
      name: "HengWorkbooks", dependencies: ["CExpat", "CLibZip", "CXLSXWriter"],
      swiftSettings: settings),
    .target(
      name: "HengDiagnostics",
      dependencies: ["HengIndex", "HengModel", "HengScoring", "HengSensitivity", "HengTrends"],
      swiftSettings: settings),
    .target(
      name: "HengForms", dependencies: ["HengModel", "HengScoring", "HengWorkbooks"],
      swiftSettings: settings),
    .target(
      name: "HengSources",
      dependencies: ["CLibYAML", "HengDiagnostics", "HengModel", "HengWorkbooks"],
      swiftSettings: settings),
    .target(
      name: "HengReading",
      dependencies: [
        "HengDiagnostics", "HengForms", "HengIndex", "HengModel", "HengNumerics", "HengScoring",
        "HengSensitivity", "HengSources", "HengTrends", "HengWorkbooks",
      ],
      swiftSettings: settings),
    .target(
      name: "HengWork",
      dependencies: [
        "HengDiagnostics", "HengForms", "HengIndex", "HengModel", "HengReading", "HengScoring",
        "HengSensitivity", "HengSources", "HengTrends", "HengWorkbooks",
      ],
      swiftSettings: settings),
    .target(
      name: "HengReports",
      dependencies: [
        "HengAudit", "HengDiagnostics", "HengForms", "HengIndex", "HengModel", "HengNumerics",
        "HengScoring", "HengSensitivity", "HengTrends", "HengWorkbooks",
      ],
      swiftSettings: settings),
    // The files of the page, which C takes into its objects as they are.
    .target(name: "CWorkbenchPage", exclude: ["Page"]),
    .target(
      name: "HengWorkbench",
      dependencies: [
        "CMicroHTTPD", "CWorkbenchPage", "HengAudit", "HengDiagnostics", "HengReading", "HengWork",
        "HengModel",
        "HengNumerics", "HengReports", "HengScoring", "HengSensitivity", "HengTrends",
        "HengWorkbooks",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "heng",
      dependencies: [
        "HengAudit", "HengDiagnostics", "HengReading", "HengWork", "HengForms", "HengIndex",
        "HengModel",
        "HengNumerics", "HengReports", "HengScoring", "HengSensitivity", "HengSources",
        "HengTrends",
        "HengWorkbench", "HengWorkbooks",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings,
      linkerSettings: [
        .unsafeFlags(
          standalone + ["-Xlinker", "--strip-all"],
          .when(platforms: [.linux], configuration: .release))
      ]),
    .target(
      name: "Heng",
      dependencies: [
        "HengAudit", "HengIndex", "HengModel", "HengNumerics", "HengScoring", "HengSensitivity",
        "HengTerms", "HengTrends",
      ],
      swiftSettings: settings),
    .target(
      name: "Workloads",
      dependencies: [
        "COpenBLAS", "HengReading", "HengWork", "HengIndex", "HengModel", "HengNumerics",
        "HengScoring",
        "HengSensitivity",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "bench-check",
      dependencies: ["HengIndex", "HengNumerics", "HengSensitivity", "Workloads"],
      swiftSettings: settings,
      linkerSettings: [
        .unsafeFlags(standalone, .when(platforms: [.linux], configuration: .release))
      ]),
    .target(name: "SyntheticCounty", dependencies: ["HengNumerics"], swiftSettings: settings),
    .executableTarget(
      name: "synthetic-county",
      dependencies: [
        "SyntheticCounty", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "HengTestSupport",
      dependencies: ["HengNumerics"],
      path: "Tests/HengTestSupport",
      swiftSettings: settings),
    .testTarget(
      name: "HengNumericsTests", dependencies: ["HengNumerics", "HengTestSupport"],
      exclude: ["Cases"],
      swiftSettings: settings),
    .testTarget(
      name: "HengIndexTests",
      dependencies: ["HengIndex", "HengModel", "HengNumerics", "HengTestSupport"],
      exclude: ["Cases"],
      swiftSettings: settings),
    .testTarget(
      name: "HengSensitivityTests",
      dependencies: [
        "HengIndex", "HengModel", "HengNumerics", "HengScoring", "HengSensitivity",
        "HengTestSupport",
      ],
      exclude: ["Cases"],
      swiftSettings: settings),
    .testTarget(
      name: "HengAuditTests",
      dependencies: ["HengAudit", "HengModel", "HengScoring", "HengTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "HengTrendsTests",
      dependencies: ["HengModel", "HengScoring", "HengTestSupport", "HengTrends"],
      exclude: ["Cases"],
      swiftSettings: settings),
    .testTarget(
      name: "HengTermsTests", dependencies: ["HengTerms", "HengTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "HengModelTests", dependencies: ["HengModel", "HengTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "HengScoringTests", dependencies: ["HengModel", "HengScoring", "HengTestSupport"],
      exclude: ["Cases"],
      swiftSettings: settings),
    .testTarget(
      name: "HengWorkbooksTests", dependencies: ["HengTestSupport", "HengWorkbooks"],
      exclude: ["Fixtures"],
      swiftSettings: settings),
    .testTarget(
      name: "HengDiagnosticsTests",
      dependencies: [
        "HengDiagnostics", "HengModel", "HengScoring", "HengTestSupport", "HengTrends",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "HengFormsTests",
      dependencies: ["HengForms", "HengModel", "HengScoring", "HengTestSupport", "HengWorkbooks"],
      swiftSettings: settings),
    .testTarget(
      name: "HengSourcesTests",
      dependencies: [
        "HengDiagnostics", "HengModel", "HengSources", "HengTestSupport", "HengWorkbooks",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "HengReadingTests",
      dependencies: [
        "HengDiagnostics", "HengReading", "HengSources", "HengWork", "HengForms", "HengIndex",
        "HengModel", "HengNumerics", "HengScoring",
        "HengSensitivity", "HengTestSupport", "HengTrends", "HengWorkbooks",
      ],
      exclude: ["Fixtures"],
      swiftSettings: settings),
    .testTarget(
      name: "HengReportsTests",
      dependencies: [
        "HengAudit", "HengReading", "HengSources", "HengWork", "HengForms", "HengIndex",
        "HengModel", "HengNumerics",
        "HengReports", "HengScoring", "HengSensitivity", "HengTestSupport", "HengTrends",
        "HengWorkbooks",
      ],
      exclude: ["Golden"],
      swiftSettings: settings),
    .testTarget(
      name: "HengWorkbenchTests",
      dependencies: [
        "HengDiagnostics", "HengReading", "HengSources", "HengWork", "HengModel", "HengReports",
        "HengScoring",
        "HengSensitivity", "HengTestSupport", "HengWorkbench",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "DatasetTests",
      dependencies: [
        "HengAudit", "HengDiagnostics", "HengReading", "HengSources", "HengWork", "HengModel",
        "HengNumerics", "HengScoring",
        "HengSensitivity", "HengTestSupport", "HengTrends", "SyntheticCounty",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "DocumentationTests",
      dependencies: [
        "Heng", "HengAudit", "HengIndex", "HengModel", "HengNumerics", "HengScoring",
        "HengSensitivity", "HengTerms", "HengTestSupport", "HengTrends",
      ],
      // Examples see what users of the products see.
      packageAccess: false,
      swiftSettings: settings),
    .testTarget(
      name: "CommandTests", dependencies: ["HengTestSupport"],
      swiftSettings: settings),
  ]
)
