import type { Page } from '@alianzas/domain';
import { type CaseFile, caseFile } from '@alianzas/domain/views';
import { staffOf } from '../../pages/staff.ts';

const known = new WeakMap<Page['ctx'], Map<string, Promise<CaseFile>>>();

/** The case of the address, read once a request whichever loaders ask for it. */
export function caseOf({ ctx, who }: Page, code: string | undefined): Promise<CaseFile> {
  staffOf(who);
  const files = known.get(ctx) ?? new Map<string, Promise<CaseFile>>();
  known.set(ctx, files);
  const found = files.get(code ?? '') ?? caseFile(ctx, code ?? '');
  files.set(code ?? '', found);
  return found;
}
