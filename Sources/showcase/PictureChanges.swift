import Importing

/// What an update does to the pictures of a case.
struct PictureChanges {
  /// New ones, and those that are others under the same name.
  var written: [ImportedPicture] = []
  /// Those that Word no longer has and nothing shows.
  var removed: [String] = []
  /// Those that Word no longer has, but that are shown or were changed by hand.
  var spared: [String] = []
  /// Those that were changed by hand.
  var edited: [String] = []

  /// Whether there is nothing to do.
  var isEmpty: Bool { written.isEmpty && removed.isEmpty }
}
