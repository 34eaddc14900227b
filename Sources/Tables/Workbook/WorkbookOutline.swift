internal import XML

/// The sheets that a workbook lists, and how it counts days.
final class WorkbookOutline: XMLHandler {
  /// A sheet of the list.
  struct Entry: Hashable {
    let name: String
    let isHidden: Bool
    /// The id of the relationship that leads to its part.
    let relationship: String
  }

  private(set) var entries: [Entry] = []
  private(set) var uses1904 = false

  func start(_ tag: XMLTag) -> XMLInterest {
    switch tag.name {
    case "workbook", "sheets": return .content
    case "workbookPr": uses1904 = tag.flag("date1904")
    case "sheet":
      let state = tag["state"] ?? "visible"
      entries.append(
        Entry(
          name: tag["name"] ?? "", isHidden: state != "visible",
          relationship: tag[prefixed: "id"] ?? ""))
    default: break
    }
    return .nothing
  }

  func end(_ tag: XMLTag) {}

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
