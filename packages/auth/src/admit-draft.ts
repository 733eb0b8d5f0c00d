import { countAttempt } from '@alianzas/domain/identity';
import type { Outcome } from '@alianzas/domain/platform';
import { attemptMarks, type Visit } from './visit.ts';

/**
 * Lets a browser begin a request without an account, so that nobody fills the disk with drafts. Refuses
 * `tooManyAttempts` (10 an hour for each browser, 60 for each network).
 */
export function admitDraft(visit: Visit): Promise<Outcome> {
  return countAttempt(
    visit.ctx,
    'draft',
    attemptMarks(visit, `browser:${visit.presented.browser?.hash ?? visit.address}`),
  );
}
