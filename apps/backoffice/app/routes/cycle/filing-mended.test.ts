import { randomUUID } from 'node:crypto';
import { commitmentsOf, proposeCommitment } from '@alianzas/domain/commitment';
import { enterFilingNumber } from '@alianzas/domain/filing';
import {
  acceptCommitments,
  aWorld,
  by,
  dayFromNow,
  type GivenAlliance,
  givenAlliance,
  givenBalanceFiled,
  givenCycle,
  must,
  narrative,
  preparePacket,
  radicado,
  through,
} from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { beforeAll, expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const TIME = 180_000;
const promise = { action: 'Prestar el salón', deliverable: 'Doce jornadas', dueOn: dayFromNow(150) };
const professional = () => world().staff.professional.id;
const desk = () => world().staff.correspondence.id;
const team = () => by(world(), 'professional', 9);
let one: GivenAlliance;
beforeAll(async () => {
  one = await givenAlliance(world(), { at: 9 });
}, TIME);

async function send(path: string, person: string, fields: Record<string, string>) {
  const answer = await ask(path, person, { method: 'POST', body: new URLSearchParams(fields) });
  return { status: answer.status, words: wordsOf(await answer.text()) };
}
const read = async (path: string, person: string) =>
  wordsOf(await (await ask(path, person)).text()).replaceAll(' ,', ',');

async function packet(): Promise<string> {
  const { id: organization, representative } = one.organizations[0]!;
  const input = { key: randomUUID(), alliance: one.id, organization, ...promise };
  const { id } = must(await proposeCommitment(team(), input));
  const accepting = { alliance: one.id, commitments: [id], statement: 'yes' as const };
  must(await acceptCommitments(through(world(), representative, 9), accepting));
  return must(await preparePacket(team(), { alliance: one.id })).id;
}

test(
  'at 9 the team takes its packet back, replaces and withdraws what was wrong, and corrects the radicado at the desk',
  async () => {
    const first = await packet();
    const takingBack = { intent: 'takeBack', filing: first };
    const asDesk = await read(backoffice.packet(first), desk());
    expect(asDesk).not.toContain('Devolver el paquete');
    expect(asDesk).not.toContain('Horas empleadas');
    // The case is not open to who files: what was done leads nowhere else
    const done = `${backoffice.packet(first)}?hecho=numberEntered`;
    expect(await read(done, desk())).not.toContain('Ir al siguiente paso');
    expect(await read(done, professional())).toContain('Ir al siguiente paso');
    expect(asDesk).toMatch(/Lo que va en el paquete: \d+ compromisos?.*Prestar el salón.*Doce jornadas/);
    expect(await read(backoffice.packet(first), professional())).toContain('Horas empleadas');
    expect((await send(backoffice.packet(first), desk(), { ...takingBack, reason: 'x' })).status).toBe(403);
    expect((await send(backoffice.packet(first), professional(), { ...takingBack, reason: '' })).words).toContain(
      'Razón: Complete este dato.',
    );
    expect((await send(backoffice.packet(first), professional(), { ...takingBack, reason: 'Son seis' })).status).toBe(
      303,
    );
    expect(await read(backoffice.packet(first), desk())).toContain('Esto ya no espera radicado.');

    const at9 = backoffice.activity(one.code, 9);
    const [accepted] = await commitmentsOf(team(), one.id);
    const replacing = { intent: 'replace', commitment: accepted!.id, version: String(accepted!.version), ...promise };
    expect(await read(at9, professional())).toContain('Reemplazar el compromiso 1');
    expect((await send(at9, professional(), { ...replacing, key: randomUUID(), reason: '' })).words).toContain(
      'Razón para reemplazarlo: Complete este dato.',
    );
    expect((await send(at9, professional(), { ...replacing, key: randomUUID(), reason: 'Son seis' })).status).toBe(303);
    const [, born] = await commitmentsOf(team(), one.id);
    const withdrawing = { intent: 'withdraw', commitment: born!.id, version: '1', reason: 'Sobra' };
    expect((await send(at9, professional(), withdrawing)).status).toBe(303);
    const table = await read(backoffice.allianceCommitments(one.code), professional());
    for (const words of ['Lo reemplaza el compromiso 2', 'Son seis', '2, en lugar del 1', 'Retirado', 'Sobra'])
      expect(table).toContain(words);

    const again = await packet();
    const [wrong, right] = [radicado(), radicado()];
    must(
      await enterFilingNumber(by(world(), 'correspondence', 9), {
        filing: again,
        number: wrong,
        filedOn: '2026-02-11',
      }),
    );
    const correcting = { intent: 'correct', filing: again, version: '0', number: right, filedOn: '11/02/2026' };
    expect((await send(backoffice.packet(again), desk(), { ...correcting, reason: '' })).status).toBe(422);
    expect((await send(backoffice.packet(again), desk(), { ...correcting, reason: 'Dos cifras' })).status).toBe(303);
    expect((await send(backoffice.packet(again), desk(), { ...correcting, reason: 'Otra vez' })).status).toBe(409);
    const shown = await read(backoffice.packet(again), desk());
    expect(shown.indexOf(right)).toBeLessThan(shown.indexOf(wrong));
    expect(await read(backoffice.allianceCommitments(one.code), professional())).toContain(
      `${right} (corregido; antes decía ${wrong})`,
    );
  },
  TIME,
);

test(
  'who files a balance reads what it says: its texts, its figures and its hash, with no way to a page that is closed to them',
  async () => {
    const year = await givenCycle(world().database, world().staff, 2046);
    const { filing } = await givenBalanceFiled(year);
    const page = wordsOf(await (await ask(backoffice.packet(filing), desk())).text());
    for (const words of [...Object.values(narrative), 'Alianzas de la vigencia', 'Fijas desde la confirmación'])
      expect(page).toContain(words);
    expect(page).toMatch(/Huella del contenido \(SHA-256\) [0-9a-f]{64}/);
    expect(page).not.toContain('Ver la cuantificación');
    const html = await (await ask(backoffice.packet(filing), desk())).text();
    expect(html).not.toContain(`href="${backoffice.balance(2046)}`);
    expect((await ask(backoffice.packet(filing), world().staff.lead.id)).status).toBe(200);
  },
  TIME,
);

test(
  'the radicado of a balance is corrected at the desk, and the year shows both',
  async () => {
    const { filing, number } = await givenBalanceFiled(await givenCycle(world().database, world().staff, 2047));
    const right = radicado();
    const said = { filing, version: '0', number: right, filedOn: '05/03/2026', reason: 'Dos cifras' };
    expect((await send(backoffice.packet(filing), desk(), { intent: 'correct', ...said })).status).toBe(404);
    expect((await send(backoffice.packet(filing), desk(), { intent: 'correctBalance', ...said })).status).toBe(303);
    const words = `${right}, del 5 de marzo de 2026 (corregido; antes decía ${number})`;
    const lead = world().staff.lead.id;
    expect(await read(backoffice.balance(2047), lead)).toContain(words);
    expect(await read(backoffice.quantification(2047), lead)).toContain(words);
  },
  TIME,
);
