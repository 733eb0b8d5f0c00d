import { randomUUID } from 'node:crypto';
import { amendCommitment, commitmentsOf, keepCommitment, proposeCommitment } from '@alianzas/domain/commitment';
import { enterFilingNumber } from '@alianzas/domain/filing';
import {
  acceptCommitments,
  answerNo,
  aWorld,
  by,
  givenAlliance,
  must,
  radicado,
  returnCommitment,
  rowOf,
  through,
} from '@alianzas/domain/given';
import { commitmentsPage } from '@alianzas/domain/views';
import { portal } from '@alianzas/paths';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aPortal(world);
const TIME = 240_000;
const NOTE = 'No alcanzamos esa fecha';
const staff = (day: number) => by(world(), 'professional', day);

test(
  'an objection shows its note, its day and that it waits for the team, and nothing is asked of who sent it',
  async () => {
    const one = await givenAlliance(world(), { at: 12 });
    await answerNo(world(), one);
    const { representative } = one.organizations[0]!;
    const page = async (path: string) => wordsOf(await (await ask(path, representative.person)).text());
    const { id, number } = (await commitmentsOf(staff(14), one.id)).at(-1)!;
    expect(await page(portal.commitments(one.code))).toContain('En firme, sin confirmar');
    /** Whether the form of acceptance comes with the new commitment ticked */
    const ticked = async () => {
      const html = await (await ask(portal.commitments(one.code), representative.person)).text();
      const [box] = html.match(new RegExp(`<input[^>]*name="commitments"[^>]*value="${id}"[^>]*>`)) ?? [];
      expect(box).toBeDefined();
      return box!.includes('checked');
    };
    expect(await ticked()).toBe(true);
    expect(await page(portal.start())).toContain(`Confirme u objete el compromiso ${number}`);
    must(await returnCommitment(through(world(), representative, 14), { commitment: id, note: NOTE }));
    const said = await page(portal.commitments(one.code));
    for (const words of ['En firme, con una objeción', NOTE, 'escribió el', 'El equipo responde su objeción'])
      expect(said).toContain(words);
    expect(said).not.toContain('Enviar la objeción');
    expect(said).toContain('Lo objetó el');
    expect(await ticked()).toBe(false);
    const start = await page(portal.start());
    expect(start).not.toContain('Confirme u objete');
    expect(start).toContain(`Su objeción al compromiso ${number} espera la respuesta del equipo`);
    const { version } = (await commitmentsOf(staff(14), one.id)).at(-1)!;
    must(await keepCommitment(staff(14), { commitment: id, version, reason: 'Se acordó en la visita' }));
    const answered = await page(portal.commitments(one.code));
    for (const words of [NOTE, 'respondió el', 'se mantiene como estaba. Razón: Se acordó en la visita'])
      expect(answered).toContain(words);
    expect(answered, 'nothing of it changed').not.toContain('Lo que dice ahora');
    expect(await page(portal.start())).not.toContain('espera la respuesta del equipo');
  },
  TIME,
);

test(
  'a correction is promised only while the team may make one: once the amendment is filed the commitment is kept',
  async () => {
    const one = await givenAlliance(world(), { at: 12 });
    await answerNo(world(), one);
    const { representative } = one.organizations[0]!;
    const { id } = (await commitmentsOf(staff(14), one.id)).at(-1)!;
    must(await returnCommitment(through(world(), representative, 14), { commitment: id, note: NOTE }));
    const page = async () => wordsOf(await (await ask(portal.commitments(one.code), representative.person)).text());
    expect(await page()).toContain('lo corrige o lo mantiene');
    const { filing } = await rowOf(world(), sql`select filing_id as filing from commitment where id = ${id}`);
    const entered = { filing: String(filing), number: radicado(), filedOn: '2026-02-16' };
    must(await enterFilingNumber(by(world(), 'correspondence', 15), entered));
    const said = await page();
    expect(said).not.toContain('lo corrige o lo mantiene');
    expect(said).toContain('ya no se puede corregir');
  },
  TIME,
);

test(
  'a return shows its note and its day on both sides while it stands, and what was answered stays on its card once it is accepted',
  async () => {
    const one = await givenAlliance(world(), { at: 9 });
    const { id: organization, representative } = one.organizations[0]!;
    const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: '2026-05-01' };
    const proposal = { key: randomUUID(), alliance: one.id, organization, ...promise };
    const { id } = must(await proposeCommitment(staff(9), proposal));
    const ally = through(world(), representative, 9);
    must(await returnCommitment(ally, { commitment: id, note: NOTE }));
    const page = async () => wordsOf(await (await ask(portal.commitments(one.code), representative.person)).text());
    const shown = async () => (await commitmentsPage(staff(9), one.id))[0]!.answer;
    for (const words of ['Devuelto', NOTE, 'escribió el', 'El equipo lo ajusta']) expect(await page()).toContain(words);
    expect(await shown()).toMatchObject({ note: NOTE });
    must(await amendCommitment(staff(9), { commitment: id, version: 2, ...promise, deliverable: 'Seis jornadas' }));
    expect(await page()).toMatch(
      /escribió el.*No alcanzamos esa fecha.*respondió el.*se cambió y se propone de nuevo.*Entregable Doce jornadas Seis jornadas/s,
    );
    must(await acceptCommitments(ally, { alliance: one.id, commitments: [id], statement: 'yes' }));
    const accepted = await page();
    for (const words of [NOTE, 'respondió el', 'lo aceptó en el portal el']) expect(accepted).toContain(words);
    expect(await shown()).toBeNull();
  },
  TIME,
);
