import { ID_SHAPE } from '@alianzas/domain/platform/inputs';

/** An id of a row, as addresses and forms carry it. */
export const ID = new RegExp(`^${ID_SHAPE}$`, 'i');

/** The code of a case, a meeting, a request: of whatever is told by its year and its number. */
export const CODE = /^[A-Z]{3}-\d{4}-\d{4,}$/;

/** The ids that a form names, but for its own key. */
export function idsIn(form: Iterable<[string, unknown]>): string[] {
  return [...form].flatMap(([name, value]) => (name !== 'key' && ID.test(String(value)) ? [String(value)] : []));
}
