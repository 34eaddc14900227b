import Foundation
import Synchronization
import TestSupport
import Testing

@testable import Publishing

@Suite("The mark of a site on its way", .timeLimit(.minutes(5)))
struct MarkTests {
  @Test(
    "it is there at every moment: a folder without one is nobody’s, and stands in the way for good")
  func always() throws {
    let site = try SiteFolder()
    let staging = site.folder(".site.staging")
    let isOver = Mutex(false)
    let unmarked = Mutex(0)
    let hasEnded = DispatchSemaphore(value: 0)
    Thread.detachNewThread {
      while !isOver.withLock({ $0 }) {
        if isUnmarked(staging) { unmarked.withLock { $0 += 1 } }
      }
      hasEnded.signal()
    }
    for edition in 0..<300 { try site.publish(["index.html": "\(edition)", "a.html": "a"]) }
    isOver.withLock { $0 = true }
    hasEnded.wait()
    #expect(unmarked.withLock { $0 } == 0)
    #expect(site.leftovers() == [])
    #expect(site.names() == [".showcase", "a.html", "index.html"])
  }
}

/// Whether a folder holds a page and no mark. The folder itself is asked, not its name, which may be another's the
/// next moment; the page is asked for twice, so that a folder that goes meanwhile is none without a mark.
private func isUnmarked(_ folder: String) -> Bool {
  let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { return false }
  defer { close(descriptor) }
  let holds = { (name: String) in faccessat(descriptor, name, F_OK, 0) == 0 }
  return holds("index.html") && !holds(".showcase") && holds("index.html")
}
