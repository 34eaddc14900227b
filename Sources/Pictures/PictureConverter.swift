import Diagnostics
import Hashing
import Machine
import Synchronization

/// Makes the pictures of a site ready for pages: judged, upright, in several sizes, without metadata.
///
/// ```swift
/// let converter = PictureConverter(cache: try PictureCache(folder: folder))
/// let pictures = converter.convert(uses, in: tree, jobs: 2, report: &report)
/// pictures["cases/luosifen/workshop.jpg"]?.sources
/// ```
public final class PictureConverter: Sendable {
  /// The most bytes of a picture's file.
  static let largestFile = 104_857_600
  /// The longest side in pixels: the most that WebP can hold.
  static let longestSide = 16_383
  /// The most pixels: a phone's 108 megapixels and some.
  static let mostPixels = 120_000_000
  /// The widths in which pictures are made, where they are not narrower themselves.
  static let widths = [480, 960, 1600]
  /// The width of the file for browsers that know no WebP.
  static let fallbackWidth = 960
  /// Changes whenever the same picture would give other files.
  private static let settings = "picture 2"

  let cache: PictureCache?
  let vips: Vips?
  private let known: KnownPictures?
  private let firstTrouble = Mutex<Trouble?>(nil)

  /// What of the machine, not of a picture, kept pictures from being made.
  public enum Trouble: Sendable, Hashable {
    /// The disk refused, for this reason.
    case disk(LocalizedText)
    /// A limit of the process is too narrow; the command that shows it.
    case limits(String)
    /// A program that draws one of our own drawings was ended from outside.
    case ended
  }

  /// A converter that keeps what it makes in a cache. Without a cache, or where libvips is not installed,
  /// pictures are published in their own size.
  ///
  /// - Parameter known: what this process has read of photographs before.
  public init(cache: PictureCache?, known: KnownPictures? = nil) {
    self.cache = cache
    self.known = known
    self.vips = cache == nil ? nil : Vips()
  }

  /// Whether pictures can be scaled and drawings drawn.
  public var isComplete: Bool { cache != nil && vips != nil }

  /// What went wrong first with the machine.
  public var trouble: Trouble? { firstTrouble.withLock { $0 } }

  func note(_ trouble: Trouble) { firstTrouble.withLock { $0 = $0 ?? trouble } }

  /// Makes all pictures ready, by their path in the content; those that cannot be shown are reported
  /// and left out.
  ///
  /// - Parameter progress: told how many are done, on any thread.
  public func convert(
    _ uses: [PictureUse], in tree: FileTree, jobs: Int, report: inout Report,
    progress: @Sendable (Int) -> Void = { _ in }
  ) -> [String: Picture] {
    let done = Atomic(0)
    let pictures = parallelMap(uses, jobs: jobs, report: &report) { use, report in
      defer { progress(done.wrappingAdd(1, ordering: .relaxed).oldValue + 1) }
      let problems = PictureProblems(use)
      let picture = self.convert(use, in: tree, problems, &report)
      return (use.file.path, picture)
    }
    return Dictionary(
      pictures.compactMap { path, picture in picture.map { (path, $0) } },
      uniquingKeysWith: { first, _ in first })
  }

  private func convert(
    _ use: PictureUse, in tree: FileTree, _ problems: PictureProblems, _ report: inout Report
  ) -> Picture? {
    if let vips, let cache, let content = known?[use.file],
      let picture = kept(use, content, problems, vips, cache, &report)
    {
      return picture
    }
    guard let bytes = tree.bytes(of: use.file, limit: Self.largestFile, report: &report) else {
      return nil
    }
    let content = PictureContent(bytes)
    // A picture that was converted before is not judged again: only sound ones are kept.
    if let vips, let cache, let content,
      let picture = kept(use, content, problems, vips, cache, &report)
    {
      known?[use.file] = content
      return picture
    }
    guard let header = problems.judge(bytes, &report) else { return nil }
    guard let content, content.isConverted else { return unchanged(use, bytes, header, tree) }
    guard let vips, let cache else {
      guard let picture = unchanged(use, bytes, header, tree) else {
        report.add(problems.needsConverter(header.format))
        return nil
      }
      return picture
    }
    let key = Self.key(content.hash, vips)
    do throws(Vips.Failure) {
      let entry = try cache.make(key) { folder throws(Vips.Failure) in
        try Conversion(vips: vips, header: header, folder: folder).run(bytes)
      }
      known?[use.file] = content
      return picture(of: use, entry, key, cache)
    } catch {
      switch error {
      case .disk(let words): note(.disk(words))
      case .limits(let limits): note(.limits(limits))
      case .excessive: report.add(problems.excessive())
      case .broken(let words): report.add(problems.undecodable(words, bytes, header.format))
      }
    }
    return nil
  }

  /// The picture as it was made before, where the cache still has it.
  private func kept(
    _ use: PictureUse, _ content: PictureContent, _ problems: PictureProblems, _ vips: Vips,
    _ cache: PictureCache, _ report: inout Report
  ) -> Picture? {
    let key = Self.key(content.hash, vips)
    guard content.isConverted,
      let entry = cache.entry(key, where: { Conversion.isPossible($0.files, of: content.header) })
    else { return nil }
    problems.mind(content.header.format, &report)
    return picture(of: use, entry, key, cache)
  }

  private static func key(_ hash: String, _ vips: Vips) -> String {
    ContentHash.hex(of: Array("\(settings) \(vips.version) \(hash)".utf8))
  }

  /// The picture of an entry, with the files under names that tell what they show.
  private func picture(
    of use: PictureUse, _ entry: PictureCache.Entry, _ key: String, _ cache: PictureCache
  ) -> Picture? {
    let stem = Self.stem(of: use.file.name)
    func path(_ file: PictureCache.Entry.File) -> String {
      let parts = file.name.split(separator: ".")
      return Asset.path(
        name: "\(stem).\(parts.last ?? "")", adding: "-\(parts.first ?? "")", hash: file.hash)
    }
    guard let fallback = entry.files.first(where: { !$0.name.hasSuffix(".webp") }),
      let largest = entry.files.max(by: { $0.width < $1.width })
    else { return nil }
    let webp = entry.files.filter { $0.name.hasSuffix(".webp") }.sorted { $0.width < $1.width }
    return Picture(
      path: path(fallback), width: largest.width, height: largest.height,
      sources: [
        Picture.Source(type: "image/webp", candidates: webp.map { (path($0), $0.width) })
      ],
      files: entry.files.map { cache.file($0, of: key, as: path($0)) })
  }

  /// The picture in its own size, without its metadata.
  private func unchanged(
    _ use: PictureUse, _ bytes: [UInt8], _ header: PictureHeader, _ tree: FileTree
  ) -> Picture? {
    guard let clean = PictureHeader.withoutMetadata(bytes) else { return nil }
    let ending = header.format.extensions[0]
    let hash = ContentHash.hex(of: clean)
    let path = Asset.path(name: "\(Self.stem(of: use.file.name)).\(ending)", hash: hash)
    let file = use.file
    let size = header.displaySize
    return Picture(
      path: path, width: size.width, height: size.height, sources: [],
      files: [
        PictureFile(path: path) {
          // Not another picture that has taken its place meanwhile.
          (try? file.bytes()).flatMap(PictureHeader.withoutMetadata)
            .flatMap { ContentHash.hex(of: $0) == hash ? $0 : nil }
        }
      ])
  }

  private static func stem(of name: String) -> String {
    let dot = name.lastIndex(of: ".") ?? name.endIndex
    return dot == name.startIndex ? name : String(name[..<dot])
  }
}
