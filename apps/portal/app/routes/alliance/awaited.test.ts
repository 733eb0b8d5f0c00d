import { randomUUID } from 'node:crypto';
import { proposeCommitment } from '@alianzas/domain/commitment';
import { answerNo, aWorld, by, givenAlliance, givenMember, must, undoStep, walk } from '@alianzas/domain/given';
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

test('a commitment of 9 waits while 8 is open again: nobody is offered to answer it, and its page says why', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2099-05-01' };
  const organization = one.organizations[0]!.id;
  const input = { key: randomUUID(), alliance: one.id, organization, ...promise };
  must(await proposeCommitment(by(world(), 'professional', 9), input));
  const { person } = one.organizations[0]!.representative;
  const own = () => read(portal.commitments(one.code), person);
  expect(await own()).toContain('Aceptar los compromisos');
  must(await undoStep(by(world(), 'lead', 10), { alliance: one.id, step: 9, reason: 'Quedó mal' }));
  const said = await own();
  expect(said).not.toContain('Aceptar los compromisos');
  expect(said).not.toContain('Devolver con una observación');
  expect(said).toContain('se responde en la actividad 9, que ahora no está abierta');
  expect(await read(portal.start(), person)).not.toContain('Revise y acepte');
});

test('one whose day passed before it was accepted is not accepted: its page says what comes first', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2026-03-01' };
  const organization = one.organizations[0]!.id;
  const input = { key: randomUUID(), alliance: one.id, organization, ...promise };
  must(await proposeCommitment(by(world(), 'professional', 9), input));
  const said = await read(portal.commitments(one.code), one.organizations[0]!.representative.person);
  expect(said).not.toContain('Aceptar los compromisos');
  expect(said).toContain('pasó antes de que se aceptara');
});
