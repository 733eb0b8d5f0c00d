import { sql } from 'drizzle-orm';
import { type ActaState, mayHaveActa, offersOfActa } from '../acta/index.ts';
import { type AllianceState, hasEnded } from '../alliance/index.ts';
import { type MeetingActivity, type MeetingState, type Modality, offersOfMeeting } from '../meeting/index.ts';
import { bogotaDay, bogotaTime, type Ctx, isOffered, NotFound } from '../platform/index.ts';
import { cameThen } from './actaNames.ts';
import { versionsOfMeeting } from './versions.ts';

export interface MeetingPage {
  id: string;
  code: string;
  year: number;
  title: string;
  agenda: string;
  modality: Modality;
  place: string;
  /** The day in Bogotá; instants as ISO text */
  day: string;
  startsAt: string;
  endsAt: string;
  state: MeetingState;
  isCancelled: boolean;
  /** Whether who came is told already: until then it is proposed that the convener did */
  isHeld: boolean;
  /** Whether it has begun: attendance is written from then on */
  begun: boolean;
  convenedBy: string;
  activities: MeetingActivity[];
  /** Of the procedure, under which its cases run: nearly always one */
  versions: number[];
  alliances: { id: string; code: string; title: string; step: number | null; isOver: boolean }[];
  acta: { code: string; state: ActaState } | null;
  /** Those invited, and others who came; the team's own people stand in `team` too */
  attendees: {
    id: string;
    name: string;
    position: string;
    organization: string | null;
    organizationId: string | null;
    person: string | null;
    attended: boolean | null;
  }[];
  /** Whom of the team may be said to have come: the accounts that are open, and who was already said. `came` proposes the convener */
  team: { id: string; name: string; position: string; came: boolean }[];
  /** Hours of Bogotá, as the form writes them */
  from: string;
  to: string;
  moves: number;
  version: number;
  cancelReason: string | null;
  /** Whether its people heard of it by mail, or will */
  told: boolean;
  /** `draft` its acta where it has none, `goOn` with the one that was not sent to review */
  can: { draft: boolean; goOn: boolean; attend: boolean; move: boolean; cancel: boolean };
  /** Whether it has, or may have, an acta */
  minuted: boolean;
  /** Whether only its live acta stands in the way of cancelling it */
  keptByActa: boolean;
}

interface Row extends Record<string, unknown> {
  id: string;
  code: string;
  year: number;
  initiativesSet: boolean;
  balanceFiledAt: Date | null;
  title: string;
  agenda: string;
  modality: Modality;
  place: string;
  starts_at: string;
  ends_at: string;
  state: MeetingState;
  convened_by: string;
  moves: number;
  version: number;
  cancelReason: string | null;
  activities: MeetingActivity[];
  versions: number[];
  alliances:
    | { id: string; code: string; title: string; step: number | null; state: AllianceState; professionalId: string }[]
    | null;
  closed_at: string | null;
  acta: (NonNullable<MeetingPage['acta']> & { named: unknown }) | null;
  attendees: MeetingPage['attendees'] | null;
  team: MeetingPage['team'] | null;
  told_at: string | null;
}

/** A meeting by its code, with who was invited and who came. One statement; unknown is not found. */
export async function meetingPage(ctx: Ctx, code: string): Promise<MeetingPage> {
  const [row] = await ctx.db.execute<Row>(sql`
    select m.id, m.code, c.year, c.balance_filed_at as "balanceFiledAt", c.initiatives_set_at is not null as "initiativesSet", m.title, m.agenda, m.modality, m.place, m.starts_at, m.ends_at, m.told_at, m.closed_at, m.state, m.moves, m.version, m.cancel_reason as "cancelReason", coalesce(p.name, '') as convened_by,
      (select json_agg(activity order by activity) from meeting_activity where meeting_id = m.id) as activities, ${versionsOfMeeting} as versions,
      (select json_agg(json_build_object('id', a.id, 'code', a.code, 'title', a.title, 'step', a.step, 'state', a.state, 'professionalId', a.professional_id) order by a.code)
        from meeting_alliance ma join alliance a on a.id = ma.alliance_id where ma.meeting_id = m.id) as alliances,
      (select json_build_object('code', code, 'state', state, 'named', named) from acta where meeting_id = m.id and state <> 'annulled' and clarifies_id is null) as acta,
      (select json_agg(json_build_object('id', t.id, 'name', t.name, 'position', t.position, 'organization', o.name, 'organizationId', t.organization_id, 'person', t.person_id, 'attended', t.attended) order by app.fold(o.name) nulls first, app.fold(t.name), t.id)
        from attendee t left join organization o on o.id = t.organization_id where t.meeting_id = m.id) as attendees,
      (select json_agg(json_build_object('id', s.person_id, 'name', w.name, 'position', s.position,
          'came', case m.state when 'held' then coalesce(t.attended, false) else s.person_id = m.convened_by end) order by app.fold(w.name), w.id)
        from staff_member s join person w on w.id = s.person_id
        left join attendee t on t.meeting_id = m.id and t.person_id = s.person_id and t.organization_id is null
        where w.disabled_at is null or t.attended) as team
    from meeting m join cycle c on c.id = m.cycle_id left join person p on p.id = m.convened_by
    where m.code = ${code}`);
  if (!row) throw new NotFound('meeting');
  const { starts_at, ends_at, told_at, closed_at, convened_by, alliances, attendees, team, ...known } = row;
  const { initiativesSet, balanceFiledAt, ...rest } = known;
  const cycle = { year: row.year, balanceFiledAt, initiativesSet };
  const startsAt = new Date(starts_at);
  const cases = alliances ?? [];
  const found = {
    state: row.state,
    activities: row.activities,
    cycle,
    startsAt,
    closedAt: closed_at ? new Date(closed_at) : null,
  };
  const { attend, move, cancel } = offersOfMeeting(found, cases, row.acta !== null, ctx.actor, ctx.now);
  const kept = row.acta && { ...row.acta, draftedBy: '', submittedBy: null, writtenBy: null, items: [] };
  const { draft, submit } = offersOfActa(row, kept, cases, ctx.actor);
  return {
    ...rest,
    day: bogotaDay(startsAt),
    startsAt: startsAt.toISOString(),
    endsAt: new Date(ends_at).toISOString(),
    isCancelled: row.state === 'cancelled',
    isHeld: row.state === 'held',
    begun: startsAt <= ctx.now,
    convenedBy: convened_by,
    alliances: cases.map(({ id, code: own, title, step, state }) => ({
      ...{ id, code: own, title, step },
      isOver: hasEnded({ state }),
    })),
    acta: row.acta && { code: row.acta.code, state: row.acta.state },
    attendees: cameThen(attendees ?? [], row.acta?.named),
    team: team ?? [],
    told: told_at !== null,
    from: bogotaTime(startsAt),
    to: bogotaTime(new Date(ends_at)),
    minuted: mayHaveActa(row).ok,
    can: {
      ...{ draft: isOffered(draft), goOn: isOffered(submit) },
      ...{ attend: isOffered(attend), move: isOffered(move), cancel: isOffered(cancel) },
    },
    keptByActa: cancel?.ok === false && cancel.refusal.code === 'meeting.hasActa',
  };
}
