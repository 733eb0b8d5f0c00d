import { type SQL, sql } from 'drizzle-orm';
import { describe, expect, test } from 'vitest';
import { approveActa } from '../asRead.ts';
import { aWorld, by, contents, type GivenAlliance, givenActaDraft, givenAlliance, itemsFor, must } from '../given.ts';
import type { Item } from '../givenWorld.ts';
import type { MeetingActivity } from '../meeting/index.ts';
import { planOf } from '../plan/index.ts';
import { refusalsIn } from '../platform/index.ts';
import { rehearseApproval, saveActa, submitActa } from './index.ts';
import { itemContent, unfinishedContent } from './inputs.ts';

const world = aWorld();
const THREE = [3, 4, 5] as const;
const lead = (day: number) => by(world(), 'lead', day);
const owner = (statement: SQL) => world().database.owner.db.execute(statement);
const suspend = ({ id }: GivenAlliance) => owner(sql`update alliance set state = 'suspended' where id = ${id}`);
const firstOf = (one: GivenAlliance, said: () => Item['content']) => itemsFor(one, said).slice(0, 1);
const draft = (
  activities: readonly MeetingActivity[],
  cases: readonly GivenAlliance[],
  items: readonly Item[],
  day: number,
) => givenActaDraft(world(), { activities, alliances: cases.map(({ id }) => id), items, day });

/** What sending an acta is refused for: of which activity, and the case by its place among them. */
async function told(acta: string, day: number, cases: readonly GivenAlliance[] = []): Promise<string[]> {
  const sent = refusalsIn([await submitActa(by(world(), 'professional', day), { acta })]);
  return sent
    .map(({ code, ofActivity, ofAlliance }) => {
      const at = cases.findIndex(({ id }) => id === ofAlliance);
      return [code, ofActivity, cases.length > 1 ? at : undefined].filter((part) => part !== undefined).join(' ');
    })
    .sort();
}

interface Faulty {
  acta: string;
  day: number;
  cases: readonly GivenAlliance[];
}

/** Of an acta of two parties that speaks of one of them, in a case that was suspended since. */
async function halfOfSuspended(activity: 3 | 4 | 5 | 15, said: () => Item['content']): Promise<Faulty> {
  const one = await givenAlliance(world(), { at: activity, parties: 2 });
  const acta = await draft([activity], [one], firstOf(one, said), activity);
  await suspend(one);
  return { acta, day: activity, cases: [one] };
}

const BOTH = ['acta.partyMissing', 'alliance.notRunning'];

/** Of each kind of item, an acta with several faults at once, and all of them. */
const FAULTY: { readonly [N in MeetingActivity]: readonly [faults: readonly string[], given: () => Promise<Faulty>] } =
  {
    1: [
      ['cycle.initiativeOfAnotherCycle', 'cycle.initiativesAlreadySet'],
      async () => {
        const acta = await draft([3], [await givenAlliance(world(), { at: 3 })], [], 3);
        const content = { activity: 1, committee: 'directorate', initiatives: [acta] };
        await owner(
          sql`insert into meeting_activity (meeting_id, activity) select meeting_id, 1 from acta where id = ${acta}`,
        );
        await owner(sql`insert into acta_item (id, acta_id, position, activity, alliance_id, content)
        values (gen_random_uuid(), ${acta}, 1, 1, null, ${JSON.stringify(content)}::jsonb)`);
        return { acta, day: 3, cases: [] };
      },
    ],
    3: [BOTH, () => halfOfSuspended(3, contents[3])],
    4: [BOTH, () => halfOfSuspended(4, contents[4])],
    5: [BOTH, () => halfOfSuspended(5, () => contents[5]('yes'))],
    8: [
      [
        ...['acta.methodologyTwice', 'membership.ofTheTeam', 'membership.ofTheTeam'],
        'organization.legalNatureUnverified',
      ],
      async () => {
        const one = await givenAlliance(world(), { at: 8, parties: 2 });
        const ofTheTeam = await owner(sql`select name, email from person where id = ${world().staff.lead.id}`);
        const liaison = {
          ...contents[8]().liaison,
          name: String(ofTheTeam[0]!.name),
          email: String(ofTheTeam[0]!.email),
        };
        const items = itemsFor(one, (n) => ({ ...contents[8](), methodology: `Mesa ${n}`, liaison }));
        const acta = await draft([8], [one], items, 8);
        await owner(
          sql`update organization set verified_at = null, verified_by = null where id = ${one.organizations[0]!.id}`,
        );
        return { acta, day: 8, cases: [one] };
      },
    ],
    9: [
      ['activity.notOpen 9 0', 'activity.notOpen 9 1'],
      async () => {
        const cases = [await givenAlliance(world(), { at: 9 }), await givenAlliance(world(), { at: 9 })];
        const content = { activity: 9 as const, agreement: 'Se acordó' };
        const items = cases.map(({ id }) => ({ alliance: id, organization: null, content }));
        const acta = await draft([9], cases, items, 9);
        for (const { id } of cases) await owner(sql`update alliance set step = 8 where id = ${id}`);
        return { acta, day: 9, cases };
      },
    ],
    12: [
      ['alliance.notRunning', 'followUp.activityMissing', 'followUp.stillUnderWay'],
      async () => {
        const one = await givenAlliance(world(), { at: 12 });
        const [first] = (await planOf(lead(12), one.id)).actions.flatMap((action) => action.activities);
        const activities = [{ activity: first!.id, compliance: 'underWay' as const, observation: '' }];
        const item = { alliance: one.id, organization: null, content: { activity: 12 as const, activities } };
        const acta = await draft([12], [one], [item], 12);
        await suspend(one);
        return { acta, day: 12, cases: [one] };
      },
    ],
    14: [
      [...BOTH, 'recognition.editionMissing', 'recognition.resolutionNumberMissing'],
      async () => {
        const one = await givenAlliance(world(), { at: 14, parties: 2 });
        const said = () => ({ ...contents[14](), recordKind: 'resolution' }) as const;
        const acta = await draft([14], [one], firstOf(one, said), 14);
        await suspend(one);
        return { acta, day: 14, cases: [one] };
      },
    ],
    15: [BOTH, () => halfOfSuspended(15, contents[15])],
  };

describe('an acta is refused with all that stands in its way at once, and nobody mends one fault to meet the next', () => {
  test.each(itemContent.options.map(({ shape }) => shape.activity.value))('of activity %i', async (activity) => {
    const [faults, given] = FAULTY[activity];
    const { acta, day, cases } = await given();
    const found = await told(acta, day, cases);
    const bare = found.map((one) => (cases.length > 1 ? one : one.split(' ')[0]));
    expect(bare).toEqual([...faults].sort());
    expect(faults.length).toBeGreaterThan(1);
    await owner(sql`update acta set state = 'inReview' where id = ${acta}`);
    const approved = refusalsIn([await approveActa(by(world(), activity === 1 ? 'director' : 'lead', day), { acta })]);
    expect(approved.map(({ code }) => code).sort(), 'its approval says the same').toEqual(
      found.map((one) => one.split(' ')[0]),
    );
  });

  test('of several cases, whatever is wrong with one of them', async () => {
    const cases = [await givenAlliance(world(), { at: 3 }), await givenAlliance(world(), { at: 3 })];
    const [unknown, suspended] = cases as [GivenAlliance, GivenAlliance];
    const acta = await draft(
      [3],
      cases,
      cases.flatMap((one) => itemsFor(one, contents[3])),
      3,
    );
    const other = suspended.organizations[0]!.id;
    await owner(
      sql`update acta_item set organization_id = ${other} where acta_id = ${acta} and alliance_id = ${unknown.id}`,
    );
    await suspend(suspended);
    expect(await told(acta, 3, cases)).toEqual([...['acta.partyUnknown 3 0', 'alliance.notRunning 3 1']]);
  });

  test('of what was only begun, and of the rest that is whole', async () => {
    const one = await givenAlliance(world(), { at: 3, parties: 5 });
    const acta = await draft([...THREE], [one], [], 3);
    const [begun, whole] = itemsFor(one, contents[3]);
    const content = unfinishedContent.parse({ activity: 3, unfinished: true, capacity: 'Prestan su pa' });
    const asked = { development: 'Se habló', internalNote: '', acta, version: 2 };
    const items = [
      { ...whole!, internal: false, content: itemContent.parse(contents[3]()) },
      { ...begun!, internal: false, content: itemContent.parse(contents[4]()) },
    ];
    const unfinished = [{ ...begun!, internal: false, content }];
    must(await saveActa(lead(3), { ...asked, items, unfinished }));
    const sent = refusalsIn([await submitActa(lead(3), { acta })]);
    const [first, second, ...others] = one.organizations.map(({ id }) => id);
    expect(sent.map(({ code, ofActivity, organizations }) => [code, ofActivity, organizations])).toEqual([
      ['acta.itemUnfinished', 3, [first]],
      ['acta.partyMissing', 3, others],
      ['acta.partyMissing', 4, [second, ...others]],
    ]);
  });
});

test('every activity of which an acta leaves an organization out is told at once, each one once', async () => {
  const one = await givenAlliance(world(), { at: 3, parties: 2 });
  const [first, second] = one.organizations.map(({ id }) => id);
  const all = THREE.flatMap((activity) =>
    itemsFor(one, () => (activity === 5 ? contents[5]('yes') : contents[activity]())),
  );
  const half = await draft(
    THREE,
    [one],
    all.filter(({ organization }) => organization === first),
    3,
  );
  const said = refusalsIn([await submitActa(lead(3), { acta: half })]).map(({ code, ofActivity, organizations }) => ({
    ...{ code, ofActivity, organizations },
  }));
  expect(said).toEqual(THREE.map((ofActivity) => ({ code: 'acta.partyMissing', ofActivity, organizations: [second] })));
  const whole = await draft(THREE, [one], all, 3);
  expect(await rehearseApproval(lead(3), { acta: whole })).toEqual([]);
  must(await submitActa(lead(3), { acta: whole }));
});

test('5 is decided again of who got NO alone: who has SI is not missing', async () => {
  const one = await givenAlliance(world(), { at: 8, parties: 2, kind: 'pact', answers: ['yes', 'no'] });
  const again = itemsFor(one, () => contents[5]('yes')).slice(1);
  const acta = await draft([5], [one], again, 9);
  must(await submitActa(lead(9), { acta }));
  must(await approveActa(lead(9), { acta }));
});
