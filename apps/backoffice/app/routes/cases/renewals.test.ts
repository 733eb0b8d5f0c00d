import { commitmentsOf } from '@alianzas/domain/commitment';
import { takeBackPacket } from '@alianzas/domain/filing';
import {
  acceptCommitments,
  answerNo,
  aWorld,
  by,
  givenAlliance,
  must,
  returnCommitment,
  through,
} from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);
const TIME = 240_000;

test(
  'what a No asked for is corrected on the page of the commitments, and replaced once it was accepted; at the desk the page leads there',
  async () => {
    const one = await givenAlliance(world(), { at: 12 });
    await answerNo(world(), one);
    const staff = by(world(), 'professional', 14);
    const last = async () => (await commitmentsOf(staff, one.id)).at(-1)!;
    const path = backoffice.allianceCommitments(one.code);
    const person = world().staff.professional.id;
    const read = async () => (await ask(path, person)).text();
    const { id, filingId, number } = await last();
    const packed = await read();
    expect(wordsOf(packed)).toContain(`El compromiso ${number} espera su radicado. Si hay que cambiarlo, devuélvalo`);
    expect(packed).toContain(`href="${backoffice.packet(filingId!)}"`);
    expect(packed).not.toContain('value="correct"');
    const ally = through(world(), one.organizations[0]!.representative, 14);
    must(await returnCommitment(ally, { commitment: id, note: 'No alcanzamos esa fecha' }));
    expect(wordsOf(await read())).toContain('devuélvalo primero de la mesa de radicación');
    must(await takeBackPacket(staff, { filing: filingId!, reason: 'Se escribió mal' }));
    expect(wordsOf(await read())).toContain('Si la organización tiene razón, corrija el compromiso');

    const hiddenOf = (html: string, intent: string) => {
      const form = html.split('<form').find((part) => part.includes(`value="${intent}"`))!;
      return [...form.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
        ([, name, value]) => [name!, value!] as [string, string],
      );
    };
    const post = (html: string, intent: string, said: Record<string, string>) => {
      const body = new URLSearchParams([...hiddenOf(html, intent), ...Object.entries(said)]);
      return ask(path, person, { method: 'POST', body });
    };
    const said = { action: 'Hacer dos jornadas', deliverable: 'Un registro', dueOn: '2027-05-04' };
    const loose = await read();
    const blank = await post(loose, 'correct', { ...said, action: '' });
    expect(blank.status).toBe(422);
    expect(wordsOf(await blank.text())).toContain('Qué hará');
    const corrected = await post(loose, 'correct', said);
    expect([corrected.status, corrected.headers.get('location')]).toEqual([
      303,
      expect.stringContaining('renewalCorrected'),
    ]);
    expect(await last()).toMatchObject({ id, ...said });
    expect(await read()).not.toContain('value="renewAgain"');

    must(await acceptCommitments(ally, { alliance: one.id, commitments: [id], statement: 'yes' }));
    expect(await read()).not.toContain('value="correct"');
    const next = { ...said, action: 'Hacer tres jornadas', reason: 'Eran tres' };
    expect((await post(await read(), 'renewAgain', next)).status).toBe(303);
    expect(await last()).toMatchObject({ action: 'Hacer tres jornadas', parentId: id, round: 1 });
    expect(wordsOf(await read())).toContain(`Lo reemplaza el compromiso ${number + 1}. Eran tres`);
  },
  TIME,
);
