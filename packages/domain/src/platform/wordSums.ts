import { type SQL, sql } from 'drizzle-orm';
import type { Ctx } from './context.ts';
import type { DomainEvent, EventDatum } from './event.ts';
import { RECEIPTED } from './receipted.ts';
import { columnRead, summed } from './rowSums.ts';

/** Words of a row that stand in it alone, and whose hash the events of the acts that write them keep. */
export interface WordSum {
  table: string;
  /** The columns that name a row to its events, one or more rows at once */
  key: readonly string[];
  /** What tells the rows of a key apart, where it names several */
  each?: string;
  columns: readonly string[];
  /** What the applications read through a door of its own, by its key */
  door?: string;
  /** The event tells every row of its key: none of them goes afterwards, and no other comes */
  whole?: true;
  /** Its key may name no row: nobody is written down as having come */
  mayBeNone?: true;
  /** In SQL: whom a row is of that reads as blanking leaves it, null while it does not */
  blanked?: string;
  /** By the event, what its columns of the key are: `stream` and `at` are the event's own, else a datum of it */
  told: { readonly [event: string]: readonly string[] };
}

const byId = (table: string, columns: readonly string[], told: { readonly [event: string]: string }): WordSum => ({
  ...{ table, key: ['id'], columns },
  told: Object.fromEntries(Object.entries(told).map(([event, datum]) => [event, [datum]])),
});

/** By the name under which events keep them. A list of columns never changes: one that comes later gets a name of its own. */
export const WORD_SUMS: { readonly [name: string]: WordSum } = {
  accountChange: {
    ...{ table: 'account_change', key: ['person_id', 'decided_at'], columns: ['reason'] },
    told: { 'person.disabled': ['stream', 'at'], 'person.enabled': ['stream', 'at'] },
  },
  annulment: byId('acta', ['annul_reason'], { 'acta.annulled': 'acta' }),
  attendance: {
    ...{ table: 'attendee', key: ['meeting_id'], each: 'id', columns: ['organization_id', 'person_id', 'attended'] },
    ...{ whole: true, mayBeNone: true, told: { 'acta.approved': ['meeting'] } },
  },
  attendee: {
    ...{ table: 'attendee', key: ['meeting_id'], each: 'id', columns: ['name', 'email', 'position'] },
    blanked: "case when name = 'Persona anonimizada' and email is null and position = '' then person_id::text end",
    ...{ mayBeNone: true, told: { 'acta.approved': ['meeting'] } },
  },
  category: {
    ...{ table: 'agent_category', key: ['organization_id', 'decided_at'], columns: ['reason'] },
    told: { 'category.decided': ['stream', 'at'] },
  },
  ending: byId('alliance', ['end_reason'], { 'alliance.ended': 'stream' }),
  methodology: byId('alliance', ['methodology'], { 'methodology.agreed': 'stream' }),
  staffMember: {
    ...{ table: 'staff_member', key: ['person_id'], columns: ['position'], told: { 'staff.created': ['stream'] } },
  },
  title: byId('alliance', ['title'], { 'alliance.opened': 'stream' }),
  turn: byId('alliance_turn', ['reason'], {
    ...{ 'alliance.suspended': 'turn', 'alliance.resumed': 'turn', 'alliance.ended': 'turn', 'step.undone': 'turn' },
    'party.removed': 'turn',
  }),
  carryOver: {
    ...{ table: 'carry_over', key: ['alliance_id', 'from_cycle_id'], columns: ['reason'] },
    told: { 'alliance.carriedOver': ['stream', 'from'] },
  },
  commitment: byId('commitment', ['answer_note', 'end_reason', 'keep_reason'], {
    ...{ 'commitment.proposed': 'commitment', 'commitment.accepted': 'commitment', 'commitment.amended': 'commitment' },
    ...{ 'commitment.returned': 'commitment', 'commitment.kept': 'commitment', 'commitment.withdrawn': 'commitment' },
    ...{ 'commitment.replaced': 'replaced', 'commitment.renewed': 'parent' },
  }),
  commitmentText: byId('commitment', ['alliance_id', 'party_id', 'number', 'action', 'deliverable', 'due_on'], {
    ...{ 'commitment.proposed': 'commitment', 'commitment.amended': 'commitment' },
    ...{ 'commitment.replaced': 'commitment', 'commitment.renewed': 'commitment' },
  }),
  compliance: {
    ...{ table: 'compliance', key: ['alliance_id', 'decided_at'], columns: ['reason'] },
    told: { 'compliance.decided': ['stream', 'at'] },
  },
  continuity: {
    ...{
      table: 'continuity',
      key: ['acta_id', 'alliance_id'],
      each: 'organization_id',
      columns: ['outcome', 'reason'],
    },
    told: { 'continuity.decided': ['acta', 'stream'] },
  },
  lineCorrected: byId('contribution', ['correct_reason'], { 'contribution.declared': 'contribution' }),
  lineWithdrawn: byId('contribution', ['withdraw_reason'], { 'contribution.withdrawn': 'contribution' }),
  dialogue: byId('dialogue_space', ['agreements', 'citizens', 'disagreements', 'institutions', 'place'], {
    'dialogueSpace.recorded': 'space',
  }),
  edition: byId('edition', ['name', 'technical_document'], { 'edition.opened': 'edition' }),
  evidenceReview: {
    ...byId('evidence', ['review_reason'], { 'evidence.accepted': 'evidence', 'evidence.returned': 'evidence' }),
    door: 'app.evidence_words',
  },
  evidenceWithdrawn: {
    ...byId('evidence', ['withdraw_reason'], { 'evidence.withdrawn': 'evidence' }),
    door: 'app.evidence_words',
  },
  evidenceCorrected: {
    ...{ table: 'evidence_correction', key: ['evidence_id'], columns: ['correct_reason'] },
    ...{ door: 'app.evidence_words', told: { 'evidence.corrected': ['evidence'] } },
  },
  file: byId('file', ['name'], { 'files.kept': 'files' }),
  packet: byId('filing', ['subject'], { 'filing.prepared': 'filing' }),
  packetNames: byId('filing', ['named'], { 'filing.prepared': 'filing' }),
  packetTakenBack: byId('filing', ['withdraw_reason'], { 'filing.takenBack': 'filing' }),
  numberCorrected: {
    ...{ table: 'filing_correction', key: ['filing_id', 'position'], columns: ['reason'] },
    told: { 'filing.corrected': ['filing', 'correction'] },
  },
  handover: {
    ...{ table: 'handover', key: ['id'], each: 'alliance_id', columns: ['reason'] },
    told: { 'cases.handedOver': ['handover'] },
  },
  improvement: byId('improvement_action', ['action', 'due_on', 'finding', 'responsible'], {
    'improvement.proposed': 'improvement',
  }),
  notice: {
    ...{ table: 'inclusion_notice', key: ['alliance_id', 'organization_id', 'sent_at'], columns: ['addressee'] },
    blanked: "case when addressee like '%@anonimizada.invalid' then split_part(addressee, '@', 1) end",
    told: { 'inclusion.notified': ['stream', 'organization', 'at'] },
  },
  initiative: {
    ...byId('initiative', ['cycle_id', 'position', 'name', 'line_of_work', 'description'], {
      ...{ 'initiative.drafted': 'initiative', 'cycle.initiativesSet': 'initiatives' },
    }),
    whole: true,
  },
  invitation: byId('invitation', ['message'], { 'invitation.sent': 'stream', 'invitation.sentAgain': 'stream' }),
  invitationDeclined: byId('invitation', ['answer_reason'], { 'invitation.declined': 'stream' }),
  invitationRevoked: byId('invitation', ['revoke_reason'], { 'invitation.revoked': 'stream' }),
  legalNature: {
    ...{ table: 'legal_nature', key: ['organization_id', 'at'], columns: ['reason'] },
    told: {
      'organization.legalNatureVerified': ['stream', 'at'],
      'organization.legalNatureWithdrawn': ['stream', 'at'],
    },
  },
  look: byId('personal_data_look', ['reason'], { 'personalData.looked': 'look' }),
  meeting: byId('meeting', ['agenda', 'modality', 'place', 'title'], {
    ...{ 'meeting.convened': 'meeting', 'meeting.moved': 'meeting' },
  }),
  meetingCancelled: byId('meeting', ['cancel_reason'], { 'meeting.cancelled': 'meeting' }),
  invitationVerified: {
    ...byId('invitation', ['verified_how'], { 'invitation.sent': 'stream', 'invitation.sentAgain': 'stream' }),
    blanked:
      "case when contact_email like '%@anonimizada.invalid' and verified_how = 'Texto anonimizado' then split_part(contact_email, '@', 1) end",
  },
  membershipEnded: {
    ...byId('membership', ['end_reason'], { 'membership.ended': 'membership' }),
    blanked: "case when end_reason = 'Texto anonimizado' then person_id::text end",
  },
  membershipVerified: {
    ...byId('membership', ['verified_how'], { 'membership.added': 'membership' }),
    blanked: "case when verified_how = 'Texto anonimizado' then person_id::text end",
  },
  merge: byId('organization_merge', ['reason'], { 'organization.merged': 'merge' }),
  mergeParted: byId('organization_merge', ['part_reason'], { 'organization.parted': 'merge' }),
  nonconformity: byId('nonconformity', ['correction_note', 'decision_reason', 'description', 'responsible'], {
    ...{ 'nonconformity.proposed': 'nonconformity', 'nonconformity.opened': 'nonconformity' },
    ...{ 'nonconformity.dismissed': 'nonconformity', 'nonconformity.corrected': 'nonconformity' },
    'nonconformity.closed': 'nonconformity',
  }),
  networkEntry: {
    ...byId('network_entry', ['organization_id', 'name', 'relevant'], { 'network.entered': 'entry' }),
    blanked: "substring(relevant::text from '([0-9a-f-]{36})@anonimizada[.]invalid')",
    whole: true,
  },
  networkEntryEarlier: {
    ...byId('network_entry', ['earlier'], { 'network.entered': 'entry' }),
    blanked: "substring(earlier::text from '([0-9a-f-]{36})@anonimizada[.]invalid')",
  },
  doubt: byId('organization', ['doubt_reason'], { 'organization.doubtSettled': 'stream' }),
  activePart: {
    ...{ table: 'party', key: ['alliance_id'], each: 'organization_id', columns: ['active_part_reason'] },
    told: { 'activePart.decided': ['stream'], 'activePart.decidedAgain': ['stream'] },
  },
  firstContact: {
    ...{ table: 'party', key: ['alliance_id'], each: 'organization_id' },
    columns: ['capacity', 'influence_circle', 'interest_groups'],
    told: { 'firstContact.recorded': ['stream'] },
  },
  inclusion: {
    ...{ table: 'party', key: ['alliance_id'], each: 'organization_id' },
    columns: ['active_part_analysis', 'solution_analysis'],
    told: { 'inclusion.validated': ['stream'] },
  },
  liaison: {
    ...{ table: 'party', key: ['alliance_id'], each: 'organization_id' },
    columns: ['liaison_person_id', 'liaison_position'],
    told: { 'methodology.agreed': ['stream'] },
  },
  reopening: byId('acta_reopening', ['reason'], { 'acta.reopened': 'reopening' }),
  planAction: byId('plan_action', ['commitment_id', 'title', 'coresponsibility'], {
    ...{ 'planAction.added': 'action', 'planActivity.renewed': 'action', 'plan.approved': 'actions' },
  }),
  planActivity: byId('plan_activity', ['place', 'responsible', 'title'], {
    ...{ 'planActivity.added': 'activity', 'planActivity.edited': 'activity', 'planActivity.renewed': 'activity' },
  }),
  planActivityTerms: byId('plan_activity', ['alliance_id', 'action_id', 'number', 'party_id', 'starts_on', 'ends_on'], {
    ...{ 'planActivity.added': 'activity', 'planActivity.edited': 'activity', 'planActivity.renewed': 'activity' },
  }),
  planActivityChange: byId('plan_activity_change', ['place', 'reason', 'responsible', 'title'], {
    'planActivity.edited': 'change',
  }),
  plan: {
    ...{ table: 'plan_section', key: ['alliance_id'], columns: ['state'] },
    told: { 'plan.saved': ['stream'], 'plan.approved': ['stream'] },
  },
  proposal: {
    ...{ table: 'proposal', key: ['alliance_id'], columns: ['state'] },
    told: { 'proposal.saved': ['stream'], 'proposal.approved': ['stream'] },
  },
  proposalInput: byId('proposal_input', ['name'], { 'proposalInput.cited': 'input' }),
  receiptBy: {
    ...byId('receipt', ['by_name'], RECEIPTED),
    blanked: "case when by_name = 'Persona anonimizada' then by::text end",
    mayBeNone: true,
  },
  receiptOf: { ...byId('receipt', ['organization_name'], RECEIPTED), mayBeNone: true },
  recognition: {
    ...{ table: 'recognition', key: ['acta_id', 'alliance_id'], each: 'organization_id' },
    columns: ['reason', 'record_kind', 'resolution_number'],
    told: { 'recognition.decided': ['acta', 'stream'] },
  },
};

/** What tells each row of a sum from the others, in SQL, as events write it. */
export function wordId({ key, each }: WordSum, of = ''): string {
  const columns = [...key, ...(each ? [each] : [])].map((name) =>
    /(^|_)at$/.test(name)
      ? `to_char(${of}${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`
      : `${of}${name}`,
  );
  return `concat_ws(':', ${columns.join(', ')})`;
}

const BY_EVENT = new Map<string, [name: string, sum: WordSum][]>();
for (const [name, sum] of Object.entries(WORD_SUMS)) {
  for (const event of Object.keys(sum.told)) BY_EVENT.set(event, [...(BY_EVENT.get(event) ?? []), [name, sum]]);
}

/** By transaction, what was read for an act already: a meeting tells each of its cases the same words. */
const read = new WeakMap<object, Map<string, string[]>>();

/**
 * The same event with the hashes of the words that its act wrote, each as `name row hash`. Throws where it names rows and
 * none is there, unless they may be none.
 */
export async function withWordSums(ctx: Ctx, event: DomainEvent): Promise<DomainEvent> {
  const words: string[] = [];
  for (const [name, sum] of BY_EVENT.get(event.name) ?? []) {
    const where = whereOf(ctx, sum, event);
    if (!where) continue;
    const known = read.get(ctx.db) ?? new Map<string, string[]>();
    read.set(ctx.db, known);
    const asked = JSON.stringify([event.name, name, sum.told[event.name]!.map((datum) => heldBy(ctx, event, datum))]);
    const told = known.get(asked);
    if (told) {
      words.push(...told);
      continue;
    }
    const columns = sum.columns.map((column) => columnRead(sum.table, column, sum.door ? 'w' : 't'));
    const from = sum.door ? `${sum.table} t, lateral ${sum.door}(t.${sum.key[0]}) w` : `${sum.table} t`;
    const rows = await ctx.db.execute<{ id: string; sum: string }>(
      sql`select ${sql.raw(wordId(sum, 't.'))} as id, ${sql.raw(summed(columns))} as sum from ${sql.raw(from)} where ${where} order by 1`,
    );
    if (rows.length === 0 && !sum.mayBeNone)
      throw new Error(`${event.name} writes no row of ${sum.table} that its act reads`);
    const found = rows.map(({ id, sum }) => `${name} ${id} ${sum}`);
    known.set(asked, found);
    words.push(...found);
  }
  return words.length > 0 ? { ...event, data: { ...event.data, words } } : event;
}

/** The rows that an event names; null when it lacks a datum, or names none. */
function whereOf(ctx: Ctx, { key, told }: WordSum, event: DomainEvent): SQL | null {
  const parts: SQL[] = [];
  for (const [at, datum] of told[event.name]!.entries()) {
    const held = heldBy(ctx, event, datum);
    if (held === undefined || held === null || (Array.isArray(held) && held.length === 0)) return null;
    parts.push(sql`${sql.raw(`t.${key[at]}`)} ${equals(held)}`);
  }
  return sql.join(parts, sql` and `);
}

function heldBy(ctx: Ctx, event: DomainEvent, datum: string): EventDatum | Date | undefined {
  if (datum === 'stream') return event.stream.id;
  return datum === 'at' ? ctx.now : event.data[datum];
}

function equals(held: NonNullable<EventDatum> | Date): SQL {
  if (held instanceof Date) return sql`= ${held.toISOString()}::timestamptz`;
  if (Array.isArray(held)) return sql`= any (${sql.param([...held])}::uuid[])`;
  return typeof held === 'number' ? sql`= ${held}::integer` : sql`= ${String(held)}::uuid`;
}
