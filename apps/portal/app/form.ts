import { parseWithZod } from '@conform-to/zod/v4';
import type * as z from 'zod';
import type { FormState } from './reads.ts';

export type Parsed<T> =
  | { ok: true; value: T; values: Record<string, unknown> }
  | ({ ok: false } & Omit<FormState, 'refusal'>);

/** Reads a posted form by its schema: nested names such as `fields.strategies[0]` become objects and lists. */
export function parseForm<S extends z.ZodType>(data: FormData | URLSearchParams, schema: S): Parsed<z.output<S>> {
  const submission = parseWithZod(data, { schema });
  const values = submission.payload;
  if (submission.status === 'success') return { ok: true, value: submission.value, values };
  const errors = Object.fromEntries(
    Object.entries(submission.error ?? {}).map(([name, messages]) => [name, messages ?? []]),
  );
  return { ok: false, errors, values };
}

/** The whole body of a form without files. A malformed one is a 400, never a 500. */
export async function bodyOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response(null, { status: 400 });
  }
}
