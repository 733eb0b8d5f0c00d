import { and, asc, eq, inArray, isNotNull } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import { alliance, party, principlesText } from '../alliance/index.ts';
import { commitment, contentHash, type EvidenceForm } from '../commitment/index.ts';
import { person } from '../identity/index.ts';
import { asSent, invitation, request, requestSending, storedRequest } from '../intake/index.ts';
import type { RequestDraft } from '../intake/inputs.ts';
import { organization } from '../organization/index.ts';
import { type Ctx, organizationsOf } from '../platform/index.ts';
import { type ContributionDeclared, type EvidenceReported, reportsOf } from './allyReports.ts';

/** Who did it, for which organization, when, and the hash of what was read. The name is null when the reader may not know it. */
interface Kept {
  organization: string;
  by: string | null;
  at: Date;
  sha256: string | null;
}

/** An act of an organization in a case, with its text as it was accepted or sent. */
export type Receipt = Kept &
  (
    | {
        act: 'commitmentAccepted' | 'commitmentReturned';
        number: number;
        action: string;
        deliverable: string;
        dueOn: string;
        form: EvidenceForm | null;
        note: string | null;
      }
    | { act: 'principlesAccepted'; text: string }
    | { act: 'invitationAccepted'; code: string; text: string }
    | { act: 'requestSent'; code: string; content: RequestDraft }
    | EvidenceReported
    | ContributionDeclared
  );

/**
 * What the actor's organizations accepted, sent back, sent, reported or declared in an alliance, oldest first, to be read for ever. Of
 * another organization of the same alliance, nothing.
 */
export async function receiptsOf(ctx: Ctx, allianceId: string): Promise<Receipt[]> {
  const own = organizationsOf(ctx.actor);
  if (own.length === 0) return [];
  const found = [
    ...(await doors(ctx, allianceId, own)),
    ...(await commitments(ctx, allianceId, own)),
    ...(await reportsOf(ctx, allianceId, own)),
  ];
  return found.sort((a, b) => +a.at - +b.at);
}

async function commitments(ctx: Ctx, allianceId: string, own: readonly string[]): Promise<Receipt[]> {
  const rows = await ctx.db
    .select({ kept: commitment, organization: organization.name, by: person.name })
    .from(commitment)
    .innerJoin(party, and(eq(party.id, commitment.partyId), inArray(party.organizationId, [...own])))
    .innerJoin(organization, eq(organization.id, party.organizationId))
    .leftJoin(person, eq(person.id, commitment.answeredBy))
    .where(and(eq(commitment.allianceId, allianceId), isNotNull(commitment.answeredAt)))
    .orderBy(asc(commitment.number));
  return rows.map(({ kept, ...who }) => ({
    ...who,
    act: kept.evidenceForm ? 'commitmentAccepted' : 'commitmentReturned',
    at: kept.answeredAt!,
    sha256: contentHash(kept),
    number: kept.number,
    action: kept.action,
    deliverable: kept.deliverable,
    dueOn: kept.dueOn,
    form: kept.evidenceForm as EvidenceForm | null,
    note: kept.evidenceForm ? null : kept.answerNote,
  }));
}

/**
 * By which door the alliance came in: what its organization sent, or the invitation that it accepted; and the principles
 * of a pact. One statement.
 */
async function doors(ctx: Ctx, allianceId: string, own: readonly string[]): Promise<Receipt[]> {
  const isOwnRequest = and(eq(request.allianceId, alliance.id), inArray(request.organizationId, [...own]));
  const isOwnInvitation = and(
    eq(invitation.allianceId, alliance.id),
    inArray(invitation.organizationId, [...own]),
    eq(invitation.state, 'accepted'),
  );
  const pledging = alias(organization, 'pledging');
  const pledger = alias(person, 'pledger');
  const rows = await ctx.db
    .select({
      pledged: { at: party.principlesAcceptedAt, sha256: party.principlesSha256 },
      pledgedBy: { organization: pledging.name, by: pledger.name },
      sent: {
        ...{ code: request.code, content: requestSending.content, sha256: requestSending.sha256 },
        at: requestSending.sentAt,
      },
      invited: { code: invitation.code, text: invitation.message, at: invitation.answeredAt },
      organization: organization.name,
      by: person.name,
    })
    .from(alliance)
    .leftJoin(request, isOwnRequest)
    .leftJoin(requestSending, eq(requestSending.requestId, request.id))
    .leftJoin(invitation, isOwnInvitation)
    .leftJoin(organization, eq(organization.id, invitation.organizationId))
    .leftJoin(person, eq(person.id, invitation.answeredBy))
    .leftJoin(
      party,
      and(
        eq(party.allianceId, alliance.id),
        inArray(party.organizationId, [...own]),
        isNotNull(party.principlesAcceptedAt),
      ),
    )
    .leftJoin(pledging, eq(pledging.id, party.organizationId))
    .leftJoin(pledger, eq(pledger.id, party.principlesAcceptedBy))
    .where(eq(alliance.id, allianceId));
  const pledges = rows.flatMap(({ pledged, pledgedBy }): Receipt[] =>
    pledged?.at
      ? [
          {
            ...{ organization: pledgedBy?.organization ?? '', by: pledgedBy?.by ?? null, at: pledged.at },
            ...{ sha256: pledged.sha256, act: 'principlesAccepted' as const, text: principlesText },
          },
        ]
      : [],
  );
  const entries = rows.flatMap(({ sent, invited, organization: invitee, by }): Receipt[] => [
    ...(sent?.at && sent.content ? [requestReceipt({ ...sent, at: sent.at })] : []),
    ...(invited?.at
      ? [
          {
            ...{ organization: invitee ?? '', by, at: invited.at, sha256: null },
            ...{ act: 'invitationAccepted' as const, code: invited.code, text: invited.text },
          },
        ]
      : []),
  ]);
  return [...once(pledges, ({ organization }) => organization), ...once(entries, (one) => `${one.act} ${+one.at}`)];
}

/** The joins repeat a row for each of the other side. */
function once(receipts: readonly Receipt[], of: (one: Receipt) => string): Receipt[] {
  return [...new Map(receipts.map((one) => [of(one), one])).values()];
}

interface Sent {
  code: string | null;
  content: unknown;
  sha256: string | null;
  at: Date;
}

function requestReceipt({ code, content, sha256, at }: Sent): Receipt {
  const sent = asSent({ content: storedRequest.read(content) });
  const who = { organization: sent.organization.name, by: sent.contact.name };
  return { ...who, act: 'requestSent', code: code ?? '', at, sha256, content: sent };
}
