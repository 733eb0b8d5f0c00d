import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { approveProposal } from '../asRead.ts';
import { aWorld, by, givenAlliance, givenOrganization, must, proposalOf, rowOf } from '../given.ts';
import { addParty, type KindFields, saveProposal } from './index.ts';
import { kindFields } from './inputs.ts';

const world = aWorld();
const fieldsOf = <K extends KindFields['kind']>(kind: K) =>
  proposalOf('', kind).fields as Extract<KindFields, { kind: K }>;

/** Each kind's fields pass as they are; without one of them, or with it empty, they do not. */
function asksFor(kind: KindFields['kind'], name: string, empty: readonly unknown[]): void {
  const whole = fieldsOf(kind) as Record<string, unknown>;
  expect(kindFields.safeParse(whole).success).toBe(true);
  const { [name]: _left, ...without } = whole;
  for (const value of [without, ...empty.map((one) => ({ ...whole, [name]: one }))]) {
    const read = kindFields.safeParse(value);
    expect(read.success).toBe(false);
    expect(read.error?.issues.every((issue) => issue.path[0] === name)).toBe(true);
  }
}

test('R-035 a fidelización names the strategies or actions of the SCRD that the entity joins and replicates', () => {
  asksFor('loyalty', 'strategies', [[], ['  ']]);
});

test('R-036 a fidelización names its circles and its interest groups', () => {
  asksFor('loyalty', 'circles', ['', ' ']);
  asksFor('loyalty', 'interestGroups', ['', ' ']);
});

test('R-037 a fidelización states how it builds vínculos de confianza a largo plazo', () => {
  asksFor('loyalty', 'trust', ['', ' ']);
});

test('R-038 a fidelización states how it achieves the transversalización of the enfoque', () => {
  asksFor('loyalty', 'mainstreaming', ['', ' ']);
});

test('R-040 an apadrinamiento lists acciones puntuales, directed to apropiación, protección or cuidado', () => {
  asksFor('adoption', 'pointActions', [[], ['']]);
  asksFor('adoption', 'aims', [[], ['decoration']]);
  for (const aim of ['appropriation', 'protection', 'care']) {
    expect(kindFields.safeParse({ ...fieldsOf('adoption'), aims: [aim] }).success).toBe(true);
  }
});

test('R-041 an apadrinamiento identifies the public spaces or goods', () => {
  asksFor('adoption', 'places', [[], ['']]);
});

test('R-042 an apadrinamiento is linked to estrategias de cultura ciudadana', () => {
  asksFor('adoption', 'strategies', [[], ['']]);
});

test('R-043 an apadrinamiento states the benefit for the entorno and the comunidad', () => {
  asksFor('adoption', 'benefit', ['', ' ']);
});

test('R-048 a pacto names the problemáticas de ciudad and its level, local-territorial or distrital or both', () => {
  asksFor('pact', 'cityProblems', [[], ['']]);
  asksFor('pact', 'levels', [[], ['national']]);
  for (const levels of [['local'], ['district'], ['local', 'district']]) {
    expect(kindFields.safeParse({ ...fieldsOf('pact'), levels }).success).toBe(true);
  }
});

test('R-049 an apoyo interinstitucional consists of voluntary actions, one at least, that join a strategy of the SCRD', async () => {
  asksFor('support', 'supports', [[]]);
  const one = await givenAlliance(world(), { at: 3, kind: 'support' });
  const row = await rowOf(
    world(),
    sql`select strategy, jsonb_array_length(kind_fields -> 'supports') as actions from proposal where alliance_id = ${one.id}`,
  );
  expect(row).toEqual({ strategy: 'Barrios', actions: 1 });
});

test('R-050 each support is of one of four classes, with its description', () => {
  const support = (value: object) => kindFields.safeParse({ kind: 'support', supports: [value] }).success;
  for (const kind of ['inKind', 'space', 'outreach', 'other']) {
    expect(support({ class: kind, description: 'Doce sillas' })).toBe(true);
  }
  expect(support({ class: 'money', description: 'Un cheque' })).toBe(false);
  expect(support({ class: 'other', description: ' ' })).toBe(false);
  expect(support({ class: 'other' })).toBe(false);
});

test('R-039 an apadrinamiento joins two or more actors, public, private or community, in a colaboración solidaria that it states', async () => {
  asksFor('adoption', 'collaboration', ['', ' ']);
  const one = await givenAlliance(world(), { at: 2 });
  const neighbours = await givenOrganization(world());
  const ctx = by(world(), 'professional', 2);
  must(await addParty(ctx, { key: crypto.randomUUID(), alliance: one.id, organization: neighbours.id }));
  must(await saveProposal(ctx, proposalOf(one.id, 'adoption')));
  must(await approveProposal(ctx, { alliance: one.id }));
  const row = await rowOf(
    world(),
    sql`select r.kind_fields ->> 'collaboration' as together, (select count(*)::int from party where alliance_id = r.alliance_id) as organizations
    from proposal r where r.alliance_id = ${one.id}`,
  );
  expect(row).toEqual({ together: fieldsOf('adoption').collaboration, organizations: 2 });
});

test('R-044 a pacto joins two or more actors around collective actions that it names', async () => {
  asksFor('pact', 'collectiveActions', [[], ['']]);
  const one = await givenAlliance(world(), { at: 3, kind: 'pact', parties: 5 });
  const row = await rowOf(
    world(),
    sql`select r.kind_fields -> 'collectiveActions' as actions, (select count(*)::int from party where alliance_id = r.alliance_id) as organizations
    from proposal r where r.alliance_id = ${one.id}`,
  );
  expect(row).toEqual({ actions: ['Cuidar la cuadra'], organizations: 5 });
});

test.each(['loyalty', 'adoption', 'pact', 'support'] as const)(
  'the stored proposal of a %s keeps its own fields as they were written',
  async (kind) => {
    const one = await givenAlliance(world(), { at: 3, kind });
    const row = await rowOf(
      world(),
      sql`select kind, kind_fields as fields from proposal where alliance_id = ${one.id}`,
    );
    expect(row).toEqual({ kind, fields: { v: 1, ...fieldsOf(kind) } });
  },
);
