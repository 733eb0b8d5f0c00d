import type { Ctx } from '@alianzas/domain/platform';
import type { Links } from './draft.ts';

/** What a mail job carries: ids, and secrets sealed with DATA_KEY. */
export interface MailJob {
  template: string;
  person?: string;
  request?: string;
  invitation?: string;
  alliance?: string;
  organization?: string;
  meeting?: string;
  turn?: string;
  handover?: string;
  merge?: string;
  change?: string;
  acta?: string;
  /** Which activity of the case was closed */
  activity?: number;
  filing?: string;
  commitment?: string;
  /** What became of a commitment, in jobs of earlier releases */
  act?: string;
  /** What was done, as it was kept */
  receipt?: string;
  /** Which correction of a filing number it was, from 1 */
  correction?: number;
  contribution?: string;
  nonconformity?: string;
  evidence?: string;
  cycle?: string;
  sealed?: string;
  browser?: string;
  app?: string;
  what?: string;
  at?: string;
  expiresAt?: string;
  /** The business day of a digest, and its rows of the ledger */
  day?: string;
  reminders?: readonly string[];
}

export interface Desk extends Links {
  ctx: Ctx;
  /** The secret fields of the job, opened */
  unseal(job: MailJob): Record<string, string>;
}

/** Reads what a mail tells; null when there is nothing to tell any more, or nobody to hear it. */
export type Read<Facts> = (desk: Desk, job: MailJob) => Promise<Facts | null>;

/** A field that the job's template cannot do without. */
export function need(value: string | undefined, field: string): string {
  if (!value) throw new Error(`the mail job lacks ${field}`);
  return value;
}
