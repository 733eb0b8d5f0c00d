/** An id of a row, as addresses and forms carry it. */
export const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The ids that a form names, but for its own key. */
export function idsIn(form: Iterable<[string, unknown]>): string[] {
  return [...form].flatMap(([name, value]) => (name !== 'key' && ID.test(String(value)) ? [String(value)] : []));
}
