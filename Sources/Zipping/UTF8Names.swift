import Glibc

/// A locale in which names beyond ASCII are UTF-8: the library asks that of the thread, and a program has
/// the locale C unless it says otherwise, where such names are lost.
final class UTF8Names {
  private let locale = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

  deinit {
    if let locale { freelocale(locale) }
  }

  /// Runs `body` in the locale; the thread has its own again afterwards.
  func use<Value>(_ body: () -> Value) -> Value {
    guard let locale else { return body() }
    let former = uselocale(locale)
    defer { uselocale(former) }
    return body()
  }
}
