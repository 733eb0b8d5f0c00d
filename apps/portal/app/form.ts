import { type Doubt, doubtsIn } from '@alianzas/domain/platform/inputs';
import { refusalSentence } from '@alianzas/lexicon';
import { parseWithZod } from '@conform-to/zod/v4';
import type * as z from 'zod';
import type { FormState } from './reads.ts';

export type Parsed<T> =
  | { ok: true; value: T; values: Record<string, unknown> }
  | ({ ok: false } & Omit<FormState, 'refusal'>);

/**
 * Reads a posted form by its schema: nested names such as `fields.strategies[0]` become objects and lists. What looks like a
 * slip of the finger is asked about once: `asWritten` holds what was asked before and is sent again.
 */
export function parseForm<S extends z.ZodType>(data: FormData | URLSearchParams, schema: S): Parsed<z.output<S>> {
  const asWritten = data.getAll('asWritten').map(String);
  data.delete('asWritten');
  const submission = parseWithZod(data, { schema });
  const values = submission.payload;
  if (submission.status === 'success') {
    const doubts = doubtsIn(schema, submission.value, asWritten);
    if (doubts.length === 0) return { ok: true, value: submission.value, values };
    return { ok: false, errors: Object.fromEntries(doubts.map(asked)), values };
  }
  const errors = Object.fromEntries(
    Object.entries(submission.error ?? {}).map(([name, messages]) => [name, messages ?? []]),
  );
  return { ok: false, errors, values };
}

function asked({ name, question }: Doubt): [string, string[]] {
  return [name, [refusalSentence(question)]];
}

/** The whole body of a form without files. A malformed one is a 400, never a 500. */
export async function bodyOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    throw new Response(null, { status: 400 });
  }
}
