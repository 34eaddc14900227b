// swift-tools-version: 6.0
import PackageDescription

// Targets in dependency order: a room may use the rooms above it, never one below.
// ARCHITECTURE.md says why the house stands as it does.
let package = Package(
  name: "showcase",
  products: [.executable(name: "showcase", targets: ["showcase"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.5.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/swhitty/FlyingFox", .upToNextMinor(from: "0.27.1")),
  ],
  targets: [
    // C, each seen by one Swift target only; expat by three, which read different vocabularies.
    .systemLibrary(
      name: "CMarkdown", pkgConfig: "libcmark-gfm",
      providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(
      name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
    .systemLibrary(
      name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .systemLibrary(
      name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
    .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
    .systemLibrary(name: "CNettle", pkgConfig: "nettle", providers: [.apt(["nettle-dev"])]),
    .systemLibrary(
      name: "COpenCC", pkgConfig: "opencc", providers: [.apt(["libopencc-dev"])]),
    .systemLibrary(
      name: "CQRCode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    .target(name: "CSystem"),
    // Makes style sheets, scripts and words beside the code of a room into string literals.
    .plugin(name: "EmbedTexts", capability: .buildTool()),

    // Places, messages and the report that every stage adds to.
    .target(name: "Diagnostics"),
    // Checksums of bytes, and names made of them; the only room that sees nettle.
    .target(name: "Hashing", dependencies: ["CNettle"]),
    // The disk, other programs and threads, with one error for what they refuse.
    .target(
      name: "Machine", dependencies: ["CSystem", "Diagnostics"], exclude: ["README.md"]),
    // Lists and texts compared, item by item and paragraph by paragraph.
    .target(name: "Comparing"),
    // Files of records that are only added to.
    .target(name: "Logs", dependencies: ["Diagnostics", "Hashing", "Machine"]),
    // Who works at the desk in the office; the only room that sees Argon2.
    .target(
      name: "People", dependencies: ["CArgon2", "Diagnostics", "Hashing", "Logs", "Machine"],
      exclude: ["README.md"]),
    // All saved states of the texts.
    .target(name: "History", dependencies: ["Diagnostics", "Hashing", "Logs", "Machine"]),
    // HTML: its tokenizer, references and escaping, and the text that a reader sees of it.
    .target(name: "Markup", exclude: ["README.md"]),
    // How Chinese is read in pinyin, for addresses and for the search.
    .target(
      name: "Pinyin", exclude: ["Data/make-tables.py", "Data/own-phrases.txt"]),
    // Photographs and drawings made ready for pages, and a cache of what was made.
    .target(
      name: "Pictures",
      dependencies: ["CExpat", "Diagnostics", "Hashing", "Machine"],
      exclude: ["README.md"]),
    // Addresses as QR codes.
    .target(name: "QRCodes", dependencies: ["CQRCode", "CZlib"]),
    // YAML as typed fields with places; the only room that sees Yams.
    .target(name: "YAML", dependencies: ["Diagnostics", .product(name: "Yams", package: "Yams")]),
    // Zip archives, in memory and on disk; the only room that sees libarchive.
    .target(name: "Zipping", dependencies: ["CArchive", "CZlib"]),
    // XML read as it comes, and what the parts of office documents say of each other.
    .target(name: "XML", dependencies: ["CExpat", "Hashing"]),
    // CSV and workbooks as rows of cells with addresses.
    .target(
      name: "Tables", dependencies: ["Diagnostics", "XML", "Zipping"],
      exclude: ["README.md"]),
    // Bags as RFC 8493 has them: written, and held against their manifests.
    .target(
      name: "BagIt",
      dependencies: ["Diagnostics", "Hashing", "Machine", "Zipping"],
      exclude: ["README.md"]),
    // What is measured, the figures, and the arithmetic between them.
    .target(name: "Indicators", dependencies: ["Diagnostics", "Tables"], exclude: ["README.md"]),
    // What was won, built or named: the register of achievements, and counts held against figures.
    .target(
      name: "Achievements", dependencies: ["Diagnostics", "Indicators", "Tables"],
      exclude: ["README.md"]),
    // What proves figures, achievements, tasks and cases, and who may see it.
    .target(
      name: "Evidence", dependencies: ["Achievements", "Diagnostics", "Indicators", "Tables"],
      exclude: ["README.md"]),
    // The office's own workbooks, of whatever shape, as tables of the site.
    .target(
      name: "Layouts", dependencies: ["Diagnostics", "Pinyin", "Tables", "YAML"],
      exclude: ["README.md"]),
    // Markdown to a tree with places, and the tree to HTML.
    .target(
      name: "Markdown", dependencies: ["CMarkdown", "Diagnostics", "Markup"], exclude: ["README.md"]
    ),
    // Files handed in beside texts: what they are, what in them acts, what their pages do not show.
    .target(
      name: "Attachments", dependencies: ["Diagnostics", "Pictures", "Tables", "XML", "Zipping"],
      exclude: ["README.md"]),
    // Everything the writers and the office supply, checked, as one immutable Site.
    .target(
      name: "Content",
      dependencies: [
        "Achievements", "Attachments", "BagIt", "Diagnostics", "Evidence", "Hashing", "Indicators",
        "Layouts", "Machine", "Markdown", "Pictures", "Pinyin", "Tables", "YAML", "Zipping",
      ], exclude: ["README.md"]),
    // The prose of articles as passages whose characters know their places, and changes to it.
    .target(
      name: "Prose", dependencies: ["Content", "Diagnostics", "Markdown"], exclude: ["README.md"]),
    // Numbers that writers typed by hand, held against the data.
    .target(
      name: "Auditing",
      dependencies: ["Content", "Diagnostics", "Indicators", "Machine", "Prose", "Tables"],
      exclude: ["README.md"]),
    // Marks that were meant and are not read, and would stand on the page as they were typed.
    .target(
      name: "Slips",
      dependencies: [
        "Achievements", "Content", "Diagnostics", "Evidence", "Indicators", "Machine", "Markdown",
        "Prose",
      ],
      exclude: ["README.md"]),
    // The style of Chinese prose: marks, forms, names, claims.
    .target(
      name: "Proofreading",
      dependencies: [
        "Achievements", "Content", "Diagnostics", "Indicators", "Machine", "Markdown", "Pinyin",
        "Prose", "Slips",
      ],
      exclude: ["README.md"]),
    // Figures to static SVG.
    .target(name: "Charts", dependencies: ["Hashing", "Markup"], exclude: ["README.md"]),
    // Templates, strings, parameters and assets of a theme.
    .target(
      name: "Theme", dependencies: ["Diagnostics", "Hashing", "Machine", "Markup", "YAML"],
      exclude: ["README.md"],
      plugins: ["EmbedTexts"]),
    // Pages' texts as files that a page can search in.
    .target(
      name: "Search",
      dependencies: ["COpenCC", "Diagnostics", "Hashing", "Machine", "Markup", "Pinyin"],
      exclude: [
        "README.md", "Client", "FORMAT.md", "Minified/SHA256SUMS",
      ],
      plugins: ["EmbedTexts"]),
    // How a figure is said and charted, and all figures as data for other programs.
    .target(
      name: "Figures",
      dependencies: ["Achievements", "Charts", "Content", "Diagnostics", "Indicators", "Tables"],
      exclude: ["README.md"]),
    // Texts on their way to being published: who signed what, and whether it still holds.
    .target(
      name: "Reviewing",
      dependencies: [
        "Achievements", "Content", "Diagnostics", "Figures", "Hashing", "History", "Indicators",
        "Logs", "Machine", "People", "Tables",
      ], exclude: ["README.md"]),
    // Which pages exist, and who owns which address.
    .target(
      name: "SiteMap", dependencies: ["Content", "Diagnostics", "Indicators"],
      exclude: ["README.md"]),
    // What each page shows.
    .target(
      name: "Pages",
      dependencies: [
        "Achievements", "Charts", "Content", "Diagnostics", "Evidence", "Figures", "Hashing",
        "Indicators", "Machine", "Markdown", "Markup", "Pictures", "QRCodes", "Search", "SiteMap",
        "Tables", "Theme",
      ], exclude: ["README.md"],
      plugins: ["EmbedTexts"]),
    // Cases as articles of a WeChat account: a body that its editor keeps, pictures, and what its fields take.
    .target(
      name: "WeChat",
      dependencies: [
        "Charts", "Content", "Diagnostics", "Figures", "Indicators", "Markdown", "Markup",
        "Pictures", "QRCodes",
      ],
      exclude: ["README.md"],
      plugins: ["EmbedTexts"]),
    // Word files whose text knows its bytes: filled with figures, checked, marked, and written anew.
    .target(
      name: "WordFiles",
      dependencies: [
        "Auditing", "CExpat", "Charts", "Content", "Diagnostics", "Figures", "Hashing",
        "Indicators", "Markdown", "Pictures", "Proofreading", "Prose", "Zipping",
      ], exclude: ["README.md"]),
    // Files made smaller once, for servers that send them so.
    .target(name: "Compressing", dependencies: ["CBrotli", "CZlib"]),
    // Staging, comparing and the atomic swap.
    .target(name: "Publishing", dependencies: ["Diagnostics", "Machine"], exclude: ["README.md"]),
    // The pipeline: load, check, resolve, render, index, write.
    .target(
      name: "SiteBuilder",
      dependencies: [
        "Auditing", "Charts", "Compressing", "Content", "Diagnostics", "Machine", "Pages",
        "Figures", "Pictures", "Proofreading", "Prose", "Publishing", "Reviewing", "Search",
        "SiteMap", "Slips", "Tables", "Theme", "WeChat", "WordFiles", "YAML",
      ]),
    // The site and its sources as a bag, the proof that a bag is whole, and pages as single files.
    .target(
      name: "Archiving",
      dependencies: [
        "Achievements", "BagIt", "Content", "Diagnostics", "Evidence", "Hashing", "Indicators",
        "Machine", "Markup", "Pictures", "Prose", "Publishing", "SiteBuilder", "Tables", "Zipping",
      ], exclude: ["README.md"]),
    // A finished site on its way to visitors, whole at every moment.
    .target(
      name: "Deploying",
      dependencies: ["Content", "Diagnostics", "Hashing", "Machine", "Publishing", "SiteBuilder"],
      exclude: ["README.md"]),
    // A finished or public site, looked through as those do who inspect it.
    .target(
      name: "Inspecting",
      dependencies: [
        "Diagnostics", "Logs", "Machine", "Markup", "Pictures", "Tables", "Zipping",
      ], exclude: ["README.md"]),
    // What a web server has to know of a site.
    .target(name: "Hosting", dependencies: ["Content", "SiteMap"]),
    // What a new site and a new case begin with.
    .target(
      name: "Starter",
      dependencies: [
        "Achievements", "Content", "Diagnostics", "Evidence", "Indicators", "Tables",
      ]),
    // Word files as cases, and the office's own workbooks laid beside the tables.
    .target(
      name: "Importing",
      dependencies: [
        "Comparing", "Content", "Diagnostics", "Hashing", "Layouts", "Machine", "Markdown",
        "Markup", "Pictures", "Starter", "Tables", "WordFiles", "Zipping",
      ], exclude: ["README.md"]),
    // The figures of a report, found, looked through by people, and taken into the tables.
    .target(
      name: "Reports",
      dependencies: [
        "Auditing", "Content", "Diagnostics", "Importing", "Indicators", "Machine", "Markdown",
        "Pinyin", "Tables",
      ], exclude: ["README.md"]),
    // HTTP on one address; the only room that sees FlyingFox.
    .target(
      name: "Serving", dependencies: [.product(name: "FlyingFox", package: "FlyingFox")],
      exclude: ["README.md"]),
    // The preview of a site and the desk beside it, as answers to requests.
    .target(
      name: "Desk",
      dependencies: [
        "Archiving", "Content", "Deploying", "Diagnostics", "Figures", "Hashing", "Importing",
        "Indicators",
        "Machine", "Markdown", "Markup", "People", "Pictures", "Pinyin", "Prose", "Publishing",
        "Serving", "SiteBuilder", "Starter",
      ],
      exclude: ["README.md"],
      plugins: ["EmbedTexts"]),
    // The desk's screens for an office: signing in, reviews, history, self-inspection.
    .target(
      name: "OfficeDesk",
      dependencies: [
        "Comparing", "Content", "Desk", "Diagnostics", "Hashing", "History", "Inspecting", "Logs",
        "Machine", "People", "QRCodes", "Reviewing", "Serving", "SiteBuilder", "Tables",
      ], exclude: ["README.md"],
      plugins: ["EmbedTexts"]),
    // Arguments, progress and exit codes.
    .executableTarget(
      name: "showcase",
      dependencies: [
        "Archiving", "Auditing", "BagIt", "Content", "Deploying", "Desk", "Diagnostics",
        "Hashing", "History", "Hosting", "Importing", "Indicators", "Inspecting", "Layouts", "Logs",
        "Machine", "OfficeDesk", "People", "Publishing", "Reports", "Reviewing", "Search",
        "Serving", "SiteBuilder", "Starter", "Tables", "WeChat", "WordFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Tests mirror the rooms; TestSupport is what they share.
    .target(name: "TestSupport", dependencies: ["Diagnostics"], path: "Tests/TestSupport"),
    // A site that is edited while it is watched, for the tests of the preview and of the desk.
    .target(
      name: "EditedSites",
      dependencies: ["Diagnostics", "QRCodes", "SiteBuilder", "TestSupport"],
      path: "Tests/EditedSites"),
    // The rules of the house, held against the sources as texts.
    .testTarget(name: "HouseTests"),
    // The examples of the documentation, held to what the rooms take; there is nothing in it that could be unused.
    .testTarget(
      name: "ExampleTests",
      dependencies: [
        "Achievements", "Archiving", "Attachments", "Auditing", "BagIt", "Charts", "Comparing",
        "Compressing",
        "Content", "Deploying", "Desk", "Diagnostics", "Evidence", "Figures", "Hashing",
        "History", "Hosting", "Importing", "Indicators", "Inspecting", "Layouts", "Logs",
        "Machine", "Markdown", "Markup", "OfficeDesk", "Pages", "People", "Pictures",
        "Pinyin", "Proofreading", "Prose", "Publishing", "QRCodes", "Reports", "Reviewing",
        "Search", "Serving", "SiteBuilder", "SiteMap", "Slips", "Starter", "Tables",
        "Theme", "WeChat", "WordFiles", "XML", "YAML", "Zipping",
      ], swiftSettings: [.unsafeFlags(["-suppress-warnings"])]),
    .testTarget(name: "DiagnosticsTests", dependencies: ["Diagnostics", "TestSupport"]),
    .testTarget(name: "MachineTests", dependencies: ["Diagnostics", "Machine", "TestSupport"]),
    .testTarget(name: "ComparingTests", dependencies: ["Comparing"]),
    .testTarget(name: "LogsTests", dependencies: ["Diagnostics", "Logs", "TestSupport"]),
    .testTarget(
      name: "PeopleTests", dependencies: ["Diagnostics", "Logs", "People", "TestSupport"]),
    .testTarget(
      name: "HistoryTests", dependencies: ["Diagnostics", "History", "Logs", "TestSupport"]),
    .testTarget(
      name: "ReviewingTests",
      dependencies: [
        "Content", "Diagnostics", "History", "Logs", "Machine", "People", "Reviewing", "Tables",
        "TestSupport",
      ]),
    .testTarget(name: "MarkupTests", dependencies: ["Markup"]),
    .testTarget(name: "PinyinTests", dependencies: ["Pinyin"]),
    .testTarget(
      name: "PicturesTests",
      dependencies: ["Diagnostics", "Hashing", "Machine", "Pictures", "TestSupport"]),
    .testTarget(name: "QRCodesTests", dependencies: ["QRCodes"]),
    .testTarget(
      name: "YAMLTests", dependencies: ["Diagnostics", "Machine", "TestSupport", "YAML"]),
    .testTarget(
      name: "TablesTests", dependencies: ["Diagnostics", "Tables", "Zipping"],
      exclude: ["Fixtures"]),
    .testTarget(name: "ZippingTests", dependencies: ["TestSupport", "Zipping"]),
    .testTarget(name: "HashingTests", dependencies: ["Hashing"]),
    .testTarget(
      name: "BagItTests",
      dependencies: ["BagIt", "Hashing", "Machine", "TestSupport", "Zipping"]),
    .testTarget(
      name: "ArchivingTests",
      dependencies: [
        "Archiving", "BagIt", "Content", "Diagnostics", "Machine", "SiteBuilder", "TestSupport",
        "Zipping",
      ]),
    .testTarget(
      name: "ImportingTests",
      dependencies: [
        "Comparing", "Content", "Diagnostics", "Importing", "Machine", "Starter", "Tables",
        "TestSupport",
        "Zipping",
      ]),
    .testTarget(
      name: "ReportsTests",
      dependencies: [
        "Auditing", "Content", "Diagnostics", "Importing", "Indicators", "Machine", "Reports",
        "Tables", "TestSupport", "Zipping",
      ]),
    .testTarget(name: "IndicatorsTests", dependencies: ["Diagnostics", "Indicators", "Tables"]),
    .testTarget(name: "LayoutsTests", dependencies: ["Diagnostics", "Layouts", "Tables"]),
    .testTarget(
      name: "AchievementsTests",
      dependencies: ["Achievements", "Diagnostics", "Indicators", "Tables"]),
    .testTarget(
      name: "EvidenceTests",
      dependencies: ["Achievements", "Diagnostics", "Evidence", "Indicators", "Tables"]),
    .testTarget(
      name: "MarkdownTests", dependencies: ["CMarkdown", "Diagnostics", "Markdown", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(name: "AttachmentsTests", dependencies: ["Attachments", "TestSupport", "Zipping"]),
    .testTarget(
      name: "ContentTests",
      dependencies: [
        "Achievements", "Content", "Diagnostics", "Hashing", "Indicators", "Machine", "Pictures",
        "Tables", "TestSupport", "Zipping",
      ]),
    .testTarget(
      name: "ProseTests",
      dependencies: ["Content", "Diagnostics", "Prose", "TestSupport"]),
    .testTarget(
      name: "AuditingTests",
      dependencies: ["Auditing", "Content", "Diagnostics", "Machine", "Prose", "TestSupport"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "SlipsTests",
      dependencies: ["Content", "Diagnostics", "Machine", "Prose", "Slips", "TestSupport"]),
    .testTarget(
      name: "ProofreadingTests",
      dependencies: [
        "Content", "Diagnostics", "Machine", "Proofreading", "Prose", "Tables", "TestSupport",
      ],
      exclude: ["Fixtures"]),
    .testTarget(name: "ChartsTests", dependencies: ["Charts"]),
    .testTarget(
      name: "ThemeTests",
      dependencies: ["Diagnostics", "Machine", "TestSupport", "Theme", "YAML"]),
    .testTarget(
      name: "FiguresTests",
      dependencies: ["Content", "Diagnostics", "Figures", "Indicators", "Machine"]),
    .testTarget(
      name: "SiteMapTests", dependencies: ["Content", "Diagnostics", "Machine", "SiteMap"]),
    .testTarget(name: "PagesTests", dependencies: ["Pages"]),
    .testTarget(
      name: "WeChatTests",
      dependencies: [
        "Charts", "Content", "Diagnostics", "Figures", "Indicators", "Machine", "Markup",
        "SiteBuilder", "TestSupport", "WeChat",
      ]),
    .testTarget(
      name: "WordFilesTests",
      dependencies: [
        "Content", "Diagnostics", "Figures", "Machine", "SiteBuilder", "TestSupport", "WordFiles",
        "Zipping",
      ]),
    .testTarget(
      name: "SearchTests",
      dependencies: ["Diagnostics", "Markup", "Pinyin", "Search", "TestSupport"],
      exclude: ["Client", "Vectors"]),
    .testTarget(
      name: "PublishingTests",
      dependencies: ["Diagnostics", "Machine", "Publishing", "TestSupport"]),
    .testTarget(name: "CompressingTests", dependencies: ["Compressing"]),
    .testTarget(
      name: "DeployingTests",
      dependencies: ["Deploying", "Diagnostics", "Hashing", "Machine", "TestSupport"]),
    .testTarget(
      name: "StarterTests", dependencies: ["Content", "Diagnostics", "Starter", "Tables"]),
    .testTarget(
      name: "InspectingTests",
      dependencies: [
        "Diagnostics", "Inspecting", "Logs", "Machine", "Tables", "TestSupport", "Zipping",
      ]),
    .testTarget(name: "HostingTests", dependencies: ["Hosting"]),
    .testTarget(
      name: "GoldenTests",
      dependencies: [
        "Achievements", "Content", "Diagnostics", "Evidence", "Indicators", "Inspecting", "Logs",
        "Machine", "Markup", "Search", "SiteBuilder", "Tables", "TestSupport", "WeChat", "Zipping",
      ],
      exclude: ["Broken", "Sites", "Tables", "Themes"]),
    .testTarget(
      name: "SiteBuilderTests",
      dependencies: ["Diagnostics", "EditedSites", "QRCodes", "SiteBuilder", "TestSupport"]),
    .testTarget(
      name: "ServingTests",
      dependencies: ["Serving", .product(name: "FlyingSocks", package: "FlyingFox")]),
    .testTarget(
      name: "DeskTests",
      dependencies: [
        "Desk", "Diagnostics", "EditedSites", "Machine", "People", "QRCodes", "Serving",
        "SiteBuilder", "TestSupport",
      ]),
    .testTarget(
      name: "OfficeDeskTests",
      dependencies: [
        "Desk", "Diagnostics", "Hashing", "Logs", "OfficeDesk", "People", "Serving", "SiteBuilder",
        "TestSupport",
      ]),
    .testTarget(
      name: "CommandLineTests",
      dependencies: [
        "Diagnostics", "Logs", "People", "Reviewing", "SiteBuilder", "Tables", "TestSupport",
        "showcase",
      ]),
  ],
  swiftLanguageModes: [.v6]
)

// `make test` makes one build for the site and for the tests, in release: tests see what is internal
// and run optimised code. Whoever builds without this word of the environment has the program as it
// is published: nothing of its rooms is open to others. The optimiser takes three quarters of the
// time of a compile; the tests are spared it, and rooms that only answer a person.
if Context.environment["SHOWCASE_TESTS"] != nil {
  let unhurried: Set = ["EditedSites", "Hosting", "Starter", "TestSupport", "showcase"]
  for target in package.targets where [.regular, .executable, .test].contains(target.type) {
    guard target.name != "CSystem" else { continue }
    let isUnhurried = target.isTest || unhurried.contains(target.name)
    target.swiftSettings = [
      .unsafeFlags(
        ["-enable-testing"] + (isUnhurried ? ["-Onone"] : []), .when(configuration: .release))
    ]
  }
}
