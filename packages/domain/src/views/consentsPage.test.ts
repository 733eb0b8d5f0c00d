import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  acceptanceOf,
  aWorld,
  by,
  givenAcceptedRequest,
  givenInvitation,
  givenOrganization,
  givenRequestSent,
  must,
  through,
} from '../given.ts';
import { acceptInvitation } from '../intake/index.ts';
import { addMember } from '../organization/index.ts';
import { allow, Forbidden, type StaffRole, transact } from '../platform/index.ts';
import { bindingText } from '../procedure/index.ts';
import { consentsPage } from './index.ts';

const world = aWorld();
const read = async (role: StaffRole, filter: Partial<Parameters<typeof consentsPage>[1]>) =>
  must(
    await transact(by(world(), role, 20), async (ctx) =>
      allow(await consentsPage(ctx, { text: '', after: '', ...filter })),
    ),
  );

test('what each person authorised is read with its text, by the data officer and by the lead', async () => {
  const { organization, request } = await givenAcceptedRequest(world());
  const { version, sha256 } = bindingText('personalData');
  for (const role of ['dataOfficer', 'lead'] as const) {
    const { lines } = await read(role, { text: organization.email });
    expect(lines).toEqual([
      expect.objectContaining({
        ...{ text: 'personalData', version, sha256, purposes: ['allianceManagement', 'surveys'], channel: 'web' },
        person: expect.objectContaining({ email: organization.email }),
      }),
    ]);
  }
  const [ofLead] = (await read('lead', { text: organization.name })).lines;
  expect(ofLead, 'nothing that no act writes').not.toHaveProperty('revokedAt');
  expect(ofLead).toMatchObject({
    organizations: [organization.name],
    request: { code: expect.stringMatching(/^SOL-/) },
  });
  const [ofOfficer] = (await read('dataOfficer', { text: organization.name })).lines;
  expect(ofOfficer).toMatchObject({ organizations: [organization.name], request: null });
  expect(request).toBeTruthy();
  expect((await read('lead', { text: 'tornillo ferretería' })).lines).toEqual([]);
});

test('what came with a request that nobody answered has no person yet', async () => {
  const sent = await givenRequestSent(world());
  const [line] = (await read('lead', { text: sent.body.name })).lines;
  expect(line).toMatchObject({ person: null, organizations: [sent.body.name], request: { code: expect.any(String) } });
  const [first] = (await read('dataOfficer', {})).lines;
  expect(first).toMatchObject({ person: null, organizations: [sent.body.name], request: null });
});

test('what was authorised with an invitation is of the organization that was invited, whomever else its giver acts for', async () => {
  const [invited, other] = [await givenOrganization(world()), await givenOrganization(world())];
  const { id, bearer } = await givenInvitation(world(), invited);
  const { person } = must(await acceptInvitation(through(world(), bearer, 2), id, acceptanceOf('Ana Inventada')));
  const joining = { person, role: 'liaison' as const, position: 'Enlace', verifiedHow: 'Lo dijo su acta' };
  must(await addMember(by(world(), 'professional', 3), { ...joining, organization: other.id }));
  for (const role of ['dataOfficer', 'lead'] as const) {
    const { lines } = await read(role, { text: invited.name });
    expect(lines.length, role).toBeGreaterThan(0);
    for (const line of lines) expect(line, role).toMatchObject({ organizations: [invited.name], request: null });
    expect((await read(role, { text: other.name })).lines, role).toEqual([]);
  }
});

test('fifty a page, each once, newest first', async () => {
  await givenRequestSent(world());
  await world().database.owner.db.execute(sql`
    insert into consent (id, person_id, text_id, text_version, text_sha256, purposes, channel, given_at)
    select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, (select id from person limit 1),
      'personalData', 'PRIV-ALIADO-1.0', 'x', '{allianceManagement}', 'web', now() from generate_series(1, 120) n`);
  const seen: string[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const page = await read('dataOfficer', { after });
    expect(page.lines.length).toBeLessThanOrEqual(50);
    seen.push(...page.lines.map(({ id }) => id));
    after = page.next;
  }
  expect(seen).toEqual([...new Set(seen)].sort().reverse());
  expect(seen.length).toBeGreaterThan(120);
});

test('nobody else reads the list: each case keeps its own reasons', async () => {
  for (const role of ['professional', 'director', 'undersecretary', 'auditor', 'quality', 'correspondence'] as const)
    await expect(read(role, {}), role).rejects.toThrow(Forbidden);
});
