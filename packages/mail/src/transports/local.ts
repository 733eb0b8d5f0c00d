import { randomUUID } from 'node:crypto';
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyFolder, type StoredMail } from '../outbox.ts';
import { digestOf, faultOf, type OutgoingMail, type Transport } from '../transport.ts';

/**
 * Writes each mail to the folder as `<instant>-<key>.json` and `.html`, whole or not at all. The first send of a key
 * claims its name; a repeat, even at the same time or after a crash, lands on that name and adds nothing.
 */
export function localTransport(options: { folder: string; from: string; now?: () => Date }): Transport {
  const now = options.now ?? (() => new Date());
  return {
    name: 'local',
    async send(mail) {
      const fault = faultOf(mail);
      if (fault) return fault;
      try {
        const instant = now().toISOString();
        const name = await claim(options.folder, mail.key, nameOf(instant, mail.key));
        await write(options.folder, name, mail, options.from);
        return { ok: true, providerId: name };
      } catch (error) {
        return { ok: false, retry: true, reason: error instanceof Error ? error.message : 'unknown' };
      }
    },
  };
}

/** The name that the key has for ever: ours if nobody claimed it before. A hard link exists whole or not at all. */
async function claim(folder: string, key: string, name: string): Promise<string> {
  const keys = join(folder, keyFolder);
  await mkdir(keys, { recursive: true });
  const place = join(keys, digestOf(key));
  const known = await readFile(place, 'utf8').catch(() => null);
  if (known) return known;
  const draft = `${place}.${randomUUID()}`;
  await writeFile(draft, name);
  await link(draft, place).catch(unlessTaken);
  await rm(draft);
  return readFile(place, 'utf8');
}

function unlessTaken(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}

async function write(folder: string, name: string, mail: OutgoingMail, from: string): Promise<void> {
  const done = await readFile(join(folder, `${name}.json`)).catch(() => null);
  if (done) return;
  const { html, ...rest } = mail;
  const stored: StoredMail = {
    ...rest,
    from,
    instant: instantOf(name),
    headers: mail.headers ?? {},
    attachments: (mail.attachments ?? []).map((file) => ({
      ...file,
      content: Buffer.from(file.content).toString('base64'),
    })),
  };
  await put(folder, `${name}.html`, html);
  await put(folder, `${name}.json`, `${JSON.stringify(stored, null, 2)}\n`);
}

async function put(folder: string, file: string, content: string): Promise<void> {
  const draft = join(folder, keyFolder, `${file}.${randomUUID()}`);
  await writeFile(draft, content);
  await rename(draft, join(folder, file));
}

/** A key that is not plain, or is long, keeps its beginning and gains its digest: no two keys share a name. */
function nameOf(instant: string, key: string): string {
  const plain = /^[A-Za-z0-9_-]{1,80}$/.test(key);
  const named = plain ? key : `${key.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, 60)}-${digestOf(key).slice(0, 12)}`;
  return `${instant.replace(/[:.]/g, '-')}-${named}`;
}

function instantOf(name: string): string {
  return name.replace(/^(.{10}T\d\d)-(\d\d)-(\d\d)-(\d{3}Z).*$/, '$1:$2:$3.$4');
}
