import { join } from 'node:path';
import type { Transport } from '../transport.ts';
import { localTransport } from './local.ts';
import { resendTransport } from './resend.ts';
import { smtpTransport } from './smtp.ts';

export interface MailEnv {
  RESEND_API_KEY?: string;
  SMTP_URL?: string;
  MAIL_FROM?: string;
  DATA_DIR: string;
}

const localFrom = 'Alianzas <alianzas@localhost>';

/** Where the local transport writes and the outbox reads. */
export function outboxFolder(dataDir: string): string {
  return join(dataDir, 'correo');
}

/**
 * The way out that the environment asks for: Resend, else SMTP, else files. A demonstration always writes files, so
 * that invented people never reach a real mailbox. A provider without MAIL_FROM throws.
 */
export function chooseTransport(env: MailEnv, { demonstration = false, now }: Choice = {}): Transport {
  const local = () => localTransport({ folder: outboxFolder(env.DATA_DIR), from: env.MAIL_FROM || localFrom, now });
  if (demonstration) return local();
  if (env.RESEND_API_KEY) return resendTransport({ apiKey: env.RESEND_API_KEY, from: senderOf(env) });
  if (env.SMTP_URL) return smtpTransport({ url: env.SMTP_URL, from: senderOf(env) });
  return local();
}

interface Choice {
  /** The database carries the mark of a demonstration */
  demonstration?: boolean;
  /** The clock of the local transport */
  now?: () => Date;
}

function senderOf(env: MailEnv): string {
  if (env.MAIL_FROM) return env.MAIL_FROM;
  throw new Error('MAIL_FROM is missing: a provider needs the address that the mails come from');
}
