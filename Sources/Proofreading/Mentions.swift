import Diagnostics
import Prose

/// What an article says of things that are not yet won or built, and of things that are.
///
/// Places are bytes until something is reported: to count the columns of each would take longer than to
/// read the article.
struct Mentions: Sendable {
  /// Something that is applied for, a candidate, or under construction.
  struct Candidate: Sendable {
    let name: [Unit]
    let status: Status
    /// Where it stands in the article.
    let bytes: Range<Int>
  }

  /// Why a thing is not yet won.
  enum Status: String, Sendable {
    case applied = "申报"
    case nominated = "培育或备选"
    case building = "在建"
  }

  /// A clause that says that something was won or built.
  struct Win: Sendable {
    /// What stands behind the verb, to the end of the clause.
    let object: [Unit]
    /// What stands in front of it.
    let subject: [Unit]
    /// The id of the figure right behind the verb, where there is one.
    let figure: String?
    /// The id of the register's row that is named right behind the verb, where one is.
    let entry: String?
    /// Whether words behind the verb say that it is not yet so.
    let isUnfinished: Bool
    /// Whether it is built, not won.
    let isBuilt: Bool
    /// Where it stands in the article.
    let bytes: Range<Int>
  }

  /// The article.
  let file: SourceFile
  /// What is not yet won.
  var candidates: [Candidate] = []
  /// What is said to be won.
  var wins: [Win] = []
}
