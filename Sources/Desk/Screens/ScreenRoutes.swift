import Serving

/// The desk's own screens, and the files that they are made of.
enum ScreenRoutes {
  static let all: [DeskRoute] = [
    DeskRoute(.get, "/desk") { _ in .redirect(to: "/desk/") },
    DeskRoute(.get, "/desk/") { try ListScreen($0).answer },
    DeskRoute(.get, "/desk/write/*") { try WriteScreen.answer($0) },
    DeskRoute(.get, "/desk/desk.css", isOpen: true) { _ in .asset(PackageResources.desk_css, "css")
    },
    DeskRoute(.get, "/desk/write.css") { _ in .asset(PackageResources.write_css, "css") },
    DeskRoute(.get, "/desk/desk.js", isOpen: true) { _ in .asset(PackageResources.desk_js, "js") },
    DeskRoute(.get, "/desk/write.js") { _ in .asset(PackageResources.write_js, "js") },
    DeskRoute(.get, "/desk/picker.js") { _ in .asset(PackageResources.picker_js, "js") },
    DeskRoute(.get, "/desk/paste.js") { _ in .asset(PackageResources.paste_js, "js") },
  ]
}
