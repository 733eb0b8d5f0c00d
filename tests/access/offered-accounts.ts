import { randomUUID } from 'node:crypto';
import { inviteAgain, renewSecondFactor } from '@alianzas/auth';
import type { Call, Noun, Scene } from '@alianzas/domain/closed';
import { hashOf } from '@alianzas/domain/given';
import { disablePerson, enablePerson, endSessionsOf, setRoles } from '@alianzas/domain/identity';
import { sql } from 'drizzle-orm';

const reason = 'Se escribió por error';
const EARLIER = sql`'2026-02-20T15:00:00Z'`;
const LINKS = { key: Buffer.alloc(32, 7), linkTo: (token: string) => `http://localhost:3001/activar/${token}` };

const onAccount =
  (work: (ctx: ReturnType<Scene['by']>, person: string) => ReturnType<Call>): Call =>
  ({ by }, person) =>
    work(by('administrator'), person);

/** An account of the team, which is no noun of the procedure. */
export const account: Noun = {
  noun: 'account',
  step: 3,
  given: async ({ world }) => world.staff.quality.id,
  states: {
    invited: (_scene, id) => sql`update person set disabled_at = null where id = ${id}`,
    active: (
      _scene,
      id,
    ) => sql`insert into credential (person_id, password_hash, totp_sealed, totp_confirmed_at, changed_at)
      values (${id}, 'x', 'x', ${EARLIER}, ${EARLIER})`,
    inside: (
      _scene,
      id,
    ) => sql`insert into session (id_hash, handle, app, person_id, created_at, last_seen_at, absolute_expires_at, user_agent_hash)
      values (${hashOf()}, ${randomUUID()}, 'backoffice', ${id}, now(), now(), now() + interval '1 day', 'x')`,
    disabled: (_scene, id) => sql`update person set disabled_at = ${EARLIER} where id = ${id}`,
  },
  verbs: {
    setRoles: { in: [], call: onAccount((ctx, person) => setRoles(ctx, { person, roles: ['auditor'] })) },
    disablePerson: { in: [], call: onAccount((ctx, person) => disablePerson(ctx, { person, reason })) },
    enablePerson: { in: [], call: onAccount((ctx, person) => enablePerson(ctx, { person, reason })) },
    endSessionsOf: { in: [], call: onAccount((ctx, person) => endSessionsOf(ctx, person)) },
    inviteAgain: { in: [], call: onAccount((ctx, person) => inviteAgain(ctx, LINKS, person)) },
    renewSecondFactor: { in: [], call: onAccount((ctx, person) => renewSecondFactor(ctx, LINKS, person)) },
  },
};
