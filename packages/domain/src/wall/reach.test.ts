import { randomUUID } from 'node:crypto';
import { type SQL, sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { proposeCommitment } from '../commitment/index.ts';
import { aWorld, by, givenAlliance, givenMember, givenRequestSent, must } from '../given.ts';
import type { Actor } from '../platform/index.ts';
import { attempted, DENIED, type LoginRole, telling } from './scene.ts';

const world = aWorld();

/** One statement with a role of the applications: the SQLSTATE that stops it, or how many rows it wrote. */
function tried(role: LoginRole, actor: Actor, statement: SQL, door: 'signIn' | '' = ''): Promise<string | number> {
  return attempted(world().database, role, actor, async (db) => (await db.execute(statement)).count, door);
}

/** The same of a state that moves, told in the history of its case. */
function told(role: LoginRole, actor: Actor, alliance: string, statement: SQL): Promise<string | number> {
  return attempted(world().database, role, actor, async (db) => {
    const { count } = await db.execute(statement);
    await db.execute(telling(alliance, 'commitment.amended'));
    return count;
  });
}

test('the portal’s role, told that it acts for an organization, does none of what the secretariat does', async () => {
  const other = world().staff.professional;
  const two = await givenAlliance(world(), { at: 2 });
  const ours = two.organizations[0]!.representative;
  const sent = await givenRequestSent(world());
  const attempts: [what: string, statement: SQL, door?: 'signIn', who?: Actor][] = [
    ['moves an alliance to 16', sql`update alliance set step = 16 where id = ${two.id}`],
    [
      'ends an alliance',
      sql`update alliance set state = 'withdrawn', step = null, ended_at = now() where id = ${two.id}`,
    ],
    [
      'changes its professional',
      sql`update alliance set professional_id = ${world().staff.lead.id} where id = ${two.id}`,
    ],
    [
      'accepts a request',
      sql`update request set state = 'accepted', alliance_id = ${two.id} where id = ${sent.id}`,
      undefined,
      sent.bearer,
    ],
    ['declines a request', sql`update request set state = 'declined' where id = ${sent.id}`, undefined, sent.bearer],
    ['rewrites what was sent', sql`update request set content = '{}' where id = ${sent.id}`, undefined, sent.bearer],
    ['sets a counter', sql`update counter set value = 1`],
    ['draws a code of an alliance', sql`select app.next_code('ALZ', 2026)`],
    [
      'changes the e-mail of staff through the door of sign-in',
      sql`update person set email = 'x@x.co' where id = ${other.id}`,
      'signIn',
    ],
    ['changes a key through the door', sql`update person set id = gen_random_uuid() where id = ${other.id}`, 'signIn'],
    ['ends sessions of staff', sql`select app.end_sessions(${other.id}, null, now())`, 'signIn'],
    [
      'makes a link for a new password of staff',
      sql`insert into token (token_hash, purpose, subject, created_at, expires_at, created_by)
      values ('x', 'passwordReset', ${other.id}, now(), now() + interval '1 hour', app.actor())`,
      'signIn',
    ],
    [
      'writes that a file is clean',
      sql`insert into file (id, key, name, media_type, bytes, sha256, scan, alliance_id, organization_id, uploaded_by, uploaded_at)
      values (gen_random_uuid(), 'k', 'x', 'image/png', 1, 'x', 'clean', ${two.id}, ${two.organizations[0]!.id}, app.actor(), now())`,
    ],
    [
      'writes a file of the secretariat',
      sql`insert into file (id, key, name, media_type, bytes, sha256, scan, alliance_id, uploaded_by, uploaded_at)
      values (gen_random_uuid(), 'k', 'x', 'image/png', 1, 'x', 'pending', ${two.id}, app.actor(), now())`,
    ],
  ];
  for (const [what, statement, door, who] of attempts) {
    expect(await tried('portal', who ?? ours, statement, door), what).toBe(DENIED);
  }
});

test('the portal’s role writes no commitment of another party, the secretariat’s included', async () => {
  const shared = await givenAlliance(world(), { at: 9, parties: 2 });
  const [mine, theirs] = shared.organizations;
  const party = sql`(select id from party where alliance_id = ${shared.id} and organization_id = ${theirs!.id})`;
  const columns = sql`id, alliance_id, number, party_id, action, deliverable, due_on, state, proposed_at, proposed_by, proposed_side`;
  const values = (whose: SQL, state = 'proposed', side = 'organization') =>
    sql`insert into commitment (${columns}) values (gen_random_uuid(), ${shared.id}, 77, ${whose}, 'x', 'x', '2027-01-01', ${state}, now(), app.person(), ${side})`;
  const { representative } = mine!;
  expect(await tried('portal', representative, values(party))).toBe(DENIED);
  expect(await tried('portal', representative, values(sql`null`))).toBe(DENIED);
  const own = sql`(select id from party where alliance_id = ${shared.id} and organization_id = ${mine!.id})`;
  expect(await tried('portal', representative, values(own, 'accepted'))).toBe(DENIED);
  expect(await tried('portal', representative, values(own, 'proposed', 'team'))).toBe(DENIED);
  expect(await tried('portal', representative, values(own))).toBe(1);
  const accept = sql`update commitment set state = 'accepted', answered_at = now(), answered_by = app.person(), evidence_form = 'electronic' where alliance_id = ${shared.id}`;
  expect(await tried('portal', theirs!.representative, accept)).toBe(DENIED);
  const inAnotherName = sql`update commitment set state = 'accepted', answered_at = now(), answered_by = ${theirs!.representative.person} where alliance_id = ${shared.id}`;
  expect(await tried('portal', representative, inAnotherName)).toBe(DENIED);
  expect(await tried('portal', representative, accept), 'untold').toBe(DENIED);
  expect(await told('portal', representative, shared.id, accept)).toBe(1);
});

test('a collaborator does not answer for its party, and only an administrator changes the team', async () => {
  const here = await givenAlliance(world(), { at: 9 });
  const [party] = here.organizations;
  const promise = {
    key: randomUUID(),
    alliance: here.id,
    organization: party!.id,
    action: 'Otra',
    deliverable: 'Otra',
  };
  must(await proposeCommitment(by(world(), 'professional', 9), { ...promise, dueOn: '2026-12-01' }));
  const { actor: collaborator } = await givenMember(world(), party!.id, 'collaborator');
  const accept = sql`update commitment set state = 'accepted', answered_at = now(), answered_by = app.person(), evidence_form = 'electronic'
    where alliance_id = ${here.id} and state = 'proposed'`;
  expect(await tried('portal', collaborator, accept)).toBe(DENIED);
  const rewrite = sql`update commitment set action = 'x' where alliance_id = ${here.id}`;
  const sendBack = sql`update commitment set state = 'returned', answer_note = 'x', answered_at = now(), answered_by = app.person() where alliance_id = ${here.id}`;
  const again = sql`update commitment set state = 'proposed', action = 'x' where alliance_id = ${here.id}`;
  expect(await tried('portal', collaborator, rewrite)).toBe(1);
  expect(await told('portal', party!.representative, here.id, sendBack)).toBe(1);
  for (const statement of [rewrite, again]) expect(await tried('portal', collaborator, statement)).toBe(DENIED);
  expect(await told('portal', party!.representative, here.id, again)).toBe(1);
  expect(await told('portal', party!.representative, here.id, accept)).toBe(1);
  const { lead, administrator, colleague } = world().staff;
  const statements = [
    sql`insert into staff_role values (${lead.id}, 'director')`,
    sql`delete from staff_role where person_id = ${colleague.id}`,
    sql`insert into staff_member values (${collaborator.person}, 'x', now())`,
    sql`update person set disabled_at = now() where id = ${colleague.id}`,
  ];
  for (const statement of statements) {
    // With the door that the verbs of accounts open, so that it is the guard that tells one from the other.
    expect([DENIED, 0], 'refused, or no row to change').toContain(
      await tried('backoffice', lead.actor, statement, 'signIn'),
    );
    expect(await tried('backoffice', administrator.actor, statement, 'signIn')).toBe(1);
  }
});

test('nobody verifies, accepts or approves in another’s name', async () => {
  const here = await givenAlliance(world(), { at: 11 });
  const line = sql`insert into contribution (id, alliance_id, party_id, organization_id, initiative_id, origin, category, description, quantity, unit, monetizable,
      not_monetizable_reason, state, delivered_on, cycle_id, declared_by, declared_at)
    select gen_random_uuid(), alliance_id, id, organization_id, ${world().cycle.initiatives[0]!}, 'private', 'talent', 'x', 1, 'hora', false, 'x', 'delivered', '2026-02-05', ${world().cycle.id}, `;
  const of = sql`, now() from party where alliance_id = ${here.id}`;
  const { professional, lead } = world().staff;
  expect(await tried('backoffice', professional.actor, sql`${line}${`staff:${lead.id}`}${of}`)).toBe(DENIED);
  expect(await tried('backoffice', professional.actor, sql`${line}${`staff:${professional.id}`}${of}`)).toBe(1);
  const verify = (who: string) =>
    sql`update contribution set state = 'verified', verified_at = now(), verified_by = ${who} where alliance_id = ${here.id}`;
  expect(await tried('backoffice', professional.actor, verify(lead.id))).toBe(DENIED);
  expect(await told('backoffice', lead.actor, here.id, verify(lead.id))).toBe(1);
});
