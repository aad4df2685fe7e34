package import Desk
import WebSupport

extension ApplicationForm {
  /// Without what cannot be seen in any of the texts.
  package var harmless: ApplicationForm {
    var form = self
    for path in Self.lines { form[keyPath: path] = HarmlessText.line(self[keyPath: path]) }
    form.features = HarmlessText.lines(features)
    return form
  }

  private static var lines: [WritableKeyPath<ApplicationForm, String>] {
    [
      \.name, \.identityNumber, \.legalRepresentative, \.contactPerson, \.agent, \.telephone, \.email, \.postalCode,
      \.address, \.subject, \.earlier, \.assistance,
    ]
  }
}
