import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type COOKIES, cookie } from '@alianzas/auth';
import { CODE_SECONDS, SESSION_LIMITS, TOKEN_RULES } from '@alianzas/domain/identity';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folders = [
  'apps/portal/app',
  'apps/backoffice/app',
  'packages/lexicon/src',
  'packages/mail/src',
  'packages/web/src',
];

type Kept = Exclude<keyof typeof COOKIES, 'portal' | 'backoffice'>;
const staysFor = (name: Kept) => Number(/Max-Age=(\d+)/.exec(cookie(name, 'x'))![1]);
const { signInLink, passwordReset, staffActivation, invitation, secondFactor } = TOKEN_RULES;
const { portal, backoffice } = SESSION_LIMITS;

/** What the product promises to last, in the words that say it: seconds, or why no constant of identity holds it. */
const TERMS: readonly (readonly [says: string, lasts: number | string])[] = [
  ['El vínculo de una invitación sirve siete días', invitation.seconds],
  ['El vínculo nuevo sirve siete días', invitation.seconds],
  ['El vínculo sirve siete días', invitation.seconds],
  ['la invitación va en camino. El vínculo sirve siete días', invitation.seconds],
  ['otros siete días', invitation.seconds],
  ['El vínculo del correo sirve siete días', invitation.seconds],
  ['Sirve siete días', staffActivation.seconds],
  ['Vencen en diez minutos', CODE_SECONDS],
  ['Vence en 10 minutos', CODE_SECONDS],
  ['vencen en 10 minutos', CODE_SECONDS],
  ['vence en 10 minutos', signInLink.seconds],
  ['ence en 30 minutos', passwordReset.seconds],
  ['Tiene diez minutos', secondFactor.seconds],
  ['a los 30 minutos', backoffice.idle],
  ['a las 8 horas', backoffice.absolute],
  ['tras un día sin usarla', portal.idle],
  ['o a los siete días', portal.absolute],
  ['empezó una solicitud, por un día', staysFor('browser')],
  ['este navegador, por 180 días', staysFor('knownAlly')],
  ['una sola vez, por un día', staysFor('ticket')],
  ['La de su solicitud, por 90 días', staysFor('request')],
  ['terminó su sesión, por una hora', staysFor('kept')],
  ['La de su invitación, por siete días', staysFor('invitation')],
  ['unos diez minutos', 'how long a request takes to write'],
  ['seis meses', 'what the binding text asks'],
  ['de los últimos 30 días', 'the looks of a month, as the tray counts them'],
  ['se guarda una hora', staysFor('kept')],
  ['queda en este navegador por una hora', staysFor('kept')],
  ['Vence en 9 días', 'the sample of a reminder'],
  ['Escriba una hora', 'it is an hour of the clock'],
];

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ un: 1, una: 1, cinco: 5, seis: 6, siete: 7, ocho: 8, diez: 10, treinta: 30 },
};
const UNITS = { minuto: 60, hora: 3600, día: 86_400 } as const;
const TERM = /(?<!\p{L})(un|una|cinco|seis|siete|ocho|diez|treinta|\d+) (minuto|hora|día)s?(?!\p{L})(?! hábil)/giu;

interface Found {
  where: string;
  text: string;
  at: number;
  ends: number;
  seconds: number;
}

/** Each length of time that a page, a refusal or a mail says about a link, a code, a session or a cookie. */
function terms(): Found[] {
  const files = folders.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  return files
    .filter((file) => /\.tsx?$/.test(file) && !/test|sample/.test(file))
    .flatMap((where) => {
      const source = readFileSync(`${root}${where}`, 'utf8').replace(/^\s*(?:\/\/|\/?\*).*$/gm, '');
      const text = source.replace(/\{' '\}/g, ' ').replace(/\s+/g, ' ');
      return [...text.matchAll(TERM)]
        .filter(({ index }) =>
          /vínculo|vence|sesión|sirve|código|cookie|guard|navegador/i.test(text.slice(index - 120, index + 60)),
        )
        .map((match) => {
          const [whole, count, unit] = match as unknown as [string, string, keyof typeof UNITS];
          const seconds = (NUMBERS[count.toLowerCase()] ?? Number(count)) * UNITS[unit.toLowerCase() as 'día'];
          return { where, text, at: match.index, ends: match.index + whole.length, seconds };
        });
    });
}

function termOf({ text, at, ends }: Found) {
  return TERMS.find(([says]) => {
    for (let from = text.indexOf(says); from >= 0; from = text.indexOf(says, from + 1))
      if (from <= at && ends <= from + says.length) return true;
    return false;
  });
}

test('every length of time that is said of a link, a code, a session or a cookie is the one that holds', () => {
  const found = terms();
  expect(found.length).toBeGreaterThan(15);
  const said = found.map((one) => ({ ...one, term: termOf(one) }));
  const unknown = said.filter(({ term }) => !term);
  expect(unknown.map(({ where, text, at }) => `${where}: …${text.slice(at - 60, at + 30)}…`)).toEqual([]);
  const untrue = said.filter(({ term, seconds }) => typeof term![1] === 'number' && term![1] !== seconds);
  expect(untrue.map(({ where, term }) => `${where}: ${term![0]}`)).toEqual([]);
});
