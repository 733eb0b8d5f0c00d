import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the reader needs of a mail as the local transport wrote it. */
export interface StoredMail {
  key: string;
  /** ISO 8601, UTC */
  instant: string;
  to: string;
  subject: string;
  text: string;
}

/** A stored mail as `/demo/correo` lists it. */
export interface OutboxMail extends StoredMail {
  /** Its file name without ending: what `readOutboxHtml` asks for */
  name: string;
  /** The file of its page, within the same folder */
  htmlFile: string;
  /** The addresses that its text offers, each once, in order */
  links: readonly string[];
}

const BAR =
  "background:#f5c32c;color:#12241d;padding:12px 20px;text-align:center;font:600 16px/24px 'Segoe UI',-apple-system,BlinkMacSystemFont,Roboto,Helvetica,Arial,sans-serif";
const fileName = /^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z-[A-Za-z0-9_-]{1,100}$/;

/** The last mails that the local transport wrote, newest first, 200 unless told; a missing folder has none. */
export async function readOutbox(folder: string, { limit = 200 } = {}): Promise<OutboxMail[]> {
  const files = await readdir(folder).catch(noFolder);
  const names = files
    .filter((file) => file.endsWith('.json'))
    .map((file) => file.slice(0, -'.json'.length))
    .filter((name) => fileName.test(name));
  const newest = names.sort().reverse().slice(0, limit);
  return Promise.all(newest.map((name) => readStored(folder, name)));
}

/** The page of one stored mail, or null when there is none of that name. A name that leaves the folder is none. */
export async function readOutboxHtml(folder: string, name: string): Promise<string | null> {
  if (!fileName.test(name)) return null;
  return readFile(join(folder, `${name}.html`), 'utf8').catch(() => null);
}

/** A stored page under a bar that says what it is and leads back to the list of mails. It keeps to its own styles. */
export function underDemoBar(page: string, list: string): string {
  return page.replace(
    /<body[^>]*>/,
    (body) =>
      `${body}<nav aria-label="Demostración" style="${BAR}"><a href="${list}" style="color:inherit">‹ Volver a los correos simulados</a></nav>`,
  );
}

async function readStored(folder: string, name: string): Promise<OutboxMail> {
  const stored = JSON.parse(await readFile(join(folder, `${name}.json`), 'utf8')) as StoredMail;
  return { ...stored, name, htmlFile: `${name}.html`, links: linksIn(stored.text) };
}

function linksIn(text: string): string[] {
  return [...new Set(text.match(/https?:\/\/[^\s<>"]+/g) ?? [])];
}

function noFolder(error: NodeJS.ErrnoException): string[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
