import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { rehearseApproval, submitActa } from '../acta/index.ts';
import { approveActa } from '../asRead.ts';
import {
  aWorld,
  by,
  contents,
  type GivenAlliance,
  givenActaDraft,
  givenActaInReview,
  givenAlliance,
  givenOrganization,
  itemsFor,
  must,
  refusal,
  rowOf,
} from '../given.ts';
import { mergeOrganizations } from '../organization/index.ts';
import { actaPage } from '../views/index.ts';
import { openEdition } from './index.ts';
import { mustAgreeWithEdition } from './rules.ts';

const world = aWorld();
let copies = 9000;
type Answer = 'yes' | 'no';
const said = (one: GivenAlliance, recognised: Answer) =>
  itemsFor(one, () => ({ ...contents[14](), activity: 14 as const, recognised }));
const session = (one: GivenAlliance, recognised: Answer) => ({
  ...{ activities: [14 as const], alliances: [one.id], items: said(one, recognised), day: 14 },
});
const submit = (acta: string) => submitActa(by(world(), 'professional', 14), { acta });
const approve = (acta: string) => approveActa(by(world(), 'director', 14), { acta });

/** Two alliances of one organization and one of another registration of it, all at 14. */
async function givenThree() {
  const first = await givenAlliance(world(), { at: 14 });
  const { db } = world().database.owner;
  const copy = async (organization: GivenAlliance['organizations'][number]): Promise<GivenAlliance> => {
    copies += 1;
    const [id, code] = [randomUUID(), `ALZ-2026-${copies}`];
    const copied = (table: string, changes: object) =>
      db.execute(sql`insert into ${sql.raw(table)} select (jsonb_populate_record(t, to_jsonb(t) || ${JSON.stringify(changes)}::jsonb)).*
        from ${sql.raw(table)} t where ${sql.raw(table === 'alliance' ? 'id' : 'alliance_id')} = ${first.id}`);
    await copied('alliance', { id, code });
    await copied('party', { id: randomUUID(), alliance_id: id, organization_id: organization.id });
    await copied('visit', { alliance_id: id });
    return { ...first, id, code, organizations: [organization] };
  };
  const [into, other] = [first.organizations[0]!, await givenOrganization(world())];
  const [second, merged] = [await copy(into), await copy(other)];
  const same = { key: randomUUID(), organization: other.id, into: into.id, reason: 'Es la misma' };
  must(await mergeOrganizations(by(world(), 'lead', 14), same));
  return { first, second, merged };
}

test('what an edition decided of an organization is not contradicted in another alliance, at its review nor its approval', async () => {
  const edition = { key: randomUUID(), cycle: world().cycle.id, name: 'Gala', technicalDocument: 'DT-2' };
  must(await openEdition(by(world(), 'professional', 1), edition));
  const { first, second, merged } = await givenThree();
  const late = await givenActaInReview(world(), session(merged, 'no'));
  must(await approve(await givenActaInReview(world(), session(first, 'yes'))));

  const [told] = await rehearseApproval(by(world(), 'professional', 14), { acta: late });
  expect(told).toMatchObject({
    ...{ code: 'recognition.decidedOtherwise', recognised: true, alliance: first.code },
    organizations: [merged.organizations[0]!.id],
  });
  expect(refusal(await approve(late))).toBe('recognition.decidedOtherwise');
  expect(refusal(await submit(await givenActaDraft(world(), session(second, 'no'))))).toBe(
    'recognition.decidedOtherwise',
  );
  must(await approve(await givenActaInReview(world(), session(second, 'yes'))));
});

test('one acta says of an organization one thing in all its alliances, and its page what was decided elsewhere', async () => {
  const { first, second, merged } = await givenThree();
  const of = { activities: [14 as const], alliances: [first.id, second.id], day: 14 };
  const twice = await givenActaDraft(world(), { ...of, items: [...said(first, 'yes'), ...said(second, 'no')] });
  expect(refusal(await submit(twice))).toBe('acta.bodyAnsweredTwice');
  must(
    await approve(await givenActaInReview(world(), { ...of, items: [...said(first, 'yes'), ...said(second, 'yes')] })),
  );
  const acta = await givenActaDraft(world(), session(merged, 'yes'));
  const { code } = await rowOf(
    world(),
    sql`select m.code from acta a join meeting m on m.id = a.meeting_id where a.id = ${acta}`,
  );
  const page = await actaPage(by(world(), 'professional', 14), String(code));
  expect(page.alliances[0]!.parties[0]!.decided).toEqual({ recognised: true, alliance: first.code });
});

test('two sessions that contradict one another, approved at once: one is', async () => {
  const { first, second } = await givenThree();
  const actas = [
    await givenActaInReview(world(), session(first, 'yes')),
    await givenActaInReview(world(), session(second, 'no')),
  ];
  const outcomes = (await Promise.all(actas.map(approve))).map(refusal);
  expect(outcomes.sort()).toEqual(['not refused', 'recognition.decidedOtherwise']);
});

test('two that were decided apart before they were one body hold nobody', () => {
  const bodies = new Map(['a', 'b'].map((one) => [one, 'a']));
  const before = [true, false].map((recognised, n) => ({ organization: 'ab'[n]!, recognised, alliance: `ALZ-${n}` }));
  expect(refusal(mustAgreeWithEdition(bodies, before, [['b', 'yes']]))).toBe('not refused');
  expect(refusal(mustAgreeWithEdition(bodies, before.slice(0, 1), [['b', 'no']]))).toBe('recognition.decidedOtherwise');
});
