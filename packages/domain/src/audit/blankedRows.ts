import { type SQL, sql } from 'drizzle-orm';
import type { Database } from '../platform/index.ts';
import type { AuditedEvent } from './audited.ts';
import { list } from './line.ts';
import { WAIT_MS } from './words.ts';

/** What a blanking changes only in part, by the datum of its event that keeps what the rest says. */
const KINDS = ['actas', 'entries', 'receipts', 'sendings', 'snapshots'] as const;
export type BlankedKind = (typeof KINDS)[number];

/** What the events of blankings say of the rows that named somebody. */
export interface BlankedRows {
  /** By kind and row, the hash of what it said after its newest blanking, and which of them that was */
  told: Map<string, { hash: string; turn: number; at: string }>;
  /** By kind, the people blanked before their event kept it, and when: of a row that names one, only what else tells it is compared */
  untold: Map<string, string>;
  /** By kind and row, when an act wrote it anew */
  written: Map<string, string>;
}

/** The acts that write a row anew, and the datum that names it: from then on the row is as they tell it, and not as an earlier blanking left it. */
const WRITES: { readonly [event: string]: readonly [kind: BlankedKind, row: string] } = {
  'acta.approved': ['actas', 'acta'],
  'network.entered': ['entries', 'entry'],
};

/** Folds into them what an event says of them. */
export function tellBlankedRows(
  { told, untold, written }: BlankedRows,
  { name, stream, at, data }: AuditedEvent,
): void {
  const writes = WRITES[name];
  if (writes) {
    const key = `${writes[0]} ${data[writes[1]]}`;
    if (at > (written.get(key) ?? '')) written.set(key, at);
  }
  if (name !== 'person.blanked') return;
  for (const kind of KINDS) {
    if (data[kind] === undefined) untold.set(`${kind} ${stream.id}`, at);
    for (const entry of list(data[kind])) {
      const [row, hash, turn] = entry.split(' ') as [string, string, string];
      const key = `${kind} ${row}`;
      if (Number(turn) >= (told.get(key)?.turn ?? 0)) told.set(key, { hash, turn: Number(turn), at });
    }
  }
}

const hashed = (text: SQL): SQL => sql`encode(sha256(convert_to((${text})::text, 'UTF8')), 'hex')`;
const whoseIn = (text: SQL): SQL => sql`substring(${text} from '([0-9a-f-]{36})@anonimizada[.]invalid')`;

/** Computed here as `app.blank_person` did: the check does not trust the database's own function. */
const ROWS: Readonly<Record<BlankedKind, SQL>> = {
  actas: sql`select a.id::text as id, w.whose, ${hashed(sql`jsonb_build_array(a.code, a.meeting_id, a.development, a.internal_note,
      (select jsonb_agg(jsonb_build_array(i.position, i.activity, i.alliance_id, i.organization_id, i.internal, i.content) order by i.position)
        from acta_item i where i.acta_id = a.id))`)} as says
    from acta a join lateral (select ${whoseIn(sql`i.content::text`)} as whose
      from acta_item i where i.acta_id = a.id and i.content::text like '%@anonimizada.invalid%') w on true`,
  entries: sql`select n.id::text as id, ${whoseIn(sql`n.relevant::text || n.earlier::text`)} as whose,
    ${hashed(sql`jsonb_build_array(n.name, n.relevant, n.earlier)`)} as says
    from network_entry n where n.relevant::text || n.earlier::text like '%@anonimizada.invalid%'`,
  receipts: sql`select r.id::text as id, null as whose, ${hashed(sql`r.content`)} as says from receipt r
    where position('Persona anonimizada' in r.content) > 0`,
  snapshots: sql`select n.id::text as id, null as whose, ${hashed(sql`n.content`)} as says from plan_snapshot n
    where position('Persona anonimizada' in n.content::text) > 0`,
  sendings: sql`select s.request_id || ':' || s.number as id, ${whoseIn(sql`s.content::text`)} as whose,
    ${hashed(sql`s.content`)} as says from request_sending s where s.content::text like '%@anonimizada.invalid%'`,
};

/**
 * The rows that say what they said after their newest blanking, or of which no event told it: the hash of their act is of
 * the words before. Of one that an act wrote anew since, that act alone tells what it says.
 */
export async function asBlanked(
  db: Database,
  kind: BlankedKind,
  { told, untold, written }: BlankedRows,
): Promise<ReadonlySet<string>> {
  const rows = await db.execute<{ id: string; says: string; whose: string | null }>(ROWS[kind]);
  const known = rows.filter(({ id, says, whose }) => {
    const key = `${kind} ${id}`;
    const last = told.get(key);
    const at = last?.at ?? untold.get(`${kind} ${whose}`);
    if (at === undefined || isBefore(at, written.get(key))) return false;
    return last === undefined || last.hash === says;
  });
  return new Set(known.map(({ id }) => id));
}

/** Whether a blanking came before an act: surely, as one may have waited for the other. */
function isBefore(blanking: string, act: string | undefined): boolean {
  return act !== undefined && Date.parse(blanking) < Date.parse(act) - WAIT_MS;
}
