import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { approveActa, recordAttendance } from '../asRead.ts';
import {
  aWorld,
  by,
  contents,
  type GivenAlliance,
  givenActaInReview,
  givenAlliance,
  givenOrganization,
  itemsFor,
  must,
  rowOf,
  stepOf,
  walk,
} from '../given.ts';
import { type Outcome, refusalsIn } from '../platform/index.ts';
import { openEdition } from '../recognition/index.ts';
import { actaPage } from '../views/index.ts';
import { rehearseApproval, submitActa } from './index.ts';

const world = aWorld();
const owner = (statement: SQL) => world().database.owner.db.execute(statement);
const codesIn = (said: Outcome) => refusalsIn([said]).map(({ code }) => code);

/** An acta that waits for its approval, about one case. */
async function inReview(activity: 3 | 5 | 9 | 14 | 15, parties: 1 | 2 = 1) {
  const one = await givenAlliance(world(), { at: activity, parties });
  if (activity === 14) must(await openEdition(by(world(), 'professional', 14), edition()));
  const agreed = { alliance: one.id, organization: null, content: { activity: 9 as const, agreement: 'Se acordó' } };
  const items = activity === 9 ? [agreed] : itemsFor(one, () => contents[activity]('yes'));
  const acta = await givenActaInReview(world(), { activities: [activity], alliances: [one.id], items, day: activity });
  const { meeting, code } = await rowOf(
    world(),
    sql`select m.id as meeting, m.code from acta a join meeting m on m.id = a.meeting_id where a.id = ${acta}`,
  );
  return { one, acta, meeting: String(meeting), code: String(code) };
}

const edition = () => ({ key: randomUUID(), cycle: world().cycle.id, name: 'Gala', technicalDocument: 'DT-2' });

const nobodyCame = (meeting: string, day: number) =>
  recordAttendance(by(world(), 'professional', day), { meeting, present: [], others: [] });

test.each([3, 5, 9, 14, 15] as const)(
  'an acta of %i is not approved once nobody is written as having come; it says so before, and waits',
  async (activity) => {
    const { one, acta, meeting, code } = await inReview(activity);
    const lead = by(world(), 'lead', activity);
    expect(await rehearseApproval(lead, { acta })).toEqual([]);
    must(await nobodyCame(meeting, activity));
    expect((await actaPage(lead, code)).meeting.present).toEqual([]);
    expect(await rehearseApproval(lead, { acta })).toEqual([{ code: 'acta.meetingNotHeld' }]);
    expect(codesIn(await approveActa(lead, { acta }))).toEqual(['acta.meetingNotHeld']);
    expect(await stepOf(world(), one.id)).toBe(activity);
    expect(await rowOf(world(), sql`select state from acta where id = ${acta}`)).toEqual({ state: 'inReview' });
    const team = [world().staff.lead.id];
    must(await recordAttendance(by(world(), 'lead', activity), { meeting, present: [], others: [], team }));
    must(await approveActa(lead, { acta }));
  },
);

type Sent = Awaited<ReturnType<typeof inReview>>;

/** What an acta that was whole when it was sent may lack by the day of its approval, by what it is then refused for. */
const MEANWHILE: Readonly<Record<string, (sent: Sent) => Promise<unknown>>> = {
  'acta.meetingNotHeld': ({ meeting }) => nobodyCame(meeting, 3),
  'acta.textMissing': ({ acta }) => owner(sql`update acta set development = ' ' where id = ${acta}`),
  'acta.itemsMissing': ({ acta }) => owner(sql`delete from acta_item where acta_id = ${acta}`),
  'acta.partyUnknown': async ({ acta }) => {
    const { id } = await givenOrganization(world());
    await owner(sql`update acta_item set organization_id = ${id} where acta_id = ${acta} and position = 2`);
  },
  'activity.notOpen': ({ one }: { one: GivenAlliance }) => walk(world(), one, 3, 4),
  'alliance.notRunning': ({ one }) => owner(sql`update alliance set state = 'suspended' where id = ${one.id}`),
};

test.each(Object.keys(MEANWHILE))('what sending refuses as %s approving refuses too', async (code) => {
  const sent = await inReview(3, 2);
  await MEANWHILE[code]!(sent);
  const approved = codesIn(await approveActa(by(world(), 'lead', 3), { acta: sent.acta }));
  await owner(sql`update acta set state = 'draft' where id = ${sent.acta}`);
  const again = codesIn(await submitActa(by(world(), 'lead', 3), { acta: sent.acta }));
  expect(again).toContain(code);
  expect(approved).toEqual(again);
});
