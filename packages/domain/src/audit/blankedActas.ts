import { sql } from 'drizzle-orm';
import type { Database } from '../platform/index.ts';
import type { AuditedEvent } from './audited.ts';
import { list } from './line.ts';

/** What the events of blankings say of the actas that named somebody. */
export interface BlankedActas {
  /** By acta, the hash of what it said after its newest blanking, and which of them that was */
  told: Map<string, { hash: string; turn: number }>;
  /** The people blanked before their event kept it: of an acta that names one, only the hash is compared */
  untold: Set<string>;
}

/** Folds into them what an event says of them. */
export function tellBlankedActas({ told, untold }: BlankedActas, { name, stream, data }: AuditedEvent): void {
  if (name !== 'person.blanked') return;
  if (data.actas === undefined) untold.add(stream.id);
  for (const entry of list(data.actas)) {
    const [acta, hash, turn] = entry.split(' ') as [string, string, string];
    if (Number(turn) >= (told.get(acta)?.turn ?? 0)) told.set(acta, { hash, turn: Number(turn) });
  }
}

/** Computed here as `app.blank_person` did: the check does not trust the database's own function. */
const SAYS = sql`encode(sha256(convert_to(jsonb_build_array(a.code, a.meeting_id, a.development, a.internal_note,
  (select jsonb_agg(jsonb_build_array(i.position, i.activity, i.alliance_id, i.organization_id, i.internal, i.content) order by i.position)
    from acta_item i where i.acta_id = a.id))::text, 'UTF8')), 'hex')`;

/** The actas that say what they said after their newest blanking, or of which no event told it: the hash of their approval is of the words before. */
export async function asBlanked(db: Database, { told, untold }: BlankedActas): Promise<ReadonlySet<string>> {
  const rows = await db.execute<{ id: string; says: string; whose: string | null }>(sql`
    select a.id::text as id, ${SAYS} as says, w.whose from acta a
    join lateral (select substring(i.content::text from '([0-9a-f-]{36})@anonimizada[.]invalid') as whose
      from acta_item i where i.acta_id = a.id and i.content::text like '%@anonimizada.invalid%') w on true`);
  const known = rows.filter(({ id, says, whose }) => told.get(id)?.hash === says || untold.has(whose ?? ''));
  return new Set(known.map(({ id }) => id));
}
