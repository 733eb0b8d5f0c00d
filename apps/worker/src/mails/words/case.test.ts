import { renderMail } from '@alianzas/mail';
import { expect, test } from 'vitest';
import { links, turn } from '../testing.ts';
import { turnToldToTeam } from './case.ts';

const textOf = async ({ template, props }: ReturnType<typeof turnToldToTeam>[number]) =>
  (await renderMail(template, props)).text;

test('the team hears of a turn also where nobody acts for its organizations, and who of them was not told', async () => {
  const says = async (readers: typeof turn.readers) =>
    (await textOf(turnToldToTeam({ ...turn, readers }, links)[0]!)).replace(/\s+/g, ' ');
  const [one, two] = turn.organizations.map(({ name }) => name);
  expect(await says([])).toContain(`${one} y ${two} no tienen hoy a nadie que entre al portal`);
  expect(await says([])).not.toContain('lo saben');
  expect(await says(turn.readers.slice(0, 1))).toContain(`${two} no tiene hoy a nadie que entre al portal`);
  expect(await says(turn.readers)).not.toContain('a nadie');
});
