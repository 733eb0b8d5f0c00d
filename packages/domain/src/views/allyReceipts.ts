import { and, asc, eq, inArray, like, or, sql } from 'drizzle-orm';
import { alliance } from '../alliance/index.ts';
import { person } from '../identity/index.ts';
import { asSent, conditionsAt, invitation, request, requestSending, storedRequest } from '../intake/index.ts';
import type { RequestDraft } from '../intake/inputs.ts';
import { organization } from '../organization/index.ts';
import { type Ctx, organizationsOf, sha256Of } from '../platform/index.ts';
import type { BindingText } from '../procedure/index.ts';
import { type Answered, answeredIn, type Kept, keptFrom, type ReceiptAct, receipt } from '../receipt/index.ts';
import { initiativesEver } from './requestSendings.ts';

/** Who did it, for which organization, when, and the hash of what was read. The name is null of what the secretariat registered. */
interface Signed {
  /** As no other of the same case */
  id: string;
  organization: string;
  by: string | null;
  at: Date;
  sha256: string | null;
}

/** A document that came with a request. */
export interface SentDocument {
  id: string;
  name: string;
  bytes: number;
  scan: string;
}

/** An act of an organization in a case, with its text as it was accepted or sent. */
export type Receipt = Signed &
  (
    | Kept
    | {
        act: 'invitationAccepted';
        code: string;
        text: string;
        initiatives: { name: string }[];
        /** The texts that were read with it, as they held that day */
        agreed: BindingText[];
      }
    | {
        act: 'requestSent';
        code: string;
        content: RequestDraft;
        /** The name of the initiative that it chose; null where it was not sure */
        initiative: string | null;
        /** What came with it, of what its reader may open, in the order in which it came */
        documents: readonly SentDocument[];
      }
  );

/**
 * What the actor's organizations accepted, sent back, wrote, sent, reported or declared in an alliance, oldest first, to be
 * read for ever as it was done. Of another organization of the same alliance, nothing.
 */
export async function receiptsOf(ctx: Ctx, allianceId: string): Promise<Receipt[]> {
  const own = organizationsOf(ctx.actor);
  if (own.length === 0) return [];
  const found = [...(await doors(ctx, allianceId, own)), ...(await acts(ctx, allianceId, own))];
  return found.sort((a, b) => +a.at - +b.at || numberOf(a) - numberOf(b));
}

/** What was accepted in one act stands by its number. */
function numberOf(one: Receipt): number {
  return 'content' in one && typeof one.content === 'object' && 'number' in one.content ? one.content.number : 0;
}

/** What was registered for an organization with the proof that it sent is its act too; the rest of the team's acts is not. */
const isTheirs = or(
  eq(receipt.side, 'organization'),
  inArray(receipt.act, ['commitmentAccepted', 'principlesAccepted']),
);

/** As they were called that day; as today of what was done before that was kept. */
const organizationThen = sql<string>`coalesce(${receipt.organizationName}, ${organization.name})`;
const nameThen = sql<string | null>`coalesce(${receipt.byName}, ${person.name})`;

async function acts(ctx: Ctx, allianceId: string, own: readonly string[]): Promise<Receipt[]> {
  const rows = await ctx.db
    .select({ kept: receipt, organization: organizationThen, by: nameThen })
    .from(receipt)
    .innerJoin(organization, eq(organization.id, receipt.organizationId))
    .leftJoin(person, eq(person.id, receipt.by))
    .where(and(eq(receipt.allianceId, allianceId), inArray(receipt.organizationId, [...own]), isTheirs));
  return rows.map(({ kept, organization: of, by }) => ({
    ...{ id: kept.id, organization: of, by: kept.side === 'team' ? null : by, at: kept.at, sha256: kept.sha256 },
    ...keptFrom(kept.act as ReceiptAct, kept.content),
  }));
}

/**
 * By commitment, what the actor's organizations sent back or objected to in an alliance and what the team answered, beside
 * what it said then. One statement.
 */
export async function answersOf(ctx: Ctx, allianceId: string): Promise<Map<string, Answered<Date>[]>> {
  const own = organizationsOf(ctx.actor);
  if (own.length === 0) return new Map();
  const rows = await ctx.db
    .select({ kept: receipt, by: nameThen })
    .from(receipt)
    .leftJoin(person, eq(person.id, receipt.by))
    .where(
      and(
        eq(receipt.allianceId, allianceId),
        inArray(receipt.organizationId, [...own]),
        like(receipt.act, 'commitment%'),
      ),
    )
    .orderBy(asc(receipt.at), asc(receipt.id));
  const acts = rows.map(({ kept: { aboutId, act, content, side, at }, by }) => ({
    ...{ about: aboutId, kept: keptFrom(act as ReceiptAct, content), by, at },
    side: side === 'team' ? ('team' as const) : ('organization' as const),
  }));
  const commitments = [...new Set(acts.map(({ about }) => about))];
  return new Map(commitments.map((id) => [id, answeredIn(acts.filter(({ about }) => about === id))]));
}

/**
 * By which door the alliance came in: what its organization sent, or the invitation that it accepted. What somebody sent in
 * its name who did not enter it is not its own, and row security shows it nothing of that. One statement.
 */
async function doors(ctx: Ctx, allianceId: string, own: readonly string[]): Promise<Receipt[]> {
  const isOwnRequest = and(eq(request.allianceId, alliance.id), inArray(request.organizationId, [...own]));
  const isOwnInvitation = and(
    eq(invitation.allianceId, alliance.id),
    inArray(invitation.organizationId, [...own]),
    eq(invitation.state, 'accepted'),
  );
  const rows = await ctx.db
    .select({
      sent: {
        ...{ code: request.code, content: requestSending.content, sha256: requestSending.sha256 },
        at: requestSending.sentAt,
        initiatives: sql<{ id: string; name: string }[]>`${initiativesEver}`,
        documents: sql<
          SentDocument[]
        >`(select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'bytes', f.bytes, 'scan', f.scan) order by f.id), '[]') from file f
          where f.request_id = ${request.id} and f.uploaded_at <= ${requestSending.sentAt})`,
      },
      invited: {
        ...{ code: invitation.code, text: invitation.message, at: invitation.answeredAt },
        initiatives: sql<
          { name: string }[]
        >`(select coalesce(json_agg(json_build_object('name', n.name) order by n.position), '[]')
          from invitation_initiative c join initiative n on n.id = c.initiative_id where c.invitation_id = ${invitation.id})`,
      },
      organization: sql<string | null>`coalesce(${invitation.organizationName}, ${organization.name})`,
      by: person.name,
    })
    .from(alliance)
    .leftJoin(request, isOwnRequest)
    .leftJoin(requestSending, eq(requestSending.requestId, request.id))
    .leftJoin(invitation, isOwnInvitation)
    .leftJoin(organization, eq(organization.id, invitation.organizationId))
    .leftJoin(person, eq(person.id, invitation.answeredBy))
    .where(eq(alliance.id, allianceId));
  const entries = rows.flatMap(({ sent, invited, organization: invitee, by }): Receipt[] => [
    ...(sent?.at && sent.content ? [requestReceipt({ ...sent, at: sent.at })] : []),
    ...(invited?.at
      ? [
          {
            ...{
              id: invited.code,
              organization: invitee ?? '',
              by,
              at: invited.at,
              sha256: sha256Of(invited.text ?? ''),
            },
            ...{ act: 'invitationAccepted' as const, code: invited.code, text: invited.text },
            ...{ initiatives: invited.initiatives, agreed: conditionsAt(invited.at) },
          },
        ]
      : []),
  ]);
  // The joins repeat a row for each of the other side.
  return [...new Map(entries.map((one) => [`${one.act} ${+one.at}`, one])).values()];
}

interface Sent {
  code: string | null;
  content: unknown;
  sha256: string | null;
  at: Date;
  initiatives: readonly { id: string; name: string }[];
  documents: readonly SentDocument[];
}

function requestReceipt({ code, content, sha256, at, initiatives, documents }: Sent): Receipt {
  const sent = asSent({ content: storedRequest.read(content) });
  const who = { organization: sent.organization.name, by: sent.contact.name };
  const initiative = initiatives.find(({ id }) => id === sent.wish.initiative)?.name ?? null;
  return {
    ...who,
    id: `${code ?? ''}-${+at}`,
    act: 'requestSent',
    code: code ?? '',
    at,
    sha256,
    content: sent,
    initiative,
    documents,
  };
}
