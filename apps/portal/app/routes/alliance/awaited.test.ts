import { answerNo, aWorld, givenAlliance, givenMember, walk } from '@alianzas/domain/given';
import { portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);

const read = async (path: string, person: string) => wordsOf(await (await ask(path, person)).text());

test('who may not confirm a commitment that a No begot reads who does, where and until when', async () => {
  const one = await givenAlliance(world(), { at: 11 });
  await walk(world(), one, 11, 12);
  await answerNo(world(), one);
  const { actor } = await givenMember(world(), one.organizations[0]!.id, 'liaison');
  expect(await read(portal.start(), actor.person)).toContain('Confirme u objete el compromiso 3');
  const said =
    'Lo confirma o lo objeta en esta página quien representa a su organización, o su persona delegada. No tiene';
  expect((await read(portal.commitments(one.code), actor.person)).split(said)).toHaveLength(2);
  const owner = await read(portal.commitments(one.code), one.organizations[0]!.representative.person);
  expect(owner).not.toContain(said);
  expect(owner).toContain('Objetar el compromiso');
});
