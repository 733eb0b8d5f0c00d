import { expect, test } from 'vitest';
import { access as accessOfStaff } from '../../apps/backoffice/app/access.ts';
import { access as accessOfAllies } from '../../apps/portal/app/access.ts';
import { doorsOf as questionsOf } from './doors.ts';
import { OF_ANYBODY, OPENS } from './offered-apart.ts';
import { doorsOfVerb } from './offered-doors.ts';

/** Every act of both applications, with who may send it. */
const acts = [accessOfStaff, accessOfAllies].flatMap((table) =>
  questionsOf(table, (route) => route)
    .filter(({ place }) => place !== 'read')
    .map(({ route, intent, place, door }) => ({
      act: place === 'files' ? `${route} with files` : `${route} ${intent}`.trim(),
      door,
    })),
);

test('every act of both access tables is compared here, or says why its page asks no state', () => {
  const shown = new Set(Object.values(doorsOfVerb).flatMap((doors) => doors.map(({ act }) => act)));
  const apart = acts.map(({ act }) => act).filter((act) => !shown.has(act));
  expect(apart.filter((act) => !(act in OPENS) && !OF_ANYBODY.test(act))).toEqual([]);
  expect(Object.keys(OPENS).filter((act) => !apart.includes(act))).toEqual([]);
  expect([...shown].filter((act) => !acts.some((other) => other.act === act))).toEqual([]);
});

test('what is sent by anybody is closed to nobody', () => {
  const everyRole = accessOfStaff['entry/security']!.read;
  const narrow = acts.filter(({ act, door }) => OF_ANYBODY.test(act) && !isWide(door, everyRole));
  expect(narrow).toEqual([]);
  expect(acts.filter(({ act }) => OF_ANYBODY.test(act)).length).toBeGreaterThan(10);
});

const isWide = (door: unknown, everyRole: unknown) =>
  door === 'anyone' || door === 'demonstration' || JSON.stringify(door) === JSON.stringify(everyRole);
