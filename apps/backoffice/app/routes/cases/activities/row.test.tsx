import { activityOf } from '@alianzas/domain/procedure';
import type { CaseFile, CaseVisit } from '@alianzas/domain/views';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Standing } from './row.tsx';

const closedAt = '2026-05-04T15:00:00.000Z';
const visits = [
  { activity: 4, visit: 1, state: 'closed', answer: null, closedAt, closedBy: 'Ana Ruiz' },
  { activity: 6, visit: 1, state: 'notApplicable', answer: null },
  { activity: 8, visit: 1, state: 'open', answer: null },
] as unknown as CaseVisit[];

const running = { code: 'ALZ-2026-0001', procedureVersion: 2, step: 8, visits, isOver: false, stopped: null };
const suspended = { ...running, stopped: { reason: 'Obra', at: closedAt } };
const ended = { ...running, step: null, isOver: true };

function said(file: object, number: 4 | 6 | 8 | 9, isWorked = false): string {
  const props = { activity: activityOf(number, 2), file: file as CaseFile, isWorked };
  return renderToStaticMarkup(<Standing {...props} />).replace(/<[^>]+>/g, '');
}

test.each([
  ['closed, and where the case goes on', running, 4, /^Cerrada el .* por Ana Ruiz\. Registro: .*La alianza va en/],
  ['closed, of a case that ended', ended, 4, /^Cerrada el (?!.*La alianza va en)/],
  ['passed over', running, 6, /no aplica/],
  ['left open', ended, 8, /dejó de avanzar con esta actividad abierta/],
  ['not reached before the end', ended, 9, /terminó antes de llegar/],
  ['not reached before the case stopped', suspended, 9, /no había llegado a esta actividad: iba en la actividad 8\./],
  ['not open yet', running, 9, /todavía no está abierta\. Antes se cierra la actividad 8\. .*con su registro/],
] as const)('an activity is told as %s', (_, file, number, words) => {
  expect(said(file, number)).toMatch(words);
});

test('of the one that is worked in nothing is said', () => {
  expect(said(running, 8, true)).toBe('');
});
