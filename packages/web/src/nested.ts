import { parseWithZod } from '@conform-to/zod/v4';
import * as z from 'zod';

/** What a form says, as its names nest it, with no schema in hand: all of it text. */
export function nested(form: FormData): Record<string, unknown> {
  return parseWithZod(form, { schema: z.any() }).payload;
}
