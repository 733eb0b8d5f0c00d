import { sql } from 'drizzle-orm';
import type { Ctx } from '../platform/index.ts';
import { readCode } from '../platform/inputs.ts';

/** What a code that is not of an alliance is of, by its letters. */
const NOUNS = { SOL: 'request', INV: 'invitation', REU: 'meeting', SNC: 'nonconformity' } as const;

export interface CodeElsewhere {
  noun: (typeof NOUNS)[keyof typeof NOUNS];
  code: string;
}

/** What was typed among the alliances and is the code of something else that there is; null of anything else, of which nothing is asked. */
export async function codeElsewhere(ctx: Ctx, typed: string): Promise<CodeElsewhere | null> {
  const code = readCode(typed);
  const noun = NOUNS[code?.slice(0, 3) as keyof typeof NOUNS];
  if (!code || !noun) return null;
  const rows = await ctx.db.execute(sql`select from ${sql.identifier(noun)} where code = ${code}`);
  return rows.length > 0 ? { noun, code } : null;
}
