import { handOverAlliances } from '@alianzas/domain/alliance';
import { aWorld, by, type GivenAlliance, givenAlliance, must, rowOf, suspendAlliance } from '@alianzas/domain/given';
import { whyNot } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { DRAFT } from '@alianzas/web/save-unsent';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const professional = () => world().staff.professional.id;
const SAID = 'Una jornada que llevaba escrita';

const page = (path: string) => ask(path, professional(), {});
const send = (path: string, fields: Record<string, string>) =>
  ask(path, professional(), { method: 'POST', body: new URLSearchParams(fields) });

function handOver(one: GivenAlliance, day: number): void | Promise<void> {
  const { colleague } = world().staff;
  const given = { from: professional(), to: colleague.id, alliances: [one.id], reason: 'Sale a licencia' };
  return handOverAlliances(by(world(), 'lead', day), given).then((done) => void must(done));
}

test('what was being written of a case that passed to other hands says so, and that it is not closed', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  const path = `${backoffice.activity(one.code, 2)}?tipo=support`;
  await handOver(one, 3);
  const fields = { intent: 'save', alliance: one.id, version: '0', 'fields.kind': 'support', actions: SAID };
  expect((await send(path, { ...fields, [DRAFT.of]: '', [DRAFT.wish]: 'save' })).status).toBe(303);
  const kept = wordsOf(await (await page(path)).text());
  const late = await send(path, { ...fields, [DRAFT.of]: '' });
  const wrong = wordsOf(await late.text());
  expect(late.status).toBe(422);
  for (const words of [kept, wrong]) {
    expect(words).toContain(SAID);
    expect(words).toMatch(/Esta alianza está hoy a cargo de .+: solo escribe en ella esa persona/);
    expect(words).not.toContain('se cerró');
    expect(words).not.toContain('puede corregirlo ahora');
  }
}, 60_000);

/** A commitment of its organization, as a No at 13 begot it and as each of its forms finds it. */
const FOUND = {
  correct: sql`state = 'proposed', answered_at = null, answer_note = null`,
  keep: sql`state = 'proposed', answered_at = now(), answer_note = 'No es lo acordado'`,
  renewAgain: sql`state = 'accepted', answered_at = now(), answer_note = null`,
} as const;
const INTENTS = ['correct', 'keep', 'renewAgain'] as const;

async function begotten(one: GivenAlliance): Promise<string> {
  const { id } = await rowOf(
    world(),
    sql`select id from commitment where alliance_id = ${one.id} and party_id is not null limit 1`,
  );
  return String(id);
}

/** What is sent of a form of that commitment, found so, with something that is not whole. */
async function lateOf(one: GivenAlliance, intent: (typeof INTENTS)[number], id: string): Promise<Response> {
  await world().database.owner.db.execute(sql`update commitment set round = 1, parent_id = id, filing_id = null,
    evidence_form = null, ${FOUND[intent]} where id = ${id}`);
  const said: Record<string, string> = intent === 'keep' ? { reason: SAID.repeat(200) } : { action: SAID };
  const fields = { intent, commitment: id, version: '1', ...said, [DRAFT.of]: intent };
  return send(backoffice.allianceCommitments(one.code), fields);
}

test('what was kept of an activity of its plan is still there to be copied, and its form is not', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { id, number } = await rowOf(
    world(),
    sql`select id, number from plan_activity where alliance_id = ${one.id} and party_id is null limit 1`,
  );
  const edit = backoffice.planActivity(one.code, Number(number));
  const report = backoffice.newEvidence(one.code, Number(number));
  const kept = { [DRAFT.of]: String(id), [DRAFT.wish]: 'save' };
  expect((await send(edit, { ...kept, activity: String(id), version: '1', title: SAID })).status).toBe(303);
  const body = new FormData();
  for (const [name, value] of Object.entries({ ...kept, planActivity: String(id), description: SAID }))
    body.append(name, value);
  expect((await ask(report, professional(), { method: 'POST', body })).status).toBe(303);
  await handOver(one, 12);
  for (const path of [edit, report]) {
    const answer = await page(path);
    const html = await answer.text();
    expect(answer.status, path).toBe(200);
    for (const text of [SAID, 'Esta alianza está hoy a cargo de', 'Descartar lo guardado'])
      expect(wordsOf(html), path).toContain(text);
    for (const button of ['Guardar la actividad', 'Enviar la evidencia']) expect(wordsOf(html)).not.toContain(button);
  }
  const other = await givenAlliance(world(), { at: 11 });
  await handOver(other, 12);
  expect((await page(backoffice.planActivity(other.code, 1))).status, 'without anything kept').toBe(403);
}, 60_000);

test('of a case that was suspended too, each form says that first: who drives it goes on no more than who drove it', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { id, number } = await rowOf(
    world(),
    sql`select id, number from plan_activity where alliance_id = ${one.id} and party_id is null limit 1`,
  );
  const about = String(id);
  const forms: [path: string, fields: Record<string, string>][] = [
    [backoffice.planActivity(one.code, Number(number)), { activity: about, title: SAID, [DRAFT.of]: about }],
    [backoffice.newEvidence(one.code, Number(number)), { planActivity: about, description: SAID, [DRAFT.of]: about }],
  ];
  for (const [path, fields] of forms) {
    const body = new FormData();
    for (const [name, value] of Object.entries({ ...fields, version: '1', [DRAFT.wish]: 'save' }))
      body.append(name, value);
    const sent = path.includes('evidencia')
      ? body
      : new URLSearchParams([...body].map(([name, value]) => [name, String(value)]));
    expect((await ask(path, professional(), { method: 'POST', body: sent })).status, path).toBe(303);
  }
  await handOver(one, 12);
  must(await suspendAlliance(by(world(), 'lead', 13), { alliance: one.id, reason: 'Obras en el salón' }));
  const why = whyNot({ ok: false, refusal: { code: 'alliance.notRunning', state: 'suspended' } });
  const commitment = await begotten(one);
  const answers: [name: string, answer: () => Promise<Response>][] = [
    ...forms.map(([path]): (typeof answers)[number] => [path, () => page(path)]),
    ...INTENTS.map((intent): (typeof answers)[number] => [intent, () => lateOf(one, intent, commitment)]),
    [
      'the activity',
      () => send(backoffice.activity(one.code, 11), { intent: 'conclude', minutesUsed: SAID, [DRAFT.of]: '' }),
    ],
  ];
  for (const [name, answer] of answers) {
    const words = wordsOf(await (await answer()).text());
    expect(words, name).toContain(SAID);
    expect(words, name).toContain(why);
    expect(words, name).toMatch(/(?:Copie|Puede copiar)[^:]* le sirva/);
    expect(words, name).not.toContain('está hoy a cargo de');
  }
}, 60_000);

test('what was being written of a commitment is not said to be closed either', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  await handOver(one, 12);
  const commitment = await begotten(one);
  for (const intent of INTENTS) {
    const late = await lateOf(one, intent, commitment);
    const words = wordsOf(await late.text());
    expect(late.status, intent).toBe(422);
    expect(words, intent).toMatch(/Esta alianza está hoy a cargo de .+: solo escribe en ella esa persona/);
    for (const text of ['se cerró', 'puede corregirlo ahora']) expect(words, intent).not.toContain(text);
  }
}, 60_000);

test('evidence kept of an activity that an organization answers for by now is there to be copied', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { id, number } = await rowOf(
    world(),
    sql`select id, number from plan_activity where alliance_id = ${one.id} and party_id is null limit 1`,
  );
  const report = backoffice.newEvidence(one.code, Number(number));
  const body = new FormData();
  const kept = { [DRAFT.of]: String(id), [DRAFT.wish]: 'save', planActivity: String(id), description: SAID };
  for (const [name, value] of Object.entries(kept)) body.append(name, value);
  expect((await ask(report, professional(), { method: 'POST', body })).status).toBe(303);
  await world().database.owner.db.execute(
    sql`update plan_activity set party_id = (select p.id from party p where p.alliance_id = ${one.id}) where id = ${String(id)}`,
  );
  const answer = await page(report);
  const words = wordsOf(await answer.text());
  expect(answer.status).toBe(200);
  const why = `Por esta actividad responde hoy ${one.organizations[0]!.name}`;
  for (const text of [SAID, why, 'Descartar lo guardado']) expect(words).toContain(text);
  expect(words).not.toMatch(/ya no está|se cerró|Enviar la evidencia/);
  expect((await ask(report, world().staff.lead.id, {})).status, 'without anything kept').toBe(404);
}, 60_000);
