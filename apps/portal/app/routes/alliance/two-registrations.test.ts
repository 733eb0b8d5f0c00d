import { randomUUID } from 'node:crypto';
import { commitmentsOf } from '@alianzas/domain/commitment';
import { contributionsOf } from '@alianzas/domain/contribution';
import { aWorld, by, dayFromNow, type GivenAlliance, givenAlliance, must } from '@alianzas/domain/given';
import { mergeOrganizations } from '@alianzas/domain/organization';
import { portal } from '@alianzas/paths';
import { beforeAll, expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const TIME = 180_000;
const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: dayFromNow(20) };
const lead = () => by(world(), 'lead', 9);
let one: GivenAlliance;
let organizations: string[];

beforeAll(async () => {
  one = await givenAlliance(world(), { at: 9, parties: 2 });
  organizations = one.organizations.map(({ id }) => id);
  const [into, organization] = organizations;
  must(
    await mergeOrganizations(lead(), { key: randomUUID(), organization: organization!, into: into!, reason: 'Una' }),
  );
}, TIME);

const person = () => one.organizations[0]!.representative.person;
const page = async (address: string) => (await ask(address, person())).text();
const send = async (address: string, fields: readonly (readonly [string, string])[]) => {
  const body = new URLSearchParams(fields.map((field) => [...field]));
  const answer = await ask(address, person(), { method: 'POST', body });
  return { status: answer.status, words: wordsOf(await answer.text()) };
};
const choices = (html: string) =>
  [...(html.split('<select').find((each) => each.includes('name="organization"')) ?? '').matchAll(/value="([^"]+)"/g)]
    .map(([, value]) => value!)
    .filter((value) => organizations.includes(value));

test(
  'where two registrations of an organization are parts of one case, its people propose and accept for each',
  async () => {
    const address = portal.commitments(one.code);
    expect(choices(await page(address))).toEqual(organizations);
    const proposing = (organization: string) =>
      send(
        address,
        Object.entries({ intent: 'propose', key: randomUUID(), alliance: one.id, organization, ...promise }),
      );
    const unsaid = await proposing('');
    expect(unsaid.status).toBe(422);
    expect(unsaid.words).toContain('Por cuál de sus organizaciones:');
    expect((await proposing(organizations[0]!)).status).toBe(303);
    expect(wordsOf(await page(portal.alliance(one.code))), 'the other still has none').toContain(
      'Proponga lo que su organización',
    );
    expect((await proposing(organizations[1]!)).status).toBe(303);
    const shown = await page(address);
    const commitments = [...shown.matchAll(/name="commitments"[^>]*value="([^"]+)"/g)].map(([, value]) => value!);
    expect(commitments).toHaveLength(2);
    const version = /name="version" value="(\d+)"/.exec(shown.split('value="accept"')[1]!)![1]!;
    const hidden = Object.entries({ intent: 'accept', alliance: one.id, version, statement: 'yes' });
    const accepted = await send(address, [...hidden, ...commitments.map((id) => ['commitments', id] as const)]);
    expect(accepted.status, accepted.words).toBe(303);
    expect((await commitmentsOf(lead(), one.id)).map(({ state }) => state)).toEqual(['accepted', 'accepted']);
  },
  TIME,
);

test(
  'and register what each of them gave',
  async () => {
    const address = portal.contributions(one.code);
    expect(choices(await page(address))).toEqual(organizations);
    const line = {
      ...{ intent: 'declare', alliance: one.id, initiative: world().cycle.initiatives[0]!, category: 'space' },
      ...{ description: 'Salón', quantity: '2', unit: 'jornada', deliveredOn: '04/02/2026' },
      ...{ monetizable: 'no', notMonetizableReason: 'Es voluntariado' },
    };
    for (const organization of organizations) {
      const sent = await send(address, Object.entries({ ...line, organization, key: randomUUID() }));
      expect(sent.status, sent.words).toBe(303);
    }
    const kept = (await contributionsOf(lead(), one.id)).map(({ organizationId }) => organizationId);
    expect(kept.sort()).toEqual([...organizations].sort());
  },
  TIME,
);
