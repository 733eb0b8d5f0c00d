import { dayFromNow, type World } from '@alianzas/domain/given';
import { bogotaDay, newId } from '@alianzas/domain/platform';
import type { Asking } from '@alianzas/web/testing';
import { sql } from 'drizzle-orm';
import { formsOf, type ShownForm } from './forms.ts';

export type Ask = (path: string, person: string | null, asking: Asking) => Promise<Response>;

/** Who comes, and the addresses that are theirs. */
export interface Comer {
  name: string;
  person: string | null;
  cookie?: string | undefined;
  addresses: ReadonlyMap<string, string>;
}

/** An act as the page of its owner offers it. */
export interface Act {
  owner: Comer;
  path: string;
  form: ShownForm;
}

/** A day that a commitment may be due on, whenever this runs. */
export function inAMonth(): string {
  return dayFromNow(30);
}

/** What people answer where a form shows nothing written or chosen yet. */
const ANSWERS: Readonly<Record<string, string>> = {
  ...{ action: 'Prestar el patio', deliverable: 'Ocho jornadas', dueOn: inAMonth(), note: 'Solo los sábados' },
  ...{ reason: 'El salón está en obra', description: 'Un salón para cuarenta personas', quantity: '2', unit: 'días' },
  ...{ rate: '10000', rateSource: 'Factura del mes' },
  ...{
    name: 'Estrategia de lectura',
    place: 'El salón',
    peopleReached: '30',
    position: 'Dirección',
    answerReason: 'Este año no',
    acceptedBy: 'Ana Inventada',
    acceptedOn: bogotaDay(new Date()),
  },
};

/** Days within the year of the world: a form proposes today, which may be of another. */
const DAYS: Readonly<Record<string, string>> = { deliveredOn: '2026-02-12', executedOn: '2026-02-12' };

/** The act of a page with the form that its owner is shown, there or behind a link to the same page; null for none. */
export async function actOf(
  ask: Ask,
  owners: readonly Comer[],
  route: string,
  intent: string | null,
): Promise<Act | null> {
  for (const owner of owners) {
    const path = owner.addresses.get(route)!;
    const pages = [path];
    for (const page of pages) {
      const answer = await ask(page, owner.person, headersOf(owner));
      const html = await answer.text();
      if (answer.status !== 200) continue;
      const form = formsOf(html, page).find(
        (one) => one.action.split('?')[0] === path && (!intent || one.defaults().intent === intent),
      );
      if (form) return { owner, path, form };
      if (page === path) pages.push(...linksIn(html).filter((href) => href.startsWith(`${path}?`)));
    }
  }
  return null;
}

function linksIn(html: string): string[] {
  return [...html.matchAll(/<a [^>]*href="([^"#]+)/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
}

export function headersOf({ cookie }: Comer): Asking {
  return cookie ? { headers: { cookie } } : {};
}

/** The form filled as its owner would, under a key of its own, as it is posted. Of others' words it repeats none. */
export function filled({ form }: Act, words: (text: string) => string, document: Blob): Asking {
  const { draft: _, ...shown } = form.defaults();
  const body = form.multipart ? new FormData() : new URLSearchParams();
  for (const [name, value] of Object.entries(shown)) {
    if (name === 'mode' && shown.kind === 'strategy') continue;
    body.append(name, name === 'key' ? newId(new Date()) : (DAYS[name] ?? (words(value) || (ANSWERS[name] ?? ''))));
  }
  for (const { name } of form.controls.filter(({ type }) => type === 'file')) {
    (body as FormData).append(name, document, 'acta.pdf');
  }
  return { method: 'POST', body };
}

/** What the database holds that names any of these: a hash for each table. What lives for a moment does not count. */
export async function heldOf({ database }: World, ids: readonly string[]): Promise<Record<string, string>> {
  const { db } = database.owner;
  const tables = await db.execute<{ name: string }>(sql`
    select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      and relname not in ('session', 'attempt', 'submission', 'personal_data_look') order by 1`);
  const naming = ids.join('|');
  const hashes = tables.map(
    ({ name }) => sql`
    select ${name}::text as name, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as hash
    from ${sql.identifier(name)} t where t::text ~ ${naming}`,
  );
  const rows = await db.execute<{ name: string; hash: string }>(sql.join(hashes, sql` union all `));
  return Object.fromEntries(rows.map(({ name, hash }) => [name, hash]));
}

/** A PDF of one empty page that carries a word in its bytes. */
export function pdfWith(word: string): Blob {
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R>>',
  ];
  let text = `%PDF-1.4\n%${word}\n`;
  const offsets = objects.map((object, index) => {
    const at = text.length;
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(at).padStart(10, '0')} 00000 n \n`;
  });
  const table = `xref\n0 4\n0000000000 65535 f \n${offsets.join('')}trailer\n<</Size 4/Root 1 0 R>>\n`;
  return new Blob([`${text}${table}startxref\n${text.length}\n%%EOF\n`], { type: 'application/pdf' });
}
