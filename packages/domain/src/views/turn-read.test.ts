import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { saveProposal } from '../alliance/index.ts';
import {
  aWorld,
  by,
  contents,
  type GivenAlliance,
  givenActaDraft,
  givenActaInReview,
  givenAlliance,
  givenSecond,
  itemsFor,
  must,
  proposalOf,
  rowOf,
  type StaffName,
} from '../given.ts';
import { READING } from '../reading.ts';
import { actaPage } from './actaPage.ts';
import { caseFile } from './casePage.ts';

const world = aWorld();
const READERS = (READING.alliance!.roles ?? []) as StaffName[];

/** Who reads every row of a case, and is told every turn. */
const CASES: readonly StaffName[] = ['professional', 'lead', 'director', 'undersecretary', 'auditor'];

/** Cases of which something waits in rows that not every reader of cases sees, and who besides is told their turn. */
const GIVEN: readonly [what: string, given: () => Promise<GivenAlliance>, besides?: readonly StaffName[]][] = [
  [
    'a proposal that is written',
    async () => {
      const one = await givenAlliance(world(), { at: 2 });
      must(await saveProposal(by(world(), 'professional', 2), proposalOf(one.id, 'adoption')));
      return one;
    },
  ],
  [
    'a meeting with its acta begun',
    async () => {
      const one = await givenAlliance(world(), { at: 3 });
      const input = { activities: [3], alliances: [one.id], items: itemsFor(one, contents[3]), day: 3 } as const;
      await givenActaDraft(world(), input);
      return one;
    },
  ],
  ['an organization that is in the Red already', async () => givenSecond(world(), (await inRed())!, 6)],
  ['one that is to be told that it stays', async () => givenSecond(world(), (await inRed())!, 7)],
  ['commitments to be written', () => givenAlliance(world(), { at: 9 }), ['observatory', 'quality']],
  ['a plan to be written', () => givenAlliance(world(), { at: 10 }), ['observatory', 'quality']],
  ['evidence to be loaded', () => givenAlliance(world(), { at: 11 })],
  ['a follow-up to be convened', () => givenAlliance(world(), { at: 12 })],
  ['a session', () => givenAlliance(world(), { at: 14 }), ['correspondence', 'observatory', 'quality']],
];

async function inRed() {
  const { organizations } = await givenAlliance(world(), { at: 8 });
  return organizations[0];
}

test.each(GIVEN)(
  'of %s the turn is told as it is to who reads all of it, and to nobody else',
  async (_, given, besides = []) => {
    const { code } = await given();
    const turnOf = async (name: StaffName) => (await caseFile(by(world(), name, 30), code)).turn;
    const asItIs = await turnOf('lead');
    expect(asItIs).not.toBeNull();
    const told: StaffName[] = [];
    for (const reader of READERS) {
      const turn = await turnOf(reader);
      if (turn === null) continue;
      expect(turn, reader).toEqual(asItIs);
      told.push(reader);
    }
    expect(told.sort()).toEqual([...CASES, ...besides].sort());
  },
  120_000,
);

test('of who is in the Red an acta says nothing to who does not read the Red', async () => {
  const { organizations } = await givenAlliance(world(), { at: 8 });
  const second = await givenSecond(world(), organizations[0]!, 5);
  const items = itemsFor(second, () => contents[5]('yes'));
  const acta = await givenActaInReview(world(), { activities: [5], alliances: [second.id], items, day: 20 });
  const found = sql`select m.code from acta a join meeting m on m.id = a.meeting_id where a.id = ${acta}`;
  const { code } = await rowOf(world(), found);
  const sinceTo = async (name: StaffName) =>
    (await actaPage(by(world(), name, 30), String(code))).alliances[0]!.parties[0]!.inRedSince;
  expect(await sinceTo('lead')).toMatch(/^2026-02/);
  expect(await sinceTo('quality')).toBeUndefined();
}, 120_000);
