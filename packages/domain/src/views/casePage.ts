import { sql } from 'drizzle-orm';
import {
  type AllianceState,
  type Door,
  invitationOf,
  isDriven,
  type Remains,
  remainsOf,
  type ToldState,
} from '../alliance/index.ts';
import { packetAgain } from '../filing/index.ts';
import { inRedSinceOf } from '../network/index.ts';
import { isVerified } from '../organization/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';
import type { ActivityNumber, AllianceKind, Answer, Visit } from '../procedure/index.ts';
import { type AttachedFile, filesOfRequest } from './requestFiles.ts';
import { endOfInvitation, toldState, turnedItSo } from './toldState.ts';
import { type Turn, turnTo, type Waiting } from './turn.ts';
import { invitedIsParty, waiting } from './turnWaiting.ts';
import { isUnattended } from './unattended.ts';

/** An organization of the case, with what was decided of it. Instants are ISO text. */
export interface CaseParty {
  id: string;
  organization: string;
  name: string;
  standing: string;
  verified: boolean;
  answer: Answer | null;
  reason: string | null;
  decidedAt: string | null;
  entered: boolean;
  /** How the invitation stands that opened the case for its body; null where it came in otherwise */
  invitation: string | null;
  /** The day since which another alliance had it in the Red already; null where this one includes it */
  inRedSince: string | null;
  capacity: string | null;
  influenceCircle: string | null;
  interestGroups: string | null;
  activePartAnalysis: string | null;
  solutionAnalysis: string | null;
  liaison: string | null;
  /** Of a liaison whose account is open */
  liaisonEmail: string | null;
  /** Of who acts for it today, who represents it first */
  contactEmail: string | null;
  /** Nobody can act for it: for who reads memberships */
  unattended: boolean;
}

export interface CaseVisit extends Visit {
  openedAt: string;
  /** Null while open, and of one that was passed over */
  closedAt: string | null;
  /** Who closed it, by name; null also when a job did */
  closedBy: string | null;
  minutesUsed: number | null;
}

/** The case as every one of its pages shows it. */
export interface CaseFile extends Remains {
  id: string;
  code: string;
  title: string;
  state: AllianceState;
  told: ToldState;
  step: ActivityNumber | null;
  rounds: number;
  /** Counts each change of its path and of its state */
  version: number;
  kind: AllianceKind | null;
  door: Door;
  /** Cut once its balance was confirmed */
  cycle: { id: string; year: number; isCut: boolean };
  procedureVersion: number;
  /** Its name is null to who reads no personal data; `drives` says whether that person can still answer for it */
  professional: { id: string; name: string | null; drives: boolean };
  methodology: string | null;
  openedAt: string;
  endedAt: string | null;
  endReason: string | null;
  /** Why it does not run: its suspension, its end, or that of its invitation, which names nobody; null while it runs */
  stopped: { reason: string; at: string; by?: string } | null;
  /** Whose turn it is, and what for; null when it does not run */
  turn: Turn | null;
  /** The packets of 9 and of the loop that were taken off the filing desk, and are to be prepared again */
  again: { packet: string | null; amendment: string | null };
  /** The door by which it came in: the request with its documents, or the invitation */
  request: { code: string; files: AttachedFile[] } | null;
  /** `organization` is the invited one, and `isParty` whether it is of the case still */
  invitation: { code: string; state: string; answeredAt: string | null; organization: string; isParty: boolean } | null;
  initiatives: { id: string; name: string }[];
  parties: CaseParty[];
  visits: CaseVisit[];
}

/** The case of that code with its parties and its path, in one statement. Throws NotFound. */
export async function caseFile(ctx: Ctx, code: string): Promise<CaseFile> {
  const [row] = await ctx.db.execute<Omit<CaseFile, 'turn' | keyof Remains> & { waiting: Waiting | null }>(sql`
    select a.id, a.code, a.title, a.state, ${toldState} as told, a.step, a.rounds, a.version, a.kind, a.door, a.methodology,
      a.procedure_version as "procedureVersion", a.end_reason as "endReason",
      to_json(a.opened_at) #>> '{}' as "openedAt", to_json(a.ended_at) #>> '{}' as "endedAt",
      json_build_object('id', c.id, 'year', c.year, 'isCut', c.balance_confirmed_at is not null) as cycle,
      json_build_object('id', a.professional_id, 'name', p.name, 'drives', ${isDriven}) as professional,
      coalesce((select jsonb_build_object('reason', t.reason, 'at', t.at, 'by', w.name) from alliance_turn t join person w on w.id = t.by
        where ${turnedItSo} order by t.at desc, t.id desc limit 1), ${endOfInvitation}) as stopped,
      (select json_build_object('code', i.code, 'state', i.state, 'answeredAt', i.answered_at, 'organization', i.organization_id,
        'isParty', ${invitedIsParty}) from invitation i where i.alliance_id = a.id) as invitation,
      json_build_object('packet', ${packetAgain('commitments')}, 'amendment', ${packetAgain('amendment')}) as again,
      (select coalesce(json_agg(json_build_object('id', n.id, 'name', n.name) order by n.position), '[]')
        from alliance_initiative l join initiative n on n.id = l.initiative_id where l.alliance_id = a.id) as initiatives,
      ${request} as request, ${parties} as parties, ${visits} as visits, ${waiting(ctx.now)} as waiting
    from alliance a join cycle c on c.id = a.cycle_id left join person p on p.id = a.professional_id
    where a.code = ${code}`);
  if (!row) throw new NotFound('alliance');
  const { waiting: of, ...file } = row;
  return { ...file, ...remainsOf(file.told), turn: turnTo(ctx.actor, file, of) };
}

const request = sql`(select json_build_object('code', r.code, 'files', ${filesOfRequest})
  from request r where r.alliance_id = a.id limit 1)`;

const parties = sql`(select coalesce(json_agg(json_build_object(
    'id', q.id, 'organization', o.id, 'name', o.name, 'standing', b.standing, 'verified', ${isVerified},
    'answer', q.active_part, 'reason', q.active_part_reason, 'decidedAt', q.active_part_at, 'entered', q.network_entry_id is not null, 'inRedSince', ${inRedSinceOf()}, 'invitation', ${invitationOf(sql`a.id`, sql`q.organization_id`)},
    'capacity', q.capacity, 'influenceCircle', q.influence_circle, 'interestGroups', q.interest_groups,
    'activePartAnalysis', q.active_part_analysis, 'solutionAnalysis', q.solution_analysis,
    'liaison', l.name, 'liaisonEmail', case when l.disabled_at is null then l.email end, 'unattended', ${isUnattended},
    'contactEmail', (select m.email from membership s join person m on m.id = s.person_id
      where s.organization_id in (select id from organization where coalesce(merged_into, id) = b.id) and s.until is null and m.disabled_at is null
      order by s.organization_id = o.id desc, s.role = 'representative' desc, s.since, s.id limit 1)
  ) order by q.position), '[]')
  from party q join organization o on o.id = q.organization_id join organization b on b.id = coalesce(o.merged_into, o.id)
    left join person l on l.id = q.liaison_person_id
  where q.alliance_id = a.id)`;

const visits = sql`(select coalesce(json_agg(json_build_object(
    'activity', v.activity, 'visit', v.visit, 'state', v.state, 'answer', v.answer, 'openedAt', v.opened_at,
    'closedAt', case when v.state = 'closed' then v.closed_at end, 'minutesUsed', v.minutes_used,
    'closedBy', (select w.name from person w where w.id = case when v.state = 'closed' and v.closed_by like 'staff:%' then substr(v.closed_by, 7)::uuid end)
  ) order by v.opened_at, v.visit, v.activity), '[]') from visit v where v.alliance_id = a.id)`;
