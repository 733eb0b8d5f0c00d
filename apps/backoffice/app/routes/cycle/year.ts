/** The year in the address; what is no year is not found. */
export function yearOf(params: { year?: string }): number {
  const year = Number(params.year);
  if (!Number.isInteger(year) || year < 2000 || year > 2100) throw new Response(null, { status: 404 });
  return year;
}

/** An id in a query, or null: one of another shape finds what no id finds. */
export function idOf(text: string | null): string | null {
  if (text === null) return null;
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : '00000000-0000-0000-0000-000000000000';
}
