/// How wide a text is drawn at a font size of 1: an estimate on the generous side that holds for the
/// sans-serif fonts of all systems, since nothing can be measured where there is no browser.
func textWidth(_ text: String) -> Double {
  var width = 0.0
  var previous = GlyphKind.other
  for scalar in text.unicodeScalars {
    let kind = GlyphKind(scalar)
    // Browsers set an eighth of an em between Chinese and Latin (CSS text-autospace).
    if (previous == .ideograph && kind == .alphanumeric)
      || (previous == .alphanumeric && kind == .ideograph)
    {
      width += 0.125
    }
    width += glyphWidth(scalar, kind)
    previous = kind
  }
  return width
}

private enum GlyphKind {
  case ideograph, alphanumeric, other

  init(_ scalar: Unicode.Scalar) {
    self =
      switch scalar.value {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xC0...0x24F: .alphanumeric
      case 0x2E80...0x2FDF, 0x3005, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
        0xAC00...0xD7A3, 0xF900...0xFAFF, 0x20000...0x3FFFD:
        .ideograph
      default: .other
      }
  }
}

/// Widths of Arial and Noto Sans in their half-bold, the wider of both, in ems; whole ems for Chinese
/// and its marks.
private func glyphWidth(_ scalar: Unicode.Scalar, _ kind: GlyphKind) -> Double {
  switch scalar.value {
  case 0x30...0x39: 0.6
  case 0x20, 0x2C, 0x2E, 0x3A, 0x3B, 0x27, 0x21, 0x7C, 0xA0: 0.34
  case 0x69, 0x6A, 0x6C, 0x49: 0.32
  case 0x28, 0x29, 0x2D, 0x2F, 0x5B, 0x5C, 0x5D, 0x60, 0x66, 0x72, 0x74: 0.4
  case 0x22, 0x2A, 0x5E, 0x7B, 0x7D: 0.48
  case 0x25, 0x40, 0x57: 1
  case 0x4D, 0x6D: 0.9
  case 0x26, 0x43, 0x44, 0x47, 0x48, 0x4E, 0x4F, 0x51, 0x52, 0x55, 0x77: 0.79
  case 0x41...0x5A: 0.7
  case 0x61...0x7A, 0x21...0x7E: 0.61
  case 0x300...0x36F, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0x20D0...0x20FF,
    0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xE0100...0xE01EF:
    0
  case 0xA1...0x2FF: 0.8
  case 0x2030, 0x2031: 1.6
  case 0x2F00...0x2FDF where kind == .ideograph: 1
  case 0x1F000...0x1FAFF, 0x2600...0x27BF, 0x2B00...0x2BFF: 1.4
  // Signs outside Latin: fonts differ most here (Arabic ligatures, Indic clusters), so wide.
  case 0xFDF0...0xFDFF, 0x12000...0x1BFFF: 2.6
  case 0x370...0x1FFF: 1.05
  default: 1
  }
}
