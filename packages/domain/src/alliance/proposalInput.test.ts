import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { keepFiles } from '../evidence/index.ts';
import { aWorld, by, eventsOf, givenAlliance, must, refusal, rowOf, through, walk } from '../given.ts';
import { proposalInputsPage } from '../views/index.ts';
import { citeInput, withdrawInput } from './index.ts';
import { citeInput as input } from './inputs.ts';

const world = aWorld();
const team = () => by(world(), 'professional', 2);

const support = (n: number) => ({
  key: randomUUID(),
  name: `asistencia-${n}.pdf`,
  mediaType: 'application/pdf',
  bytes: 2048,
  sha256: 'a'.repeat(64),
  scan: 'noScanner' as const,
});

async function supportsOf(alliance: string, count = 1): Promise<string[]> {
  const files = Array.from({ length: count }, (_, index) => support(index + 1));
  return must(await keepFiles(team(), { alliance, organization: null, files })).ids;
}

test('R-083 a proposal cites the strategy that was carried out and validated', async () => {
  const { id: alliance } = await givenAlliance(world(), { at: 2 });
  const cited = { key: randomUUID(), alliance, kind: 'strategy' as const, name: 'Barrios que leen, 2025', files: [] };
  const { id } = must(await citeInput(team(), cited));
  expect(must(await citeInput(team(), cited)).id).toBe(id);
  expect(await proposalInputsPage(team(), alliance)).toMatchObject([
    { id, kind: 'strategy', name: 'Barrios que leen, 2025', mode: null, files: [] },
  ]);
  expect(await eventsOf(world(), alliance)).toContain('proposalInput.cited');
});

test('R-084 a course or workshop is recorded with its mode and its supporting files', async () => {
  const { id: alliance } = await givenAlliance(world(), { at: 2 });
  for (const mode of ['onSite', 'virtual'] as const) {
    const files = await supportsOf(alliance, 2);
    must(await citeInput(team(), { key: randomUUID(), alliance, kind: 'course', name: 'Taller', mode, files }));
  }
  const cited = await proposalInputsPage(team(), alliance);
  expect(cited.map(({ mode }) => mode).sort()).toEqual(['onSite', 'virtual']);
  expect(cited.map(({ files }) => files.map(({ name }) => name))).toEqual(
    Array(2).fill(['asistencia-1.pdf', 'asistencia-2.pdf']),
  );
});

test('R-084 a course without supports is refused, and one without its mode is no input', async () => {
  const { id: alliance } = await givenAlliance(world(), { at: 2 });
  const course = { key: randomUUID(), alliance, kind: 'course' as const, name: 'Taller', files: [] };
  expect(refusal(await citeInput(team(), { ...course, mode: 'virtual' }))).toBe('proposalInput.supportMissing');
  expect(input.safeParse(course).error?.issues[0]?.path).toEqual(['mode']);
});

test('a form sent twice lands on the first input, though the proposal was approved meanwhile, and keeps no file again', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  const key = randomUUID();
  const cite = async () => {
    const kept = must(
      await keepFiles(team(), { alliance: one.id, organization: null, files: [support(1)], submission: key }),
    );
    return citeInput(team(), {
      key,
      alliance: one.id,
      kind: 'course',
      name: 'Taller',
      mode: 'virtual',
      files: kept.ids,
    });
  };
  const first = must(await cite());
  expect(must(await cite())).toEqual(first);
  await walk(world(), one, 2, 3);
  expect(must(await cite())).toEqual(first);
  expect(await rowOf(world(), sql`select count(*)::int as n from file where alliance_id = ${one.id}`)).toEqual({
    n: 1,
  });
});

test('an input leaves the proposal once, and its row stays', async () => {
  const { id: alliance } = await givenAlliance(world(), { at: 2 });
  const { id } = must(
    await citeInput(team(), { key: randomUUID(), alliance, kind: 'strategy', name: 'Leer', files: [] }),
  );
  must(await withdrawInput(team(), { alliance, input: id }));
  expect(await proposalInputsPage(team(), alliance)).toEqual([]);
  await expect(withdrawInput(team(), { alliance, input: id })).rejects.toMatchObject({ name: 'NotFound' });
  expect((await eventsOf(world(), alliance)).at(-1)).toBe('proposalInput.withdrawn');
});

test('inputs are cited while the proposal is prepared, by who drives the alliance, with its own files', async () => {
  const here = await givenAlliance(world(), { at: 2 });
  const past = await givenAlliance(world(), { at: 3 });
  const strategy = { key: randomUUID(), kind: 'strategy' as const, name: 'Leer', files: [] };
  expect(refusal(await citeInput(team(), { ...strategy, alliance: past.id }))).toBe('activity.notOpen');
  const others = { ...strategy, alliance: here.id, files: await supportsOf(past.id) };
  await expect(citeInput(team(), others)).rejects.toMatchObject({ name: 'NotFound' });
  const colleague = citeInput(by(world(), 'colleague', 2), { ...strategy, alliance: here.id });
  await expect(colleague).rejects.toMatchObject({ name: 'Forbidden', act: 'citeInput' });
  const stranger = through(world(), past.organizations[0]!.representative, 2);
  expect(await proposalInputsPage(stranger, here.id)).toEqual([]);
});
