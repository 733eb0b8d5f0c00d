import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { backoffice, portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { renderMail } from './render.ts';
import { mailNames, mails } from './templates.ts';
import { acts } from './testing-acts.ts';
import { promises } from './testing-promises.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folders = [
  'apps/portal/app',
  'apps/backoffice/app',
  'apps/worker/src/mails/words',
  'packages/web/src',
  'packages/lexicon/src',
  'packages/domain/src/procedure/texts',
  'packages/http/src',
  'packages/storage/src',
  'packages/ui/src',
  'packages/mail/src/templates',
  'packages/mail/src/look',
];

/** Word by word what was accepted once, and is offered to nobody any more. */
const NO_LONGER = 'procedure/texts/kept.ts';

function sources(): string[] {
  return folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
    .filter((file) => /\.tsx?$/.test(file) && !/test/.test(file.slice(root.length)) && !file.endsWith(NO_LONGER));
}

/** The words with which something is offered. */
const offers =
  /(?<!\p{L})(?:(?:respónd|escríb|llám|cuént|díg|avís)\p{L}*nos|imprim\p{L}+|constancias?|descárg\p{L}*|descarg\p{L}+|mensajes?|reasign\p{L}+|canal(?:es)?|raíces|les? (?:avis|escrib|enviar|llegar)\p{L}*|les? llega|recibirá\p{L}*|comentarios?|confírmel\p{L}+|sus? (?:otras )?sesiones|\p{L}{2,}remos|recordator\p{L}+|automátic\p{L}+|máximo (?:[\p{L}\d]+ )?días|noticias|encuestas?|directorios?|el portal (?:conserva|guarda)|cada (?:día|hora|semana|mes)|todos los días|se (?:envía|manda|avisa|notifica|exporta|borra|publica)n?|reciben? (?:un correo|(?:\p{L}+ ){0,2}por correo)|saben? por correo|van? (?:por correo|en camino|en el correo))(?!\p{L})/giu;

interface Offer {
  where: string;
  text: string;
  from: number;
  to: number;
}

/** The text as it is read: without the blanks and joints that the source has between its words. */
function plain(text: string): string {
  return text
    .replace(/\{' '\}/g, ' ')
    .replace(/^\s*(?:\/\/|\/?\*).*$/gm, '')
    .replace(/\s+/g, ' ');
}

function offersIn(where: string, source: string): Offer[] {
  const text = plain(source);
  return [...text.matchAll(offers)].map((match) => ({
    where,
    text,
    from: match.index,
    to: match.index + match[0].length,
  }));
}

async function allOffers(): Promise<Offer[]> {
  const written = sources().flatMap((file) => offersIn(file.slice(root.length), readFileSync(file, 'utf8')));
  const rendered = await Promise.all(
    mailNames.map(async (name) => offersIn(name, (await renderMail(name, mails[name].sample)).text)),
  );
  return [...written, ...rendered.flat()];
}

/** The promise of the list within whose words the offer stands. */
function promiseOf({ text, from, to }: Offer): string | undefined {
  return promises.find(([says]) => {
    for (let at = text.indexOf(says); at >= 0; at = text.indexOf(says, at + 1))
      if (at <= from && to <= at + says.length) return true;
    return false;
  })?.[0];
}

test('nothing is offered, in a page or a mail, that is not in the list with what keeps it', async () => {
  const unkept = (await allOffers()).filter((offer) => promiseOf(offer) === undefined);
  expect(
    unkept.map(({ where, text, from, to }) => `${where}: …${text.slice(Math.max(0, from - 60), to + 60)}…`),
  ).toEqual([]);
});

test('nobody is told to write to the team where no address of it is given', () => {
  const sent = sources().filter((file) =>
    /(?:escriba|avise|pida|pídalo|solicítelo)[^.'`]{0,60}al equipo de la Red/iu.test(plain(readFileSync(file, 'utf8'))),
  );
  expect(sent.map((file) => file.slice(root.length))).toEqual([]);
});

test('the list holds no promise that nobody makes any more', async () => {
  const made = new Set((await allOffers()).map(promiseOf));
  expect(promises.map(([says]) => says).filter((says) => !made.has(says))).toEqual([]);
});

/** The titles of the tests of a file, as they are written. */
function titlesIn(source: string): string[] {
  const title = /^\s*test\b.*?\(\s*(['"`])(.*?)\1,/gm;
  return [...source.matchAll(title)].map(([, , words]) => words!);
}

/** Whether what should keep a promise is there: the mail of its act, an exported verb, a scheduled job, or a test, of a page that is there too. */
function isThere(keptBy: (typeof promises)[number][1]): boolean {
  const text = (path: string) => readFileSync(join(root, path), 'utf8');
  // The page is there, and a test does on it what is promised
  if ('portal' in keptBy && !(keptBy.portal in portal)) return false;
  if ('backoffice' in keptBy && !(keptBy.backoffice in backoffice)) return false;
  if ('mail' in keptBy) return acts.get(keptBy.mail[0])?.includes(keptBy.mail[1]) === true;
  if ('job' in keptBy) return text('apps/worker/src/crontab.ts').includes(`* ${keptBy.job} ?`);
  if ('test' in keptBy) {
    const [file, title] = keptBy.test;
    return existsSync(join(root, file)) && titlesIn(text(file)).some((one) => one.includes(title));
  }
  if (!('verb' in keptBy)) return true;
  const [concept, verb] = keptBy.verb.split('/');
  return new RegExp(`\\b${verb}\\b`).test(text(`packages/domain/src/${concept}/index.ts`));
}

test('what keeps each promise is there', () => {
  expect(promises.filter(([, keptBy]) => !isThere(keptBy))).toEqual([]);
});

test('a mail of another act keeps nothing', () => {
  expect(isThere({ mail: ['plan.saved', 'planReady'] })).toBe(false);
  expect(isThere({ mail: ['plan.approved', 'planSaved'] })).toBe(false);
});

test.each([
  'Si tiene dudas, escríbanos desde los mensajes de la alianza.',
  'Puede imprimir esta página como constancia.',
  'Sus alianzas siguen a su nombre hasta que se reasignen.',
  'Las raíces se exportan cada día.',
  'Le recordaremos cada semana lo que falta.',
  'El informe se envía todos los días de manera automática.',
  'La Subsecretaría recibe un correo con cada firma.',
  'Los vecinos reciben la noticia por correo.',
  'La alcaldía local ya lo sabe por correo.',
  'El certificado va por correo, y el carné va en camino.',
])('the list does not cover what is not there: %s', (sentence) => {
  const found = offersIn('page', sentence);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((offer) => promiseOf(offer) === undefined)).toBe(true);
});
