import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { endAlliance, enterNetwork, notifyInclusion, undoStep } from '../asRead.ts';
import {
  aWorld,
  by,
  eventsOf,
  type GivenAlliance,
  givenAlliance,
  givenOrganization,
  givenSecond,
  hashOf,
  mailsAbout,
  must,
  refusal,
  rowOf,
  stepOf,
  through,
  walk,
} from '../given.ts';
import { verifyLegalNature } from '../organization/index.ts';
import { Forbidden, NotFound, newId, Stale, setScope } from '../platform/index.ts';
import { caseFile } from '../views/index.ts';
import { entriesOf, noticesOf, standingEntries, storedEarlier } from './index.ts';

const world = aWorld();
const relevant = {
  address: 'Calle 1',
  contact: 'Recepción',
  email: 'contacto@inventada.example',
  phone: '6010000',
  interests: 'Lectura',
};
const entry = (alliance: string, organization: string) => ({ alliance, organization, relevant, minutesUsed: 30 });
const notice = (alliance: string, organization: string) => ({ alliance, organization, channel: 'email' as const });
const letter = (alliance: string, organization: string) => ({
  ...notice(alliance, organization),
  channel: 'letter' as const,
  addressee: 'Recepción',
});
const staff = (day = 6) => by(world(), 'professional', day);

test('R-142 activity 6 keeps the row of the Red, its organization is a member, and 7 opens', async () => {
  const one = await givenAlliance(world(), { at: 6 });
  const { id } = one.organizations[0]!;
  must(await enterNetwork(staff(), entry(one.id, id)));
  expect(await stepOf(world(), one.id)).toBe(7);
  expect(await entriesOf(staff(), one.id)).toMatchObject([
    { organizationId: id, name: one.organizations[0]!.name, relevant },
  ]);
  expect(await rowOf(world(), sql`select standing from organization where id = ${id}`)).toEqual({ standing: 'member' });
  expect((await eventsOf(world(), one.id)).at(-1)).toBe('network.entered');
});

test('R-144 nobody enters the network without SI in 5', async () => {
  const before = await givenAlliance(world(), { at: 5 });
  expect(refusal(await enterNetwork(staff(), entry(before.id, before.organizations[0]!.id)))).toBe('activity.notOpen');
  const mixed = await givenAlliance(world(), { at: 6, parties: 2, answers: ['yes', 'no'] });
  expect(refusal(await enterNetwork(staff(), entry(mixed.id, mixed.organizations[1]!.id)))).toBe(
    'network.notActivePart',
  );
  const no = await givenAlliance(world(), { at: 8, answers: ['no'] });
  expect(refusal(await enterNetwork(staff(), entry(no.id, no.organizations[0]!.id)))).toBe('activity.notOpen');
});

test('R-254 nobody enters the network before its legal nature is verified', async () => {
  const one = await givenAlliance(world(), { at: 6 });
  const { id } = one.organizations[0]!;
  await world().database.owner.db.execute(
    sql`update organization set verified_by = null, verified_at = null where id = ${id}`,
  );
  expect(refusal(await enterNetwork(staff(), entry(one.id, id)))).toBe('organization.legalNatureUnverified');
});

test('R-254 after NO in 5 nobody goes to the working table of 8 before its legal nature is verified', async () => {
  const one = await givenAlliance(world(), { at: 8, parties: 2, answers: ['no', 'no'] });
  const { id } = one.organizations[1]!;
  await world().database.owner.db.execute(
    sql`update organization set verified_by = null, verified_at = null where id = ${id}`,
  );
  await expect(walk(world(), one, 8, 9)).rejects.toThrow('organization.legalNatureUnverified');
  expect((await caseFile(staff(8), one.code)).turn).toMatchObject({ activity: 8, task: 'verify', count: 1 });
  must(await verifyLegalNature(staff(8), { organization: id }));
  await walk(world(), one, 8, 9);
  expect(await stepOf(world(), one.id)).toBe(9);
});

test('each organization enters once and is told once; the last one closes the activity', async () => {
  const one = await givenAlliance(world(), { at: 6, parties: 2 });
  const [first, second] = one.organizations.map((organization) => organization.id) as [string, string];
  must(await enterNetwork(staff(), entry(one.id, first)));
  expect(await stepOf(world(), one.id)).toBe(6);
  expect(refusal(await enterNetwork(staff(), entry(one.id, first)))).toBe('network.alreadyEntered');
  must(await enterNetwork(staff(), entry(one.id, second)));
  must(await notifyInclusion(staff(7), letter(one.id, first)));
  expect(refusal(await notifyInclusion(staff(7), notice(one.id, first)))).toBe('network.alreadyNotified');
  expect(await stepOf(world(), one.id)).toBe(7);
  must(await notifyInclusion(staff(7), notice(one.id, second)));
  expect(await stepOf(world(), one.id)).toBe(8);
});

test('an organization that another alliance brought in keeps its row, brought up to date', async () => {
  const first = await givenAlliance(world(), { at: 8 });
  const [shared] = first.organizations;
  const second = await givenSecond(world(), shared!, 6);
  must(await enterNetwork(staff(), entry(second.id, shared!.id)));
  const row = await rowOf(
    world(),
    sql`select count(*)::int as n, min(relevant ->> 'email') as email, min(alliance_id::text) as alliance from network_entry where organization_id = ${shared!.id}`,
  );
  expect(row).toEqual({ n: 1, email: relevant.email, alliance: first.id });
  expect(await stepOf(world(), second.id)).toBe(7);
});

test('R-151 R-156 activity 7 keeps channel, date and addressee, and the e-mail goes out', async () => {
  const one = await givenAlliance(world(), { at: 7 });
  const { id, name } = one.organizations[0]!;
  must(await notifyInclusion(staff(7), notice(one.id, id)));
  expect(await noticesOf(staff(7), one.id)).toMatchObject([
    { organizationId: id, channel: 'email', addressee: name, sentAt: staff(7).now },
  ]);
  const [kept] = await noticesOf(staff(7), one.id);
  expect(kept!.text).toContain('según la validación del 7 de febrero de 2026');
  expect(kept!.text).toContain(one.organizations[0]!.name);
  expect(kept!.sha256).toBe(hashOf(kept!.text!));
  await world().database.owner.db.execute(sql`update organization set name = 'Otra' where id = ${id}`);
  expect((await noticesOf(staff(7), one.id))[0]!.text).toBe(kept!.text);
  expect(await mailsAbout(world(), one.id)).toContain('networkInclusion');
});

test('R-156 a notice by letter is kept with its date and addressee, and sends no e-mail', async () => {
  const one = await givenAlliance(world(), { at: 7 });
  must(await notifyInclusion(staff(7), letter(one.id, one.organizations[0]!.id)));
  expect(await noticesOf(staff(7), one.id)).toMatchObject([
    { channel: 'letter', addressee: 'Recepción', sentAt: staff(7).now },
  ]);
  expect(await mailsAbout(world(), one.id)).not.toContain('networkInclusion');
});

test('R-152 nobody is told of an inclusion before the row of activity 6 exists', async () => {
  const one = await givenAlliance(world(), { at: 6 });
  const { id } = one.organizations[0]!;
  expect(refusal(await notifyInclusion(staff(7), notice(one.id, id)))).toBe('activity.notOpen');
  const forged = sql`insert into inclusion_notice values (${newId(staff().now)}, ${one.id}, ${id}, 'email', 'x', now(), ${world().staff.lead.id})`;
  await expect(world().database.owner.db.execute(forged)).rejects.toMatchObject({ cause: { code: '23503' } });
  const mixed = await givenAlliance(world(), { at: 7, parties: 2, answers: ['yes', 'no'] });
  expect(refusal(await notifyInclusion(staff(7), notice(mixed.id, mixed.organizations[1]!.id)))).toBe(
    'network.notActivePart',
  );
});

test('only who drives the case enters and notifies; a stranger does not find it', async () => {
  const one = await givenAlliance(world(), { at: 6 });
  const { id, representative } = one.organizations[0]!;
  const stranger = await givenOrganization(world());
  for (const name of ['colleague', 'auditor', 'correspondence', 'director'] as const) {
    await expect(enterNetwork(by(world(), name, 6), entry(one.id, id))).rejects.toThrow(Forbidden);
    await expect(notifyInclusion(by(world(), name, 6), notice(one.id, id))).rejects.toThrow(Forbidden);
  }
  await expect(notifyInclusion(through(world(), representative, 6), notice(one.id, id))).rejects.toThrow(Forbidden);
  await expect(notifyInclusion(through(world(), stranger.representative, 6), notice(one.id, id))).rejects.toThrow(
    NotFound,
  );
  await expect(enterNetwork(through(world(), stranger.representative, 6), entry(one.id, id))).rejects.toThrow(NotFound);
});

/** Another alliance of the same organization, at 6. */
function another(first: GivenAlliance) {
  return givenSecond(world(), first.organizations[0]!, 6);
}

test('what the Red says of an organization is changed by who read it, and what it said before stays', async () => {
  const first = await givenAlliance(world(), { at: 7 });
  const { id } = first.organizations[0]!;
  const second = await another(first);
  const [standing] = await standingEntries(staff(), [id]);
  const changing = { ...entry(second.id, id), relevant: { ...relevant, address: 'Carrera 9', interests: 'Teatro' } };
  for (const version of [0, standing!.version + 1])
    await expect(enterNetwork(staff(), { ...changing, version })).rejects.toThrow(Stale);
  must(await enterNetwork(staff(), { ...changing, version: standing!.version }));
  const row = sql`select relevant, earlier, version, alliance_id as alliance from network_entry where organization_id = ${id}`;
  const now = await rowOf(world(), row);
  expect(now).toMatchObject({ version: standing!.version + 1, alliance: first.id });
  const { rows } = storedEarlier.read(now.earlier);
  const { professional } = world().staff;
  expect(rows).toEqual([
    expect.objectContaining({ relevant: standing!.relevant, by: professional.id, alliance: second.id }),
  ]);
  const told = await rowOf(
    world(),
    sql`select data from event where stream_id = ${second.id} and name = 'network.entered'`,
  );
  const changed = Object.keys(relevant).filter(
    (field) => standing!.relevant[field] !== changing.relevant[field as keyof typeof relevant],
  );
  expect(JSON.parse(String(told.data))).toMatchObject({ changed: changed.sort() });
  expect(changed).toContain('address');
  // What it said before is never taken out, moved nor said twice
  const forged = [
    sql`'{"v":1,"rows":[]}'`,
    sql`jsonb_set(earlier, '{rows}', '[{"name": "Antes"}]'::jsonb || (earlier -> 'rows'))`,
    sql`jsonb_set(earlier, '{rows,0,said}', '"Otra cosa"')`,
  ];
  for (const other of forged)
    await expect(
      staff().db.transaction(async (tx) => {
        await setScope(tx, professional.actor);
        await tx.execute(sql`update network_entry set earlier = ${other} where organization_id = ${id}`);
      }),
    ).rejects.toMatchObject({ cause: { code: '42501' } });
});

test('what a row said before is left as it was written then when more comes after it, and the whole row where nothing changes', async () => {
  const first = await givenAlliance(world(), { at: 7 });
  const { id } = first.organizations[0]!;
  const enter = async (address: string) => {
    const { id: alliance } = await another(first);
    must(await enterNetwork(staff(), { ...entry(alliance, id), relevant: { ...relevant, address } }));
    return rowOf(world(), sql`select *, xmin::text from network_entry where organization_id = ${id}`);
  };
  await enter('Carrera 9');
  // Of a release that kept one field more
  await world().database.owner.db.execute(
    sql`update network_entry set earlier = jsonb_set(earlier, '{rows,0,of}', '"otra"') where organization_id = ${id}`,
  );
  const changed = await enter('Carrera 10');
  const { rows } = changed.earlier as { rows: object[] };
  expect(rows).toMatchObject([{ of: 'otra' }, { v: 1, relevant: { address: 'Carrera 9' } }]);
  expect(storedEarlier.read(changed.earlier).rows[1]).not.toHaveProperty('v');
  expect(await enter('Carrera 10')).toEqual(changed);
});

test('the row is brought up to date also when the alliance that entered it has ended', async () => {
  const first = await givenAlliance(world(), { at: 7 });
  const { id } = first.organizations[0]!;
  const second = await another(first);
  const ending = { alliance: first.id, outcome: 'endedEarly' as const, reason: 'Se acabó' };
  must(await endAlliance(by(world(), 'lead', 6), ending));
  must(await enterNetwork(staff(), { ...entry(second.id, id), relevant: { ...relevant, address: 'Carrera 9' } }));
  expect((await standingEntries(staff(), [id]))[0]!.relevant.address).toBe('Carrera 9');
});

/** What entering it with another version than it has says of its last change. */
async function staleOf(ctx: ReturnType<typeof staff>, alliance: string, organization: string) {
  const refused = await enterNetwork(ctx, { ...entry(alliance, organization), version: 9 }).catch((error) => error);
  expect(refused).toBeInstanceOf(Stale);
  return (refused as Stale).saved;
}

test('who made the row say what it says is told to who read another; to enter it as it is changes nothing', async () => {
  const first = await givenAlliance(world(), { at: 7 });
  const { id } = first.organizations[0]!;
  const { lead, professional } = world().staff;
  const entered = await rowOf(
    world(),
    sql`select at from event where stream_id = ${first.id} and name = 'network.entered'`,
  );
  const [second, third] = [await another(first), await another(first)];
  const [standing] = await standingEntries(staff(), [id]);
  must(await enterNetwork(by(world(), 'lead', 7), { ...entry(second.id, id), relevant: standing!.relevant as never }));
  expect((await standingEntries(staff(), [id]))[0]).toEqual(standing);
  const said = await staleOf(staff(8), third.id, id);
  expect(said).toEqual({ at: new Date(String(entered.at)), actor: `staff:${professional.id}` });
  const changing = { ...entry(third.id, id), relevant: { ...relevant, address: 'Carrera 9' } };
  must(await enterNetwork(by(world(), 'lead', 8), changing));
  const fourth = await another(first);
  expect(await staleOf(staff(9), fourth.id, id)).toEqual({ at: staff(8).now, actor: `staff:${lead.id}` });
});

test('who withdrew the row is told to who read it before; of one that never was, its case tells', async () => {
  const one = await givenAlliance(world(), { at: 7 });
  const { id } = one.organizations[0]!;
  must(await undoStep(by(world(), 'lead', 8), { alliance: one.id, step: 7, reason: 'Era otra' }));
  const { lead } = world().staff;
  expect(await staleOf(staff(9), one.id, id)).toEqual({ at: staff(8).now, actor: `staff:${lead.id}` });
  const never = await givenAlliance(world(), { at: 6 });
  const told = await staleOf(staff(9), never.id, never.organizations[0]!.id);
  expect(told).toEqual({ stream: { kind: 'alliance', id: never.id }, names: ['network.entered'] });
});
