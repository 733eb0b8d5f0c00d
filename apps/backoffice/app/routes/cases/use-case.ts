import type { CaseFile } from '@alianzas/domain/views';
import { useOutletContext } from '@remix-run/react';

/** The case, for the pages inside its frame. */
export function useCase(): CaseFile {
  return useOutletContext<CaseFile>();
}
