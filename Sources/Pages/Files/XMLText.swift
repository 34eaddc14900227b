import Markup

/// Text made safe for XML and HTML, in element content and in quoted attributes.
func escaped(_ text: String) -> String { Escaping.xml(text) }
