import { sql } from 'drizzle-orm';
import { beforeEach, expect, test } from 'vitest';
import { acceptEvidence, submitEvidence } from '../evidence/index.ts';
import {
  aWorld,
  by,
  dayOf,
  eventsOf,
  type GivenAlliance,
  givenAlliance,
  givenOrganization,
  mailsAbout,
  must,
  refusal,
  reportOf,
  rowOf,
  through,
  writePlan,
} from '../given.ts';
import { allow, Forbidden, NotFound, newId, Stale, sqlState } from '../platform/index.ts';
import { contextOf } from '../testing.ts';
import { decideEdit } from './editRules.ts';
import { editPlanActivity, type PlanActivity, planOf, reopenPlan } from './index.ts';
import { offersEdit } from './offers.ts';

const world = aWorld();
let one: GivenAlliance;
let activity: PlanActivity;
const drive = () => by(world(), 'professional', 12);

beforeEach(async () => {
  one = await givenAlliance(world(), { at: 11 });
  const { actions } = await planOf(drive(), one.id);
  activity = actions.flatMap((action) => action.activities).find((each) => each.partyId)!;
});

const said = (more: object = {}) => {
  const { id, version, title, responsible, startsOn, endsOn, place } = activity;
  return {
    ...{ activity: id, version, title, responsible, startsOn, endsOn, place, reason: 'El salón está en obra' },
    ...{ organization: one.organizations[0]!.id, ...more },
  };
};
const now = () => rowOf(world(), sql`select title, ends_on, version from plan_activity where id = ${activity.id}`);
const report = async () => {
  const { id, representative } = one.organizations[0]!;
  const ally = through(world(), representative, dayOf(one, 11));
  return must(await submitEvidence(ally, { ...(await reportOf(ally, one.id, id)), planActivity: activity.id })).id;
};

test('R-182 R-183 an activity of an approved plan says something else: what it said is kept with its reason, and the ally hears', async () => {
  const after = { title: 'Dos talleres', endsOn: '2026-05-01', responsible: 'Otra coordinación' };
  expect(must(await editPlanActivity(drive(), said(after)))).toEqual({ version: 2 });
  expect(await now()).toEqual({ title: 'Dos talleres', ends_on: '2026-05-01', version: 2 });
  const kept = sql`select title, ends_on, version, reason, by from plan_activity_change where plan_activity_id = ${activity.id}`;
  expect(await rowOf(world(), kept)).toEqual({
    ...{ title: activity.title, ends_on: activity.endsOn, version: 1, reason: 'El salón está en obra' },
    by: world().staff.professional.id,
  });
  const event = await rowOf(
    world(),
    sql`select audience, data::json -> 'fields' as fields, data::json ->> 'endsBefore' as before from event where name = 'planActivity.edited' and stream_id = ${one.id}`,
  );
  expect(event).toEqual({ audience: 'parties', fields: ['title', 'responsible', 'endsOn'], before: activity.endsOn });
  expect(await mailsAbout(world(), one.id)).toContain('planChanged');
});

test('refused: no reason, nothing new, another side, a last day that passed or outside the term, days that cross', async () => {
  const refused = async (more: object) => refusal(await editPlanActivity(drive(), said(more)));
  expect(await refused({ endsOn: '2026-05-01', reason: undefined })).toBe('plan.reasonMissing');
  expect(await refused({})).toBe('plan.nothingChanges');
  expect(await refused({ organization: 'secretariat' })).toBe('plan.sideAgreed');
  expect(await refused({ endsOn: activity.startsOn })).toBe('plan.endInThePast');
  expect(await refused({ endsOn: '2029-01-01' })).toBe('plan.activityOutsideTerm');
  expect(await refused({ endsOn: '2026-01-01' })).toBe('dates.endBeforeStart');
  expect(await now()).toMatchObject({ version: 1 });
  expect(await eventsOf(world(), one.id)).not.toContain('planActivity.edited');
});

test('what accepted evidence shows stays: its text and its first day; its last day and its place may change', async () => {
  must(await acceptEvidence(by(world(), 'lead', 12), { evidence: await report() }));
  expect(refusal(await editPlanActivity(drive(), said({ title: 'Otra cosa' })))).toBe('plan.activityExecuted');
  expect(refusal(await editPlanActivity(drive(), said({ startsOn: '2026-03-01' })))).toBe('plan.activityExecuted');
  must(await editPlanActivity(drive(), said({ place: 'El parque', endsOn: '2026-05-01' })));
  const write = world().database.backoffice.db.transaction(async (tx) => {
    const { lead } = world().staff;
    await tx.execute(
      sql`select set_config('app.person', ${lead.id}, true), set_config('app.roles', 'lead', true), set_config('app.holder', ${`staff:${lead.id}`}, true)`,
    );
    await tx.execute(sql`update plan_activity set title = 'Otra' where id = ${activity.id}`);
  });
  expect(await write.then(() => null, sqlState)).toBe('42501');
});

test('a draft is edited without a reason and without a mail; not its side while evidence of that side waits', async () => {
  await report();
  await world().database.owner.db.transaction(async (tx) => {
    const ctx = { ...contextOf(world().database.owner, { kind: 'job', name: 'test' }), db: tx };
    await reopenPlan(ctx, one.id);
    await tx.execute(sql`update alliance set step = 10 where id = ${one.id}`);
  });
  const draft = (more: object) => editPlanActivity(drive(), said({ reason: undefined, ...more }));
  expect(refusal(await draft({ organization: 'secretariat' }))).toBe('plan.activityReported');
  must(await draft({ endsOn: '2029-01-01' }));
  expect(await mailsAbout(world(), one.id)).not.toContain('planChanged');
});

test('an activity of a draft is edited also before the term of its plan is written', async () => {
  const early = await givenAlliance(world(), { at: 10 });
  await writePlan(world(), early);
  await world().database.owner.db.execute(sql`delete from plan_section where alliance_id = ${early.id}`);
  const { section, actions } = await planOf(drive(), early.id);
  expect(section).toBeNull();
  const { id, version, title, responsible, startsOn, endsOn } = actions[0]!.activities[0]!;
  const typed = { activity: id, version, title, responsible, startsOn, endsOn, place: 'La plaza' };
  must(await editPlanActivity(drive(), { ...typed, organization: 'secretariat' }));
  expect((await planOf(drive(), early.id)).actions[0]!.activities[0]).toMatchObject({ place: 'La plaza', version: 2 });
});

test('the second of two is told, who does not drive the case may not, a stranger finds nothing', async () => {
  must(await editPlanActivity(drive(), said({ place: 'El parque' })));
  await expect(editPlanActivity(drive(), said({ place: 'La plaza' }))).rejects.toThrow(Stale);
  await expect(editPlanActivity(by(world(), 'colleague', 12), said({ version: 2 }))).rejects.toThrow(Forbidden);
  const ally = through(world(), one.organizations[0]!.representative, 12);
  await expect(editPlanActivity(ally, said({ version: 2 }))).rejects.toThrow(Forbidden);
  const stranger = through(world(), (await givenOrganization(world())).representative, 12);
  await expect(editPlanActivity(stranger, said({ version: 2 }))).rejects.toThrow(NotFound);
  const unknown = { version: 2, organization: newId(new Date()) };
  await expect(editPlanActivity(drive(), said(unknown))).rejects.toThrow(NotFound);
});

test('the rule offers what the verb takes: while 10 or 11 is open, of what is in force and not met', () => {
  const professional = { kind: 'staff', person: 'p', roles: ['professional'] } as const;
  const words = {
    title: 'A',
    partyId: 'o',
    responsible: 'Ana',
    startsOn: '2026-03-01',
    endsOn: '2026-04-01',
    place: '',
  };
  const standing = { proven: { accepted: 0, received: 0 }, section: words, today: '2026-03-05' };
  for (const state of ['running', 'suspended'] as const)
    for (const step of [9, 10, 11, 12] as const)
      for (const replacedAt of [null, new Date()])
        for (const compliance of [null, 'underWay', 'met'] as const) {
          const alliance = { state, step, professionalId: 'p' };
          const row = { ...words, number: 1, replacedAt, compliance };
          const taken = decideEdit(alliance, row, { ...words, place: 'Allá', reason: 'Sí' }, standing);
          const offered = offersEdit(row, alliance, professional);
          expect(offered, JSON.stringify([state, step, compliance])).toEqual(taken.ok ? allow() : taken);
          expect(offersEdit(row, alliance, { ...professional, person: 'q' })).toBeNull();
        }
});
