import Markup

/// A start tag whose attributes can be changed.
struct OpeningTag {
  /// The name of the element in lower case.
  let name: String
  private let isSelfClosing: Bool
  private var attributes: [HTMLAttribute]

  init(_ tag: HTMLTag, of page: HTMLTokenizer) {
    name = tag.name
    isSelfClosing = tag.isSelfClosing
    attributes = page.attributes(of: tag)
  }

  /// The value of an attribute by its name in lower case; nil takes it away.
  subscript(_ name: String) -> String? {
    get { attributes.first { $0.name.lowercased() == name }?.value }
    set {
      attributes.removeAll { $0.name.lowercased() == name && newValue == nil }
      for index in attributes.indices where attributes[index].name.lowercased() == name {
        attributes[index].value = newValue
      }
    }
  }

  /// Whether the attribute is there, with a value or without.
  func has(_ name: String) -> Bool { attributes.contains { $0.name.lowercased() == name } }

  /// The tag as text.
  var text: String {
    var text = "<\(name)"
    for attribute in attributes {
      text += " " + attribute.name
      if let value = attribute.value { text += "=\"\(Escaping.xml(value))\"" }
    }
    return text + (isSelfClosing ? "/>" : ">")
  }
}
