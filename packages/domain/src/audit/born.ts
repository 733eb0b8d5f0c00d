import { sql } from 'drizzle-orm';
import type { Database } from '../platform/index.ts';
import type { AuditedEvent } from './audited.ts';

type Tells = (event: AuditedEvent) => string | null;

/** A table of which every row came by an act, and the events that say so. */
interface Born {
  /** What names a row, in SQL; its id unless said */
  id?: string;
  told: { readonly [event: string]: Tells };
}

const stream: Tells = (event) => event.stream.id;
const of =
  (datum: string): Tells =>
  ({ data }) =>
    data[datum] === undefined ? null : String(data[datum]);
const ofCase: Tells = ({ stream, data }) =>
  data.organization === undefined ? null : `${stream.id}:${data.organization}`;

/** Every row of these was made by an act: one that no event tells was put there by somebody else. */
export const BORN: { readonly [table: string]: Born } = {
  acta: { told: { 'acta.drafted': of('acta') } },
  commitment: {
    told: {
      'commitment.proposed': of('commitment'),
      'commitment.renewed': of('commitment'),
      'commitment.replaced': of('commitment'),
    },
  },
  contribution: { told: { 'contribution.declared': of('contribution') } },
  cycle: { told: { 'cycle.opened': stream } },
  edition: { told: { 'edition.opened': of('edition') } },
  evidence: { told: { 'evidence.received': of('evidence') } },
  evidence_correction: { id: 'evidence_id', told: { 'evidence.corrected': of('evidence') } },
  filing: { told: { 'filing.prepared': of('filing'), 'balance.confirmed': of('filing') } },
  initiative: { told: { 'initiative.drafted': of('initiative') } },
  invitation: { told: { 'invitation.sent': stream } },
  meeting: { told: { 'meeting.convened': of('meeting') } },
  membership: {
    id: "organization_id || ':' || person_id",
    told: { 'membership.added': (event) => `${event.stream.id}:${event.data.person}` },
  },
  nonconformity: {
    told: { 'nonconformity.proposed': of('nonconformity'), 'nonconformity.opened': of('nonconformity') },
  },
  organization: { told: { 'organization.registered': stream } },
  party: {
    id: "alliance_id || ':' || organization_id",
    told: { 'alliance.opened': ofCase, 'party.added': ofCase },
  },
  person: { told: { 'person.created': stream, 'staff.created': stream } },
  plan_activity: { told: { 'planActivity.added': of('activity'), 'planActivity.renewed': of('activity') } },
  request: { told: { 'request.started': stream } },
};

/** Who was told to have come, as `table:id`. */
export type Told = Set<string>;

/** Folds into what was told which rows an event says that its act made. */
export function tellBorn(told: Told, event: AuditedEvent): void {
  for (const [table, born] of Object.entries(BORN)) {
    const id = born.told[event.name]?.(event);
    if (id) told.add(`${table}:${id}`);
  }
}

/** What names each row, in one statement. */
const ROWS = Object.entries(BORN)
  .map(([table, { id = 'id' }]) => `select '${table}:' || (${id})::text as of from ${table}`)
  .join(' union all ');

/** The rows that no event of their coming tells. */
export async function untoldRows(db: Database, told: ReadonlySet<string>): Promise<string[]> {
  const rows = await db.execute<{ of: string }>(sql.raw(ROWS));
  return rows.map(({ of }) => of).filter((of) => !told.has(of));
}
