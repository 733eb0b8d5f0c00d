import { keepFiles, submitEvidence } from '@alianzas/domain/evidence';
import type { SubmitEvidence } from '@alianzas/domain/evidence/inputs';
import type { Outcome } from '@alianzas/domain/platform';
import type { StoredFile } from '@alianzas/storage';
import type { AppLoadContext } from '@remix-run/node';

/** Keeps the rows of the files and the evidence that they prove in one transaction: all or nothing. */
export function reportWith(
  context: AppLoadContext,
  files: readonly StoredFile[],
  owner: { alliance: string; organization: string },
  input: Omit<SubmitEvidence, 'files'>,
): Promise<Outcome<{ id: string }>> {
  return context.write(async ({ ctx }) => {
    const kept = await keepFiles(ctx, {
      ...owner,
      submission: input.key,
      files: files.map(({ extension, ...file }) => ({ ...file, scan: context.firstScan })),
    });
    if (!kept.ok) return kept;
    return submitEvidence(ctx, { ...input, files: kept.value.ids });
  });
}
