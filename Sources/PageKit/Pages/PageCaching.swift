/// Whether an answer may be kept by caches: never what stands behind a code, or has a form.
package enum PageCaching: Sendable {
  case briefly, never
}
