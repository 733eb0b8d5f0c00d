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
  'apps/worker/src/mails/words',
  'packages/auth/src',
];

type Kept = Exclude<keyof typeof COOKIES, 'portal' | 'backoffice'>;
const staysFor = (name: Kept) => Number(/Max-Age=(\d+)/.exec(cookie(name, 'x'))![1]);
const { signInLink, passwordReset, secondFactor } = TOKEN_RULES;
const { portal, backoffice } = SESSION_LIMITS;

/** A number that a rule keeps to itself, by the file that names it. */
function ruleOf(file: string, name: string): number {
  const [, value] = new RegExp(`^const ${name} = ([\\d_]+);`, 'm').exec(readFileSync(`${root}${file}`, 'utf8'))!;
  return Number(value!.replaceAll('_', ''));
}
const DAY = 86_400;
const abandoned = ruleOf('packages/domain/src/intake/dropAbandonedDrafts.ts', 'ABANDONED_DAYS') * DAY;
const answer = { businessDays: ruleOf('packages/domain/src/intake/rules.ts', 'ANSWER_BUSINESS_DAYS') };
const completing = { months: ruleOf('packages/domain/src/intake/rules.ts', 'COMPLETING_MONTHS') };

const crontab = readFileSync(`${root}apps/worker/src/crontab.ts`, 'utf8');
/** What is written rests so long, and then waits for the next round of the worker. */
const asked =
  ruleOf('packages/domain/src/commitment/askUntold.ts', 'PAUSE_MS') / 1000 +
  Number(/'\*\/(\d+) \* \* \* \* askAcceptances/.exec(crontab)![1]) * 60;

/** Seconds, or what no clock measures alike. */
type Length = number | { businessDays: number } | { months: number };

/**
 * What the product promises to last, in the words that say it: its length as its constant holds it, or why none does. A
 * link that serves days has no line: it serves to the end of a day, which is said (`lastDayOfToken`).
 */
const TERMS: readonly (readonly [says: string, lasts: Length | string])[] = [
  ['El vínculo de una solicitud sirve noventa días', 'whose day nobody knows any more: it opens nothing'],
  ['volver en este mismo navegador durante noventa días', staysFor('request')],
  ['el borrador se conserva noventa días', staysFor('request')],
  // It goes on the day after
  ['su borrador se borró al vencer los noventa días', abandoned - DAY],
  ['responderemos a más tardar el {due} (15 días hábiles)', answer],
  ['responde en máximo quince días hábiles', answer],
  ['la respuesta llega en máximo quince días hábiles', answer],
  ['recibe respuesta en máximo quince días hábiles', answer],
  ['Máximo quince días hábiles desde que se recibe', answer],
  ['con quince días hábiles para responder', answer],
  ['Tiene un mes: complétela', completing],
  ['Unos quince minutos después de escribir el último', asked],
  ['Si la pasa a un día por venir', 'it is a day of the calendar'],
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
  ['La de cada solicitud que abrió aquí, por 90 días', staysFor('request')],
  ['terminó su sesión, por una hora', staysFor('kept')],
  ['La de su invitación, por siete días', staysFor('invitation')],
  ['la sesión que terminó al salir, por siete días', staysFor('left')],
  ['unos diez minutos', 'how long a request takes to write'],
  ['seis meses', 'what the binding text asks'],
  ['de los últimos 30 días', 'the looks of a month, as the tray counts them'],
  ['se guarda una hora', staysFor('kept')],
  ['queda en este navegador por una hora', staysFor('kept')],
  ['Vence en 9 días', 'the sample of a reminder'],
  ['Escriba una hora', 'it is an hour of the clock'],
];

const NUMBERS: Readonly<Record<string, number>> = {
  ...{ un: 1, una: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, nueve: 9, diez: 10 },
  ...{ doce: 12, quince: 15, veinte: 20, treinta: 30, cuarenta: 40, sesenta: 60, noventa: 90 },
};
const UNITS: Readonly<Record<string, number>> = { minuto: 60, hora: 3600, día: DAY, semana: 7 * DAY };
const COUNTS = [...Object.keys(NUMBERS), '\\d+'].join('|');
const TERM = new RegExp(`(?<!\\p{L})(${COUNTS}) (minuto|hora|día|semana|mes)(?:e?s)?( hábil(?:es)?)?(?!\\p{L})`, 'giu');
/** What a term is of: the words that stand near it. */
const ABOUT =
  /vínculo|vence|sesión|sirve|código|cookie|guard|navegador|borrador|conserva|complét|respon|respuesta|recib|correo|después de escribir/i;

function lengthOf(count: string, unit: string, business: string | undefined): Length {
  const n = NUMBERS[count.toLowerCase()] ?? Number(count);
  if (business) return { businessDays: n };
  return unit.toLowerCase() === 'mes' ? { months: n } : n * UNITS[unit.toLowerCase()]!;
}

interface Found {
  where: string;
  text: string;
  at: number;
  ends: number;
  length: Length;
}

/** Each length of time that a page, a refusal or a mail says about a link, a code, a session, a cookie, a draft or an answer. */
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
        .filter(({ index }) => ABOUT.test(text.slice(Math.max(0, index - 120), index + 60)))
        .map((match) => {
          const [, count, unit, business] = match;
          const length = lengthOf(count!, unit!, business);
          return { where, text, at: match.index, ends: match.index + match[0].length, length };
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

test('every length of time that is said of a link, a code, a session, a draft or an answer is the one that holds', () => {
  const found = terms();
  expect(found.length).toBeGreaterThan(15);
  for (const length of [90 * DAY, { businessDays: 15 }, { months: 1 }])
    expect(found.map((one) => one.length)).toContainEqual(length);
  const said = found.map((one) => ({ ...one, term: termOf(one) }));
  const unknown = said.filter(({ term }) => !term);
  expect(unknown.map(({ where, text, at }) => `${where}: …${text.slice(at - 60, at + 30)}…`)).toEqual([]);
  const untrue = said.filter(
    ({ term, length }) => typeof term![1] !== 'string' && JSON.stringify(term![1]) !== JSON.stringify(length),
  );
  expect(untrue.map(({ where, term }) => `${where}: ${term![0]}`)).toEqual([]);
});
