import { type SQL, sql } from 'drizzle-orm';
import { type AllianceState, hasEnded, mayDrive } from '../alliance/index.ts';
import { offersOfBalanceFiling } from '../balance/index.ts';
import { type Commitment, isObjected } from '../commitment/index.ts';
import {
  amendmentReadAs,
  decideAmendment,
  type FilingEntry,
  type FilingKind,
  filedOnInForce,
  filingEntries,
  isAtDesk,
  isLeftUnfiled,
  isToPrepareAgain,
  numberInForce,
  offersOfFiling,
  storedPacketNames,
} from '../filing/index.ts';
import { bogotaDay, type Ctx, isOffered, NotFound, type Offer, type Refusal } from '../platform/index.ts';
import type { ActivityNumber } from '../procedure/index.ts';
import { idOf } from './idOf.ts';
import { type PackedBalance, packedBalance } from './packedBalance.ts';

const PAGE = 30;

/** A commitment that goes in a packet; `party` null is the secretariat. */
export interface PackedCommitment {
  number: number;
  action: string;
  deliverable: string;
  dueOn: string;
  /** The day on which its side accepted it */
  acceptedOn: string | null;
  /** On which the organization objected to it, while the team has not answered */
  objectedOn: string | null;
  party: string | null;
}

export interface FilingLine {
  id: string;
  kind: FilingKind;
  subject: string;
  openedAt: string;
  /** Its day in Bogotá: no number is of an earlier one */
  openedOn: string;
  /** Its code */
  alliance: string | null;
  allianceId: string | null;
  cycle: { id: string; year: number } | null;
  /** Of the procedure, under which its case runs; null of a balance */
  procedureVersion: number | null;
  parties: string[];
  /** What went in it, and nothing once it was taken back */
  commitments: PackedCommitment[];
  /** As it stands; `entries`: what was typed, the newest first, more than one when it was corrected */
  filed: { number: string; on: string; by: string; receivedAt: string | null; entries: FilingEntry[] } | null;
  /** Off the desk without a number: by whom and why, or with the step that had put it there */
  takenBack: { at: string; by: string | null; reason: string | null } | null;
  /** It was taken back, and its case has to prepare it again */
  again: boolean;
  /** Of an amendment that was taken back: what goes in it when it is prepared again */
  loose: PackedCommitment[];
  /** Their version, for who prepares it */
  promisedAs: number;
  /** Why its number cannot be written now, though who reads is one of those that write it */
  obstacle: Refusal | null;
  /** Its case ended: without a number it waits for none */
  caseEnded: boolean;
  can: {
    enter: boolean;
    /** To say how many hours the activity took: who leads the case knows, correspondence does not */
    tellEffort: boolean;
    receive: boolean;
    correct: boolean;
    takeBack: boolean;
    prepareAgain: boolean;
  };
}

export interface FilingDeskPage {
  /** What waits in each tab */
  counts: { pending: number; again: number; withoutReceipt: number };
  lines: FilingLine[];
  next: string | null;
}

export type FilingTab = 'pending' | 'again' | 'withoutReceipt' | 'filed' | 'left';

/**
 * Which filings each tab holds: without number; taken back and to be prepared again; with number and without the receipt of
 * R-172; all with number; and those whose case ended before they got one, which wait for nobody.
 */
const TABS: Record<FilingTab, SQL> = {
  pending: isAtDesk,
  again: sql`f.state = 'pending' and ${isToPrepareAgain}`,
  withoutReceipt: sql`f.state = 'filed' and f.kind <> 'balance' and f.received_by_lead_at is null`,
  filed: sql`f.state = 'filed'`,
  left: isLeftUnfiled,
};

type Loose = PackedCommitment & Pick<Commitment, 'id' | 'version' | 'partyId' | 'round' | 'state' | 'filingId'>;

/** An organization by its id, as it is called today. */
interface OfOrganization {
  id: string;
  name: string;
}

interface Row extends Record<string, unknown> {
  id: string;
  kind: FilingKind;
  subject: string;
  opened_at: string;
  number: string | null;
  filed_on: string | null;
  filed_by: string | null;
  received_at: string | null;
  entries: FilingEntry[] | null;
  withdrawn_at: string | null;
  withdrawn_by: string | null;
  withdraw_reason: string | null;
  again: boolean;
  alliance: string | null;
  alliance_id: string | null;
  state: AllianceState | null;
  step: ActivityNumber | null;
  professional: string | null;
  cycle_id: string | null;
  year: number | null;
  version: number | null;
  named: unknown;
  parties: OfOrganization[] | null;
  commitments: (PackedCommitment & { organization: string | null })[] | null;
  /** The alliances of the cycle of a balance without an outcome of 15 */
  waiting: string[] | null;
  /** Of the loop, and at no desk */
  loose: Loose[] | null;
}

/** The filing desk (R-171 to R-173, R-245, R-269): a page of a tab, oldest first while pending, newest first once filed. Two statements. */
export async function filingDeskPage(
  ctx: Ctx,
  page: { tab: FilingTab; after: string | null },
): Promise<FilingDeskPage> {
  const [counts] = await ctx.db.execute<FilingDeskPage['counts'] & Record<string, unknown>>(sql`
    select (select count(*)::int from filing f where ${TABS.pending}) as pending,
      (select count(*)::int from filing f join alliance a on a.id = f.alliance_id where ${TABS.again}) as again,
      (select count(*)::int from filing f where ${TABS.withoutReceipt}) as "withoutReceipt"`);
  const newest = page.tab === 'filed';
  const keys = sql`(select opened_at, id from filing where id = ${page.after}::uuid)`;
  const after = page.after ? sql`and (f.opened_at, f.id) ${newest ? sql`<` : sql`>`} ${keys}` : sql``;
  const order = newest ? sql`f.opened_at desc, f.id desc` : sql`f.opened_at, f.id`;
  const rows = await ctx.db.execute<Row>(
    sql`${lines} where ${TABS[page.tab]} ${after} order by ${order} limit ${PAGE + 1}`,
  );
  const shown = rows.slice(0, PAGE).map((row) => lineOf(ctx, row));
  return { counts: counts!, lines: shown, next: rows.length > PAGE ? shown[PAGE - 1]!.id : null };
}

/**
 * One packet, amendment or balance of the filing desk, whatever its state, also off the desk, with what a balance says. One
 * statement, two of a balance. Throws NotFound.
 */
export async function packetPage(ctx: Ctx, id: string): Promise<FilingLine & { balance: PackedBalance | null }> {
  const [row] = await ctx.db.execute<Row>(sql`${lines} where f.id = ${idOf(id)}`);
  if (!row) throw new NotFound('filing');
  return { ...lineOf(ctx, row), balance: row.kind === 'balance' ? await packedBalance(ctx, row.id) : null };
}

const packed = sql`'number', k.number, 'action', k.action, 'deliverable', k.deliverable, 'dueOn', k.due_on::text,
          'acceptedOn', case when k.evidence_form is not null then coalesce(k.accepted_on, (k.answered_at at time zone 'America/Bogota')::date)::text end,
          'objectedOn', case when ${isObjected('k')} then (k.answered_at at time zone 'America/Bogota')::date::text end, 'party', o.name, 'organization', o.id`;

const ofParty = sql`left join party y on y.id = k.party_id left join organization o on o.id = y.organization_id`;

const lines = sql`
    select f.id, f.kind, f.subject, f.opened_at, f.named, ${numberInForce()} as number, ${filedOnInForce()}::text as filed_on, p.name as filed_by,
      f.received_by_lead_at as received_at, ${filingEntries()} as entries, f.withdrawn_at, b.name as withdrawn_by, f.withdraw_reason, coalesce(${isToPrepareAgain}, false) as again, a.state, a.step,
      a.code as alliance, f.alliance_id, a.professional_id as professional, c.id as cycle_id, c.year, a.procedure_version as version,
      (select json_agg(json_build_object('id', o.id, 'name', o.name) order by y.position) from party y join organization o on o.id = y.organization_id where y.alliance_id = a.id) as parties,
      (select json_agg(json_build_object(${packed}) order by k.number) from commitment k ${ofParty} where k.filing_id = f.id) as commitments,
      (select json_agg(json_build_object(${packed}, 'id', k.id, 'version', k.version, 'partyId', k.party_id, 'round', k.round, 'state', k.state, 'filingId', k.filing_id) order by k.number)
        from commitment k ${ofParty} where f.kind = 'amendment' and f.withdrawn_at is not null and k.alliance_id = f.alliance_id and k.round > 0 and k.filing_id is null) as loose,
      (select json_agg(w.code order by w.code) from alliance w where f.kind = 'balance' and w.cycle_id = f.cycle_id and w.step < 16) as waiting
    from filing f left join alliance a on a.id = f.alliance_id left join cycle c on c.id = f.cycle_id left join person p on p.id = f.filed_by
      left join person b on b.id = f.withdrawn_by`;

function lineOf(ctx: Ctx, row: Row): FilingLine {
  const loose = looseOf(row);
  const isFiled = row.number !== null && row.filed_on !== null;
  return {
    id: row.id,
    kind: row.kind,
    subject: row.subject,
    openedAt: new Date(row.opened_at).toISOString(),
    openedOn: bogotaDay(new Date(row.opened_at)),
    alliance: row.alliance,
    allianceId: row.alliance_id,
    cycle: row.cycle_id && row.year ? { id: row.cycle_id, year: row.year } : null,
    procedureVersion: row.version,
    ...asPrepared(row),
    filed: isFiled
      ? {
          number: row.number!,
          on: row.filed_on!,
          by: row.filed_by ?? '',
          receivedAt: row.received_at && new Date(row.received_at).toISOString(),
          entries: row.entries ?? [],
        }
      : null,
    takenBack: takenBackOf(row),
    again: row.again,
    loose: loose.map(packedOf),
    promisedAs: amendmentReadAs(loose),
    caseEnded: row.state !== null && hasEnded({ state: row.state }),
    ...standingOf(ctx, row),
  };
}

/** The organizations of a packet as they were when it was prepared; of one from before that was kept, as today. */
function asPrepared({ named, parties, commitments }: Row): Pick<FilingLine, 'parties' | 'commitments'> {
  const today = (parties ?? []).map(({ name }) => name);
  if (named === null) return { parties: today, commitments: (commitments ?? []).map(packedOf) };
  const then = storedPacketNames.read(named);
  const all = (commitments ?? []).map(({ organization, ...one }) => ({
    ...packedOf(one),
    party: (organization && then.organizations[organization]) ?? one.party,
  }));
  return { parties: then.parties.map((id) => then.organizations[id]!), commitments: all };
}

/** By the rule that its verb asks: what is out is not prepared again. */
function looseOf({ state, step, loose }: Row): readonly Loose[] {
  const decided = state && decideAmendment({ state, step }, loose ?? []);
  return decided?.ok ? decided.value.commitments : [];
}

function packedOf({
  number,
  action,
  deliverable,
  dueOn,
  acceptedOn,
  objectedOn,
  party,
}: PackedCommitment): PackedCommitment {
  return { number, action, deliverable, dueOn, acceptedOn, objectedOn, party };
}

function takenBackOf({ withdrawn_at: at, withdrawn_by: by, withdraw_reason: reason }: Row): FilingLine['takenBack'] {
  return at ? { at: new Date(at).toISOString(), by, reason } : null;
}

function standingOf({ actor }: Ctx, row: Row): Pick<FilingLine, 'can' | 'obstacle'> {
  const found = {
    kind: row.kind,
    filed: row.number === null ? null : { number: row.number },
    withdrawnAt: row.withdrawn_at === null ? null : new Date(row.withdrawn_at),
  };
  if (found.kind === 'balance') {
    const balance = { filingId: row.id, state: found.filed ? ('filed' as const) : ('draft' as const) };
    const { enter, correct } = offersOfBalanceFiling(balance, row.waiting ?? [], actor);
    return {
      obstacle: obstacleIn(enter),
      can: {
        ...{ enter: isOffered(enter), correct: isOffered(correct) },
        ...{ tellEffort: false, receive: false, takeBack: false, prepareAgain: false },
      },
    };
  }
  const alliance = { state: row.state!, step: row.step, professionalId: row.professional ?? '' };
  const offers = offersOfFiling(found, alliance, row.loose ?? [], actor);
  return {
    obstacle: obstacleIn(offers.enter),
    can: {
      enter: isOffered(offers.enter),
      tellEffort: mayDrive(actor, alliance) && !hasEnded(alliance),
      correct: isOffered(offers.correct),
      receive: isOffered(offers.receive) && row.received_at === null,
      takeBack: isOffered(offers.takeBack),
      prepareAgain: found.kind === 'amendment' && found.withdrawnAt !== null && isOffered(offers.prepareAgain),
    },
  };
}

function obstacleIn(offer: Offer): Refusal | null {
  return offer === null || offer.ok ? null : offer.refusal;
}
