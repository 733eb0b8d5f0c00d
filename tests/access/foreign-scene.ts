import { randomUUID } from 'node:crypto';
import { proposeCommitment } from '@alianzas/domain/commitment';
import { declareContribution } from '@alianzas/domain/contribution';
import { submitEvidence } from '@alianzas/domain/evidence';
import {
  acceptCommitments,
  by,
  type GivenAlliance,
  givenAlliance,
  givenDraft,
  givenInvitation,
  givenOrganization,
  givenRequestSent,
  invented,
  must,
  reportOf,
  requestPagesOf,
  rowOf,
  saveRequestPage,
  through,
  type World,
} from '@alianzas/domain/given';
import { keepRequestFile } from '@alianzas/domain/intake';
import type { Actor } from '@alianzas/domain/platform';
import { sql } from 'drizzle-orm';
import { type Comer, inAMonth } from './foreign-acts.ts';
import { addressesIn, linkOf } from './portal-scene.ts';

/** An alliance at 9 with a commitment for each thing that its organization may do to one. */
export async function withCommitments(world: World): Promise<GivenAlliance> {
  const one = await givenAlliance(world, { at: 9 });
  const { id: organization, representative } = one.organizations[0]!;
  const [staff, ally] = [by(world, 'professional', 9), through(world, representative, 9)];
  const words = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: inAMonth() };
  const propose = async (ctx: typeof staff) =>
    must(await proposeCommitment(ctx, { key: randomUUID(), alliance: one.id, organization, ...words })).id;
  const accepted = await propose(staff);
  must(await acceptCommitments(ally, { alliance: one.id, commitments: [accepted], statement: 'yes' }));
  for (const ctx of [staff, staff, ally, ally]) await propose(ctx);
  return one;
}

export async function withPages(world: World, draft: { id: string; bearer: Actor }): Promise<void> {
  const pages = requestPagesOf(invented('Fundación'), invented('Persona'));
  for (const page of Object.keys(pages) as (keyof typeof pages)[]) {
    const input = { request: draft.id, page, value: pages[page] };
    must(await saveRequestPage(through(world, draft.bearer, 1), input));
  }
}

/** Two lines that its organization may take back or put right. */
export async function withLines(world: World, one: GivenAlliance): Promise<void> {
  const { id: organization, representative } = one.organizations[0]!;
  const line = {
    ...{ alliance: one.id, organization, initiative: world.cycle.initiatives[0]!, category: 'space' as const },
    ...{ description: 'El salón', quantity: '2', unit: 'días', deliveredOn: '2026-02-12' },
    ...{ monetizable: 'no' as const, notMonetizableReason: 'Es de la junta' },
  };
  for (const key of [randomUUID(), randomUUID()])
    must(await declareContribution(through(world, representative, 12), { key, ...line }));
}

/** Evidence that its organization may take back: nobody accepted it. */
export async function withEvidence(world: World, one: GivenAlliance): Promise<void> {
  const { id, representative } = one.organizations[0]!;
  const ally = through(world, representative, 11);
  const { plan } = await rowOf(
    world,
    sql`select id as plan from plan_activity where alliance_id = ${one.id} and party_id is not null limit 1`,
  );
  must(await submitEvidence(ally, { ...(await reportOf(ally, one.id, id)), planActivity: String(plan) }));
}

interface Others {
  owners: Comer[];
  ids: string[];
  alliances: string[];
  /** Who of them stands where: the cases at 9 and at 11, the requests and the invitation */
  nine: GivenAlliance;
  eleven: GivenAlliance;
  draft: string;
  sent: string;
  invitation: string;
}

/** Others who have, between them, every form of the portal that is about something of theirs. */
export async function othersOf(world: World): Promise<Others> {
  const nine = await withCommitments(world);
  const eleven = await givenAlliance(world, { at: 11 });
  await withLines(world, eleven);
  await withEvidence(world, eleven);
  const [draft, sent] = [await givenDraft(world), await givenRequestSent(world)];
  await withPages(world, draft);
  const invitation = await givenInvitation(world, await givenOrganization(world));
  await world.database.owner.db.execute(sql`update invitation set expires_at = '2100-01-01'`);
  // Its document has a row, and no bytes.
  const file = {
    ...{ key: randomUUID().replaceAll('-', ''), name: 'rut.pdf', mediaType: 'application/pdf' },
    ...{ bytes: 9, sha256: '0'.repeat(64), scan: 'noScanner' as const },
  };
  must(await keepRequestFile(through(world, draft.bearer, 1), { key: randomUUID(), request: draft.id, file }));
  const owner = async (name: string, one: GivenAlliance): Promise<Comer> => ({
    ...{ name, person: one.organizations[0]!.representative.person },
    addresses: await addressesIn(world, one, draft.id),
  });
  const bearer = async (name: string, purpose: 'request' | 'invitation', subject: string): Promise<Comer> => ({
    ...{ name, person: null, cookie: await linkOf(world, purpose, subject) },
    addresses: await addressesIn(world, eleven, purpose === 'request' ? subject : draft.id),
  });
  const owners = [
    await owner('ally at 11', eleven),
    await owner('ally at 9', nine),
    await bearer('applicant', 'request', draft.id),
    await bearer('sent', 'request', sent.id),
    await bearer('invited', 'invitation', invitation.id),
  ];
  const organizations = [nine, eleven].flatMap((one) => one.organizations.map(({ id }) => id));
  const alliances = [nine.id, eleven.id];
  const doors = [draft.id, sent.id, invitation.id, invitation.alliance];
  const subjects = { draft: draft.id, sent: sent.id, invitation: invitation.id };
  return { owners, alliances, nine, eleven, ...subjects, ids: [...alliances, ...organizations, ...doors] };
}
