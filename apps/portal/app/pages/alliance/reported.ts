import { keepFiles, submitEvidence } from '@alianzas/domain/evidence';
import type { ReportEvidence } from '@alianzas/domain/evidence/inputs';
import type { KeptFile, Outcome } from '@alianzas/domain/platform';
import type { AppLoadContext } from '@remix-run/node';

/** Keeps the rows of the files that came and the evidence that they prove, with those of before, in one transaction: all or nothing. */
export function reportWith(
  context: AppLoadContext,
  files: readonly KeptFile[],
  owner: { alliance: string; organization: string },
  { filesAgain, ...input }: ReportEvidence,
): Promise<Outcome<{ id: string }>> {
  return context.write(async ({ ctx }) => {
    const kept = await keepFiles(ctx, {
      ...owner,
      submission: input.key,
      files,
    });
    if (!kept.ok) return kept;
    return submitEvidence(ctx, { ...input, files: [...kept.value.ids, ...filesAgain] });
  });
}
