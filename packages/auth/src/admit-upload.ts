import { type AttemptMarks, countAttempt, countAttempts } from '@alianzas/domain/identity';
import type { Outcome } from '@alianzas/domain/platform';
import { attemptMarks, type Visit } from './visit.ts';

const MEGABYTE = 1024 * 1024;

/**
 * Lets the files of a form be kept, before a byte of the first is, or what is too large be read on for its words: `holder` is
 * who would hold them (`holderOf`), `bytes` what the form announces. Refuses `tooManyAttempts`. Who has signed in counts
 * alone; whoever has no account yet is held to less, and so is their network.
 */
export async function admitUpload(visit: Visit, holder: string, bytes: number): Promise<Outcome> {
  const marks = attemptMarks(visit, holder);
  const megabytes = Math.max(1, Math.ceil(bytes / MEGABYTE));
  const hasAccount = /^(person|staff):/.test(holder);
  const held = hasAccount ? { uploadedMegabytes: megabytes } : { draftMegabytes: megabytes };
  return countAttempts(visit.ctx, { ...held, upload: 1 }, hasAccount ? { ...marks, network: null } : marks);
}

/**
 * Lets who is nobody have the words of a form back that its door turned away: each counts as a form with files of its
 * network does. Refuses `tooManyAttempts`.
 */
export function admitTurnedAway(visit: Visit): Promise<Outcome> {
  return countAttempt(visit.ctx, 'upload', { ...attemptMarks(visit, ''), account: null });
}

/**
 * Lets somebody search a list or take a file made for them; who has signed in counts alone, everybody else by network.
 * Refuses `tooManyAttempts`.
 */
export function admitReading(visit: Visit, kind: 'export' | 'search', person: string | null): Promise<Outcome> {
  const marks: AttemptMarks = attemptMarks(visit, `person:${person ?? ''}`);
  return countAttempt(visit.ctx, kind, person ? { ...marks, network: null } : { ...marks, account: null });
}
