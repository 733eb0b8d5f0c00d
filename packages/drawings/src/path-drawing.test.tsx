import {
  type ActivityNumber,
  evolve as evolveUnder,
  type Fact,
  initialPath,
  type Path,
  versionInForce,
} from '@alianzas/domain/procedure';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { PathDrawing } from './path-drawing.tsx';
import { StagesDrawing } from './stages-drawing.tsx';
import { type StandingState, stageStandings, standings } from './standing.ts';
import { pathWords } from './words.ts';

const { activities } = versionInForce.content;
const evolve = (path: Path, fact: Fact) => evolveUnder(path, fact, activities);

function kept(...numbers: ActivityNumber[]): Fact[] {
  return numbers.map((activity) => ({ type: 'recordKept', activity }));
}

function walked(...facts: Fact[]): Path {
  return [{ type: 'opened' } as const, ...facts].reduce<Path>((path, fact) => evolve(path, fact), initialPath);
}

const atEight = walked(...kept(2, 3, 4), { type: 'decided', activity: 5, answer: 'no' });
const atThirteen = walked(
  ...kept(2, 3, 4),
  { type: 'decided', activity: 5, answer: 'yes' },
  ...kept(6, 7, 8, 9, 10, 11, 12),
);
const secondRound = evolve(atThirteen, { type: 'decided', activity: 13, answer: 'no' });

function states(path: Path): Record<number, StandingState> {
  return Object.fromEntries(standings(activities, path).map((each) => [each.activity.number, each.state]));
}

function drawn(path: Path): string {
  return renderToStaticMarkup(<PathDrawing activities={activities} path={path} />);
}

/** The text that a reader gets, item by item, of the list beside the hills. */
function steps(html: string): string[] {
  return [...html.matchAll(/<li class="step [^>]*>(.*?)<\/li>/g)].map((match) =>
    (match[1] ?? '')
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
}

test('an alliance that begins stands at 2, with activity 1 done by its cycle and the rest ahead', () => {
  expect(states(walked())).toMatchObject({ 1: 'closed', 2: 'open', 3: 'ahead', 16: 'ahead' });
});

test('the answer NO at 5 draws 6 and 7 as not applicable and takes the shortcut to 8', () => {
  const html = drawn(atEight);
  expect(states(atEight)).toMatchObject({ 5: 'closed', 6: 'notApplicable', 7: 'notApplicable', 8: 'open', 9: 'ahead' });
  expect(steps(html)[4]).toBe('5 ¿La Entidad hace parte activa de la acción? V Verificar · Cerrada · NO');
  expect(steps(html)[5]).toContain('No aplica');
  expect(html).toContain('class="leg closed" d="M294 248C324 296');
});

test('once 5 is taken again 6 is open beside the step, 7 is to come, and both stages are where the case is', () => {
  const again = evolve(evolve(atEight, { type: 'decided', activity: 5, answer: 'yes' }), kept(8)[0]!);
  expect(states(again)).toMatchObject({ 5: 'closed', 6: 'open', 7: 'ahead', 8: 'closed', 9: 'open' });
  const stages = (path: Path) => stageStandings(path).map(({ state }) => state);
  expect(stages(again)).toEqual(['closed', 'open', 'open', 'ahead', 'ahead']);
  const [entered, told] = [evolve(again, kept(6)[0]!), evolve(evolve(again, kept(6)[0]!), kept(7)[0]!)];
  expect(states(entered)).toMatchObject({ 6: 'closed', 7: 'open' });
  expect(stages(told)).toEqual(['closed', 'closed', 'open', 'ahead', 'ahead']);
  expect(drawn(again)).toContain('Abierta ahora: actividad 9, ');
  expect(drawn(again)).toContain('Además está abierta la 6.');
});

test('after a No at 13 the drawing stands at 11 again, 12 and 13 lie ahead, and the round is counted in words', () => {
  const html = drawn(secondRound);
  expect(states(secondRound)).toMatchObject({ 10: 'closed', 11: 'open', 12: 'ahead', 13: 'ahead' });
  expect(html).toContain('>1 vuelta</text>');
  expect(steps(html)[12]).toContain('1 vuelta');
});

test('the path is told in text: sixteen items in order, the open one marked for who cannot see it', () => {
  const html = drawn(secondRound);
  expect(steps(html).map((step) => Number.parseInt(step, 10))).toEqual(activities.map((each) => each.number));
  expect([...html.matchAll(/aria-current="step"/g)]).toHaveLength(1);
  expect(html).toContain(
    '<desc>Abierta ahora: actividad 11, Implementar el plan de trabajo RED. Ha vuelto a la actividad 11: 1 vuelta.</desc>',
  );
});

test('every activity carries the letter of its PHVA beside its colour, and its word', () => {
  const marks = [...drawn(atEight).matchAll(/<span class="letter" aria-hidden="true">(\w)<\/span> (\w+) · /g)];
  expect(marks.map((match) => match[1])).toEqual(activities.map((each) => each.phva));
  expect(marks.map((match) => match[2])).toEqual(activities.map((each) => pathWords.phva[each.phva]));
});

test('a path that ended before its time says where it stopped, and that nothing is open', () => {
  const ended = evolve(atEight, { type: 'ended' });
  const html = drawn(ended);
  expect(states(ended)[8]).toBe('stopped');
  expect(html).toContain('<desc>Se detuvo en la actividad 8.</desc>');
  expect(html).toContain('Se detuvo aquí · actividad 8');
  expect(html).not.toContain(pathWords.states.open);
  expect(html).not.toContain('aria-current');
});

test('the five stages close behind the step, skipped activities included', () => {
  const html = renderToStaticMarkup(<StagesDrawing path={atEight} />);
  const shown = [...html.matchAll(/<li class="stage (\w+)"/g)].map((match) => match[1]);
  expect(shown).toEqual(['closed', 'closed', 'open', 'ahead', 'ahead']);
});

test('stages without a path explain and mark nothing', () => {
  const html = renderToStaticMarkup(<StagesDrawing />);
  expect(html).not.toContain('aria-current');
  expect(html).not.toContain('Por venir');
});

test('no drawing writes a style attribute', () => {
  expect(drawn(secondRound) + drawn(atEight)).not.toMatch(/\sstyle=/);
});

test('of an alliance that ended before its time, what it did not get to is not told as to come', () => {
  const path: Path = { ...atEight, step: null };
  for (const html of [drawn(path), renderToStaticMarkup(<StagesDrawing path={path} />)]) {
    expect(html).toContain('No se llegó');
    expect(html).not.toContain('Por venir');
  }
  expect(drawn(atEight)).toContain('Por venir');
});
