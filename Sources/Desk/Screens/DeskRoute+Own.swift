import Serving

extension DeskRoute {
  /// The desk's own screens and what they ask for.
  static let own: [DeskRoute] =
    ScreenRoutes.all + WritingRoutes.all + PasteRoute.all + ContentRoutes.all + ReleaseRoutes.all
}
