import { createHash } from 'node:crypto';
import { isOneLine } from './inputs.ts';

export interface Attachment {
  filename: string;
  contentType: string;
  content: Uint8Array;
}

/** A mail on its way: one recipient, and the key that makes a repeat recognisable. */
export interface OutgoingMail {
  /** The job's key: the same mail always carries the same one */
  key: string;
  to: string;
  subject: string;
  html: string;
  text: string;
  replyTo?: string;
  headers?: Readonly<Record<string, string>>;
  attachments?: readonly Attachment[];
}

/** `retry` is true when the same mail may pass later: an outage, a limit, or a fault of the installation. */
export type Delivery = { ok: true; providerId: string } | { ok: false; retry: boolean; reason: string };

/** A way out. `send` never throws for what a provider or the network answers: it says whether to try again. */
export interface Transport {
  readonly name: 'resend' | 'smtp' | 'local';
  send(mail: OutgoingMail): Promise<Delivery>;
}

const address = /^[^\s<>,;:"()[\]\\@]+@[^\s<>,;:"()[\]\\@]+$/;

/** Why this mail must not leave, or null: a header that would break, or an address that is not exactly one. */
export function faultOf(mail: OutgoingMail): Delivery | null {
  const headers = Object.entries(mail.headers ?? {}).flat();
  const attached = (mail.attachments ?? []).flatMap((file) => [file.filename, file.contentType]);
  const lines = [mail.key, mail.to, mail.subject, mail.replyTo ?? '', ...headers, ...attached];
  if (!lines.every(isOneLine)) return refused('line break in a header');
  if (!address.test(mail.to)) return refused('the recipient is not one address');
  return null;
}

/** The mail itself is wrong: trying again changes nothing. */
export function refused(reason: string): Delivery {
  return { ok: false, retry: false, reason };
}

/** It did not leave now; nothing is lost if it is tried again. */
export function delayed(reason: string): Delivery {
  return { ok: false, retry: true, reason };
}

/** A short name of the key for places that do not take any text: hexadecimal, 40 digits. */
export function digestOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 40);
}
