import { asc, eq, isNull } from 'drizzle-orm';
import { acta, decideApproval, offersOfActa, readActa } from '../acta/index.ts';
import { person, staffRole } from '../identity/index.ts';
import { type Ctx, isOffered, type StaffRole } from '../platform/index.ts';
import type { Recipient } from './people.ts';

export interface ApprovalFacts {
  code: string;
  meeting: { code: string; title: string };
  at: Date;
  by: { name: string };
  /** Who may approve it today; nobody where who sent it may */
  people: Recipient[];
}

const APPROVING: readonly StaffRole[] = ['professional', 'lead', 'director', 'undersecretary'];

/** An acta in review with those who may approve it, asked of each as the page asks it of its reader; null once it is in review no more. */
export async function approvalFacts(ctx: Ctx, id: string): Promise<ApprovalFacts | null> {
  const { meeting, items, cases, acta: standing } = await readActa(ctx, id);
  if (!decideApproval(standing).ok) return null;
  const [sent] = await ctx.db
    .select({ at: acta.submittedAt, by: person.name })
    .from(acta)
    .innerJoin(person, eq(person.id, acta.submittedBy))
    .where(eq(acta.id, id));
  if (!sent?.at) return null;
  const written = { ...standing, items };
  const approving = (await rolesOf(ctx)).filter(({ id: one, roles }) =>
    isOffered(offersOfActa(meeting, written, cases, { kind: 'staff', person: one, roles }).approve),
  );
  const isOwn = approving.some(({ id: one }) => one === standing.submittedBy);
  const people = isOwn ? [] : approving.map(({ name, email }) => ({ name, email }));
  const { code, title } = meeting;
  return { code: standing.code, meeting: { code, title }, at: sent.at, by: { name: sent.by }, people };
}

interface Holder extends Recipient {
  id: string;
  roles: StaffRole[];
}

/** The enabled staff who hold a role that approves some acta, with those that they hold. */
async function rolesOf(ctx: Ctx): Promise<Holder[]> {
  const rows = await ctx.db
    .select({ id: person.id, name: person.name, email: person.email, role: staffRole.role })
    .from(staffRole)
    .innerJoin(person, eq(person.id, staffRole.personId))
    .where(isNull(person.disabledAt))
    .orderBy(asc(person.email));
  const holders = new Map<string, Holder>();
  for (const { role, ...one } of rows) {
    const known = holders.get(one.id) ?? { ...one, roles: [] };
    holders.set(one.id, { ...known, roles: [...known.roles, role as StaffRole] });
  }
  return [...holders.values()].filter(({ roles }) => roles.some((role) => APPROVING.includes(role)));
}
