import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { addPactMethodology } from './alliance/index.ts';
import { openCycle } from './cycle/index.ts';
import {
  aWorld,
  by,
  givenInvitation,
  givenOrganization,
  givenRequestSent,
  hashOf,
  invented,
  must,
  personalData,
  refusal,
  requestRead,
} from './given.ts';
import { createStaff } from './identity/index.ts';
import { acceptRequest, sendInvitation } from './intake/index.ts';
import { conveneMeeting } from './meeting/index.ts';
import { registerOrganization } from './organization/index.ts';
import type { Ctx, Outcome } from './platform/index.ts';

const world = aWorld();
const TIMES = 10;
vi.setConfig({ testTimeout: 120_000 });

type Sender = 'professional' | 'lead' | 'administrator';
type Send = (ctx: Ctx, key: string) => Promise<Outcome<unknown>>;

interface AtOnce {
  who: Sender;
  /** The same words each time that what it gives is called, of no other test */
  words(): Promise<Send>;
  others: string;
}

/** Every verb that makes something under no lock that only one at a time has; by its file. */
const MAKING: Readonly<Record<string, AtOnce | null>> = {
  'organization/register.ts': {
    who: 'professional',
    async words() {
      const { name } = invented('Colectivo');
      return (ctx, key) => registerOrganization(ctx, { key, name, kind: 'COLECTIVO', isOrganization: 'yes' });
    },
    others: 'submission.sameContent',
  },
  'intake/sendInvitation.ts': {
    who: 'professional',
    async words() {
      const { input } = await givenInvitation(world(), await givenOrganization(world()));
      const said = { ...input, contactName: 'Otra persona' };
      return (ctx, key) => sendInvitation(ctx, { ...said, key }, { tokenHash: hashOf(), sealedToken: 'sellado' });
    },
    others: 'submission.sameContent',
  },
  'meeting/convene.ts': {
    who: 'lead',
    async words() {
      const where = { modality: 'virtual' as const, place: 'Enlace', day: '2026-03-20', from: '08:00', to: '09:00' };
      const said = { title: 'Comité', agenda: 'Priorizar', activities: [1 as const], alliances: [] };
      // A committee is convened while its year has no initiatives yet
      const { id: cycle } = must(await openCycle(by(world(), 'lead', 20), { key: randomUUID(), year: 2052 }));
      return (ctx, key) => conveneMeeting(ctx, { key, cycle, ...where, ...said });
    },
    others: 'submission.sameContent',
  },
  'cycle/open.ts': {
    who: 'lead',
    words: async () => (ctx, key) => openCycle(ctx, { key, year: 2051 }),
    others: 'submission.sameContent',
  },
  'alliance/pactMethodologies.ts': {
    who: 'lead',
    async words() {
      const name = `Ronda ${randomUUID()}`;
      return (ctx, key) => addPactMethodology(ctx, { key, name, owner: 'Entidad', description: '' });
    },
    others: 'submission.sameContent',
  },
  'identity/createStaff.ts': {
    who: 'administrator',
    async words() {
      const { email, name } = invented('Persona');
      const made = { email, name, position: 'Contratista', roles: ['lead' as const] };
      return (ctx, key) => createStaff(ctx, { ...made, key, activation: { tokenHash: hashOf(), sealed: null } });
    },
    others: 'staff.alreadyStaff',
  },
  // Says nothing yet: each is an empty draft of who opened it
  'intake/startRequest.ts': null,
};

test.each(Object.entries(MAKING).filter((entry) => entry[1]))(
  `%s: the same words ${TIMES} times at once under different keys make one, and the others are asked`,
  async (_file, one) => {
    const { who, words, others } = one!;
    const send = await words();
    const ctx = { ...by(world(), who, 2), asksRepeats: true };
    expect(await answers(TIMES, () => patient(() => send(ctx, randomUUID())))).toEqual(onlyOne(others));
  },
);

test('two people who register the same body at once, by its name or its NIT, make one registration', async () => {
  for (const nit of [undefined, 'its own']) {
    const { name, nit: own } = invented('Fundación');
    const facts = nit
      ? { name, kind: 'FUNDACION', nit: own }
      : { name, kind: 'COLECTIVO', isOrganization: 'yes' as const };
    const people = Array.from({ length: TIMES }, (_, index) => by(world(), index % 2 ? 'lead' : 'professional', 2));
    const ask = (index: number) =>
      patient(() => registerOrganization({ ...people[index]!, asksRepeats: true }, { ...facts, key: randomUUID() }));
    const made = await Promise.all(people.map((_, index) => ask(index)));
    expect(made.filter((outcome) => outcome.ok)).toHaveLength(1);
    const rows = await world().database.owner.db.execute(sql`select 1 from organization where name = ${name}`);
    expect(rows).toHaveLength(1);
  }
});

test('requests of the same body accepted at once make one registration', async () => {
  const name = `Corporación ${randomUUID().slice(0, 8)} del Humedal`;
  personalData.push(name);
  const owner = world().database.owner.db;
  const requests: string[] = [];
  for (let index = 0; index < 4; index += 1) requests.push((await givenRequestSent(world())).id);
  await owner.execute(sql`alter table request disable trigger user`);
  for (const id of requests)
    await owner.execute(
      sql`update request set content = jsonb_set(content, '{organization,name}', to_jsonb(${name}::text)) where id = ${id}`,
    );
  await owner.execute(sql`alter table request enable trigger user`);
  const said = {
    title: 'Una',
    initiatives: [...world().cycle.initiatives],
    professional: world().staff.professional.id,
  };
  const read = await Promise.all(requests.map((id) => requestRead(world(), id)));
  const answered = await Promise.all(
    read.map((of) => patient(() => acceptRequest(by(world(), 'lead', 2), { ...of, ...said }))),
  );
  expect(answered.map((outcome) => (outcome.ok ? 'made' : refusal(outcome))).sort()).toEqual([
    'made',
    ...Array.from({ length: 3 }, () => 'organization.alike'),
  ]);
});

test('every verb that makes something either has its noun for itself first, or is tried at once here', () => {
  const folder = new URL('./', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts') && !name.startsWith('platform/'));
  const making = files.filter((name) => /\bclaim\(ctx,/.test(source(name)));
  expect(making.length).toBeGreaterThan(18);
  expect(making.filter((name) => !isAlone(source(name))).sort()).toEqual(Object.keys(MAKING).sort());

  function source(name: string): string {
    return readFileSync(new URL(name, folder), 'utf8');
  }
});

test('who waits for its turn says so in one place', () => {
  const folder = new URL('./', import.meta.url);
  const raw = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => /(?<!\.test)\.ts$/.test(name) && readFileSync(new URL(name, folder), 'utf8').includes('advisory'),
  );
  expect(raw).toEqual(['platform/inTurn.ts']);
});

/** Whether a row was locked for the one transaction before its claim: one that is shared, or sometimes, keeps nobody out. */
function isAlone(verb: string): boolean {
  const before = verb.slice(0, verb.search(/\bclaim\(ctx,/));
  return [...before.matchAll(/(\?\s*)?await lock\w+\(([^;]*)/g)].some(
    ([, sometimes, given]) => !sometimes && !given!.includes("'share'"),
  );
}

async function answers(times: number, ask: () => Promise<Outcome<unknown>>): Promise<string[]> {
  const outcomes = await Promise.all(Array.from({ length: times }, ask));
  return outcomes.map((outcome) => (outcome.ok ? 'made' : refusal(outcome))).sort();
}

function onlyOne(others: string): string[] {
  return ['made', ...Array.from({ length: TIMES - 1 }, () => others)].sort();
}

/** As a person does who is told that somebody else is saving. */
async function patient<T>(ask: () => Promise<Outcome<T>>): Promise<Outcome<T>> {
  const outcome = await ask();
  return !outcome.ok && outcome.refusal.code === 'case.busy' ? patient(ask) : outcome;
}

test('what a person who waits is told is never taken for an answer', async () => {
  let asked = 0;
  const busy = { ok: false as const, refusal: { code: 'case.busy' as const } };
  expect(must(await patient(async () => (++asked < 3 ? busy : { ok: true as const, value: asked })))).toBe(3);
});
