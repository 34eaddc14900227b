import Markup

/// Text made safe for HTML, in element content and in quoted attributes.
///
/// The template engine escapes by characters: quotation marks that carry an accent pass as they are,
/// and browsers end an attribute there. So texts are escaped here and the engine shows them as given.
func escaped(_ text: String) -> String { Escaping.template(text) }
