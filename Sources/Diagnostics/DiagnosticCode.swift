/// Every kind of diagnostic, once. The raw value is what users see in brackets and search for; it is
/// never given a second meaning. For each there is a broken fixture of the same name in the tests.
public enum DiagnosticCode: String, Hashable, Sendable, CaseIterable {
  // Files
  case missingFile = "missing-file"
  case unreadableFile = "unreadable-file"
  case emptyFile = "empty-file"
  case binaryFile = "binary-file"
  case invalidEncoding = "invalid-encoding"
  case fileTooLarge = "file-too-large"
  case misplacedFile = "misplaced-file"
  case invalidName = "invalid-name"

  // YAML: site.yml, theme.yml and front matter
  case missingFrontMatter = "missing-front-matter"
  case unclosedFrontMatter = "unclosed-front-matter"
  case yamlSyntax = "yaml-syntax"
  case fullWidthPunctuation = "full-width-punctuation"
  case unknownKey = "unknown-key"
  case duplicateKey = "duplicate-key"
  case missingKey = "missing-key"
  case wrongType = "wrong-type"
  case invalidValue = "invalid-value"

  // Cases and pages
  case duplicateAddress = "duplicate-address"
  case emptyBody = "empty-body"

  // Markdown
  case brokenLink = "broken-link"
  case brokenAnchor = "broken-anchor"
  case missingImage = "missing-image"
  case brokenImage = "broken-image"
  case imageTooLarge = "image-too-large"
  case mislabelledImage = "mislabelled-image"
  case unsupportedImage = "unsupported-image"
  case unsafeSVG = "unsafe-svg"
  case dangerousURL = "dangerous-url"
  case rawHTML = "raw-html"
  case headingLevel = "heading-level"
  case nestingTooDeep = "nesting-too-deep"
  case markdownTooComplex = "markdown-too-complex"
  case unusedFootnote = "unused-footnote"
  case unknownBlock = "unknown-block"
  case invalidBlock = "invalid-block"
  case unknownIndicator = "unknown-indicator"
  case invalidFigure = "invalid-figure"
  case figureMismatch = "figure-mismatch"
  case unboundFigure = "unbound-figure"

  // Tables
  case tableSyntax = "table-syntax"
  case invalidWorkbook = "invalid-workbook"
  case unknownSheet = "unknown-sheet"
  case duplicateSheet = "duplicate-sheet"
  case mergedCells = "merged-cells"
  case duplicateTable = "duplicate-table"
  case missingColumn = "missing-column"
  case unknownColumn = "unknown-column"
  case duplicateColumn = "duplicate-column"
  case missingCell = "missing-cell"
  case invalidCell = "invalid-cell"
  case surplusCell = "surplus-cell"
  case duplicateRow = "duplicate-row"
  case unknownSource = "unknown-source"
  case unknownTask = "unknown-task"
  case conflictingValues = "conflicting-values"
  case missingNote = "missing-note"
  case formulaSyntax = "formula-syntax"
  case formulaCycle = "formula-cycle"
  case formulaUnits = "formula-units"
  case derivedDiffers = "derived-differs"

  // Editions
  case changedEdition = "changed-edition"
  case unexplainedRevision = "unexplained-revision"
  case unusedReason = "unused-reason"
  case unknownEdition = "unknown-edition"

  // Themes
  case unknownTheme = "unknown-theme"
  case missingTemplate = "missing-template"
  case templateSyntax = "template-syntax"
  case templateCycle = "template-cycle"
  case unknownVariable = "unknown-variable"
  case unknownParameter = "unknown-parameter"
  case lowContrast = "low-contrast"
}
