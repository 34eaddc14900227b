import Prose

/// Whom a figure is about.
enum Owner: Hashable, Sendable {
  /// The institution that the site is about.
  case own
  /// A part of it, or another one that the tables know, by its number.
  case known(Int)
  /// Somebody of whom the tables say nothing, or several at once.
  case foreign
}

/// An owner that prose names.
struct WrittenOwner: Sendable {
  var range: Range<Int>
  var owner: Owner
  /// Whether it is only compared with: 比全市平均水平.
  var isAside = false
  /// Whether a clause begins with it, so that more than the clause is about it.
  var isTopic = true
  /// Whether it stands beside another: 西屏区与东屿县.
  var isJoined = false
  /// Whether only its capitals say that it is somebody: The Salt Road.
  var isVague = false
  var naming = Naming.name(kind: nil)

  /// How somebody is named; whose it is then may depend on what the text is about.
  enum Naming: Sendable {
    /// By a name, which may end with what they are: 司 of 云港公司.
    case name(kind: Passage.Unit?)
    /// As all of something: 县 of 全县.
    case scope(Passage.Unit)
    /// By what they are alone, which under a heading of another one means that one: 司 of 公司.
    case kind(Passage.Unit)
    /// As ours, with what we are: 院 of 我院.
    case ours(Passage.Unit)
    /// By what a part is alone, which means nobody where no heading names one: 桥 of 大桥.
    case part(Passage.Unit)
  }

  /// The end of the word for what they are.
  var kind: Passage.Unit? {
    switch naming {
    case .name(let kind): kind
    case .kind(let kind), .part(let kind): kind
    case .scope, .ours: nil
    }
  }

  /// Whether all of something is meant.
  var isScope: Bool { if case .scope = naming { true } else { false } }
}
