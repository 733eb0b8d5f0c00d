import { aWorld, rowOf } from '@alianzas/domain/given';
import { newId } from '@alianzas/domain/platform';
import { sql } from 'drizzle-orm';
import { expect, onTestFinished, test, vi } from 'vitest';
import { aPortal, wordsOf } from '../../apps/portal/app/testing.ts';
import { anEvidence, PDF } from './evidence-scene.ts';
import { formsOf } from './forms.ts';
import { posted } from './sent-forms.ts';

const world = aWorld();
const inPortal = aPortal(world);

test('evidence is saved unsent with its files; it is sent with them, or discarded', async () => {
  const { one, here, person, of } = await anEvidence(world());
  const send = (fields: Record<string, string>, file?: string) => {
    const body = new FormData();
    for (const [name, value] of Object.entries(fields)) body.append(name, value);
    if (file) body.append('files', new File([file], 'lista.pdf', { type: 'application/pdf' }));
    return inPortal(here, person, { method: 'POST', body });
  };
  const formAt = async () => {
    const html = await (await inPortal(here, person, {})).text();
    return formsOf(html).find(({ multipart }) => multipart)!;
  };
  const saved = await send({ description: 'Pintamos', draft: 'save', draftOf: of }, PDF);
  expect([saved.status, saved.headers.get('location')]).toEqual([303, here]);
  const page = await (await inPortal(here, person, {})).text();
  expect(page).toContain('Pintamos');
  expect(wordsOf(page)).toContain('Archivos que ya recibimos');
  expect(page).toContain('lista.pdf');
  const discarded = await inPortal(here, person, posted({ draftOf: of, draft: 'discard' }));
  expect(discarded.headers.get('location')).toBe(`${here}?hecho=draftDiscarded`);
  expect(await (await inPortal(here, person, {})).text()).not.toContain('Pintamos');
  const wrong = await send({ description: 'Pintamos otra vez', key: newId(new Date()), draftOf: of }, PDF);
  expect(wrong.status).toBe(422);
  expect(await wrong.text()).toContain('quedó guardado sin enviar');
  const { draft: _, ...again } = (await formAt()).defaults();
  const whole = { ...again, executedOn: '2026-11-10', place: 'El parque', showsMinors: 'no' };
  expect((await send(whole)).headers.get('location')).toContain('evidenceSubmitted');
  expect(await (await inPortal(here, person, {})).text()).not.toContain('Guardado sin enviar');
  const files = sql`select f.name from evidence e join evidence_file l on l.evidence_id = e.id join file f on f.id = l.file_id
    where e.alliance_id = ${one.id} and e.description = 'Pintamos otra vez'`;
  expect(await rowOf(world(), files)).toEqual({ name: 'lista.pdf' });
});

/** The machine's clock, put forward until the test ends. */
function later(minutes: number) {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
  onTestFinished(() => void vi.useRealTimers());
}

/** The tokens of the files that a page gives back with its form. */
function waitingIn(html: string): string[] {
  return [...html.matchAll(/<input\b[^>]*>/g)]
    .filter(([tag]) => tag.includes('name="waiting"'))
    .map(([tag]) => /value="([^"]+)"/.exec(tag)![1]!);
}

test.each([61, 13 * 60])(
  'the files of an unsent form wait as long as it does: after %d minutes it is sent with both, and with each once',
  async (minutes) => {
    const { one, here, person, of } = await anEvidence(world());
    const send = async (fields: Record<string, string | string[]>, names: string[]) => {
      const body = new FormData();
      for (const [name, values] of Object.entries(fields))
        for (const value of [values].flat()) body.append(name, value);
      for (const name of names) body.append('files', new File([`${PDF}\n%${name}`], name, { type: 'application/pdf' }));
      return inPortal(here, person, { method: 'POST', body });
    };
    const saved = await send({ description: 'Sembramos', draft: 'save', draftOf: of }, ['uno.pdf', 'dos.pdf']);
    expect(saved.status).toBe(303);
    later(minutes);
    const page = await (await inPortal(here, person, {})).text();
    expect(wordsOf(page)).not.toContain('elíjalos otra vez');
    const form = formsOf(page).find(({ multipart }) => multipart)!;
    const waiting = waitingIn(page);
    expect(waiting).toHaveLength(2);
    // Saved again as it came, and gone on with: it holds them still
    const { draft: _, waiting: _one, ...typed } = form.defaults();
    expect((await send({ ...typed, waiting, draft: 'save' }, [])).status).toBe(303);
    const again = formsOf(await (await inPortal(here, person, {})).text()).find(({ multipart }) => multipart)!;
    const { draft: _wish, ...whole } = again.defaults();
    const more = { ...whole, waiting, executedOn: '2026-11-10', place: 'El parque', showsMinors: 'no' };
    expect((await send(more, [])).headers.get('location')).toContain('evidenceSubmitted');
    expect(wordsOf(await (await inPortal(here, person, {})).text())).not.toContain('Guardado sin enviar');
    const sent = await rowOf(
      world(),
      sql`select array_agg(f.name order by f.name) as names
        from evidence e join evidence_file l on l.evidence_id = e.id join file f on f.id = l.file_id
        where e.alliance_id = ${one.id} and e.description = 'Sembramos'`,
    );
    expect(sent).toEqual({ names: ['dos.pdf', 'uno.pdf'] });
    const { waiting: _gone, ...fresh } = more;
    expect((await send({ ...fresh, waiting, description: 'Otra', key: newId(new Date()) }, [])).status).not.toBe(303);
  },
);

test('what an unsent form held is let go with it: nobody takes it back after a discard, nor does somebody else ever', async () => {
  const { here, person, of } = await anEvidence(world());
  const body = new FormData();
  for (const [name, value] of Object.entries({ description: 'Sembramos', draft: 'save', draftOf: of }))
    body.append(name, value);
  body.append('files', new File([PDF], 'uno.pdf', { type: 'application/pdf' }));
  await inPortal(here, person, { method: 'POST', body });
  const held = () => rowOf(world(), sql`select coalesce(sum(cardinality(files)), 0)::int as files from draft`);
  const before = Number((await held())!.files);
  expect(before).toBeGreaterThan(0);
  const page = await (await inPortal(here, person, {})).text();
  const [waiting] = waitingIn(page) as [string];
  const ask = (who: string) => {
    const form = new FormData();
    const key = newId(new Date());
    const whole = { description: 'La siembra', executedOn: '2026-11-10', place: 'El parque', showsMinors: 'no', key };
    for (const [name, value] of Object.entries({ ...whole, waiting })) form.append(name, value);
    return inPortal(here, who, { method: 'POST', body: form });
  };
  const other = await anEvidence(world());
  expect((await inPortal(other.here, other.person, posted({ waiting, draft: 'save', draftOf: other.of }))).status).toBe(
    303,
  );
  expect(await held()).toEqual({ files: before });
  await inPortal(here, person, posted({ draftOf: of, draft: 'discard' }));
  expect(await held()).toEqual({ files: before - 1 });
  later(61);
  const late = await ask(person);
  expect(late.status).toBe(422);
  expect(wordsOf(await late.text())).toContain('Un archivo que había elegido ya no está');
});

test('a file of an unsent form that is not there is said to be gone', async () => {
  const { here, person, of } = await anEvidence(world());
  const saved = { description: 'Abrimos la sala', draft: 'save', draftOf: of, waiting: 'un vale vencido' };
  expect((await inPortal(here, person, posted(saved))).status).toBe(303);
  const page = wordsOf(await (await inPortal(here, person, {})).text());
  expect(page).toContain('elíjalos otra vez antes de enviar');
});
