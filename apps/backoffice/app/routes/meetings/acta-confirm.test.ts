import type { RefusalCode } from '@alianzas/domain/platform';
import { expect, test } from 'vitest';
import { sentences, whoApproves } from './acta-confirm.tsx';
import { faultRead, placeOf } from './acta-faults.tsx';

type Page = Parameters<typeof sentences>[0];

/** A session of 14 that decides so of those organizations, of which the alliance still has one. */
function sessionOf(...organizations: string[]): Page {
  const content = { activity: 14, recognised: 'no', reason: 'Llegó tarde' };
  const items = organizations.map((organizationId) => ({ allianceId: 'a', organizationId, content }));
  const parties = [{ organization: 'o', name: 'Fundación Una' }];
  const alliances = [{ id: 'a', code: 'ALZ-2026-0001', step: 14, parties }];
  return {
    effects: [],
    liaisons: [],
    nonconformities: [],
    keptFromYes: [],
    acta: { items },
    alliances,
  } as unknown as Page;
}

test('who is not recognised reads it, with its reason, in the outcome of its alliance', () => {
  expect(sentences(sessionOf('o')).join(' ')).toMatch(
    /: Fundación Una \(ALZ-2026-0001\)\. .* con su razón, en el resultado de su alianza\./,
  );
});

test('of an organization that is no party any more, what the acta will do says nothing', () => {
  expect(sentences(sessionOf('o', 'gone')).join(' ')).not.toContain('undefined');
  expect(sentences(sessionOf('gone'))).toEqual([]);
});

test('of a salida no conforme that was proposed it says that this one is opened', () => {
  const told = (proposed: string | null) =>
    sentences({ ...sessionOf(), nonconformities: [{ alliance: 'ALZ-1', activity: 2, proposed }] }).join();
  expect(told('SNC-2026-0004')).toContain('Se abre la salida no conforme SNC-2026-0004, que estaba propuesta, por');
  expect(told(null)).toContain('Se abre una salida no conforme por');
});

test('who gets an entry with the acta of 8 is told, and who has one already', () => {
  const named = { name: 'Luz Dary', organization: 'JAC Una', alliance: 'ALZ-1' };
  const told = (enters: boolean) => sentences({ ...sessionOf(), liaisons: [{ ...named, enters }] }).join();
  expect(told(true)).toBe(
    'Luz Dary queda como enlace de JAC Una en ALZ-1 y lo sabe por correo. Desde entonces entra al portal y actúa por esa organización.',
  );
  expect(told(false)).toContain('Ya actúa por esa organización en el portal.');
});

test('what an acta lacks leads to where it is written', () => {
  const page = { meeting: { code: 'REU-2026-0001', activities: [3, 4] }, alliances: [] } as unknown as Parameters<
    typeof placeOf
  >[0];
  const of = (code: RefusalCode, facts = {}) => placeOf(page, { code, ...facts });
  expect(of('acta.itemsMissing')).toMatch(/\?corregir=1#actividad-3$/);
  expect(of('acta.itemUnfinished', { activity: 4 })).toMatch(/\?corregir=1#actividad-4$/);
  expect(of('acta.textMissing')).toMatch(/\?corregir=1#development$/);
  expect(of('acta.meetingNotHeld')).toMatch(/#asistencia$/);
  expect(of('recognition.editionMissing')).toBeNull();
  const read = (write: boolean) => faultRead({ ...page, offered: { write } }, { code: 'acta.textMissing' });
  expect(read(true)).toEqual({ message: expect.any(String), href: expect.stringMatching(/\?corregir=1#development$/) });
  expect(read(false)).toEqual({ message: expect.any(String) });
});

test('who may approve a session is told by role and by name, and who wrote it is named once', () => {
  const asked = (approvers: string[], submittedBy = 'Ana Ruiz') =>
    whoApproves({
      meeting: { activities: [14] },
      acta: { draftedBy: 'Ana Ruiz', writtenBy: 'Ana Ruiz', submittedBy },
      alliances: [],
      approvers,
    } as unknown as Parameters<typeof whoApproves>[0]);
  expect(asked(['Luis Peña', 'Marta Gil'])).toMatch(
    /Ana Ruiz la abrió, guardó de último su texto y la envió a revisión\. Hoy pueden hacerlo Luis Peña y Marta Gil\.$/,
  );
  expect(asked(['Luis Peña'], 'Sara Díaz')).toMatch(
    /Ana Ruiz la abrió y guardó de último su texto; Sara Díaz la envió a revisión\. Hoy puede hacerlo Luis Peña\.$/,
  );
  expect(asked([])).toContain('Hoy nadie del equipo puede aprobarla');
  expect(asked('abcdefg'.split(''))).not.toContain('Hoy');
});

/** An acta that answers 5 so of two organizations, one of which was in the Red since a day. */
function answering(answer: 'yes' | 'no', name = 'Fundación Una'): string[] {
  const items = ['o', 'p'].map((organizationId) => ({
    ...{ allianceId: 'a', organizationId, content: { activity: 5, answer, reason: 'Presta el salón' } },
  }));
  const parties = [
    { organization: 'o', name, inRedSince: null },
    { organization: 'p', name: 'Fundación Otra', inRedSince: '2026-02-08' },
  ];
  const alliances = [{ id: 'a', code: 'ALZ-2026-0001', step: 5, parties }];
  return sentences({
    effects: [],
    liaisons: [],
    nonconformities: [],
    keptFromYes: [],
    acta: { items },
    alliances,
  } as unknown as Page);
}

test('an answer to 5 says who enters the Red, and who stays in it since when', () => {
  const [enters, stays] = answering('yes');
  expect(enters).toMatch(/ entra a la base de datos de la Red .*: Fundación Una\.$/);
  expect(stays).toMatch(/ sigue en la base de datos de la Red .*desde el 8 de febrero de 2026.*: Fundación Otra\.$/);
  const [articulating, member] = answering('no');
  expect(articulating).toContain('en articulación: Fundación Una.');
  expect(member).toMatch(/Fundación Otra\. Sigue en la Red, donde está desde el 8 de febrero de 2026/);
  expect(member).not.toContain('en articulación');
});

test('a name that ends in a stop has no second one, and one organization is told in the singular', () => {
  for (const answer of ['yes', 'no'] as const)
    for (const sentence of answering(answer, 'Centro Comercial Portal del Sur P.H.')) {
      expect(sentence).not.toMatch(/\.\.|continúan|siguen|pasan|entran/i);
      expect(sentence).toMatch(/\.$/);
    }
});

test('a follow-up that does not find all met says before its approval that 13 will take no Sí', () => {
  const page = { effects: [{ activity: 12, alliances: ['ALZ-2026-0001'], recordsOnly: [], again: [] }] };
  const said = (activities: number[]) =>
    sentences({
      ...{ ...page, liaisons: [], nonconformities: [], acta: { items: [] }, alliances: [] },
      keptFromYes: [{ alliance: 'ALZ-2026-0001', activities }],
    } as unknown as Page).join(' ');
  expect(said([1])).toMatch(
    /cumplida del todo la actividad 1 del plan de ALZ-2026-0001: .* la actividad 13 solo admite No/,
  );
  expect(said([1, 3])).toMatch(/cumplidas del todo las actividades 1 y 3 .* la actividad 13 solo admite No/);
});
