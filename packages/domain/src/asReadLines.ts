import { eq } from 'drizzle-orm';
import { type Input, reading } from './asRead.ts';
import * as contribution from './contribution/index.ts';
import type { Ctx } from './platform/index.ts';

/** Who corrects a verified line has read how many times it was corrected. */
export async function correctVerifiedContribution(
  ctx: Ctx,
  input: Input<typeof contribution.correctVerifiedContribution>,
) {
  const { contribution: table } = contribution;
  const version = await reading(ctx, input.version, ({ db }) =>
    db.$count(table, eq(table.correctsId, input.contribution)),
  );
  return contribution.correctVerifiedContribution(ctx, { version, ...input } as Parameters<
    typeof contribution.correctVerifiedContribution
  >[1]);
}
