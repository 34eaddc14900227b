import Diagnostics
import Indicators
import YAML

/// What `site.yml` says under `archive`, for whoever keeps the site when it is no longer on the web.
///
/// Lists hold the same in several languages; each becomes a line of its own.
public struct ArchiveDetails: Sendable {
  /// What the archive is filed under, such as `LZY-SGJH-2022`; the file numbers begin with it.
  public var identifier: String?
  /// Who hands it over; the site's organization where nobody says.
  public var organizations: [String] = []
  /// The address of the organization.
  public var addresses: [String] = []
  /// The office or person to ask.
  public var contacts: [String] = []
  /// The telephone number to ask at.
  public var phones: [String] = []
  /// The mail address to ask at.
  public var emails: [String] = []
  /// What it is, in a sentence; the site's description where nobody says.
  public var descriptions: [String] = []
  /// How long it is to be kept, such as 永久 or 30年.
  public var retention: String?
  /// Who may see it, such as 公开.
  public var access: String?
  /// The day on which the site was published.
  public var published: PartialDate?

  /// Nothing said.
  public init() {}

  static let keys = [
    "identifier", "organization", "address", "contact", "phone", "email", "description",
    "retention", "access", "published",
  ]

  init(_ fields: YAMLFields, _ report: inout Report) {
    identifier = fields.string("identifier", &report)?.value
    organizations = fields.strings("organization", &report).map(\.value)
    addresses = fields.strings("address", &report).map(\.value)
    contacts = fields.strings("contact", &report).map(\.value)
    phones = fields.strings("phone", &report).map(\.value)
    emails = fields.strings("email", &report).map(\.value)
    descriptions = fields.strings("description", &report).map(\.value)
    retention = fields.string("retention", &report)?.value
    access = fields.string("access", &report)?.value
    guard let date = fields.string("published", &report) else { return }
    published = PartialDate(date.value)
    if published == nil {
      report.add(
        .invalidValue(
          date.value, at: fields.place(of: date), .dateSpelling(of: date.value)))
    }
  }
}
