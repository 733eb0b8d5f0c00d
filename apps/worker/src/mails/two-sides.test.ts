import { randomUUID } from 'node:crypto';
import { askAcceptance, proposeCommitment } from '@alianzas/domain/commitment';
import { submitEvidence } from '@alianzas/domain/evidence';
import {
  aWorld,
  by,
  dayOf,
  type GivenAlliance,
  givenAlliance,
  must,
  reportOf,
  rowOf,
  through,
} from '@alianzas/domain/given';
import { planOf } from '@alianzas/domain/plan';
import type { Actor } from '@alianzas/domain/platform';
import { contextOf, waitingJobs } from '@alianzas/domain/testing';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { MailJob } from './desk.ts';
import { type KindName, kinds } from './kinds.ts';
import { links } from './testing.ts';

/** Somebody of the team who acts for an organization since before: no mail asks of them what they may not do. */
const world = aWorld();

/** The professional, made a representative of the first organization of a case. */
async function onBothSides(one: GivenAlliance): Promise<Actor> {
  const { id: organization } = one.organizations[0]!;
  const { id: person } = world().staff.professional;
  await world().database.owner.db.execute(sql`insert into membership (id, person_id, organization_id, role, since)
    values (${randomUUID()}, ${person}, ${organization}, 'representative', now())`);
  return { kind: 'person', person, memberships: [{ organization, role: 'representative' }] };
}

/** Whom the mails of a kind reach of a case, and what each says. */
async function sent(kind: KindName, { id }: GivenAlliance): Promise<Map<string, string>> {
  const ctx = contextOf(world().database.worker, { kind: 'job', name: 'mail' });
  const jobs = (await waitingJobs(world().database.worker.db)).map(({ payload }) => payload as unknown as MailJob);
  const own = jobs.filter(({ template, alliance }) => template === kind && alliance === id);
  const drafts = await Promise.all(own.map((job) => kinds[kind]({ ...links, ctx, unseal: () => ({}) }, job)));
  return new Map(drafts.flat().map(({ to, props }) => [to, JSON.stringify(props)]));
}

const emailOf = async (person: string) =>
  String((await rowOf(world(), sql`select email from person where id = ${person}`)).email);

test('the mail that asks to accept asks each reader only for what another person wrote', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const organization = one.organizations[0]!;
  await onBothSides(one);
  const own = await emailOf(world().staff.professional.id);
  const write = async (name: 'professional' | 'lead', action: string) => {
    const said = { action, deliverable: 'Doce jornadas', dueOn: '2026-05-01', organization: organization.id };
    must(await proposeCommitment(by(world(), name, 9), { key: randomUUID(), alliance: one.id, ...said }));
    must(await askAcceptance(by(world(), 'professional', 9), { alliance: one.id }));
    return sent('commitmentsToAccept', one);
  };
  const first = await write('professional', 'Prestar el salón');
  expect(first.get(organization.email)).toContain('Prestar el salón');
  expect([...first.keys()]).not.toContain(own);
  const both = await write('lead', 'Prestar el patio');
  expect(both.get(organization.email)).toMatch(/Prestar el salón.*Prestar el patio/);
  expect(both.get(own)).toContain('Prestar el patio');
  expect(both.get(own)).not.toContain('Prestar el salón');
});

test('what the professional reported for an organization is told to who may review it', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  const { id: organization } = one.organizations[0]!;
  const ally = through(world(), await onBothSides(one), dayOf(one, 11));
  const { actions } = await planOf(by(world(), 'professional', 11), one.id);
  const planActivity = actions.flatMap((action) => action.activities).find(({ partyId }) => partyId)!.id;
  must(await submitEvidence(ally, { ...(await reportOf(ally, one.id, organization)), planActivity }));
  expect([...(await sent('evidenceReceived', one)).keys()]).toEqual([await emailOf(world().staff.lead.id)]);
});
