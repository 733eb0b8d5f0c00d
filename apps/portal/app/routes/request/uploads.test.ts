import { hashSecret, newToken } from '@alianzas/auth';
import { aWorld, givenDraft } from '@alianzas/domain/given';
import { ATTEMPT_RULES } from '@alianzas/domain/identity';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const { upload, draftMegabytes } = ATTEMPT_RULES;

async function aDraft(): Promise<{ path: string; cookie: string }> {
  const { id } = await givenDraft(world());
  const token = newToken();
  await world().database.owner.db.execute(sql`
    update token set token_hash = ${hashSecret(token)}, expires_at = now() + interval '1 day' where subject = ${id}`);
  return { path: portal.requestDocuments(id), cookie: `__Host-solicitud=${token}` };
}

/** A form with a file that is refused, announced as so many bytes. */
function send({ path, cookie }: { path: string; cookie: string }, bytes?: number): Promise<Response> {
  const body = new FormData();
  body.append('key', 'no es una clave');
  body.append('document', new File(['no es un documento'], 'certificado.pdf'));
  const announced: Record<string, string> = bytes === undefined ? {} : { 'content-length': String(bytes) };
  return ask(path, null, { method: 'POST', body, headers: { cookie, ...announced } });
}

async function used(kind: string): Promise<number> {
  const [row] = await world().database.owner.db.execute<{ n: number }>(
    sql`select coalesce(sum(count), 0)::int as n from attempt where bucket like ${`${kind}:account:%`}`,
  );
  return row!.n;
}

test('what a draft sends and is refused is counted, and bounded: the form comes back with when', async () => {
  const draft = await aDraft();
  expect((await send(draft)).status).toBe(422);
  expect(await used('upload')).toBe(1);
  const each = 20 * 1024 * 1024;
  let taken = 0;
  let last = await send(draft, each);
  for (; last.status === 422 && taken < 40; taken += 1) last = await send(draft, each);
  expect(last.status).toBe(429);
  expect(await used('draftMegabytes')).toBeLessThanOrEqual(draftMegabytes.account.most);
  expect(Number(last.headers.get('Retry-After'))).toBeGreaterThan(80_000);
  const words = wordsOf(await last.text());
  expect(words).toContain('Se enviaron muchos archivos');
  expect(words).toContain('Envíelo otra vez en 24 horas');
  expect(words).toContain('Documento');
  // Another draft of another place goes on, and so does the same one a day later.
  await world().database.owner.db.execute(sql`update attempt set window_start = window_start - interval '25 hours'`);
  expect((await send(draft, each)).status).toBe(422);
});

test('a form that does not say how much it brings counts as the most that it may', async () => {
  const before = await used('draftMegabytes');
  const draft = await aDraft();
  const form = new FormData();
  form.append('document', new File(['x'], 'certificado.pdf'));
  const streamed = new Response(form);
  const type = streamed.headers.get('content-type')!;
  const headers = { cookie: draft.cookie, 'content-type': type };
  await ask(draft.path, null, { method: 'POST', body: await streamed.text(), headers });
  expect((await used('draftMegabytes')) - before).toBe(20);
});

test('the forms of one holder are so many an hour, then one each minute', async () => {
  const draft = await aDraft();
  let taken = 0;
  while (taken < upload.account.most && (await send(draft, 10)).status === 422) taken += 1;
  expect(taken).toBe(upload.account.most);
  const refused = await send(draft, 10);
  expect(refused.status).toBe(429);
  expect(Number(refused.headers.get('Retry-After'))).toBeLessThanOrEqual(upload.account.slower);
}, 120_000);
