import { randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { addParty, removeParty } from '../alliance/index.ts';
import {
  aWorld,
  by,
  endAlliance,
  givenAlliance,
  givenInvitation,
  givenMember,
  givenOrganization,
  must,
  rowOf,
  through,
} from '../given.ts';
import { declineInvitation } from '../intake/index.ts';
import type { Actor } from '../platform/index.ts';
import { caseFile, cyclePage, figurePage } from '../views/index.ts';
import { attempted } from './scene.ts';

const world = aWorld();
const reason = 'Este año no alcanzamos';

/** What a door answers somebody of an application. */
const asked = (role: 'portal' | 'backoffice', actor: Actor, query: ReturnType<typeof sql>) =>
  attempted(world().database, role, actor, async (db) => (await db.execute<{ n: unknown }>(query))[0]?.n);

test('a case that its invitation ended is told so, and counted as no alliance, to whoever reads it', async () => {
  const organization = await givenOrganization(world());
  const { actor: member } = await givenMember(world(), organization.id, 'representative');
  const never = await givenInvitation(world(), organization);
  must(await declineInvitation(through(world(), never.bearer, 3), never.id, { reason }));
  const left = await givenAlliance(world(), { at: 3 });
  must(await endAlliance(by(world(), 'lead', 40), { alliance: left.id, outcome: 'withdrawn', reason }));
  const code = String((await rowOf(world(), sql`select code from alliance where id = ${never.alliance}`)).code);
  const { staff, cycle } = world();

  const ended = (id: string) => sql`select app.ended_by_invitation(${id}) as n`;
  for (const { actor } of [staff.lead, staff.observatory, staff.quality, staff.correspondence])
    expect(await asked('backoffice', actor, ended(never.alliance))).toBe('declined');
  expect(await asked('portal', member, ended(never.alliance))).toBe('declined');
  for (const actor of [staff.administrator.actor, staff.dataOfficer.actor])
    expect(await asked('backoffice', actor, ended(never.alliance))).toBeNull();
  const stranger = left.organizations[0]!.representative;
  expect(await asked('portal', stranger, ended(never.alliance))).toBeNull();
  expect(await asked('backoffice', staff.lead.actor, ended(left.id))).toBeNull();

  for (const name of ['lead', 'observatory'] as const) {
    const ctx = by(world(), name, 41);
    const told = await Promise.all([code, left.code].map((one) => caseFile(ctx, one)));
    expect(
      told.map((file) => [file.told, file.neverBegan]),
      name,
    ).toEqual([
      ['declined', true],
      ['withdrawn', false],
    ]);
    for (const figure of ['alliances', 'withdrawn'] as const) {
      const { rows } = await figurePage(ctx, cycle.year, figure);
      expect(
        rows.map(({ alliance }) => alliance),
        `${figure} of ${name}`,
      ).toEqual([left.code]);
    }
    expect((await cyclePage(ctx, cycle.year)).ended, name).toBe(1);
  }
});

test('who is of a case reads the names of those that left it, and nobody else does', async () => {
  const one = await givenAlliance(world(), { at: 2 });
  const other = await givenOrganization(world());
  const staff = by(world(), 'professional', 3);
  must(await addParty(staff, { key: randomUUID(), alliance: one.id, organization: other.id }));
  const { id: party } = await rowOf(
    world(),
    sql`select id from party where alliance_id = ${one.id} and organization_id = ${other.id}`,
  );
  must(await removeParty(staff, { alliance: one.id, party: String(party), reason }));
  const left = sql`select (select jsonb_agg(l) from app.left_case(${one.id}) l) as n`;
  const { representative } = one.organizations[0]!;
  expect(await asked('portal', representative, left)).toEqual([{ organization: other.id, party, name: other.name }]);
  expect(await asked('portal', other.representative, left)).toBeNull();
  const own = sql`select (select jsonb_agg(l.code || ': ' || l.reason) from app.own_left() l) as n`;
  expect(await asked('portal', other.representative, own)).toEqual([`${one.code}: ${reason}`]);
  expect(await asked('portal', representative, own)).toBeNull();
  const why = sql`select count(*)::int as n from alliance_turn where alliance_id = ${one.id}`;
  expect(await asked('portal', representative, why), 'why is between the team and who left').toBe(0);
});
