/// Whether caches may keep an answer, asking each time whether it still holds: never what stands behind a code, or has a form.
package enum PageCaching: Sendable {
  case revalidated, never
}
