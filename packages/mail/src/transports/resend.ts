import { Resend } from 'resend';
import { type Delivery, delayed, digestOf, faultOf, type OutgoingMail, refused, type Transport } from '../transport.ts';

const longestKey = 256;
const patienceMs = 20_000;

/** Answers that do not speak of this mail: the key or the sender are wrong, it came too soon, the provider failed. */
const laterStatus = new Set([401, 403, 408, 425, 429]);

/** Sends through Resend; `key` goes as the Idempotency-Key, so a repeat within a day is the same mail. */
export function resendTransport(options: { apiKey: string; from: string; baseUrl?: string }): Transport {
  const resend = new Resend(options.apiKey, options.baseUrl ? { baseUrl: options.baseUrl } : {});
  return {
    name: 'resend',
    async send(mail) {
      const fault = faultOf(mail);
      if (fault) return fault;
      const idempotencyKey = mail.key.length > longestKey ? digestOf(mail.key) : mail.key;
      const late = timeout();
      const answer = resend.emails.send(payload(mail, options.from), { idempotencyKey });
      const outcome = await Promise.race([answer.catch(unreachable), late.passed]);
      late.stop();
      if (outcome === 'late') return delayed(`no answer in ${patienceMs / 1000} s`);
      if (outcome.error) return read(outcome.error);
      return { ok: true, providerId: outcome.data.id };
    },
  };
}

function payload(mail: OutgoingMail, from: string) {
  return {
    from,
    to: mail.to,
    subject: mail.subject,
    html: mail.html,
    text: mail.text,
    replyTo: mail.replyTo,
    headers: { ...mail.headers },
    attachments: mail.attachments?.map((file) => ({ ...file, content: Buffer.from(file.content) })),
  };
}

function read(error: { name: string; message: string; statusCode: number | null }): Delivery {
  const reason = `${error.statusCode ?? 'no answer'} ${error.name}: ${error.message}`;
  if (error.statusCode === null || error.statusCode >= 500) return delayed(reason);
  if (error.name === 'concurrent_idempotent_requests') return delayed(reason);
  return laterStatus.has(error.statusCode) ? delayed(reason) : refused(reason);
}

function unreachable(error: unknown) {
  const message = error instanceof Error ? error.message : 'unknown';
  return { data: null, error: { name: 'unreachable', message, statusCode: null } };
}

function timeout() {
  let timer: NodeJS.Timeout | undefined;
  const passed = new Promise<'late'>((resolve) => {
    timer = setTimeout(resolve, patienceMs, 'late');
  });
  return { passed, stop: () => clearTimeout(timer) };
}
