import { and, eq } from 'drizzle-orm';
import { type Alliance, lockAlliances, minutedOf, party } from '../alliance/index.ts';
import { lockCycle } from '../cycle/index.ts';
import { person } from '../identity/index.ts';
import { actsToday, membership, registrationsOf } from '../organization/index.ts';
import {
  allow,
  among,
  bogotaInstant,
  type Ctx,
  claim,
  Forbidden,
  newId,
  nextCode,
  type Outcome,
  personOf,
  record,
  transact,
} from '../platform/index.ts';
import { bornOf } from './born.ts';
import type { ConveneMeeting } from './inputs.ts';
import { streamsOf } from './lockFor.ts';
import type { MeetingActivity } from './meeting.ts';
import { mayConvene } from './policy.ts';
import type { Convened } from './rules.ts';
import {
  audienceOf,
  convenesAllies,
  decideConvening,
  mustAllRun,
  mustBeBorn,
  supportsTheCycle,
  toldOf,
} from './rules.ts';
import { attendee, meeting, meetingActivity, meetingAlliance } from './tables.ts';

/**
 * Convenes a meeting that may support several activities of several alliances; the people of their organizations are
 * invited by mail, unless it is of the team alone, or has already begun: then it is only written down. `told`: whether somebody
 * hears of it; `begun`: whether it had begun. Hours are of Bogotá. Refuses what its acta could never do for a case, a
 * case of another cycle's, and a day before a case began. A repeated key convenes nothing again.
 */
export async function conveneMeeting(
  outer: Ctx,
  input: ConveneMeeting,
): Promise<Outcome<{ id: string; code: string; told: boolean; begun: boolean }>> {
  return transact(outer, async (ctx) => {
    const cycle = await lockCycle(ctx, input.cycle, 'share');
    const alliances = input.alliances.length > 0 ? await lockAlliances(ctx, input.alliances) : [];
    // One of no case is nobody's: the rule says that it lacks them
    const isOfAll = alliances.length === 0 || supportsTheCycle(input.activities);
    if (!mayConvene(ctx.actor, alliances, isOfAll)) throw new Forbidden('conveneMeeting');
    const { first, id } = await claim(ctx, input, 'meeting', newId(ctx.now));
    if (!first) return allow({ id, ...(await convened(ctx, id)) });
    const startsAt = bogotaInstant(input.day, input.from);
    const endsAt = bogotaInstant(input.day, input.to);
    const running = mustAllRun(alliances);
    if (!running.ok) return running;
    const born = mustBeBorn(await bornOf(ctx, alliances), startsAt);
    if (!born.ok) return born;
    const cases = await convenedCases(ctx, alliances, input.activities);
    const decided = decideConvening({ activities: input.activities, cases, ...{ startsAt, endsAt, cycle } });
    if (!decided.ok) return decided;
    const begun = startsAt <= ctx.now;
    const about = { activities: input.activities, alliances: input.alliances };
    const toldAt = toldOf({ ...about, toldAt: null }, startsAt, ctx.now);
    const code = await nextCode(ctx, 'REU', cycle.year);
    const { title, agenda, modality, place } = input;
    await ctx.db.insert(meeting).values({
      ...{ id, code, cycleId: cycle.id, title, agenda, modality, place, startsAt, endsAt },
      state: 'scheduled',
      convenedBy: personOf(ctx.actor)!,
      createdAt: ctx.now,
      toldAt,
    });
    const activities = [...new Set(input.activities)].sort((a, b) => a - b);
    await ctx.db.insert(meetingActivity).values(activities.map((activity) => ({ meetingId: id, activity })));
    if (alliances.length > 0)
      await ctx.db.insert(meetingAlliance).values(alliances.map((one) => ({ meetingId: id, allianceId: one.id })));
    if (convenesAllies(about)) await invitePeople(ctx, id, input.alliances);
    for (const stream of streamsOf({ alliances: alliances.map((one) => one.id), cycleId: cycle.id })) {
      await record(ctx, {
        name: 'meeting.convened',
        stream,
        audience: audienceOf(about),
        data: {
          meeting: id,
          code,
          startsAt: startsAt.toISOString(),
          endsAt: endsAt.toISOString(),
          activities,
          told: !begun,
        },
        cause: id,
      });
    }
    return allow({ id, code, told: toldAt !== null, begun });
  });
}

/** The cases as the rule asks for them: how 5 was answered is only read where it may be decided again. */
async function convenedCases(
  ctx: Ctx,
  alliances: readonly Alliance[],
  activities: readonly MeetingActivity[],
): Promise<Convened[]> {
  const answered = activities.includes(5) ? alliances.filter(({ step }) => step !== null && step > 5) : [];
  const minuted = await minutedOf(
    ctx,
    answered.map(({ id }) => id),
  );
  return alliances.map((one) => ({ ...one, ...(minuted.get(one.id) ?? { visits: [], parties: [] }) }));
}

async function convened(ctx: Ctx, id: string): Promise<{ code: string; told: boolean; begun: boolean }> {
  const [row] = await ctx.db.select().from(meeting).where(eq(meeting.id, id));
  const { code, toldAt, startsAt, createdAt } = row!;
  return { code, told: toldAt !== null, begun: startsAt <= createdAt };
}

async function invitePeople(ctx: Ctx, meetingId: string, alliances: readonly string[]): Promise<void> {
  const parties = await ctx.db
    .selectDistinct({ organization: party.organizationId })
    .from(party)
    .where(among(party.allianceId, [...alliances]));
  if (parties.length === 0) return;
  const organizations = parties.map(({ organization }) => organization);
  const bodies = new Map((await registrationsOf(ctx, organizations)).map(({ id, body }) => [id, body]));
  const people = await ctx.db
    .select({
      personId: person.id,
      name: person.name,
      email: person.email,
      position: membership.position,
      organizationId: membership.organizationId,
    })
    .from(membership)
    .innerJoin(person, eq(person.id, membership.personId))
    .where(and(among(membership.organizationId, [...bodies.keys()]), actsToday));
  // Whoever is of two registrations of a body is invited once.
  const invited = new Map(people.map((one) => [`${one.personId}:${bodies.get(one.organizationId)}`, one]));
  if (invited.size === 0) return;
  await ctx.db
    .insert(attendee)
    .values(
      [...invited.values()].map((one) => ({ ...one, id: newId(ctx.now), meetingId, position: one.position ?? '' })),
    );
}
