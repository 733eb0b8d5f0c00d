import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { annulActa, approveActa } from '../asRead.ts';
import {
  acceptanceOf,
  aWorld,
  by,
  contents,
  eventsOf,
  type GivenAlliance,
  givenActa,
  givenActaDraft,
  givenActaInReview,
  givenAlliance,
  givenInvitation,
  givenOrganization,
  itemsFor,
  mailsAbout,
  must,
  refusal,
  rowOf,
  stepOf,
  through,
  walk,
} from '../given.ts';
import { acceptInvitation } from '../intake/index.ts';
import { planOf } from '../plan/index.ts';
import { allow, Forbidden, NotFound, newId, Stale, transact } from '../platform/index.ts';
import { actaPage } from '../views/index.ts';
import { draftActa, itemsOf, rehearseApproval, saveActa, submitActa } from './index.ts';
import { itemContent, type SaveActa } from './inputs.ts';

const world = aWorld();
const staff = (day = 3) => by(world(), 'professional', day);
const inReview = (one: GivenAlliance) =>
  givenActaInReview(world(), { activities: [3], alliances: [one.id], items: itemsFor(one, contents[3]), day: 3 });
const saving = (acta: string, version: number, items: SaveActa['items'] = []): SaveActa => ({
  acta,
  version,
  development: 'Otra cosa',
  internalNote: '',
  items,
});

test('a meeting has one live acta de reunión; once annulled, another may be drafted', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const acta = await inReview(one);
  const { meeting } = await rowOf(world(), sql`select meeting_id as meeting from acta where id = ${acta}`);
  expect(refusal(await draftActa(staff(), { key: randomUUID(), meeting: String(meeting) }))).toBe(
    'acta.alreadyDrafted',
  );
  must(await annulActa(staff(), { acta, reason: 'Tiene errores' }));
  expect(refusal(await approveActa(staff(), { acta }))).toBe('acta.closed');
  expect(refusal(await annulActa(staff(), { acta, reason: 'x' }))).toBe('acta.closed');
  must(await draftActa(staff(), { key: randomUUID(), meeting: String(meeting) }));
  expect(await stepOf(world(), one.id)).toBe(3);
  expect(await eventsOf(world(), world().cycle.id)).toContain('acta.annulled');
});

test('an acta goes from draft to review to approved, and only then takes effect', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const acta = await inReview(one);
  expect(await stepOf(world(), one.id)).toBe(3);
  expect(refusal(await submitActa(staff(), { acta }))).toBe('acta.notDraft');
  must(await approveActa(staff(), { acta }));
  expect(await stepOf(world(), one.id)).toBe(4);
  const row = await rowOf(world(), sql`select state, approved_by, length(sha256) as hash from acta where id = ${acta}`);
  expect(row).toEqual({ state: 'approved', approved_by: world().staff.professional.id, hash: 64 });
  expect((await eventsOf(world(), one.id)).slice(-2)).toEqual(['firstContact.recorded', 'acta.approved']);
  expect(await mailsAbout(world(), acta)).toEqual(['actaToApprove', 'actaToldToTeam', 'minutesApproved']);
});

test('an approved acta is frozen with its items, and takes effect once', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const acta = await inReview(one);
  must(await approveActa(staff(), { acta }));
  expect(refusal(await approveActa(staff(), { acta }))).toBe('acta.closed');
  expect(refusal(await saveActa(staff(), saving(acta, 4)))).toBe('acta.closed');
  expect(refusal(await annulActa(staff(), { acta, reason: 'x' }))).toBe('acta.closed');
  const raw = staff().db;
  await expect(raw.execute(sql`update acta set development = 'x' where id = ${acta}`)).rejects.toMatchObject({
    cause: { code: '42501' },
  });
  await expect(raw.execute(sql`delete from acta_item where acta_id = ${acta}`)).rejects.toMatchObject({
    cause: { code: '42501' },
  });
});

test('an acta saved again goes back to draft; from an old version it loses nothing', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const acta = await inReview(one);
  await expect(saveActa(staff(), saving(acta, 1))).rejects.toThrow(Stale);
  expect(refusal(await saveActa(staff(), saving(acta, 3)))).toBe('acta.reasonMissing');
  const corrected = { ...saving(acta, 3), correction: 'Falta la jornada del lunes' };
  must(await saveActa(staff(), corrected));
  expect(await eventsOf(world(), world().cycle.id)).toContain('acta.reopened');
  expect(must(await saveActa(staff(), corrected)).version, 'the same words are no conflict').toBe(4);
  expect(refusal(await approveActa(staff(), { acta }))).toBe('acta.notInReview');
  expect(refusal(await submitActa(staff(), { acta }))).toBe('acta.itemsMissing');
  must(await saveActa(staff(), { ...saving(acta, 4), development: '' }));
  expect(refusal(await submitActa(staff(), { acta }))).toBe('acta.textMissing');
  const foreign = {
    alliance: newId(staff().now),
    organization: one.organizations[0]!.id,
    internal: false,
    content: itemContent.parse(contents[3]()),
  };
  expect(refusal(await saveActa(staff(), saving(acta, 5, [foreign])))).toBe('acta.allianceNotOfMeeting');
});

test('an acta that somebody wrote meanwhile is not annulled over; what an annulled one said stays readable', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const acta = await givenActaDraft(world(), {
    ...{ activities: [3], alliances: [one.id], items: itemsFor(one, contents[3]), day: 3 },
  });
  const items = await itemsOfDraft(acta);
  must(await saveActa(staff(), { ...saving(acta, 2, items), development: 'Lo que se acordó ayer' }));
  await expect(annulActa(staff(), { acta, version: 2, reason: 'Otra' })).rejects.toThrow(Stale);
  must(await annulActa(staff(), { acta, version: 3, reason: 'Otra' }));
  const { code } = await rowOf(
    world(),
    sql`select m.code from meeting m join acta a on a.meeting_id = m.id where a.id = ${acta}`,
  );
  const { annulled } = await actaPage(staff(), String(code));
  expect(annulled).toMatchObject([
    { reason: 'Otra', development: 'Lo que se acordó ayer', items: [{ content: { activity: 3 } }] },
  ]);
});

test('an acta saved as it is leaves no event and no version, and stays in review', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const acta = await inReview(one);
  const { development, internalNote, version } = await rowOf(
    world(),
    sql`select development, internal_note as "internalNote", version from acta where id = ${acta}`,
  );
  const said = { development: String(development), internalNote: String(internalNote) };
  const before = await eventsOf(world(), world().cycle.id);
  const same = { ...saving(acta, Number(version), await itemsOfDraft(acta)), ...said };
  expect(must(await saveActa(staff(), same))).toEqual({ version, isInReview: true });
  expect(await eventsOf(world(), world().cycle.id)).toEqual(before);
});

test('one acta closes several activities of several alliances, in their order', async () => {
  const [one, other] = [await givenAlliance(world(), { at: 3 }), await givenAlliance(world(), { at: 3, parties: 2 })];
  const activities = [5, 3, 4] as const;
  const items = [one, other].flatMap((each) => activities.flatMap((n) => itemsFor(each, () => contents[n]('yes'))));
  await givenActa(world(), { activities, alliances: [one.id, other.id], items, day: 3 });
  expect([await stepOf(world(), one.id), await stepOf(world(), other.id)]).toEqual([6, 6]);
});

test('one refusal takes everything back: an acta never half applies', async () => {
  const [one, late] = [await givenAlliance(world(), { at: 3 }), await givenAlliance(world(), { at: 3 })];
  const items = [one, late].flatMap((each) => itemsFor(each, contents[3]));
  const acta = await givenActaInReview(world(), { activities: [3], alliances: [one.id, late.id], items, day: 4 });
  await walk(world(), late, 3, 4);
  expect(refusal(await approveActa(staff(4), { acta }))).toBe('activity.notOpen');
  expect(await stepOf(world(), one.id)).toBe(3);
  expect((await rowOf(world(), sql`select state from acta where id = ${acta}`)).state).toBe('inReview');
});

test('an acta that speaks of another party is refused', async () => {
  const early = await givenAlliance(world(), { at: 3 });
  const { id: known } = await givenOrganization(world());
  for (const organization of [known, newId(staff().now)]) {
    const unknown = [{ ...itemsFor(early, contents[3])[0]!, organization }];
    await expect(
      givenActaDraft(world(), { activities: [3], alliances: [early.id], items: unknown, day: 3 }),
    ).rejects.toThrow('acta.partyUnknown');
  }
});

test('the acta of 9 is evidence beside the radicado, which alone closes the activity', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const items = [{ alliance: one.id, organization: null, content: { activity: 9 as const, agreement: 'Se acordó' } }];
  await givenActa(world(), { activities: [9], alliances: [one.id], items, day: 9 });
  expect(await stepOf(world(), one.id)).toBe(9);
});

test('an invited ally that has not accepted holds no working table', async () => {
  const invited = await givenInvitation(world(), await givenOrganization(world()));
  const { organization_id } = await rowOf(
    world(),
    sql`select organization_id from party where alliance_id = ${invited.alliance}`,
  );
  const organization = {
    id: String(organization_id),
    name: '',
    email: '',
    representative: { kind: 'person' as const, person: '', memberships: [] },
  };
  const one: GivenAlliance = {
    id: invited.alliance,
    code: '',
    request: '',
    organizations: [organization],
    answers: ['no'],
    rounds: 0,
  };
  await walk(world(), one, 2, 8);
  const acta = await givenActaDraft(world(), {
    activities: [8],
    alliances: [one.id],
    items: itemsFor(one, contents[8]),
    day: 8,
  });
  expect(refusal(await submitActa(staff(8), { acta }))).toBe('invitation.notAccepted');
  const accepting = acceptanceOf('Persona');
  must(await acceptInvitation(through(world(), invited.bearer, 7), invited.id, accepting));
  must(await submitActa(staff(8), { acta }));
  must(await approveActa(staff(8), { acta }));
  expect(await stepOf(world(), one.id)).toBe(9);
});

test('an acta is written by who may convene its meeting; a stranger and an ally find none', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const acta = await inReview(one);
  const { meeting } = await rowOf(world(), sql`select meeting_id as meeting from acta where id = ${acta}`);
  for (const name of ['colleague', 'auditor', 'quality'] as const) {
    const ctx = by(world(), name, 3);
    await expect(draftActa(ctx, { key: randomUUID(), meeting: String(meeting) })).rejects.toThrow(Forbidden);
    await expect(saveActa(ctx, saving(acta, 3))).rejects.toThrow(Forbidden);
    await expect(submitActa(ctx, { acta })).rejects.toThrow(Forbidden);
    await expect(approveActa(ctx, { acta })).rejects.toThrow(Forbidden);
    await expect(annulActa(ctx, { acta, reason: 'x' })).rejects.toThrow(Forbidden);
  }
  const stranger = through(world(), (await givenOrganization(world())).representative, 3);
  const ally = through(world(), one.organizations[0]!.representative, 3);
  for (const ctx of [stranger, ally, by(world(), 'correspondence', 3)]) {
    await expect(approveActa(ctx, { acta })).rejects.toThrow(NotFound);
  }
  await expect(approveActa(staff(), { acta: newId(staff().now) })).rejects.toThrow(NotFound);
});

test('an acta with faults is kept and not sent: all that stands in its way is told at once, and nothing is done', async () => {
  const [one, other] = [await givenAlliance(world(), { at: 12 }), await givenAlliance(world(), { at: 12 })];
  const plan = (await planOf(staff(12), one.id)).actions.flatMap((action) => action.activities);
  const activities = plan.map(({ id: activity }) => ({ activity, compliance: 'underWay' as const, observation: '' }));
  const items = [
    { alliance: one.id, organization: null, content: { activity: 12 as const, activities: activities.slice(1) } },
    { alliance: other.id, organization: null, content: { activity: 12 as const, activities } },
  ];
  const acta = await givenActaDraft(world(), { activities: [12], alliances: [one.id, other.id], items, day: 12 });
  await world().database.owner.db.execute(sql`update alliance set step = 13 where id = ${other.id}`);
  must(await saveActa(staff(12), { ...saving(acta, 2, await itemsOfDraft(acta)), development: '' }));
  const before = await eventsOf(world(), one.id);
  const sent = await submitActa(staff(12), { acta });
  const codes = sent.ok ? [] : [sent.refusal, ...(sent.others ?? [])].map(({ code }) => code);
  expect(codes.sort()).toEqual([
    'acta.textMissing',
    'activity.notOpen',
    ...['followUp.activityMissing', 'followUp.activityMissing'],
    'followUp.activityUnknown',
    'followUp.stillUnderWay',
  ]);
  expect((await rowOf(world(), sql`select state, version from acta where id = ${acta}`)).state).toBe('draft');
  expect(await eventsOf(world(), one.id)).toEqual(before);
});

test('rehearsing an approval leaves nothing of it, and tells the approver what the approval itself would', async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const acta = await inReview(one);
  const before = await mailsAbout(world(), one.id);
  expect(await rehearseApproval(staff(), { acta })).toEqual([]);
  expect(await stepOf(world(), one.id)).toBe(3);
  expect(await mailsAbout(world(), one.id)).toEqual(before);
  expect((await rowOf(world(), sql`select state from acta where id = ${acta}`)).state).toBe('inReview');
  await walk(world(), one, 3, 4);
  const [refused] = await rehearseApproval(staff(), { acta });
  expect(refused?.code).toBe(refusal(await approveActa(staff(), { acta })));
});

test('what a rehearsal lends to who may not approve goes back with it', async () => {
  const one = await givenAlliance(world(), { at: 15 });
  const items = itemsFor(one, contents[15]);
  const acta = await givenActaInReview(world(), { activities: [15], alliances: [one.id], items, day: 20 });
  const roles = transact(by(world(), 'professional', 20), async (ctx) => {
    expect(await rehearseApproval(ctx, { acta })).toEqual([]);
    const [row] = await ctx.db.execute<{ roles: string }>(sql`select current_setting('app.roles') as roles`);
    return allow(row?.roles);
  });
  expect(must(await roles)).toBe('professional');
});

test('who drafts a session that another confirms is told what the approval would be refused for', async () => {
  const one = await givenAlliance(world(), { at: 14 });
  const items = itemsFor(one, contents[15]);
  const acta = await givenActaDraft(world(), { activities: [14, 15], alliances: [one.id], items, day: 15 });
  expect(refusal(await submitActa(staff(15), { acta }))).toBe('activity.notOpen');
});

async function itemsOfDraft(acta: string): Promise<SaveActa['items']> {
  const rows = await itemsOf(staff(12), acta);
  return rows.map(({ allianceId, organizationId, internal, content }) => ({
    ...{ alliance: allianceId, organization: organizationId, internal, content },
  }));
}
