import { parseWithZod } from '@conform-to/zod/v4';
import * as z from 'zod';

/** What a form says, as its names nest it, with no schema in hand: all of it text. */
export function nested(form: FormData): Record<string, unknown> {
  return parseWithZod(form, { schema: z.any() }).payload;
}

/** What a form carries for itself under `kept.`, whatever its schema knows: it comes back with it. */
export function carriedBy(form: FormData): Record<string, unknown> {
  const carried = new FormData();
  for (const [name, value] of form) if (name.startsWith('kept.')) carried.append(name, value);
  return nested(carried);
}
