/// The colours of charts, covers and share cards, by the names that drawings use.
///
/// They are a theme's: what it does not name is a grey, so that no drawing shows the colours of another
/// theme.
public struct Palette: Sendable {
  /// The names of all colours.
  public static let names = Pigment.allCases.map(\.rawValue)

  private let colors: [String: String]

  /// A palette.
  ///
  /// - Parameter colors: colours by name, each safe in an attribute.
  public init(_ colors: [String: String] = [:]) { self.colors = colors }

  /// The colour of that name; that of ink for a name that is none.
  public func color(_ name: String) -> String { self[Pigment(rawValue: name) ?? .ink] }

  subscript(pigment: Pigment) -> String { colors[pigment.rawValue] ?? pigment.grey }
}

/// What drawings are painted with.
enum Pigment: String, CaseIterable {
  case seal, indigo, ochre, amber, pine, ink, soft, axis, line, track, wash, paper

  /// As light or dark as the colour that a theme would choose: lines on a ground stay lines on a ground.
  fileprivate var grey: String {
    switch self {
    case .seal: "#4f4f4f"
    case .indigo: "#5a5a5a"
    case .ochre: "#6e6e6e"
    case .amber: "#9a9a9a"
    case .pine: "#858585"
    case .ink: "#1e1e1e"
    case .soft: "#666666"
    case .axis: "#8a8a8a"
    case .line: "#d9d9d9"
    case .track: "#e5e5e5"
    case .wash: "#f1f1f1"
    case .paper: "#fbfbfb"
    }
  }
}
