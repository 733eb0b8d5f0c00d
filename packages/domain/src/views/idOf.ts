import { ID_SHAPE } from '../platform/inputs.ts';

const ID = new RegExp(`^${ID_SHAPE}$`, 'i');
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The id that an address holds, safe to compare with a key; what is no id finds nothing. */
export function idOf(text: string): string {
  return ID.test(text) ? text : NOBODY;
}
