import { sql } from 'drizzle-orm';
import type { Alliance } from '../alliance/index.ts';
import { stateOf } from '../evidence/index.ts';
import { type Compliance, offersEdit, storedCapacities } from '../plan/index.ts';
import { type Actor, type Ctx, isOffered } from '../platform/index.ts';

export interface PlanRow {
  id: string;
  number: number;
  title: string;
  /** Null for the secretariat */
  organization: string | null;
  organizationId: string | null;
  /** Null to who reads no personal data */
  responsible: string | null;
  startsOn: string;
  endsOn: string;
  place: string;
  compliance: Compliance | null;
  replaced: boolean;
  replacedAt: string | null;
  version: number;
  accepted: number;
  received: number;
}

export interface PlanActionRow {
  id: string;
  title: string;
  coresponsibility: string;
  commitment: {
    id: string;
    number: number;
    action: string;
    dueOn: string;
    state: string;
    round: number;
    organization: string | null;
  };
  activities: PlanRow[];
}

export interface PlanPage {
  section: {
    state: string;
    startsOn: string;
    endsOn: string;
    termMonths: number;
    followUpMechanisms: string;
    capacityStatement: string | null;
    /** The recorded mesa in which it was born (R-053); null until the section is saved */
    meeting: { id: string; code: string; title: string } | null;
    /** By party, 'secretariat' for the secretariat (R-054) */
    capacities: { party: string; capacity: string; scope: string }[] | null;
    approvedAt: string | null;
    version: number;
  } | null;
  actions: PlanActionRow[];
  /** The mesas in which it may have been born: of first contact or of work, with their acta approved */
  tables: { id: string; code: string; title: string }[];
  dates: { id: string; onDay: string; held: boolean }[];
  snapshots: { id: string; number: number; takenAt: string; sha256: string; acta: string }[];
}

/** The plan of a case: its frame, the actions of both sides with how their activities are executed, its dates and its kept states. One statement. */
export async function planPage(ctx: Ctx, alliance: string): Promise<PlanPage> {
  const [row] = await ctx.db.execute<PlanPage & Record<string, unknown>>(sql`
    select (select json_build_object('state', s.state, 'startsOn', s.starts_on, 'endsOn', s.ends_on, 'termMonths', s.term_months,
        'followUpMechanisms', s.follow_up_mechanisms, 'capacityStatement', s.capacity_statement, 'capacities', s.capacities,
        'meeting', (select json_build_object('id', m.id, 'code', m.code, 'title', m.title) from meeting m where m.id = s.initial_meeting_id), 'approvedAt', s.approved_at, 'version', s.version)
        from plan_section s where s.alliance_id = ${alliance}) as section,
      (select coalesce(json_agg(json_build_object('id', n.id, 'title', n.title, 'coresponsibility', n.coresponsibility,
        'commitment', json_build_object('id', c.id, 'number', c.number, 'action', c.action, 'dueOn', c.due_on, 'state', c.state, 'round', c.round, 'organization', o.name),
        'activities', ${ACTIVITIES}) order by c.number, n.id), '[]')
        from plan_action n join commitment c on c.id = n.commitment_id left join party q on q.id = c.party_id
          left join organization o on o.id = q.organization_id where n.alliance_id = ${alliance}) as actions,
      (select coalesce(json_agg(json_build_object('id', m.id, 'code', m.code, 'title', m.title) order by m.starts_at desc, m.id desc), '[]')
        from meeting m join meeting_alliance x on x.meeting_id = m.id where x.alliance_id = ${alliance} and m.closed_at is not null
          and exists (select 1 from meeting_activity y where y.meeting_id = m.id and y.activity in (3, 8))) as tables,
      (select coalesce(json_agg(json_build_object('id', d.id, 'onDay', d.on_day, 'held', d.meeting_id is not null) order by d.on_day, d.id), '[]')
        from follow_up_date d where d.alliance_id = ${alliance}) as dates,
      (select coalesce(json_agg(json_build_object('id', k.id, 'number', k.number, 'takenAt', k.taken_at, 'sha256', k.sha256, 'acta', w.code)
        order by k.number desc), '[]') from plan_snapshot k join acta w on w.id = k.acta_id where k.alliance_id = ${alliance} and k.undone_at is null) as snapshots`);
  const { section, ...page } = row!;
  if (!section?.capacities) return { section, ...page };
  return { section: { ...section, ...storedCapacities.read(section.capacities) }, ...page };
}

const ACTIVITIES = sql`(select coalesce(json_agg(json_build_object('id', t.id, 'number', t.number, 'title', t.title, 'organization', b.name,
    'organizationId', b.id, 'version', t.version, 'replacedAt', t.replaced_at, 'responsible', app.responsible_of(t.id), 'startsOn', t.starts_on, 'endsOn', t.ends_on, 'place', t.place, 'compliance', t.compliance,
    'replaced', t.replaced_at is not null,
    'accepted', (select count(*) from evidence e where e.plan_activity_id = t.id and ${stateOf(sql`e`)} = 'accepted'),
    'received', (select count(*) from evidence e where e.plan_activity_id = t.id and e.state = 'received')) order by t.number), '[]')
  from plan_activity t left join party r on r.id = t.party_id left join organization b on b.id = r.organization_id where t.action_id = n.id)`;

/** The ids of the activities that the actor may edit now, as the rule of the verb says. */
export function editableIn(
  { actions }: Pick<PlanPage, 'actions'>,
  alliance: Pick<Alliance, 'state' | 'step' | 'professionalId'>,
  actor: Actor,
): string[] {
  const activities = actions.flatMap((action) => action.activities);
  const standing = (row: PlanRow) => ({
    ...row,
    replacedAt: row.replacedAt === null ? null : new Date(row.replacedAt),
  });
  return activities.filter((row) => isOffered(offersEdit(standing(row), alliance, actor))).map((row) => row.id);
}
