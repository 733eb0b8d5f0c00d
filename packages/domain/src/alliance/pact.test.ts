import { createHash, randomUUID } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { acceptCommitments, approveProposal } from '../asRead.ts';
import { commitmentsOf, proposeCommitment } from '../commitment/index.ts';
import {
  aWorld,
  by,
  eventsOf,
  type GivenAlliance,
  givenAlliance,
  givenOrganization,
  must,
  proposalOf,
  refusal,
  rowOf,
  through,
} from '../given.ts';
import { Forbidden, NotFound, newId } from '../platform/index.ts';
import {
  addPactMethodology,
  methodologiesInForce,
  recordDialogueSpace,
  retirePactMethodology,
  saveProposal,
} from './index.ts';
import { saveProposal as proposalInput } from './inputs.ts';
import { decideDialogueSpace, decidePrinciples } from './pactRules.ts';

const world = aWorld();
const ALL = ['equality', 'coordination', 'jointResponsibility'] as const;
const SENTENCES = {
  equality: 'Principio de igualdad: Todas las personas somos importantes',
  coordination: 'Principio de coordinación: Si nos coordinamos, podemos vivir mejor',
  jointResponsibility: 'Principio de corresponsabilidad: Yo soy parte de la solución',
};

/** A proposal of a pact, under a methodology or under none. */
const pactOf = (id: string, methodology: string, version = 0) => {
  const proposal = proposalOf(id, 'pact', version);
  return { ...proposal, fields: { ...proposal.fields, methodology } as typeof proposal.fields };
};

async function pactUnder(methodology: string): Promise<GivenAlliance> {
  const one = await givenAlliance(world(), { at: 2 });
  must(await saveProposal(by(world(), 'professional', 2), pactOf(one.id, methodology)));
  must(await approveProposal(by(world(), 'professional', 2), { alliance: one.id }));
  return one;
}

const space = (one: { id: string }) => ({
  key: randomUUID(),
  alliance: one.id,
  kind: 'listening' as const,
  heldOn: '2026-02-05',
  place: 'Salón comunal',
  citizens: 'Vecinas de la cuadra y comerciantes',
  institutions: 'Alcaldía Local y Secretaría de Cultura',
  agreements: 'Horarios de ruido',
  disagreements: 'El cierre de la calle los domingos',
});

test.each(ALL)(
  'R-045 R-046 R-047 the text of a pact includes each of its principles and its parties accept it: %s',
  async (principle) => {
    const fields = (principles: readonly string[]) => ({ ...pactOf(newId(new Date()), '').fields, principles });
    const without = ALL.filter((one) => one !== principle);
    const draft = pactOf(newId(new Date()), '');
    expect(proposalInput.safeParse({ ...draft, fields: fields(ALL) }).success).toBe(true);
    expect(proposalInput.safeParse({ ...draft, fields: fields(without) }).success).toBe(false);
    expect(decidePrinciples({ kind: 'pact', procedureVersion: 2 }, false, ALL)).toMatchObject({
      ok: true,
      value: { keep: true },
    });
    expect(refusal(decidePrinciples({ kind: 'pact', procedureVersion: 2 }, false, without))).toBe(
      'pact.principlesNotAccepted',
    );

    const one = await givenAlliance(world(), { at: 9, kind: 'pact' });
    const [ally] = one.organizations;
    const promise = { action: 'Bajar el volumen', deliverable: 'Un acuerdo', dueOn: '2026-04-01' };
    must(
      await proposeCommitment(by(world(), 'professional', 9), {
        key: randomUUID(),
        alliance: one.id,
        organization: ally!.id,
        ...promise,
      }),
    );
    const commitments = (await commitmentsOf(by(world(), 'professional', 9), one.id)).map(({ id }) => id);
    const accept = (principles: readonly (typeof ALL)[number][]) =>
      acceptCommitments(through(world(), ally!.representative, 9), {
        alliance: one.id,
        commitments,
        statement: 'yes',
        principles: [...principles],
      });
    expect(refusal(await accept(without))).toBe('pact.principlesNotAccepted');
    must(await accept(ALL));
    const sha256 = createHash('sha256').update(Object.values(SENTENCES).join('\n')).digest('hex');
    const row = await rowOf(
      world(),
      sql`select p.principles_sha256 as sha256, p.principles_accepted_by as by, e.data::jsonb -> 'principles' ? ${principle} as told
    from party p join event e on e.stream_id = p.alliance_id and e.name = 'pact.principlesAccepted' where p.alliance_id = ${one.id}`,
    );
    expect(row).toEqual({ sha256, by: ally!.representative.person, told: true });
  },
);

test('the principles are asked of pacts only, and once of each party', async () => {
  expect(decidePrinciples({ kind: 'adoption', procedureVersion: 2 }, false, [])).toMatchObject({
    ok: true,
    value: { keep: false },
  });
  expect(decidePrinciples({ kind: 'pact', procedureVersion: 2 }, true, [])).toMatchObject({
    ok: true,
    value: { keep: false },
  });
});

test('R-063 a pact may be carried out under Pactando, or under no methodology', async () => {
  expect(await methodologiesInForce(by(world(), 'professional', 2))).toEqual(['Pactando']);
  const under = await pactUnder('Pactando');
  const free = await pactUnder('');
  const stored = (id: string) =>
    rowOf(world(), sql`select kind_fields ->> 'methodology' as name from proposal where alliance_id = ${id}`);
  expect(await stored(under.id)).toEqual({ name: 'Pactando' });
  expect(await stored(free.id)).toEqual({ name: '' });
  const owner = await rowOf(world(), sql`select owner from pact_methodology where name = 'Pactando'`);
  expect(owner.owner).toContain('IDPAC');
  const one = await givenAlliance(world(), { at: 2 });
  expect(refusal(await saveProposal(by(world(), 'professional', 2), pactOf(one.id, 'Inventada')))).toBe(
    'proposal.methodologyUnknown',
  );
});

test('R-064 another methodology takes its place with no change of the program, and old pacts keep theirs', async () => {
  const lead = by(world(), 'lead', 3);
  const old = await pactUnder('Pactando');
  const draft = await givenAlliance(world(), { at: 2 });
  must(await saveProposal(by(world(), 'professional', 2), pactOf(draft.id, 'Pactando')));
  const input = { key: randomUUID(), name: 'Diálogo barrial', owner: 'Entidad nueva', description: '' };
  const { id } = must(await addPactMethodology(lead, input));
  expect(must(await addPactMethodology(lead, input)).id).toBe(id);
  for (const name of [input.name, 'DIALOGO  BARRIAL'])
    expect(refusal(await addPactMethodology(lead, { ...input, name, key: randomUUID() }))).toBe(
      'methodology.nameTaken',
    );
  const { id: pactando } = (await rowOf(world(), sql`select id from pact_methodology where name = 'Pactando'`)) as {
    id: string;
  };
  must(await retirePactMethodology(lead, { methodology: pactando }));
  expect(refusal(await retirePactMethodology(lead, { methodology: pactando }))).toBe('methodology.alreadyRetired');
  expect(await methodologiesInForce(lead)).toEqual(['Diálogo barrial']);
  await pactUnder('Diálogo barrial');
  const late = await givenAlliance(world(), { at: 2 });
  expect(refusal(await saveProposal(by(world(), 'professional', 3), pactOf(late.id, 'Pactando')))).toBe(
    'proposal.methodologyUnknown',
  );
  must(await saveProposal(by(world(), 'professional', 3), pactOf(draft.id, 'Pactando', 1)));
  must(await recordDialogueSpace(by(world(), 'professional', 4), space(old)));
  expect(await eventsOf(world(), pactando)).toEqual(['pactMethodology.retired']);
  for (const name of ['professional', 'administrator', 'auditor'] as const) {
    await expect(addPactMethodology(by(world(), name, 3), input)).rejects.toThrow(Forbidden);
    await expect(retirePactMethodology(by(world(), name, 3), { methodology: id })).rejects.toThrow(Forbidden);
  }
  await expect(retirePactMethodology(lead, { methodology: newId(new Date()) })).rejects.toThrow(NotFound);
});

test('R-065 a pact under a methodology records spaces of dialogue, with who came and what was not agreed', async () => {
  const one = await pactUnder('Diálogo barrial');
  const ctx = by(world(), 'professional', 4);
  const ids = [];
  for (const kind of ['dialogue', 'listening', 'agreement', 'conflictResolution'] as const) {
    const input = { ...space(one), kind };
    ids.push(must(await recordDialogueSpace(ctx, input)).id);
    expect(must(await recordDialogueSpace(ctx, input)).id).toBe(ids.at(-1));
  }
  const row = await rowOf(
    world(),
    sql`select count(*)::int as n, count(distinct kind)::int as kinds, min(citizens) as citizens, min(institutions) as institutions,
      min(disagreements) as disagreements from dialogue_space where alliance_id = ${one.id}`,
  );
  const { citizens, institutions, disagreements } = space(one);
  expect(row).toEqual({ n: 4, kinds: 4, citizens, institutions, disagreements });
  expect((await eventsOf(world(), one.id)).filter((name) => name === 'dialogueSpace.recorded')).toHaveLength(4);
  await expect(
    world().database.backoffice.db.execute(sql`update dialogue_space set agreements = 'x' where id = ${ids[0]}`),
  ).rejects.toMatchObject({ cause: { code: '42501' } });
});

test('a space of dialogue is of a running pact under a methodology, that already happened', () => {
  const pact = { state: 'running', kind: 'pact' } as const;
  const code = (alliance: Parameters<typeof decideDialogueSpace>[0], methodology = 'Pactando', day = '2026-02-05') =>
    refusal(decideDialogueSpace(alliance, methodology, day, '2026-02-05'));
  expect(code(pact)).toBe('not refused');
  expect(code({ ...pact, state: 'withdrawn' })).toBe('alliance.notRunning');
  expect(code({ ...pact, kind: 'adoption' })).toBe('dialogue.notAPact');
  expect(code(pact, '')).toBe('dialogue.noMethodology');
  expect(code(pact, 'Pactando', '2026-02-06')).toBe('dialogue.dateInTheFuture');
});

test('a space of dialogue is recorded by who drives the pact: no colleague, ally or stranger', async () => {
  const one = await pactUnder('');
  const [ally] = one.organizations;
  const stranger = await givenOrganization(world());
  for (const ctx of [
    by(world(), 'colleague', 4),
    by(world(), 'auditor', 4),
    through(world(), ally!.representative, 4),
  ]) {
    await expect(recordDialogueSpace(ctx, space(one))).rejects.toThrow(Forbidden);
  }
  await expect(recordDialogueSpace(through(world(), stranger.representative, 4), space(one))).rejects.toThrow(NotFound);
  expect(refusal(await recordDialogueSpace(by(world(), 'lead', 4), space(one)))).toBe('dialogue.noMethodology');
});
