import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { acceptCommitments, dismissNonconformity, endAlliance, preparePacket } from '../asRead.ts';
import { proposeCommitment } from '../commitment/index.ts';
import { submitEvidence } from '../evidence/index.ts';
import { receiveFiling } from '../filing/index.ts';
import { nonconformitiesOf } from '../followup/index.ts';
import {
  answerNo,
  aWorld,
  by,
  dayOf,
  type GivenAlliance,
  givenAlliance,
  must,
  reportOf,
  through,
  type World,
} from '../given.ts';
import { planOf } from '../plan/index.ts';
import { balancePage, evidenceQueuePage, filingDeskPage, trayPage } from './index.ts';

const world = aWorld();
const AFTER = 60;

/** What each list of the team says that waits of a case, by its name; the figures beside the lists count what they show. */
async function waitingOf({ code }: GivenAlliance): Promise<string[]> {
  const told: string[] = [];
  const note = (list: string, rows: readonly object[]) => {
    if (rows.some((row) => JSON.stringify(row).includes(code))) told.push(list);
  };
  for (const name of ['professional', 'lead', 'director', 'correspondence'] as const) {
    const tray = await trayPage(by(world(), name, AFTER), world().staff[name].id);
    for (const [group, count] of Object.entries(tray.counts)) {
      const rows = tray[group as keyof typeof tray.counts];
      expect(rows.length, `${group} of ${name}`).toBe(count);
      note(`tray, ${group}`, rows);
    }
  }
  const desk = by(world(), 'correspondence', AFTER);
  for (const tab of ['pending', 'again'] as const) {
    const { counts, lines } = await filingDeskPage(desk, { tab, after: null });
    expect(lines.length, tab).toBe(counts[tab]);
    note(`desk, ${tab}`, lines);
  }
  const queue = await evidenceQueuePage(by(world(), 'lead', AFTER), { state: 'received', professional: '', after: '' });
  expect(queue.rows.length).toBe(queue.waiting);
  note('evidence', queue.rows);
  note('balance', (await balancePage(by(world(), 'lead', AFTER), world().cycle.year)).unjudged);
  return [...new Set(told)].sort();
}

type Scene = (of: World, one: GivenAlliance) => Promise<unknown>;

/** Its packet waits at the desk. */
const packed: Scene = async (of, { id, organizations: [organization] }) => {
  const staff = by(of, 'professional', 9);
  const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2026-05-01' };
  const about = { key: randomUUID(), alliance: id, organization: organization!.id };
  const { id: commitment } = must(await proposeCommitment(staff, { ...about, ...promise }));
  const ally = through(of, organization!.representative, 9);
  must(await acceptCommitments(ally, { alliance: id, commitments: [commitment], statement: 'yes' }));
  must(await preparePacket(staff, { alliance: id }));
};
/** Evidence of it waits for its review. */
const reported: Scene = async (of, one) => {
  const [organization] = one.organizations;
  const ally = through(of, organization!.representative, dayOf(one, 11));
  const { actions } = await planOf(by(of, 'professional', 11), one.id);
  const planActivity = actions.flatMap((action) => action.activities).find(({ partyId }) => partyId)!.id;
  must(await submitEvidence(ally, { ...(await reportOf(ally, one.id, organization!.id)), planActivity }));
};
/** A loop of it waits for the number of its amendment. */
const looped: Scene = answerNo;

/** What has a way out whatever became of its case takes it: the receipt of what was filed, and what was proposed by itself. */
async function settle({ id }: GivenAlliance): Promise<void> {
  const lead = by(world(), 'lead', AFTER);
  const filed = sql`select id from filing where alliance_id = ${id} and state = 'filed' and received_by is null`;
  for (const row of await world().database.owner.db.execute<{ id: string }>(filed))
    must(await receiveFiling(lead, { filing: row.id }));
  for (const one of await nonconformitiesOf(lead, { alliance: id, state: 'proposed', limit: 9 }))
    must(await dismissNonconformity(lead, { nonconformity: one.id, reason: 'Terminó antes' }));
}

const SCENES: readonly [where: string, at: number, waits: string, make?: Scene][] = [
  ...Array.from({ length: 14 }, (_, n): [string, number, string] => {
    const at = n + 2;
    return [`at ${at}`, at, at > 13 ? 'tray, sessions' : 'tray, alliances'];
  }),
  ['at 9, its packet at the desk', 9, 'desk, pending', packed],
  ['at 11, with evidence to review', 11, 'balance', reported],
  ['in its loop, with its amendment at the desk', 12, 'tray, filings', looped],
];

test.each(SCENES)(
  'a case that ends %s waits for nobody any more',
  async (_, at, waits, make) => {
    const one = await givenAlliance(world(), { at });
    await make?.(world(), one);
    expect(await waitingOf(one)).toContain(waits);
    const said = { alliance: one.id, outcome: 'endedEarly' as const, reason: 'Cerró la entidad' };
    must(await endAlliance(by(world(), 'lead', AFTER), said));
    await settle(one);
    expect(await waitingOf(one)).toEqual([]);
  },
  120_000,
);
