import type { Ctx } from '@alianzas/domain/platform';
import type { Links } from './draft.ts';

/** What a mail job carries: ids, and secrets sealed with DATA_KEY. */
export interface MailJob {
  template: string;
  person?: string;
  request?: string;
  /** Which sending of the request it was, from 1 */
  sending?: number;
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

const DAY_MS = 86_400_000;

/** By how much the product's own clock runs ahead of the machine's: that of a demonstration, by whole days. */
function aheadOf({ ctx }: Pick<Desk, 'ctx'>): number {
  return Math.max(0, Math.round((ctx.now.getTime() - Date.now()) / DAY_MS)) * DAY_MS;
}

/** An end on the machine's clock, by which links live, as the product's own clock tells it. */
export function endAsTold(desk: Pick<Desk, 'ctx'>, instant: string): Date {
  return new Date(Date.parse(instant) + aheadOf(desk));
}

/** When something happened, as the product's own clock tells it: sign-in lives on the machine's, and acts of the team on ours. */
export function happenedAsTold(desk: Pick<Desk, 'ctx'>, instant: string): Date {
  const told = endAsTold(desk, instant);
  const isToCome = told.getTime() > desk.ctx.now.getTime() + DAY_MS / 2;
  return isToCome ? new Date(instant) : told;
}

/** A field that the job's template cannot do without. */
export function need(value: string | undefined, field: string): string {
  if (!value) throw new Error(`the mail job lacks ${field}`);
  return value;
}
