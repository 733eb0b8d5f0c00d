import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aWorld, by, givenAlliance, givenInvitation, givenOrganization, rowOf } from '../given.ts';
import { Forbidden } from '../platform/index.ts';
import { auditPage } from './index.ts';

const world = aWorld();
const read = async (stream: string | null, name: 'auditor' | 'lead' = 'auditor') =>
  (await auditPage(by(world(), name, 40), { stream, after: null })).lines;

test('each act of the audit trail says who did it, as what, and of what it is', async () => {
  const { code, organizations } = await givenAlliance(world(), { at: 10 });
  const { id, representative } = organizations[0]!;
  const names = await rowOf(
    world(),
    sql`select (select name from organization where id = ${id}) as organization,
      (select name from person where id = ${(representative as { person: string }).person}) as person,
      (select name from person where id = ${world().staff.professional.id}) as professional`,
  );
  const lines = await read(code);
  const accepted = lines.find((line) => line.name === 'commitment.accepted');
  expect(accepted).toMatchObject({ who: names.person, of: names.organization, roles: [], stream: code });
  const approved = lines.find((line) => line.name === 'proposal.approved');
  expect(approved).toMatchObject({ who: names.professional, roles: ['professional'], of: null });
  const every = await read(null);
  const acted = every.filter((line) => /^(staff|person):/.test(line.actor));
  expect(acted.filter((line) => !line.who)).toEqual([]);
  const registered = every.find((line) => line.name === 'membership.added' && line.about === names.organization);
  expect(registered).toMatchObject({ streamKind: 'organization', stream: null });
});

test('an invitation has its code, and is found by it', async () => {
  const { id } = await givenInvitation(world(), await givenOrganization(world()));
  const { code } = await rowOf(world(), sql`select code from invitation where id = ${id}`);
  const lines = await read(String(code), 'lead');
  expect(lines.map((line) => line.name)).toEqual(['invitation.sent']);
  expect(lines[0]).toMatchObject({ stream: code, streamKind: 'intake' });
  await expect(auditPage(by(world(), 'professional', 40), { stream: null, after: null })).rejects.toThrow(Forbidden);
});
