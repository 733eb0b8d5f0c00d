import { and, asc, eq, inArray, isNull, or, sql } from 'drizzle-orm';
import { party } from '../alliance/index.ts';
import { commitment, contentHash, type EvidenceForm } from '../commitment/index.ts';
import { compliance } from '../followup/index.ts';
import { person, staffMember } from '../identity/index.ts';
import { organization } from '../organization/index.ts';
import { planActivity } from '../plan/index.ts';
import { type Ctx, NotFound } from '../platform/index.ts';

const words = {
  number: commitment.number,
  action: commitment.action,
  deliverable: commitment.deliverable,
  dueOn: commitment.dueOn,
};

const author = { id: person.id, name: person.name, staff: sql<boolean>`${staffMember.personId} is not null` };

/** What waits for an organization's acceptance, and the secretariat's own side of the case. */
export async function toAcceptFacts(ctx: Ctx, allianceId: string, organizationId: string) {
  const rows = await ctx.db
    .select({ ...words, organization: party.organizationId })
    .from(commitment)
    .leftJoin(party, eq(party.id, commitment.partyId))
    .where(
      and(
        eq(commitment.allianceId, allianceId),
        or(
          and(eq(party.organizationId, organizationId), eq(commitment.state, 'proposed')),
          and(isNull(commitment.partyId), eq(commitment.state, 'accepted')),
        ),
      ),
    )
    .orderBy(asc(commitment.number));
  return {
    own: rows.filter((row) => row.organization !== null),
    ofTheSecretariat: rows.filter((row) => row.organization === null),
  };
}

/** What an organization accepted at an instant, each with its hash, who answered and how; null when nothing stands of it. */
export async function acceptedFacts(ctx: Ctx, allianceId: string, organizationId: string, at: Date) {
  const rows = await ctx.db
    .select({
      ...words,
      form: commitment.evidenceForm,
      by: author,
      organization: { id: organization.id, name: organization.name },
      principles: sql<
        string | null
      >`case when ${party.principlesAcceptedAt} = ${commitment.answeredAt} then ${party.principlesSha256} end`,
    })
    .from(commitment)
    .innerJoin(party, and(eq(party.id, commitment.partyId), eq(party.organizationId, organizationId)))
    .innerJoin(organization, eq(organization.id, party.organizationId))
    .innerJoin(person, eq(person.id, commitment.answeredBy))
    .leftJoin(staffMember, eq(staffMember.personId, person.id))
    .where(
      and(
        eq(commitment.allianceId, allianceId),
        eq(commitment.answeredAt, at),
        inArray(commitment.state, ['accepted', 'met', 'replaced']),
      ),
    )
    .orderBy(asc(commitment.number));
  const [first] = rows;
  if (!first) return null;
  const [waiting] = await ctx.db
    .select({ count: sql<number>`count(*)::int` })
    .from(commitment)
    .where(and(eq(commitment.allianceId, allianceId), inArray(commitment.state, ['proposed', 'returned'])));
  return {
    at,
    by: first.by,
    form: first.form as EvidenceForm,
    organization: first.organization,
    /** The hash of the three principles of a pact, when they were accepted in the same act */
    principles: first.principles,
    commitments: rows.map((row) => ({ ...wordsOf(row), sha256: contentHash(row) })),
    waiting: waiting!.count,
  };
}

/** A commitment that was sent back or objected to, with its reason; null when it was answered or amended since. */
export async function returnedFacts(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({
      ...words,
      state: commitment.state,
      round: commitment.round,
      note: commitment.answerNote,
      at: commitment.answeredAt,
      by: author,
      organization: { id: organization.id, name: organization.name },
    })
    .from(commitment)
    .innerJoin(party, eq(party.id, commitment.partyId))
    .innerJoin(organization, eq(organization.id, party.organizationId))
    .innerJoin(person, eq(person.id, commitment.answeredBy))
    .leftJoin(staffMember, eq(staffMember.personId, person.id))
    .where(and(eq(commitment.id, id), inArray(commitment.state, ['returned', 'proposed'])));
  if (!row?.note || !row.at) return null;
  const { by, organization: of, note, at, round } = row;
  return { ...wordsOf(row), sha256: contentHash(row), by, organization: of, note, at, isObjection: round > 0 };
}

/** The commitment that decision 13 *No* begot, and the activity that was not met. */
export async function newCommitmentFacts(ctx: Ctx, id: string) {
  const [row] = await ctx.db
    .select({ action: commitment.action, dueOn: commitment.dueOn, activity: planActivity.title })
    .from(compliance)
    .innerJoin(commitment, eq(commitment.id, compliance.commitmentId))
    .innerJoin(planActivity, eq(planActivity.id, compliance.planActivityId))
    .where(eq(compliance.commitmentId, id));
  if (!row) throw new NotFound('compliance');
  return row;
}

function wordsOf({
  number,
  action,
  deliverable,
  dueOn,
}: {
  number: number;
  action: string;
  deliverable: string;
  dueOn: string;
}) {
  return { number, action, deliverable, dueOn };
}
