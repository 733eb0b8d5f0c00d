import { eq, getTableColumns, or, sql } from 'drizzle-orm';
import { type Ctx, NotFound, type Trail } from '../platform/index.ts';
import type { RequestPage } from './inputs.ts';
import type { Invitation, InvitationState, Invited, InvitedIn, Repeated, Request, RequestState } from './intake.ts';
import { storedRequest } from './stored.ts';
import { invitation, request } from './tables.ts';

export function requestFromRow(row: typeof request.$inferSelect): Request {
  return {
    id: row.id,
    code: row.code,
    state: row.state as RequestState,
    content: storedRequest.read(row.content),
    startedAt: row.startedAt,
    sentAt: row.sentAt,
    dueOn: row.dueOn,
    answeredAt: row.answeredAt,
    answerNote: row.answerNote,
    organizationId: row.organizationId,
    allianceId: row.allianceId,
    reviewerId: row.reviewerId,
    version: row.version,
  };
}

const { content: _content, ...withoutContent } = getTableColumns(request);

/**
 * Holds a request and reads it, in two statements: what was written is read once the lock is there. In the back office it
 * has what was authorised only where its consents are rows for who acts.
 */
export async function lockRequest(ctx: Ctx, id: string): Promise<Request> {
  const [row] = await ctx.db.select(withoutContent).from(request).where(eq(request.id, id)).for('update');
  if (!row) throw new NotFound('request');
  const [written] = await ctx.db.execute<{ content: unknown }>(sql`select app.request_content(${id}) as content`);
  return requestFromRow({ ...row, content: written!.content });
}

/**
 * Holds a request and the one that its code says it repeats, and reads that one; null of a code of none. In the order of their
 * ids, as each of two may be said to repeat the other at once.
 */
export async function lockWithRepeated(ctx: Ctx, id: string, code: string): Promise<Repeated | null> {
  const rows = await ctx.db
    .select({
      id: request.id,
      code: request.code,
      state: request.state,
      sentAt: request.sentAt,
      name: request.organizationName,
    })
    .from(request)
    .where(or(eq(request.id, id), eq(request.code, code)))
    .orderBy(request.id)
    .for('update');
  const named = rows.find((row) => row.code === code);
  return named ? { ...named, code, state: named.state as RequestState } : null;
}

/** Of what kind the organization of a request says that it is. */
export async function kindIn(ctx: Ctx, id: string): Promise<string | null> {
  const [row] = await ctx.db.execute<{ content: unknown }>(sql`select app.request_content(${id}) as content`);
  return storedRequest.read(row!.content).organization?.kind ?? null;
}

/** What is read of a request includes its documents: one more or one less is another version of it. */
export async function stepVersion(ctx: Ctx, { id, version }: Request): Promise<void> {
  await ctx.db
    .update(request)
    .set({ version: version + 1 })
    .where(eq(request.id, id));
}

export function invitationFromRow(row: typeof invitation.$inferSelect): Invitation {
  return {
    id: row.id,
    code: row.code,
    state: row.state as InvitationState,
    allianceId: row.allianceId,
    organizationId: row.organizationId,
    contactName: row.contactName,
    contactEmail: row.contactEmail,
    verifiedHow: row.verifiedHow,
    expiresAt: row.expiresAt,
    version: row.version,
  };
}

/** Reads which case an invitation opened, so that the verb can lock the case before the invitation. */
export async function readInvitation(ctx: Ctx, id: string): Promise<Invitation> {
  const [row] = await ctx.db.select().from(invitation).where(eq(invitation.id, id));
  if (!row) throw new NotFound('invitation');
  return invitationFromRow(row);
}

export async function lockInvitation(ctx: Ctx, id: string): Promise<Invitation> {
  const [row] = await ctx.db.select().from(invitation).where(eq(invitation.id, id)).for('update');
  if (!row) throw new NotFound('invitation');
  return invitationFromRow(row);
}

/** Locks each registration of the invited organization for who answers by the link; how many act for it, and whether anybody ever did. */
export async function holdInvited(ctx: Ctx): Promise<{ people: number; hadPeople: boolean }> {
  const [row] = await ctx.db.execute<{ people: number; hadPeople: boolean }>(
    sql`select people, had_people as "hadPeople" from app.hold_invited()`,
  );
  return row!;
}

/**
 * Whether who was invited was taken out of the organization, in any of its registrations, after the invitation was last
 * sent, and acts for none of them today; and whether they are of the team. Whoever holds the link learns it of theirs alone.
 */
export async function invitedNow(ctx: Ctx, id: string): Promise<Invited> {
  const [row] = await ctx.db.execute<Invited & Record<string, unknown>>(
    sql`select ${invitedOf} from (select ${id}::uuid as id) v`,
  );
  return { takenOut: row!.takenOut, ofTheTeam: row!.ofTheTeam };
}

/** What became of who was invited by an invitation (`v`) of a statement, as `Invited`. */
export const invitedOf = sql`app.taken_out(v.id) as "takenOut", app.invited_of_team(v.id) as "ofTheTeam"`;

/** How the organization of an invitation (`v`) of a statement stands in its case, as `InvitedIn`; null to who may not answer it. */
export const standingOf = sql`(select json_build_object('state', c.state, 'step', c.step, 'isParty', c.is_party, 'isOnly', c.is_only,
  'isIncluding', c.is_including) from app.invited_in(v.id) c)`;

/** How the invited organization stands in the case that the invitation opened. Whoever holds the link learns it of theirs alone. */
export async function invitedIn(ctx: Ctx, id: string): Promise<InvitedIn> {
  const [row] = await ctx.db.execute<{ standing: InvitedIn | null }>(
    sql`select ${standingOf} as standing from (select ${id}::uuid as id) v`,
  );
  if (!row?.standing) throw new NotFound('invitation');
  return row.standing;
}

/** The invitation that opened the case, and whether the invited organization is of it still; null when it came by request. */
export async function invitationOf(
  ctx: Ctx,
  allianceId: string,
): Promise<(Invitation & Pick<InvitedIn, 'isParty'>) | null> {
  const [row] = await ctx.db.select().from(invitation).where(eq(invitation.allianceId, allianceId));
  if (!row) return null;
  const found = invitationFromRow(row);
  const { isParty } = await invitedIn(ctx, found.id);
  return { ...found, isParty };
}

/** Where it is told who changes a request: all of it, or one page. */
export function trailOf({ id }: Pick<Request, 'id'>, page?: RequestPage): Trail {
  const stream = { kind: 'intake', id } as const;
  if (page) return { stream, names: ['request.saved'], about: [`"${page}"`] };
  return { stream, names: ['saved', 'file', 'sent', 'reviewing', 'returned'].map((what) => `request.${what}`) };
}
