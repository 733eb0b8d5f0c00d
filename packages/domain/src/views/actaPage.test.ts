import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { saveActa, submitActa } from '../acta/index.ts';
import { acceptCommitments, approveActa, confirmBalance, preparePacket } from '../asRead.ts';
import { fileBalance } from '../balance/index.ts';
import { proposeCommitment } from '../commitment/index.ts';
import { enterFilingNumber } from '../filing/index.ts';
import {
  aWorld,
  by,
  contents,
  type GivenAlliance,
  givenActaInReview,
  givenAlliance,
  givenBalanceSaved,
  givenCycle,
  givenMember,
  givenOrganization,
  givenRequestSent,
  itemsFor,
  must,
  radicado,
  requestRead,
  rowOf,
  through,
  walk,
} from '../given.ts';
import { acceptRequest } from '../intake/index.ts';
import { bogotaDay, Forbidden, NotFound } from '../platform/index.ts';
import {
  actaPage,
  auditPage,
  balancePage,
  cyclePage,
  type FilingTab,
  filingDeskPage,
  meetingPage,
  meetingsPage,
  newMeetingPage,
} from './index.ts';

const world = aWorld();
const staff = () => by(world(), 'professional', 3);
const lead = () => by(world(), 'lead', 3);

async function inReview(one: GivenAlliance): Promise<{ acta: string; meeting: string }> {
  const acta = await givenActaInReview(world(), {
    activities: [3],
    alliances: [one.id],
    items: itemsFor(one, contents[3]),
    day: 3,
  });
  const row = await rowOf(
    world(),
    sql`select m.code from acta a join meeting m on m.id = a.meeting_id where a.id = ${acta}`,
  );
  return { acta, meeting: String(row.code) };
}

test('whoever saved words in an acta is named, and told so before and after approving it', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const { acta, meeting } = await inReview(one);
  const of = async (ctx = staff()) => (await actaPage(ctx, meeting)).acta!;
  const { version, items } = await of();
  expect(await of()).toMatchObject({ alsoWrote: [], readerWrote: 'opened', approvedByWriter: false });
  expect((await of(lead())).readerWrote).toBe(null);
  const said = items.map(({ content, allianceId, organizationId, internal }) => ({
    ...{ content, alliance: allianceId, organization: organizationId, internal },
  }));
  const other = { development: 'Lo dijo otra persona', internalNote: '', correction: 'No fue ella' };
  must(await saveActa(lead(), { acta, version, ...other, items: said }));
  expect((await of()).reopenings).toMatchObject([{ reason: 'No fue ella' }]);
  const { name } = await rowOf(world(), sql`select name from person where id = ${world().staff.lead.id}`);
  expect(await of(lead())).toMatchObject({ alsoWrote: [name], readerWrote: 'saved' });
  expect(await of()).toMatchObject({ alsoWrote: [name], readerWrote: 'opened' });
  must(await submitActa(staff(), { acta }));
  must(await approveActa(lead(), { acta }));
  expect(await of()).toMatchObject({ approvedByWriter: true });
});

test('the page of an acta says what will take effect, and who may approve it', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const { acta, meeting } = await inReview(one);
  const page = await actaPage(staff(), meeting);
  expect(page.acta).toMatchObject({ id: acta, state: 'inReview' });
  expect(page.effects).toEqual([{ activity: 3, alliances: [page.alliances[0]?.code], recordsOnly: [], again: [] }]);
  expect(page.offers).toMatchObject({ write: { ok: true }, approve: { ok: true } });
  expect((await actaPage(by(world(), 'undersecretary', 3), meeting)).offers.approve).toBe(null);
  must(await approveActa(staff(), { acta }));
  expect((await actaPage(staff(), meeting)).acta?.sha256).toHaveLength(64);
  expect((await meetingPage(staff(), meeting)).acta?.state).toBe('approved');
});

test('R-202 a meeting that was held waits among those without acta until its acta is approved', async () => {
  const { acta, meeting } = await inReview(await givenAlliance(world(), { at: 3 }));
  const waiting = async () =>
    (await meetingsPage(staff(), { after: null, all: true })).withoutActa.rows.map((one) => one.code);
  expect(await waiting()).toContain(meeting);
  must(await approveActa(staff(), { acta }));
  expect(await waiting()).not.toContain(meeting);
});

test('a meeting is offered the alliances that stand at its activities', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const at = async (activity: 3 | 8) =>
    (await newMeetingPage(lead(), { activities: [activity], alliance: null })).alliances.map(({ id }) => id);
  expect(await at(3)).toContain(one.id);
  expect(await at(8)).not.toContain(one.id);
  await expect(newMeetingPage(by(world(), 'auditor', 3), { activities: [3], alliance: null })).rejects.toThrow(
    Forbidden,
  );
});

test('the audit trail is read by control, newest first; an unknown code finds nothing', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const { code } = await rowOf(world(), sql`select code from alliance where id = ${one.id}`);
  const { lines } = await auditPage(by(world(), 'auditor', 3), { stream: String(code), after: null });
  expect(new Set(lines.map((line) => line.stream))).toEqual(new Set([code]));
  expect(lines.at(-1)?.name).toBe('alliance.opened');
  expect((await auditPage(lead(), { stream: 'ALZ-1900-0001', after: null })).lines).toEqual([]);
  await expect(auditPage(staff(), { stream: null, after: null })).rejects.toThrow(Forbidden);
});

test('R-269 the filings of 9 and of 16 wait on the desk until each has its number', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const { id: organization, representative } = one.organizations[0]!;
  const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2026-05-01' };
  const said = { key: randomUUID(), alliance: one.id, organization, ...promise };
  const { id: commitment } = must(await proposeCommitment(by(world(), 'professional', 9), said));
  const yes = { alliance: one.id, commitments: [commitment], statement: 'yes' as const };
  must(await acceptCommitments(through(world(), representative, 9), yes));
  const { id: ofNine } = must(await preparePacket(by(world(), 'professional', 9), { alliance: one.id }));
  const other = await givenCycle(world().database, world().staff, 2041);
  await givenBalanceSaved(other);
  const { filing: ofSixteen } = must(await confirmBalance(by(other, 'director', 30), { cycle: other.cycle.id }));

  const desk = by(other, 'correspondence', 30);
  const idsOf = async (tab: FilingTab) => (await filingDeskPage(desk, { tab, after: null })).lines.map(({ id }) => id);
  expect(await idsOf('pending')).toEqual([ofNine, ofSixteen]);
  const filedOn = bogotaDay(desk.now);
  must(await enterFilingNumber(desk, { filing: ofNine, number: radicado(), filedOn }));
  expect(await idsOf('pending')).toEqual([ofSixteen]);
  must(await fileBalance(desk, { cycle: other.cycle.id, number: radicado(), filedOn }));
  expect(await idsOf('pending')).toEqual([]);
  expect((await idsOf('filed')).slice(0, 2)).toEqual([ofSixteen, ofNine]);
});

test('the cycle counts where its alliances stand, and its balance waits for them', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const year = world().cycle.year;
  expect((await cyclePage(staff(), year)).steps.some(({ step, alliances }) => step === 3 && alliances > 0)).toBe(true);
  const { decisions, can } = await cyclePage(by(world(), 'director', 3), year);
  const none = { waiting: 0, convened: 0, decided: 0, yes: 0 };
  expect(decisions).toEqual({ 14: none, 15: none });
  expect(can, 'its initiatives are set').toMatchObject({ convene: true, committee: false, draft: false });
  const page = await balancePage(staff(), year);
  expect(page.waiting.map(({ id }) => id)).toContain(one.id);
  expect(page.can.write).toBe(true);
  expect(page.carrying).toEqual({ offer: null, alliances: [], cycles: [] });
  expect(page.confirming).toBeNull();
});

test('a code or a year that does not exist is not found', async () => {
  await expect(actaPage(staff(), 'REU-1900-0001')).rejects.toThrow(NotFound);
  await expect(meetingPage(staff(), 'REU-1900-0001')).rejects.toThrow(NotFound);
  await expect(cyclePage(staff(), 1900)).rejects.toThrow(NotFound);
  await expect(balancePage(staff(), 1900)).rejects.toThrow(NotFound);
});

test('the first contact proposes nothing of a request whose writer stays out, and nobody whose account is closed', async () => {
  const organization = await givenOrganization(world());
  const other = await givenMember(world(), organization.id, 'representative');
  const sent = await givenRequestSent(world());
  const { alliance: id, code } = must(
    await acceptRequest(by(world(), 'lead', 1), {
      ...(await requestRead(world(), sent.id)),
      ...{ title: 'Una', initiatives: [...world().cycle.initiatives], organization: organization.id },
      ...{ professional: world().staff.professional.id, newcomer: 'staysOut' },
    }),
  );
  const one = { id, code, request: sent.id, organizations: [organization], answers: ['yes' as const], rounds: 0 };
  await walk(world(), one, 2, 3);
  const { meeting } = await inReview(one);
  const { email } = organization;
  const proposed = async () => (await actaPage(staff(), meeting)).alliances[0]!.parties[0]!;
  expect(await proposed()).toMatchObject({ request: null, contact: { email } });
  const { person } = organization.representative;
  await world().database.owner.db.execute(sql`update person set disabled_at = now() where id = ${person}`);
  expect(await proposed()).toMatchObject({ contact: { email: other.email } });
});
