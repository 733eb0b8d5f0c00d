import { commitmentsOf } from '@alianzas/domain/commitment';
import {
  answerNo,
  aWorld,
  by,
  type GivenAlliance,
  givenAlliance,
  must,
  returnCommitment,
  rowOf,
  through,
} from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const TIME = 240_000;
const NOTE = 'No alcanzamos esa fecha';
let one: GivenAlliance;
beforeAll(async () => {
  one = await givenAlliance(world(), { at: 12 });
  await answerNo(world(), one);
}, TIME);

const person = () => world().staff.professional.id;
const read = async (path: string) => (await ask(path, person())).text();
const last = async () => (await commitmentsOf(by(world(), 'professional', 14), one.id)).at(-1)!;
const pages = () => [backoffice.alliance(one.code), backoffice.alliances(), backoffice.tray()];

test(
  'an objection is the turn of the team in case, list and tray until it is answered, with its note and its day beside its state',
  async () => {
    const commitments = backoffice.allianceCommitments(one.code);
    expect(wordsOf(await read(commitments))).toContain('En firme, sin confirmar');
    const ctx = through(world(), one.organizations[0]!.representative, 14);
    must(await returnCommitment(ctx, { commitment: (await last()).id, note: NOTE }));
    for (const path of pages())
      expect(wordsOf(await read(path)), path).toContain('Le toca a usted: responder la objeción a un compromiso');
    const packet = await rowOf(world(), sql`select filing_id as id from commitment where id = ${(await last()).id}`);
    const whole = wordsOf(await read(backoffice.packet(String(packet.id))));
    for (const words of ['Sin aceptar. Objetado el', '«Sin aceptar» no impide radicar', 'La objeción se responde en'])
      expect(whole).toContain(words);
    expect(whole).not.toContain('silencio');
    expect(await read(backoffice.filingDesk())).toContain(`href="${backoffice.packet(String(packet.id))}"`);
    const { number } = await last();
    for (const path of [backoffice.filingDesk(), backoffice.tray(), backoffice.packet(String(packet.id))])
      expect(wordsOf(await read(path)), path).toMatch(
        new RegExp(`${one.organizations[0]!.name} objetó el compromiso ${number} el \\d`),
      );
    for (const path of [backoffice.alliance(one.code), backoffice.tray()])
      expect(await read(path), path).toContain(`href="${commitments}"`);
    const page = await read(commitments);
    const state = wordsOf(page);
    for (const words of ['En firme, con una objeción', NOTE, 'lo objetó el', 'devuélvalo primero de la mesa'])
      expect(state).toContain(words);
    const form = page.split('<form').find((html) => html.includes('value="keep"'))!;
    const hidden = [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(([, name, value]) => [
      name!,
      value!,
    ]);
    const body = (reason: string) => new URLSearchParams([...hidden, ['reason', reason]]);
    expect((await ask(commitments, person(), { method: 'POST', body: body('') })).status).toBe(422);
    const answer = await ask(commitments, person(), { method: 'POST', body: body('Se acordó en la visita') });
    expect(answer.status).toBe(303);
    for (const path of pages()) expect(wordsOf(await read(path)), path).not.toContain('responder la objeción');
    const answered = await read(commitments);
    for (const words of ['escribió el', NOTE, 'respondió el', 'se mantiene como estaba. Razón: Se acordó en la visita'])
      expect(wordsOf(answered)).toContain(words);
    expect(wordsOf(answered), 'nothing of it changed').not.toContain('Lo que dice ahora');
    expect(answered).not.toContain('value="keep"');
  },
  TIME,
);
