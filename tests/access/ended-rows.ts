import type { World } from '@alianzas/domain/given';
import { type SQL, sql } from 'drizzle-orm';
import { fillTexts } from './canaries.ts';
import { put } from './put-rows.ts';

type Said = Readonly<Record<string, string | number | object | null>>;

const at = '2026-03-01T15:00:00Z';
const said = 'Dicho así';
const CANCELLED = 'REU-2026-9998';

/** By table, what a row besides those of the story says once it came to an end: its words stand only with the act that says them. */
function endings({ staff }: World): Readonly<Record<string, Said>> {
  const by = staff.lead.id;
  return {
    alliance_turn: { act: 'undone', activity: 8, kept: { v: 1, methodology: said } },
    commitment: {
      ...{ number: 99, state: 'withdrawn', ended_at: at, ended_by: by, end_reason: said },
      ...{ kept_at: at, kept_by: by, keep_reason: said },
    },
    contribution: {
      ...{ state: 'withdrawn', withdrawn_at: at, withdrawn_by: `staff:${by}`, withdraw_reason: said },
      ...{ verified_at: null, verified_by: null },
    },
    evidence: { number: 99, state: 'withdrawn', withdrawn_at: at, withdrawn_by: by, withdraw_reason: said },
    filing: {
      ...{
        state: 'pending',
        number: null,
        number_in_force: null,
        number_key: null,
        filed_on: null,
        filed_at: null,
        filed_by: null,
      },
      ...{ withdrawn_at: at, withdrawn_by: by, withdraw_reason: said },
    },
    meeting: { code: CANCELLED, state: 'cancelled', cancelled_at: at, cancelled_by: by, cancel_reason: said },
    membership: { until: at, ended_by: by, end_reason: said },
    nonconformity: {
      ...{ code: 'SNC-2026-9998', state: 'dismissed', decided_at: at, decided_by: by, decision_reason: said },
    },
    organization_merge: { parted_at: at, parted_by: by, part_reason: said },
    request_sending: { number: 99, returned_at: at, returned_by: by, return_note: said },
  };
}

function copied(table: string, change: Said): SQL {
  const of = sql.identifier(table);
  const id = table === 'request_sending' ? sql`'{}'::jsonb` : sql`jsonb_build_object('id', gen_random_uuid())`;
  return sql`insert into ${of} select (jsonb_populate_record(t, ${id} || ${JSON.stringify(change)}::jsonb)).* from ${of} t limit 1`;
}

/** Puts a row that ended of each thing that ends with words, and one that says what it said before; then something where no row says anything. */
export async function putEnded(world: World): Promise<void> {
  await put(world, [
    ...Object.entries(endings(world)).map(([table, change]) => copied(table, change)),
    sql`insert into meeting_activity select m.id, a.activity from meeting m, (select activity from meeting_activity limit 1) a where m.code = ${CANCELLED}`,
    sql`insert into meeting_alliance select m.id, a.alliance_id from meeting m, (select alliance_id from meeting_alliance limit 1) a where m.code = ${CANCELLED}`,
    sql`insert into legal_nature (id, organization_id, act, reason, at, by)
      select gen_random_uuid(), o.id, 'withdrawn', ${said}, ${at}::timestamptz, ${world.staff.lead.id} from organization o limit 1`,
    sql`update organization set doubted_at = ${at}::timestamptz, doubt_settled_at = ${at}::timestamptz, doubt_settled_by = ${world.staff.lead.id}, doubt_reason = ${said}
      where ctid = (select ctid from organization limit 1)`,
    sql`update network_entry set earlier = jsonb_build_object('v', 1, 'rows', jsonb_build_array(jsonb_build_object('name', name, 'relevant', relevant)))
      where ctid = (select ctid from network_entry limit 1)`,
  ]);
  await fillTexts(world);
}
