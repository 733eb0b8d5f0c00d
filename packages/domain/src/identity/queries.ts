import { and, desc, eq, gt, gte, isNotNull, isNull } from 'drizzle-orm';
import { atSignIn, type Ctx, Forbidden, installation, personOf } from '../platform/index.ts';
import type { App, Credential, OpenSession, Person } from './identity.ts';
import { SESSION_LIMITS } from './limits.ts';
import { personFromRow } from './rows.ts';
import { foldEmail, later } from './rules.ts';
import { credential, person, recoveryCode, session, staffMember, staffRole } from './tables.ts';

/** Who has the address, or null. Only behind the sign-in door. */
export async function personByEmail(ctx: Ctx, email: string): Promise<Person | null> {
  const [row] = await ctx.db
    .select()
    .from(person)
    .where(eq(person.email, foldEmail(email)));
  return row ? personFromRow(row) : null;
}

/** Whether the address is of somebody of the team whose account is open. In the back office, whose people know each other. */
export async function isOfTheTeam(ctx: Ctx, email: string): Promise<boolean> {
  const [row] = await ctx.db
    .select({ id: staffMember.personId })
    .from(staffMember)
    .innerJoin(person, eq(person.id, staffMember.personId))
    .where(and(eq(person.email, foldEmail(email)), isNull(person.disabledAt)));
  return row !== undefined;
}

/** A staff person's factors, by address or id; null when nobody on the staff has it. */
export async function readCredential(
  ctx: Ctx,
  who: { email: string } | { person: string },
): Promise<Credential | null> {
  const [row] = await atSignIn(ctx, ({ db }) => credentialRow(db, who));
  if (!row) return null;
  return {
    person: row.person.id,
    email: row.person.email,
    name: row.person.name,
    disabled: row.person.disabledAt !== null,
    passwordHash: row.credential?.passwordHash ?? null,
    totpSealed: row.credential?.totpSealed ?? null,
    totpConfirmed: row.credential?.totpConfirmedAt != null,
  };
}

function credentialRow(db: Ctx['db'], who: { email: string } | { person: string }) {
  return db
    .select({ person, credential })
    .from(person)
    .innerJoin(staffMember, eq(staffMember.personId, person.id))
    .leftJoin(credential, eq(credential.personId, person.id))
    .where('email' in who ? eq(person.email, foldEmail(who.email)) : eq(person.id, who.person));
}

const liveAt = (app: App, now: Date) =>
  and(
    eq(session.app, app),
    isNull(session.revokedAt),
    gt(session.absoluteExpiresAt, now),
    gt(session.lastSeenAt, later(now, -SESSION_LIMITS[app].idle)),
  );

/** The actor's open sessions in the application, the last used first; `current` is the one they are in. */
export async function mySessions(ctx: Ctx, app: App, currentIdHash: string): Promise<OpenSession[]> {
  const mine = personOf(ctx.actor);
  if (!mine) throw new Forbidden('mySessions');
  const rows = await ctx.db
    .select()
    .from(session)
    .where(and(eq(session.personId, mine), liveAt(app, ctx.now)))
    .orderBy(desc(session.lastSeenAt), desc(session.handle));
  return rows.map(({ handle, browser, system, network, createdAt, lastSeenAt, idHash }) => ({
    handle,
    browser,
    system,
    network,
    createdAt,
    lastSeenAt,
    current: idHash === currentIdHash,
  }));
}

export interface LiveSession {
  person: string;
  email: string;
  handle: string;
  createdAt: Date;
  lastSeenAt: Date;
  absoluteExpiresAt: Date;
  demonstration: boolean;
}

/** The live session with this id's hash, or null: what `open_request` checks on pages, asked again at a change. */
export async function liveSession(ctx: Ctx, app: App, idHash: string): Promise<LiveSession | null> {
  const [row] = await ctx.db
    .select({
      person: session.personId,
      email: person.email,
      handle: session.handle,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      absoluteExpiresAt: session.absoluteExpiresAt,
      demonstration: session.demonstration,
    })
    .from(session)
    .innerJoin(person, eq(person.id, session.personId))
    .where(and(eq(session.idHash, idHash), isNull(person.disabledAt), liveAt(app, ctx.now)));
  return row ?? null;
}

/** Whether this unused recovery code was made with a second factor that was put in use since. Its person can enter. */
export async function isFreshRecoveryCode(ctx: Ctx, input: { codeHash: string; since: Date }): Promise<boolean> {
  const fresh = and(
    eq(recoveryCode.codeHash, input.codeHash),
    isNull(recoveryCode.usedAt),
    gte(credential.totpConfirmedAt, input.since),
    isNull(person.disabledAt),
  );
  const rows = await atSignIn(ctx, ({ db }) =>
    db
      .select({ id: recoveryCode.personId })
      .from(recoveryCode)
      .innerJoin(credential, eq(credential.personId, recoveryCode.personId))
      .innerJoin(person, eq(person.id, recoveryCode.personId))
      .where(fresh)
      .limit(1),
  );
  return rows.length > 0;
}

/** Whether this database is a demonstration: its own mark says so, never the environment. */
export async function isDemonstration(ctx: Ctx): Promise<boolean> {
  const [row] = await ctx.db.select({ mark: installation.mark }).from(installation);
  return row?.mark === 'demonstration';
}

/** Whether some enabled administrator can already sign in. */
export async function hasActiveAdministrator(ctx: Ctx): Promise<boolean> {
  const active = and(
    eq(staffRole.role, 'administrator'),
    isNull(person.disabledAt),
    isNotNull(credential.totpConfirmedAt),
  );
  const rows = await atSignIn(ctx, ({ db }) =>
    db
      .select({ id: person.id })
      .from(staffRole)
      .innerJoin(person, eq(person.id, staffRole.personId))
      .innerJoin(credential, eq(credential.personId, person.id))
      .where(active)
      .limit(1),
  );
  return rows.length > 0;
}
