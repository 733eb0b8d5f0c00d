import { type AttemptMarks, countAttempt, countAttempts } from '@alianzas/domain/identity';
import { type Outcome, type Refusal, refuse } from '@alianzas/domain/platform';
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

/** That refusal of a form whose words may not have come whole: nothing of it waits. Any other stays as it is. */
export function ofCutForm(said: Refusal): Refusal {
  if (said.code !== 'upload.tooMuch') return said;
  return refuse('upload.tooMuchAndCut', { retryAfterSeconds: said.retryAfterSeconds ?? null }).refusal;
}

/**
 * Lets who is nobody have the words of a form back that its door turned away, counted by network. Refuses
 * `tooManyAttempts`.
 */
export function admitTurnedAway(visit: Visit): Promise<Outcome> {
  return countAttempt(visit.ctx, 'turnedAway', { ...attemptMarks(visit, ''), account: null });
}

/**
 * Lets who has no account keep a form unsent: `holder` is whose it is, `bytes` what it takes as it is kept. Refuses
 * `tooManyAttempts`, by the holder and by its network.
 */
export function admitUnsent(visit: Visit, holder: string, bytes: number): Promise<Outcome> {
  const kilobytes = Math.max(1, Math.ceil(bytes / 1024));
  return countAttempt(visit.ctx, 'unsentKilobytes', attemptMarks(visit, holder), kilobytes);
}

/**
 * Lets somebody search a list or take a file made for them; who has signed in counts alone, everybody else by network.
 * Refuses `tooManyAttempts`.
 */
export function admitReading(visit: Visit, kind: 'export' | 'search', person: string | null): Promise<Outcome> {
  const marks: AttemptMarks = attemptMarks(visit, `person:${person ?? ''}`);
  return countAttempt(visit.ctx, kind, person ? { ...marks, network: null } : { ...marks, account: null });
}
