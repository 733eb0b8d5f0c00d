import { aWorld, by, givenOrganization, givenRequestSent, must, requestRead } from '@alianzas/domain/given';
import { acceptRequest } from '@alianzas/domain/intake';
import { endMembership } from '@alianzas/domain/organization';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('of an organization whose people all left, who answers or invites says who enters and how it was verified', async () => {
  const { id: lead } = world().staff.lead;
  const read = async (path: string) => (await ask(path, lead)).text();
  const organization = await givenOrganization(world());
  const sent = await givenRequestSent(world());
  await world().database.owner.db.execute(
    sql`update organization set name = ${sent.body.name} where id = ${organization.id}`,
  );
  const page = backoffice.request(sent.code);
  const standing = await read(page);
  expect(wordsOf(standing)).toContain('Por ella actúa hoy:');
  const { person } = organization.representative;
  const ending = { organization: organization.id, person, reason: 'Se fue', leavesNobody: 'yes' as const };
  must(await endMembership(by(world(), 'lead', 2), ending));
  const emptied = await read(page);
  expect(wordsOf(emptied)).toContain('Por ella no actúa nadie hoy');
  expect(emptied).toContain('name="newcomer"');
  const inviting = await read(`${backoffice.newAlliance()}?organizacion=${organization.id}`);
  expect(wordsOf(inviting)).toContain('Por ella no actúa nadie hoy');
  expect(inviting).toContain('name="verifiedHow"');
});

test('of an organization that never had anybody, and whose first request was kept out, the next is asked about too', async () => {
  const { id: lead } = world().staff.lead;
  const [sent, again] = [await givenRequestSent(world()), await givenRequestSent(world())];
  const { alliance } = must(
    await acceptRequest(by(world(), 'lead', 2), {
      ...(await requestRead(world(), sent.id)),
      ...{ title: 'Una', initiatives: [...world().cycle.initiatives], newcomer: 'staysOut' },
      professional: world().staff.professional.id,
    }),
  );
  const [party] = await world().database.owner.db.execute<{ id: string }>(
    sql`update organization set name = ${again.body.name} where id = (select organization_id from party where alliance_id = ${alliance}) returning id`,
  );
  const asked = await (await ask(backoffice.request(again.code), lead)).text();
  expect(wordsOf(asked)).toContain('el equipo dijo de quien escribió antes en su nombre que no entra');
  expect(asked).toContain('name="newcomer"');
  for (const path of [`${backoffice.newAlliance()}?organizacion=${party!.id}`, backoffice.organization(party!.id)])
    expect(await (await ask(path, lead)).text(), path).toContain('name="verifiedHow"');
});
