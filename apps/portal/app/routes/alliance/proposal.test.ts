import { saveProposal } from '@alianzas/domain/alliance';
import { aWorld, by, type GivenAlliance, givenAlliance, must, proposalOf, rowOf } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const ownerOf = (one: GivenAlliance) => one.organizations[0]!.representative.person;

test("R-113 the parties read the approved proposal whole; its draft and its page are nobody else's", async () => {
  const one = await givenAlliance(world(), { at: 3 });
  const person = ownerOf(one);
  const said = await rowOf(
    world(),
    sql`select problem, objective, network from proposal where alliance_id = ${one.id}`,
  );
  const page = wordsOf(await (await ask(portal.proposal(one.code), person)).text());
  for (const words of [said.problem, said.objective, said.network]) expect(page).toContain(words);
  const other = await givenAlliance(world(), { at: 2 });
  must(await saveProposal(by(world(), 'professional', 2), proposalOf(other.id)));
  const draft = wordsOf(await (await ask(portal.proposal(other.code), ownerOf(other))).text());
  expect(draft).toContain('La propuesta todavía no está aprobada');
  expect(draft).not.toContain(proposalOf(other.id).objective);
  expect((await ask(portal.proposal(other.code), person)).status).toBe(404);
});
