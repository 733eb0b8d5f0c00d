const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The id that an address holds, safe to compare with a key; what is no id finds nothing. */
export function idOf(text: string): string {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? text : NOBODY;
}
