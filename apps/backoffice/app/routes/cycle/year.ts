import { ID_SHAPE } from '@alianzas/domain/platform/inputs';

/** The year in the address; what is no year is not found. */
export function yearOf(params: { year?: string }): number {
  const year = Number(params.year);
  if (!Number.isInteger(year) || year < 2000 || year > 2100) throw new Response(null, { status: 404 });
  return year;
}

const ID = new RegExp(`^${ID_SHAPE}$`, 'i');

/** An id in a query, or null: one of another shape finds what no id finds. */
export function idOf(text: string | null): string | null {
  if (text === null) return null;
  return ID.test(text) ? text : '00000000-0000-0000-0000-000000000000';
}
