import { createTransport } from 'nodemailer';
import { type Delivery, delayed, digestOf, faultOf, refused, type Transport } from '../transport.ts';

const timeouts = { connectionTimeout: 15_000, greetingTimeout: 15_000, socketTimeout: 30_000, dnsTimeout: 15_000 };

/** The answers of the server that speak of this mail: its recipient or its content. */
const ofTheMail = new Set(['RCPT TO', 'DATA']);

/** Sends through the entity's own server; the Message-ID comes from the key, so that a repeat is recognisable. */
export function smtpTransport({ url, from }: { url: string; from: string }): Transport {
  const mailer = createTransport({ url, ...timeouts, disableFileAccess: true, disableUrlAccess: true });
  return {
    name: 'smtp',
    async send(mail) {
      const fault = faultOf(mail);
      if (fault) return fault;
      const messageId = `<${digestOf(mail.key)}@${domainOf(from)}>`;
      const attachments = mail.attachments?.map((file) => ({ ...file, content: Buffer.from(file.content) }));
      const { key: _, ...parts } = mail;
      try {
        await mailer.sendMail({ ...parts, headers: { ...mail.headers }, from, messageId, attachments });
        return { ok: true, providerId: messageId };
      } catch (error) {
        return read(error);
      }
    },
  };
}

function domainOf(from: string): string {
  return from.replace(/>\s*$/, '').split('@').at(-1) || 'localhost';
}

/** Only a final answer about the recipient or the content is final; everything else is an outage or a setting. */
function read(error: unknown): Delivery {
  if (!(error instanceof Error)) return delayed('unknown');
  const { responseCode, command } = error as Error & { responseCode?: number; command?: string };
  const final = responseCode !== undefined && responseCode >= 500 && ofTheMail.has(command ?? '');
  return final ? refused(error.message) : delayed(error.message);
}
