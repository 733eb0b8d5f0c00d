import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { concludeExecution } from '../asRead.ts';
import { figuresOf } from '../balance/index.ts';
import { aWorld, eventsOf, type GivenAlliance, givenAlliance, mailsAbout, must, refusal, rowOf } from '../given.ts';
import { type PlanActivity, planOf } from '../plan/index.ts';
import { type Ctx, Forbidden, NotFound, setScope } from '../platform/index.ts';
import { contextOf } from '../testing.ts';
import { allyHistory, caseEvidence, evidencePage, historyPage } from '../views/index.ts';
import { acceptEvidence, correctEvidence, executionOf, missingForConclusion, owedIn, readEvidence } from './index.ts';
import { givenAccepted, givenEvidence } from './testing.ts';

const world = aWorld();
const now = new Date('2026-03-20T15:00:00Z');
const reason = 'La foto es de otro taller';
const as = (name: 'professional' | 'lead' | 'director' | 'colleague' | 'quality'): Ctx =>
  contextOf(world().database.backoffice, world().staff[name].actor, now);
const ally = () => contextOf(world().database.portal, given.organizations[0]!.representative, now);
const mine = () => ({ alliance: given.id, organization: given.organizations[0]!.id, activity: activities[1]!.id });

let given: GivenAlliance;
let activities: PlanActivity[];
let evidence: string;

beforeEach(async () => {
  given = await givenAlliance(world(), { at: 11, parties: 2, answers: ['no', 'no'] });
  const all = (await planOf(as('professional'), given.id)).actions.flatMap((action) => action.activities);
  activities = all.sort((a, b) => a.number - b.number);
  evidence = await givenAccepted(ally(), as('professional'), mine());
}, 60_000);

async function reading<T>(ctx: Ctx, read: (ctx: Ctx) => Promise<T>): Promise<T> {
  return ctx.db.transaction(async (db) => {
    await setScope(db, ctx.actor);
    return read({ ...ctx, db });
  });
}
const kept = (id: string) => rowOf(world(), sql`select to_jsonb(e) as row from evidence e where id = ${id}`);
const counted = async () => ({
  figures: (await figuresOf(as('lead'), world().cycle.id)).evidence,
  owed: (await owedIn(as('lead'), given.id)).has(activities[1]!.id),
  accepted: (await executionOf(as('lead'), given.id)).find(({ id }) => id === activities[1]!.id)!.evidence.accepted,
});

test('what was accepted by mistake counts no more, and stays as it was accepted', async () => {
  const [was, row] = [await counted(), await kept(evidence)];
  expect(was).toMatchObject({ owed: false, accepted: 1 });
  must(await correctEvidence(as('lead'), { evidence, reason }));
  expect(await counted()).toEqual({ figures: was.figures - 1, owed: true, accepted: 0 });
  expect(await kept(evidence)).toEqual(row);
  expect(await readEvidence(as('lead'), evidence)).toMatchObject({
    ...{ state: 'corrected', reviewed: { by: world().staff.professional.id } },
    corrected: { at: now, by: world().staff.lead.id },
  });
});

test('it takes somebody of the team who neither reported nor accepted it, and once', async () => {
  for (const ctx of [as('quality'), ally()])
    await expect(correctEvidence(ctx, { evidence, reason })).rejects.toBeInstanceOf(Forbidden);
  const absent = '00000000-0000-4000-8000-000000000000';
  await expect(correctEvidence(as('lead'), { evidence: absent, reason })).rejects.toBeInstanceOf(NotFound);
  expect(refusal(await correctEvidence(as('professional'), { evidence, reason }))).toBe('evidence.ownAcceptance');
  const ours = { alliance: given.id, organization: null, activity: activities[0]!.id };
  const own = await givenAccepted(as('professional'), as('lead'), ours);
  for (const name of ['professional', 'lead'] as const)
    expect(refusal(await correctEvidence(as(name), { evidence: own, reason }))).toBe('evidence.ownAcceptance');
  must(await correctEvidence(as('director'), { evidence: own, reason }));
  const waits = await givenEvidence(ally(), mine());
  expect(refusal(await correctEvidence(as('lead'), { evidence: waits, reason }))).toBe('evidence.notAccepted');
  const twice = await Promise.all([
    correctEvidence(as('lead'), { evidence, reason }),
    correctEvidence(as('colleague'), { evidence, reason }),
  ]);
  expect(twice.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect(twice.flatMap((one) => (one.ok ? [] : [one.refusal.code]))).toEqual(['evidence.alreadyCorrected']);
});

test('its activity takes another, without which 11 does not close', async () => {
  must(await correctEvidence(as('lead'), { evidence, reason }));
  const later = () => ({ ...as('professional'), now: new Date('2026-03-20T16:00:00Z') });
  const conclude = () => concludeExecution(later(), { alliance: given.id });
  expect(refusal(await conclude())).toBe('activity.recordMissing');
  expect(missingForConclusion([{ number: 1, state: 'corrected', submittedAt: now }], new Date(0))).toHaveLength(1);
  const again = await givenEvidence(ally(), mine());
  must(await acceptEvidence(as('professional'), { evidence: again }));
  must(await conclude());
});

test('both sides read it with who, when and why, and both are told by mail', async () => {
  must(await correctEvidence(as('lead'), { evidence, reason }));
  const { name: calledLead } = await rowOf(world(), sql`select name from person where id = ${world().staff.lead.id}`);
  const [theirs] = await reading(ally(), (ctx) => caseEvidence(ctx, given.id));
  const ours = await reading(as('professional'), (ctx) => evidencePage(ctx, evidence));
  for (const one of [theirs!, ours]) {
    expect(one).toMatchObject({ state: 'corrected', corrected: { reason, by: calledLead } });
    expect(new Date(one.corrected!.at)).toEqual(now);
  }
  expect((await eventsOf(world(), given.id)).at(-1)).toBe('evidence.corrected');
  const { entries } = await reading(as('professional'), (ctx) => historyPage(ctx, given.id, null));
  expect(entries[0]).toMatchObject({ name: 'evidence.corrected', reason });
  const { events } = await reading(ally(), (ctx) => allyHistory(ctx, given.id, null));
  expect(events[0]).toMatchObject({ name: 'evidence.corrected', reason });
  const mails = await mailsAbout(world(), evidence);
  expect(mails).toEqual(expect.arrayContaining(['evidenceCorrected', 'evidenceCorrectedToTeam']));
});

test('the database asks the same of who writes a correction, and nobody changes one', async () => {
  const put = (ctx: Ctx, id: string) =>
    reading(ctx, ({ db }) =>
      db.execute(sql`insert into evidence_correction (evidence_id, correct_reason, corrected_at, corrected_by)
        values (${id}, 'x', now(), app.person())`),
    );
  const waits = await givenEvidence(ally(), mine());
  const denied = { cause: { code: '42501' } };
  await expect(put(as('professional'), evidence)).rejects.toMatchObject(denied);
  await expect(put(as('lead'), waits)).rejects.toMatchObject(denied);
  await expect(put(ally(), evidence)).rejects.toMatchObject(denied);
  must(await correctEvidence(as('lead'), { evidence, reason }));
  const mended = sql`update evidence_correction set correct_reason = 'Otra' where evidence_id = ${evidence}`;
  await expect(reading(as('lead'), ({ db }) => db.execute(mended))).rejects.toMatchObject(denied);
  await expect(world().database.owner.db.execute(mended)).rejects.toThrow();
});
