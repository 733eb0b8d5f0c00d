import type { Turn } from '@alianzas/domain/views';
import { expect, test } from 'vitest';
import { turnWords } from './turn.tsx';

const mine = { mine: true, professional: 'Ana Ruiz' };
const hers = { mine: false, professional: 'Ana Ruiz' };
const turn: Turn = { activity: 11, task: 'reviewEvidence', side: 'team', count: 1, of: 1 };

test.each<[Partial<Turn>, typeof mine, string]>([
  [{}, mine, 'Le toca a usted: validar la evidencia'],
  [
    { task: 'reviewOwnEvidence', side: 'lead' },
    mine,
    'Le toca a la persona responsable del equipo: validar la evidencia de la Secretaría',
  ],
  [{ count: 3 }, hers, 'Le toca a Ana Ruiz: validar tres evidencias'],
  [
    { activity: 9, task: 'acceptCommitments', side: 'organization', count: 2 },
    mine,
    'Le toca a la organización: aceptar dos compromisos',
  ],
  [
    { activity: 9, task: 'acceptCommitments', side: 'organization', count: 12, of: 3 },
    hers,
    'Le toca a tres organizaciones: aceptar 12 compromisos',
  ],
  [
    { task: 'loadEvidence', side: 'organization' },
    mine,
    'Le toca a la organización: cargar la evidencia de una actividad del plan',
  ],
  [
    { activity: 9, task: 'enterNumber', side: 'filing' },
    mine,
    'Le toca a usted o a correspondencia: registrar el radicado de los compromisos',
  ],
  [{ activity: 3, task: 'convene' }, hers, 'Le toca a Ana Ruiz: convocar la reunión de primer contacto'],
  [
    { activity: 14, task: 'awaitSession', side: 'session' },
    mine,
    'Le toca a la dirección, en sesión: decidir el reconocimiento',
  ],
])('the turn %o is told to its reader', (more, reader, sentence) => {
  const { whose, act } = turnWords({ ...turn, ...more }, reader);
  expect(`${whose}: ${act}`).toBe(sentence);
});
