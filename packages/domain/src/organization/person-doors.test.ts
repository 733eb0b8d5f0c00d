import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { agreeMethodology } from '../alliance/index.ts';
import { methodology } from '../alliance/inputs.ts';
import { saveRequestPage } from '../asRead.ts';
import {
  acceptanceOf,
  aWorld,
  bearerOf,
  by,
  eventsOf,
  givenAlliance,
  givenDraft,
  givenInvitation,
  givenMember,
  givenOrganization,
  givenRequestSent,
  invented,
  linkOf,
  must,
  personalData,
  refusal,
  requestPagesOf,
  requestRead,
  rowOf,
  through,
} from '../given.ts';
import { acceptInvitation, acceptRequest, sendRequest } from '../intake/index.ts';
import { Forbidden, type Outcome } from '../platform/index.ts';
import { addMember, bringPerson, registerOrganization, settleDoubt } from './index.ts';

const world = aWorld();
const owner = () => world().database.owner.db;

/** Names of nothing but given names and surnames, no two with a word in common: likeness is another question. */
const NAMES = [
  'Rosa Elvira Galindo',
  'Marina Neuta',
  'Lucía Zapata',
  'Omar Leiva',
  'Efraín Molano',
  'Beatriz Cárdenas',
  'Arnulfo Rincón',
  'Gloria Pulido',
  'Hernán Cubides',
  'Josefina Barbosa',
];

/** One of them, which no other test of this file takes. */
function aPersonsName(): string {
  const name = NAMES.pop();
  if (!name) throw new Error('another name is needed');
  personalData.push(name);
  return name;
}

/** An organization from before anybody asked: it reads like a person, and nothing flags it. */
async function anUnaskedOrganization() {
  const one = await givenOrganization(world());
  const name = aPersonsName();
  await owner().execute(sql`update organization set name = ${name} where id = ${one.id}`);
  return { ...one, name };
}

const verified = { newcomer: 'enters', verifiedHow: 'Lo dijo su acta' } as const;

type Said = 'yes' | undefined;
/** A door, ready to be entered: what is said at it, and the organization that then stands, by its name. */
interface Door {
  enter: (isOrganization: Said) => Promise<Outcome<unknown>>;
  name: string;
}

async function requestedBy(name: string) {
  const draft = await givenDraft(world());
  const ctx = through(world(), draft.bearer, 1);
  const pages = requestPagesOf({ ...invented('Fundación'), name }, invented('Persona'));
  const save = async (page: keyof typeof pages, isOrganization: Said) => {
    const value = page === 'organization' ? { ...pages.organization, isOrganization } : pages[page];
    must(await saveRequestPage(ctx, { request: draft.id, page, value }));
  };
  for (const page of Object.keys(pages) as (keyof typeof pages)[]) await save(page, undefined);
  return { draft, ctx, save };
}

const accepting = async (request: string, organization?: string) => ({
  ...(await requestRead(world(), request)),
  ...{ title: 'Una', initiatives: [...world().cycle.initiatives], organization },
  professional: world().staff.professional.id,
});

/** Every door by which somebody becomes an organization, or comes to act for one (issue 7, c). */
const doors: Readonly<Record<string, () => Promise<Door>>> = {
  registerOrganization: async () => {
    const { nit } = invented('Fundación');
    const input = { key: randomUUID(), name: aPersonsName(), kind: 'FUNDACION' as const, nit };
    const enter = (isOrganization: Said) =>
      registerOrganization(by(world(), 'professional', 1), { ...input, key: randomUUID(), isOrganization });
    return { enter, name: input.name };
  },
  sendRequest: async () => {
    const name = aPersonsName();
    const { draft, ctx, save } = await requestedBy(name);
    const enter = async (isOrganization: Said) => {
      await save('organization', isOrganization);
      const sent = await sendRequest(ctx, await requestRead(world(), draft.id), linkOf());
      return sent.ok ? acceptRequest(by(world(), 'lead', 2), await accepting(draft.id)) : sent;
    };
    return { enter, name };
  },
  enterOrganization: async () => {
    const { id } = await givenRequestSent(world());
    const name = aPersonsName();
    await owner().execute(sql`alter table request disable trigger user`);
    await owner().execute(
      sql`update request set content = jsonb_set(content, '{organization,name}', to_jsonb(${name}::text)) where id = ${id}`,
    );
    await owner().execute(sql`alter table request enable trigger user`);
    const enter = async (isOrganization: Said) =>
      acceptRequest(by(world(), 'lead', 2), { ...(await accepting(id)), isOrganization });
    return { enter, name };
  },
  acceptRequest: async () => {
    const { id } = await givenRequestSent(world());
    const known = await anUnaskedOrganization();
    const enter = async (isOrganization: Said) =>
      acceptRequest(by(world(), 'lead', 2), { ...(await accepting(id, known.id)), ...verified, isOrganization });
    return { enter, name: known.name };
  },
  acceptInvitation: async () => {
    const known = await anUnaskedOrganization();
    const { id } = await givenInvitation(world(), known);
    const ctx = through(world(), bearerOf('invitation', id), 1);
    const answer = acceptanceOf(invented('Persona').name);
    return { enter: (isOrganization) => acceptInvitation(ctx, id, { ...answer, isOrganization }), name: known.name };
  },
  addMember: async () => {
    const known = await anUnaskedOrganization();
    const { actor } = await givenMember(world(), (await givenOrganization(world())).id, 'liaison');
    const input = {
      organization: known.id,
      person: actor.person,
      role: 'representative' as const,
      verifiedHow: 'Vino',
    };
    return {
      enter: (isOrganization) => addMember(by(world(), 'lead', 1), { ...input, isOrganization }),
      name: known.name,
    };
  },
  bringPerson: async () => {
    const known = await anUnaskedOrganization();
    const { name, email, phone } = invented('Persona');
    const somebody = {
      name,
      email,
      phone,
      role: 'representative' as const,
      position: 'Dirección',
      verifiedHow: 'Vino',
    };
    const input = { ...somebody, organization: known.id };
    return {
      enter: (isOrganization) => bringPerson(by(world(), 'lead', 1), { ...input, isOrganization }),
      name: known.name,
    };
  },
};

/** Every file that calls what lets somebody in, and the door that it is; null of what is none, and why. */
const callers: Readonly<Record<string, string | null>> = {
  // The acta of 8 names a person of an organization of the case (below)
  'alliance/agreeMethodology.ts': null,
  'intake/acceptInvitation.ts': 'acceptInvitation',
  'intake/acceptRequest.ts': 'acceptRequest',
  'organization/addMember.ts': 'addMember',
  'organization/bringPerson.ts': 'bringPerson',
};

const flagOf = (name: string) =>
  rowOf(
    world(),
    sql`select id, doubted_at is not null as flagged, doubt_settled_at is not null as settled from organization where name = ${name}`,
  );

test.each(Object.keys(doors))(
  'R-252 %s asks whoever reads like a natural person, and lets them on flagged',
  async (door) => {
    const { enter, name } = await doors[door]!();
    expect(refusal(await enter(undefined))).toBe('organization.maybePerson');
    const before = await owner().execute(
      sql`select 1 from organization where name = ${name} and doubted_at is not null`,
    );
    expect(before).toHaveLength(0);
    must(await enter('yes'));
    const flagged = await flagOf(name);
    expect(flagged).toMatchObject({ flagged: true, settled: false });
    expect(await eventsOf(world(), String(flagged.id))).toContain('organization.doubted');
  },
);

test('what makes organizations and their people stands in one place each, and every verb that comes there is a door', () => {
  const files = readdirSync(`${import.meta.dirname}/..`, { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !/\.test\.ts$|(^|\/)(demo|given\w*|closed\w*)(\/|\.ts)/.test(path),
  );
  const having = (pattern: RegExp) =>
    files.filter((path) => pattern.test(readFileSync(`${import.meta.dirname}/../${path}`, 'utf8'))).sort();
  expect(having(/\.insert\(organization\)/)).toEqual(['organization/register.ts']);
  expect(having(/\.insert\(membership\)/)).toEqual(['organization/addMember.ts']);
  expect(having(/update\(organization\)\s*\.set\(\{[^}]*\b(name|nit)\b/)).toEqual([]);
  // In the organization's folder too, by whatever name it was imported
  expect(having(/\b(enterOrganization|join|askIfPerson)\s+as\b/)).toEqual([]);
  expect(having(/(?<![.\w])(?<!function )(enterOrganization|join|askIfPerson)\(/)).toEqual(Object.keys(callers).sort());
  for (const [path, at] of Object.entries(callers))
    expect(at === null || Object.keys(doors).includes(at), path).toBe(true);
  expect(having(/admitted = admit\(/)).toEqual(['intake/rules.ts', 'organization/register.ts']);
});

test('R-252 the acta of 8 is no door: it names a person of an organization of the case, never an organization or a NIT', async () => {
  expect(Object.keys(methodology.shape)).toEqual(['methodology', 'liaison']);
  expect(Object.keys(methodology.shape.liaison.shape)).toEqual(['name', 'email', 'samePerson', 'phone', 'position']);
  const one = await givenAlliance(world(), { at: 8 });
  const [party] = one.organizations;
  const name = aPersonsName();
  await owner().execute(sql`update organization set name = ${name} where id = ${party!.id}`);
  const { name: called, email } = invented('Persona');
  const agreed = { methodology: 'Cada mes', liaison: { name: called, position: 'Coordinación', email } };
  const agree = (...organizations: string[]) =>
    agreeMethodology(
      by(world(), 'professional', 9),
      one.id,
      randomUUID(),
      new Map(organizations.map((id) => [id, agreed])),
    );
  const stranger = await anUnaskedOrganization();
  expect(refusal(await agree(party!.id, stranger.id))).toBe('acta.partyUnknown');
  expect(await flagOf(stranger.name)).toMatchObject({ flagged: false });
  // Whoever came in before anybody asked goes on flagged, for staff to settle
  must(await agree(party!.id));
  expect(await flagOf(name)).toMatchObject({ flagged: true, settled: false });
});

test('staff settle the doubt once, with its reason; the flag comes back by no door', async () => {
  const known = await anUnaskedOrganization();
  const lead = () => by(world(), 'lead', 1);
  const settling = { organization: known.id, reason: 'Vimos su certificado de existencia' };
  expect(refusal(await settleDoubt(lead(), settling))).toBe('organization.noDoubt');
  const { actor } = await givenMember(world(), (await givenOrganization(world())).id, 'liaison');
  const joining = { organization: known.id, person: actor.person, role: 'liaison' as const, verifiedHow: 'Vino' };
  must(await addMember(lead(), { ...joining, isOrganization: 'yes' }));
  await expect(settleDoubt(through(world(), known.representative, 1), settling)).rejects.toThrow(Forbidden);
  await expect(settleDoubt(by(world(), 'auditor', 1), settling)).rejects.toThrow(Forbidden);
  must(await settleDoubt(lead(), settling));
  expect(await flagOf(known.name)).toMatchObject({ flagged: true, settled: true });
  expect(refusal(await settleDoubt(lead(), settling))).toBe('organization.noDoubt');
  expect(await eventsOf(world(), known.id)).toContain('organization.doubtSettled');
  const other = await givenMember(world(), (await givenOrganization(world())).id, 'liaison');
  must(await addMember(lead(), { ...joining, person: other.actor.person }));
});
