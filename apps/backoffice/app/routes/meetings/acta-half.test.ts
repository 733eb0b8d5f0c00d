import { randomUUID } from 'node:crypto';
import { openCycle } from '@alianzas/domain/cycle';
import { aWorld, by, type GivenAlliance, givenActaDraft, givenAlliance, must, rowOf } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

interface Half {
  activity: 1 | 3 | 4 | 5 | 8 | 9 | 12 | 14 | 15;
  /** What is typed, by the names of the form */
  typed: (one: GivenAlliance | null) => Promise<Record<string, string>>;
}

const of = (fields: Record<string, string>) => async () =>
  Object.fromEntries(Object.entries(fields).map(([name, value]) => [`items[0].${name}`, value]));

async function answeredOfThePlan(one: GivenAlliance | null) {
  const id = one!.id;
  const row = await rowOf(world(), sql`select id from plan_activity where alliance_id = ${id} order by number limit 1`);
  return {
    ...{ 'items[0].activities[0].activity': String(row.id), 'items[0].activities[0].observation': 'Faltó la últi' },
    'items[0].activities[0].dueOn': '15 de di',
    'items[0].minutesUsed': '2 y me',
  };
}

/** An answer of each activity as somebody leaves it in the middle. */
const HALVES: readonly Half[] = [
  { activity: 1, typed: of({ committee: 'directorate' }) },
  { activity: 3, typed: of({ capacity: 'Prestan su pa', actions: 'Pintar\nSemb', minutesUsed: '1:' }) },
  { activity: 3, typed: of({ capacity: 'x'.repeat(2001) }) },
  { activity: 4, typed: of({ solution: 'Cuida el par' }) },
  { activity: 5, typed: of({ answer: 'no' }) },
  { activity: 5, typed: of({ reason: 'Por lo que dij' }) },
  { activity: 8, typed: of({ 'liaison.name': 'Rosa Pá', 'liaison.email': 'rosa@', 'liaison.phone': '31' }) },
  { activity: 9, typed: of({ agreement: 'y'.repeat(4001) }) },
  { activity: 12, typed: answeredOfThePlan },
  { activity: 14, typed: of({ recognised: 'yes' }) },
  {
    activity: 14,
    typed: async () => ({ 'session.recordKind': 'resolution', 'items[0].reason': 'Cumpl' }),
  },
  {
    activity: 14,
    typed: async () => ({ 'session.recordKind': 'resolution', 'session.resolutionNumber': '12 de' }),
  },
  { activity: 15, typed: of({ outcome: 'pauses' }) },
];

/** What a field of the page says: typed, or chosen. */
function saidIn(html: string, name: string): string[] {
  const quoted = name.replace(/[.[\]]/g, '\\$&');
  const area = new RegExp(`<textarea[^>]*name="${quoted}"[^>]*>([^<]*)<`).exec(html)?.[1];
  const inputs = (html.match(/<input[^>]*>/g) ?? []).filter((tag) => tag.includes(`name="${name}"`));
  const told = inputs.filter((tag) => !/type="(?:radio|checkbox)"/.test(tag) || tag.includes('checked=""'));
  return [...(area === undefined ? [] : [area.trim()]), ...told.map((tag) => /value="([^"]*)"/.exec(tag)?.[1] ?? '')];
}

/** The next year's, whose initiatives no committee prioritised yet. */
async function nextCycle() {
  const director = by(world(), 'director', 1);
  return must(await openCycle(director, { key: randomUUID(), year: 2027 }));
}

async function opened(activity: Half['activity'], one: GivenAlliance | null) {
  const about = { activities: [activity], alliances: one ? [one.id] : [], items: [], day: activity };
  const cycle = one ? world().cycle : await nextCycle();
  const acta = await givenActaDraft({ ...world(), cycle }, about);
  const { code } = await rowOf(
    world(),
    sql`select m.code from meeting m join acta a on a.meeting_id = m.id where a.id = ${acta}`,
  );
  const path = backoffice.acta(String(code));
  const spoken = [9, 12].includes(activity) ? '' : (one?.organizations[0]?.id ?? '');
  const place = {
    ...{ 'items[0].activity': String(activity), 'items[0].alliance': one?.id ?? '' },
    'items[0].organization': spoken,
  };
  const send = (intent: string, version: number, typed: Record<string, string>) => {
    const fields = { intent, acta, version: String(version), development: 'Se habl', ...place, ...typed };
    return ask(path, world().staff.lead.id, { method: 'POST', body: new URLSearchParams(fields) });
  };
  return { acta, path, send };
}

test.each(HALVES)(
  'an acta of $activity is kept half written, for a colleague too, and review asks for it whole',
  async (half) => {
    const { activity } = half;
    const one = activity === 1 ? null : await givenAlliance(world(), { at: activity });
    const { acta, path, send } = await opened(activity, one);
    const typed = await half.typed(one);
    expect((await send('save', 2, typed)).status).toBe(303);
    const colleague = activity === 1 ? world().staff.director : world().staff.professional;
    const html = await (await ask(path, colleague.id)).text();
    for (const [name, value] of Object.entries(typed)) expect(saidIn(html, name), name).toEqual([value]);
    expect(wordsOf(html)).toContain(`complete lo que quedó a medias: Actividad ${activity}`);
    const refused = await send('submit', 3, typed);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('class="error-summary"');
    expect(await rowOf(world(), sql`select state, approved_at from acta where id = ${acta}`)).toMatchObject({
      state: 'draft',
    });
    const body = new URLSearchParams({ intent: 'approve', acta, version: '3', attendance: '2' });
    expect((await ask(path, world().staff.lead.id, { method: 'POST', body })).status).toBe(409);
  },
  60_000,
);

test('what was begun is told beside all else that the acta lacks, and goes once it is taken out', async () => {
  const one = await givenAlliance(world(), { at: 3, parties: 2 });
  const { acta, path, send } = await opened(3, one);
  const said = { 'items[0].capacity': 'Prestan', development: '' };
  const told = wordsOf(await (await send('submit', 2, said)).text());
  expect(told).toContain('El acta no tiene desarrollo.');
  expect(told).toContain('Círculo de influencia: Complete este dato');
  expect(told).not.toContain('le falta algo que se pide');
  expect((await send('save', 2, { 'items[0].capacity': 'Prestan' })).status).toBe(303);
  expect((await send('save', 3, {})).status).toBe(303);
  expect(wordsOf(await (await ask(path, world().staff.professional.id)).text())).not.toContain('quedó a medias');
  const left = sql`select count(*)::int as n from acta_item where acta_id = ${acta}`;
  expect(await rowOf(world(), left)).toEqual({ n: 0 });
}, 60_000);
