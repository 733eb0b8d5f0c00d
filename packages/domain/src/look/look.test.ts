import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import {
  aWorld,
  by,
  eventsOf,
  type GivenAlliance,
  givenAlliance,
  givenMinors,
  givenRequestSent,
  must,
  refusal,
  rowOf,
  type StaffName,
} from '../given.ts';
import { type Ctx, Forbidden, NotFound, ReasonNeeded } from '../platform/index.ts';
import { contextOf } from '../testing.ts';
import { caseEvidence, evidencePage, evidenceQueuePage, fileToServe, looksPage, requestPage } from '../views/index.ts';
import { lookAtPersonalData, recordView } from './index.ts';

const world = aWorld();
const TOLD = 'Jornada hecha';
const REASON = 'Respuesta a la queja de una familia';
const FILTER = { person: '', alliance: '', day: '', after: '' };

let given: GivenAlliance;
let evidence: string;
let file: string;

beforeAll(async () => {
  given = await givenAlliance(world(), { at: 11 });
  ({ evidence, file } = await givenMinors(world(), given));
});

const opens = async (ctx: Ctx) => [(await evidencePage(ctx, evidence)).look, (await fileToServe(ctx, file)).look];

test('the professional of the alliance, the lead and the data officer open what shows minors, and it is kept once a day', async () => {
  for (const name of ['professional', 'lead', 'dataOfficer'] as const) {
    const ctx = by(world(), name, 30);
    expect(await opens(ctx), name).toEqual(['toKeep', 'toKeep']);
    await Promise.all([1, 2, 3].map(() => recordView(ctx, { evidence })));
    expect(await opens(ctx), name).toEqual(['kept', 'kept']);
    expect(await opens(by(world(), name, 31)), name).toEqual(['toKeep', 'toKeep']);
  }
  const kept = sql`select count(*)::int as n, bool_and(free and reason is null) as free from personal_data_look where alliance_id = ${given.id}`;
  expect(await rowOf(world(), kept)).toEqual({ n: 3, free: true });
});

test('the rest of the team and control open it once they wrote why, for that case and that day', async () => {
  const other = await givenAlliance(world(), { at: 11 });
  const elsewhere = await givenMinors(world(), other);
  for (const name of ['colleague', 'director', 'undersecretary', 'auditor'] as const) {
    const ctx = by(world(), name, 32);
    for (const open of [() => evidencePage(ctx, evidence), () => fileToServe(ctx, file)])
      await expect(open(), name).rejects.toMatchObject({
        name: 'ReasonNeeded',
        evidence,
        alliance: { code: given.code },
      });
    expect(refusal(await lookAtPersonalData(ctx, { evidence, reason: 'revisar' }))).toBe('look.reasonTooShort');
    await expect(evidencePage(ctx, evidence)).rejects.toBeInstanceOf(ReasonNeeded);
    must(await lookAtPersonalData(ctx, { evidence, reason: REASON }));
    must(await lookAtPersonalData(ctx, { evidence, reason: 'La misma razón, enviada otra vez' }));
    expect(await opens(ctx), name).toEqual(['kept', 'kept']);
    await expect(evidencePage(ctx, elsewhere.evidence), name).rejects.toBeInstanceOf(ReasonNeeded);
    await expect(evidencePage(by(world(), name, 33), evidence), name).rejects.toBeInstanceOf(ReasonNeeded);
    await expect(recordView(ctx, { evidence }), name).rejects.toBeInstanceOf(Forbidden);
  }
  const names = await eventsOf(world(), given.id);
  expect(names.filter((name) => name === 'personalData.looked')).toHaveLength(4);
});

test('a day ends in Bogotá, not at midnight elsewhere', async () => {
  const { database, staff } = world();
  const on = (instant: string) => contextOf(database.backoffice, staff.director.actor, new Date(instant));
  const at = (hour: string): Ctx => on(`2026-04-10T${hour}:00Z`);
  must(await lookAtPersonalData(at('14:00'), { evidence, reason: REASON }));
  expect(await opens(on('2026-04-11T04:59:00Z'))).toEqual(['kept', 'kept']);
  await expect(evidencePage(on('2026-04-11T05:01:00Z'), evidence)).rejects.toBeInstanceOf(ReasonNeeded);
});

test('lists withhold what was told and its files until there is a reason', async () => {
  const read = async (name: StaffName) => (await caseEvidence(by(world(), name, 34), given.id))[0];
  const withheld = { look: 'needsReason', description: '', place: '', files: [], number: 1 };
  expect(await read('auditor')).toMatchObject(withheld);
  const queue = { state: 'received', professional: '', after: '' };
  const queued = (await evidenceQueuePage(by(world(), 'colleague', 34), queue)).rows;
  expect(queued.find((one) => one.id === evidence)).toMatchObject(withheld);
  expect(JSON.stringify(queued)).not.toContain(TOLD);
  expect(await read('professional')).toMatchObject({ look: 'toKeep', description: TOLD, files: [{ id: file }] });
});

test('administrator, correspondence, observatory and quality never open it, nor say why', async () => {
  for (const name of ['administrator', 'correspondence', 'observatory', 'quality'] as const) {
    const ctx = by(world(), name, 35);
    await expect(evidencePage(ctx, evidence), name).rejects.toBeInstanceOf(NotFound);
    await expect(fileToServe(ctx, file), name).rejects.toBeInstanceOf(NotFound);
    await expect(lookAtPersonalData(ctx, { evidence, reason: REASON }), name).rejects.toBeInstanceOf(NotFound);
    await expect(recordView(ctx, { evidence }), name).rejects.toBeInstanceOf(NotFound);
    expect(await caseEvidence(ctx, given.id), name).toEqual([]);
  }
});

test('looks are listed with who, of what and why, newest first, to the lead, the data officer and control', async () => {
  for (const name of ['lead', 'dataOfficer', 'auditor'] as const) {
    const { lines } = await looksPage(by(world(), name, 40), { ...FILTER, person: world().staff.undersecretary.id });
    expect(lines, name).toMatchObject([
      {
        reason: REASON,
        subject: evidence,
        onDay: '2026-03-06',
        alliance: { code: given.code },
        evidence: { id: evidence },
      },
    ]);
  }
  const ctx = by(world(), 'auditor', 40);
  const all = (await looksPage(ctx, { ...FILTER, alliance: given.code })).lines;
  expect(all.length).toBe(8);
  const instants = all.map((line) => line.at);
  expect(instants).toEqual([...instants].sort().reverse());
  expect((await looksPage(ctx, { ...FILTER, day: '2026-03-04' })).lines).toHaveLength(3);
  expect((await looksPage(ctx, { ...FILTER, after: all[2]!.id })).lines.map(({ id }) => id)).toEqual(
    all.slice(3).map(({ id }) => id),
  );
  for (const filter of [{ person: 'x' }, { alliance: 'ALZ-1' }, { day: 'ayer' }, { day: '2026-02-31' }, { after: 'x' }])
    expect((await looksPage(ctx, { ...FILTER, ...filter })).lines).toEqual([]);
  for (const name of ['professional', 'director', 'administrator', 'quality'] as const)
    await expect(looksPage(by(world(), name, 40), FILTER), name).rejects.toBeInstanceOf(Forbidden);
});

test('who does not answer for a case writes why before they read what was authorised with its request, and it is listed', async () => {
  const one = await givenAlliance(world(), { at: 4 });
  const { code } = (await rowOf(world(), sql`select code from request where id = ${one.request}`)) as { code: string };
  const shown = async (ctx: Ctx) => {
    const { request } = await requestPage(ctx, code);
    return [request.content.consent !== undefined, request.asksReason];
  };
  for (const name of ['professional', 'lead'] as const)
    expect(await shown(by(world(), name, 36)), name).toEqual([true, false]);
  expect(await shown(by(world(), 'correspondence', 36))).toEqual([false, false]);
  for (const name of ['colleague', 'director', 'undersecretary', 'auditor'] as const) {
    const ctx = by(world(), name, 36);
    expect(await shown(ctx), name).toEqual([false, true]);
    expect(refusal(await lookAtPersonalData(ctx, { request: code, reason: 'revisar' }))).toBe('look.reasonTooShort');
    must(await lookAtPersonalData(ctx, { request: code, reason: REASON }));
    expect(await shown(ctx), `${name}, with a reason`).toEqual([true, false]);
    expect(await shown(by(world(), name, 37)), `${name}, on another day`).toEqual([false, true]);
  }
  for (const name of ['lead', 'dataOfficer', 'auditor'] as const) {
    const { lines } = await looksPage(by(world(), name, 40), { ...FILTER, alliance: one.code });
    const line = {
      kind: 'request',
      subject: one.request,
      reason: REASON,
      evidence: null,
      alliance: { code: one.code },
    };
    expect(lines, name).toMatchObject([line, line, line, line]);
    const ofRequest = await looksPage(by(world(), name, 40), { ...FILTER, alliance: code });
    expect(
      ofRequest.lines.map(({ id }) => id),
      `${name}, by the code of the request`,
    ).toEqual(lines.map(({ id }) => id));
  }
  const sent = await givenRequestSent(world());
  const waiting = (await rowOf(world(), sql`select code from request where id = ${sent.id}`)) as { code: string };
  const ofNoCase = lookAtPersonalData(by(world(), 'director', 36), { request: waiting.code, reason: REASON });
  await expect(ofNoCase, 'a request without a case').rejects.toBeInstanceOf(NotFound);
  const desk = lookAtPersonalData(by(world(), 'correspondence', 36), { request: code, reason: REASON });
  await expect(desk).rejects.toBeInstanceOf(Forbidden);
  await expect(lookAtPersonalData(by(world(), 'director', 36), { reason: REASON })).rejects.toBeInstanceOf(NotFound);
});

test('a reason opens what it was written for and nothing else of the case; the register says each', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const minors = await givenMinors(world(), one);
  const code = String((await rowOf(world(), sql`select code from request where id = ${one.request}`)).code);
  const authorised = async (ctx: Ctx) => (await requestPage(ctx, code)).request.content.consent !== undefined;
  const director = by(world(), 'director', 38);
  must(await lookAtPersonalData(director, { request: code, reason: REASON }));
  expect(await authorised(director)).toBe(true);
  await expect(evidencePage(director, minors.evidence)).rejects.toBeInstanceOf(ReasonNeeded);
  await expect(fileToServe(director, minors.file)).rejects.toBeInstanceOf(ReasonNeeded);
  must(await lookAtPersonalData(director, { evidence: minors.evidence, reason: 'Otra queja de otra familia' }));
  expect((await evidencePage(director, minors.evidence)).look).toBe('kept');
  const auditor = by(world(), 'auditor', 38);
  must(await lookAtPersonalData(auditor, { evidence: minors.evidence, reason: REASON }));
  expect(await authorised(auditor)).toBe(false);
  const { lines } = await looksPage(by(world(), 'lead', 40), { ...FILTER, alliance: one.code });
  const { id } = world().staff.director;
  const said = lines.filter(({ person }) => person.id === id).map(({ kind, reason }) => `${kind}: ${reason}`);
  expect(said.sort()).toEqual(['evidence: Otra queja de otra familia', `request: ${REASON}`]);
});

test('a kept look is neither changed nor taken away', async () => {
  for (const change of [sql`update personal_data_look set reason = 'x'`, sql`delete from personal_data_look`]) {
    await expect(by(world(), 'lead', 40).db.execute(change)).rejects.toMatchObject({ cause: { code: '42501' } });
    await expect(world().database.owner.db.execute(change)).rejects.toMatchObject({ cause: { code: '42501' } });
  }
});

test('nobody keeps a look in the name of another', async () => {
  const forged = sql`insert into personal_data_look values (${randomUUID()}, ${world().staff.lead.id}, ${given.id}, '2026-05-05', now(), true, null, 'evidence', ${evidence})`;
  await expect(by(world(), 'director', 40).db.execute(forged)).rejects.toMatchObject({ cause: { code: '42501' } });
});
