import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { backoffice, portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { renderMail } from './render.ts';
import { type MailName, mailNames, mails } from './templates.ts';

/** What keeps a promise: a page of an app, a mail, or a fact of how the product is made. */
type KeptBy =
  | { portal: keyof typeof portal }
  | { backoffice: keyof typeof backoffice }
  | { mail: MailName }
  | { because: string };

/** Every offer that a page or a mail makes, as it is written, and what keeps it. One that nothing keeps is taken out. */
const promises: readonly (readonly [says: string, keptBy: KeptBy])[] = [
  ['El equipo los radica y le avisa.', { mail: 'commitmentsFiled' }],
  ['El equipo la revisa y le avisa', { mail: 'evidenceAccepted' }],
  ['Cuando el equipo lo verifique le avisa por correo', { mail: 'contributionVerified' }],
  ['El equipo la revisa y le escribe.', { mail: 'evidenceReturned' }],
  [
    'le escribimos cuando le toque a usted',
    { because: 'each act that passes the turn has its mail: kinds.test.ts of the worker' },
  ],
  [
    'Escriba el código como aparece en los mensajes',
    { because: 'every mail about a case or a request prints its code' },
  ],
  ['Como aparece en los mensajes, por ejemplo', { because: 'every mail about a case or a request prints its code' }],
  ['Constancias', { portal: 'history' }],
  ['constancias', { portal: 'history' }],
  ['con su constancia', { portal: 'requestSendings' }],
  ['de este solo queda su constancia', { because: 'its hash and its days are kept with the request' }],
  ['Constancia: ', { mail: 'receipt' }],
  ['no tiene que hacer nada. Le escribiremos cuando se reanude.', { mail: 'allianceTurned' }],
  ['no tiene que hacer nada: le escribiremos cuando se reanude.', { mail: 'allianceTurned' }],
  ['Si se necesita algo de su organización, le escribiremos.', { mail: 'commitmentsToAccept' }],
  ['si se convoca otra reunión, le llega un correo', { mail: 'meetingConvened' }],
  ['Si se convoca otra, le llegará su correo.', { mail: 'meetingConvened' }],
  ['Cuando el equipo convoque una, le llega un correo', { mail: 'meetingConvened' }],
  ['La convocatoria le llega por correo.', { mail: 'meetingConvened' }],
  ['Le enviaremos la convocatoria.', { mail: 'meetingConvened' }],
  ['llega un mensaje con un código', { mail: 'signInCode' }],
  ['El vínculo del mensaje sirve en cualquiera.', { mail: 'signInCode' }],
  ['abra el vínculo del mensaje', { mail: 'signInCode' }],
  ['Abra el vínculo del mensaje: con él no necesita el código.', { mail: 'signInCode' }],
  ['Hace poco se pidió otro mensaje para este correo', { mail: 'signInCode' }],
  ['se pidieron muchas búsquedas o descargas', { backoffice: 'alliancesData' }],
  ['Le enviaremos un código de ocho dígitos', { mail: 'signInCode' }],
  ['le llega un código de ocho dígitos', { mail: 'signInCode' }],
  ['cada mensaje queda aquí', { portal: 'demoMail' }],
  ['Lo que se le escribe, como la copia de la solicitud', { portal: 'demoMail' }],
  ['aparece al enviarla y en el correo que le llega.', { mail: 'requestReceived' }],
  ['Si la invitación sigue en pie, recibirá un vínculo nuevo', { backoffice: 'invitation' }],
  ['le avisamos a la persona de la Secretaría que la envió', { mail: 'invitationRenewalAsked' }],
  ['Si le falta algo, le escribe para que la complete.', { mail: 'requestIncomplete' }],
  ['Si falta algo, le escribiremos a este correo.', { mail: 'requestIncomplete' }],
  ['Su contraseña cambió. Le avisamos por correo.', { mail: 'accountChanged' }],
  ['La cuenta quedó inactiva y sus sesiones cerradas.', { backoffice: 'user' }],
  ['se cierran sus sesiones y le llega un vínculo', { mail: 'staffActivation' }],
  ['sus sesiones están en', { backoffice: 'ownSessions' }],
  ['Cerrar sus sesiones', { backoffice: 'user' }],
  ['Deja de poder ingresar y se cierran sus sesiones.', { backoffice: 'user' }],
  ['se cierran todas sus sesiones.', { backoffice: 'resetPassword' }],
  ['cierre ahora sus otras sesiones.', { backoffice: 'ownSessions' }],
  ['Descargar todas en CSV', { backoffice: 'alliancesData' }],
  ['Descargar el soporte del compromiso', { backoffice: 'file' }],
  ['Las fotos se ven y se descargan sin su ubicación.', { backoffice: 'file' }],
  ['Leer o imprimir', { backoffice: 'planState' }],
  ['Descargar las entregas (CSV)', { backoffice: 'contributionsData' }],
  ['Descargar (CSV)', { backoffice: 'quantificationData' }],
  ['Descargar en CSV', { backoffice: 'networkData' }],
  ["'Mensaje'", { mail: 'invitation' }],
  ['Mensaje de ', { mail: 'invitation' }],
  ['Le avisamos que hace parte de la Red', { mail: 'networkInclusion' }],
  ['un archivo infectado: nadie lo puede descargar', { because: 'no download before the verdict, of nobody' }],
  ['elija «Imprimir a PDF»', { because: 'it is another program of the reader’s that prints' }],
  ['Difusión en sus canales', { because: 'the channels are the organization’s own' }],
  ['le avisamos cuando esté listo', { mail: 'planReady' }],
  ['devuélvalos y díganos qué cambiar', { portal: 'commitments' }],
  ['Le avisamos cuando esté radicado.', { mail: 'balanceFiled' }],
  ['Confírmelo o díganos si no está de acuerdo.', { portal: 'commitments' }],
  ['Le escribimos porque este correo electrónico', { because: 'it says why the mail came' }],
];

const root = fileURLToPath(new URL('../../..', import.meta.url));
const folders = [
  'apps/portal/app',
  'apps/backoffice/app',
  'apps/worker/src/mails/words',
  'packages/web/src',
  'packages/lexicon/src',
  'packages/ui/src',
  'packages/mail/src/templates',
  'packages/mail/src/look',
];

function sources(): string[] {
  return folders
    .map((folder) => join(root, folder))
    .filter((folder) => existsSync(folder))
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
    .filter((file) => /\.tsx?$/.test(file) && !/test/.test(file.slice(root.length)));
}

/** The words with which something is offered. */
const offers =
  /(?<!\p{L})(?:(?:respónd|escríb|llám|cuént|díg|avís)\p{L}*nos|imprim\p{L}+|constancias?|descárg\p{L}*|descarg\p{L}+|mensajes?|reasign\p{L}+|canal(?:es)?|raíces|les? (?:avis|escrib|enviar|llegar)\p{L}*|les? llega|recibirá\p{L}*|comentarios?|confírmel\p{L}+|sus? (?:otras )?sesiones)(?!\p{L})/giu;

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

test('the list holds no promise that nobody makes any more', async () => {
  const made = new Set((await allOffers()).map(promiseOf));
  expect(promises.map(([says]) => says).filter((says) => !made.has(says))).toEqual([]);
});

test.each([
  'Si tiene dudas, escríbanos desde los mensajes de la alianza.',
  'Puede imprimir esta página como constancia.',
  'Sus alianzas siguen a su nombre hasta que se reasignen.',
  'Las raíces se exportan cada día.',
])('the list does not cover what is not there: %s', (sentence) => {
  const found = offersIn('page', sentence);
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((offer) => promiseOf(offer) === undefined)).toBe(true);
});
