import Diagnostics
internal import Zipping

/// Something wrong in a workbook, to be shown in a copy of it.
public struct WorkbookMark: Hashable, Sendable {
  /// The sheet, where it is in one.
  public let sheet: String?
  /// The address of the cell, such as `D17`, where it is in one.
  public let cell: String?
  /// What is wrong.
  public let message: String
  /// What to do about it.
  public let hint: String?

  /// A mark at a cell, at a sheet, or at the workbook as a whole.
  public init(sheet: String?, cell: String?, message: String, hint: String? = nil) {
    self.sheet = sheet
    self.cell = cell
    self.message = message
    self.hint = hint
  }

  /// A diagnostic as marks in its workbook: one at each cell of which it is true.
  public static func all(of diagnostic: Diagnostic, language: MessageLanguage) -> [WorkbookMark] {
    ([diagnostic.place.cell] + diagnostic.otherCells).map { cell in
      WorkbookMark(
        sheet: diagnostic.place.sheet, cell: cell,
        message: diagnostic.message.text(in: language),
        hint: diagnostic.hint?.text(in: language))
    }
  }
}

/// Marks cells in a copy of a workbook: a red ground, a note with the message, and one sheet
/// 检查结果 (Check results) that lists all messages with links. Everything else stays as it is, byte
/// for byte.
public enum WorkbookAnnotator {
  /// Why there is no copy.
  public enum Failure: Error, Hashable {
    /// The workbook cannot be read; `Workbook.read` reports why.
    case unreadable
    /// The zip library refused.
    case archive
  }

  /// The copy with all marks, listed in the order given.
  ///
  /// A sheet that has notes of its own keeps them and gets no others; workbooks of the strict format,
  /// which has no notes of this kind, get none. Marks at places that the workbook does not have are
  /// listed only.
  ///
  /// - Parameter language: of what the copy adds beside the messages.
  public static func annotate(
    _ bytes: [UInt8], marks: [WorkbookMark], language: MessageLanguage = .chinese
  ) throws(Failure) -> [UInt8] {
    var copy: MarkedWorkbook
    do throws(WorkbookProblem) {
      copy = try MarkedWorkbook(bytes, marks: marks, language: language)
    } catch {
      throw .unreadable
    }
    do throws(Zip.Failure) {
      return try copy.write()
    } catch {
      throw error == .notWritten ? .archive : .unreadable
    }
  }
  /// Whether a file is a copy that was made here and that no other program has saved since: one that
  /// may be thrown away, because nobody can have worked on it.
  public static func isUntouchedCopy(_ bytes: [UInt8]) -> Bool {
    guard let zip = try? Zip(bytes) else { return false }
    return zip.names.contains { $0.hasPrefix(MarkedList.partName) }
  }
}
