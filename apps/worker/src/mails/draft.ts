import type { Ctx } from '@alianzas/domain/platform';
import type { MailName, MailProps } from '@alianzas/mail';

/** One mail to one person, its words not yet written. */
export interface Draft<Name extends MailName = MailName> {
  to: string;
  template: Name;
  props: MailProps<Name>;
  organizationId: string | null;
  allianceId: string | null;
}

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
  acta?: string;
  filing?: string;
  commitment?: string;
  evidence?: string;
  cycle?: string;
  sealed?: string;
  browser?: string;
  what?: string;
  at?: string;
  expiresAt?: string;
  /** The business day of a digest, and its rows of the ledger */
  day?: string;
  reminders?: readonly string[];
}

export interface Desk {
  ctx: Ctx;
  portal: (path: string) => string;
  backoffice: (path: string) => string;
  /** The secret fields of the job, opened */
  unseal(job: MailJob): Record<string, string>;
}

export type Composer = (desk: Desk, job: MailJob) => Promise<Draft[]>;

/** An id that the job's template cannot do without. */
export function need(value: string | undefined, field: string): string {
  if (!value) throw new Error(`the mail job lacks ${field}`);
  return value;
}

export function draft<Name extends MailName>(
  template: Name,
  to: string,
  props: MailProps<Name>,
  about: { organizationId?: string | null; allianceId?: string | null } = {},
): Draft<Name> {
  return { template, to, props, organizationId: about.organizationId ?? null, allianceId: about.allianceId ?? null };
}
