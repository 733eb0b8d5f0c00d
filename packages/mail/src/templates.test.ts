import { expect, test } from 'vitest';
import { renderMail } from './render.ts';
import { isMailName, mailNames, mails } from './templates.ts';

const eightDigits = /\b\d{8}\b/;

test.each(mailNames)('%s reads whole as a page and as plain text', async (name) => {
  const { sample, version } = mails[name];
  const mail = await renderMail(name, sample);
  expect(mail.version).toBe(version);
  expect(mail.subject).toMatch(/^\S[^\r\n]{5,120}$/);
  expect(mail.html).toContain('lang="es-CO"');
  expect(mail.html).toContain(sample.url.replaceAll('&', '&amp;'));
  expect(mail.text).toContain(`:\n${sample.url}\n`);
  for (const part of [mail.subject, mail.html, mail.text]) expect(part).not.toMatch(/undefined|\[object|NaN|null/);
  expect(mail.text).not.toMatch(/[^.]\.\.(?!\.)/);
});

test.each(mailNames)('%s says in its text everything that it was given to say', async (name) => {
  const { sample } = mails[name];
  const { subject, text } = await renderMail(name, sample);
  const choices = new Set([
    'accepted',
    'declined',
    'continuesAdjusted',
    'soon',
    'commitment',
    'activity',
    'email',
    'organization',
    'staff',
    'team',
    'suspended',
    'joined',
    'removed',
    'commitmentsAccepted',
    'commitmentReturned',
    'replaced',
    'merged',
    'nonconformityOpened',
    'prepare',
    'all',
  ]);
  const said = Object.entries(sample).flatMap(([field, value]) => (field === 'cycle' ? [] : textsIn(value)));
  for (const words of said.filter((value) => !choices.has(value))) expect(`${subject}\n${text}`).toContain(words);
});

test.each(mailNames)('%s writes plainly: no exclamations, no emoji, usted', async (name) => {
  const { subject, text } = await renderMail(name, mails[name].sample);
  expect(`${subject} ${text}`).not.toMatch(/[¡!]|\p{Extended_Pictographic}/u);
  expect(text).not.toMatch(/\b(tu|tus|tú|vos|puedes|tienes|haz clic|email|click)\b/i);
});

test.each(mailNames)('R-051 %s spells the Red out before its acronym, as a page and as plain text', async (name) => {
  const { html, text } = await renderMail(name, mails[name].sample);
  for (const part of [html.replace(/<[^>]+>/g, ' '), text]) {
    const words = part.replace(/\s+/g, ' ');
    const first = words.indexOf('RDCCD');
    if (first >= 0) expect(words.slice(0, first)).toContain('Red Distrital de Cultura Ciudadana y Democrática');
  }
});

test.each(mailNames)('%s carries no picture, script or address of others', async (name) => {
  const { html } = await renderMail(name, mails[name].sample);
  expect(html).not.toMatch(/<img|<script|url\(|<link|@import/);
});

test('the sign-in code stays out of the subject, stands whole in the text and says when it ends', async () => {
  const { sample } = mails.signInCode;
  const mail = await renderMail('signInCode', sample);
  expect(mail.subject).not.toMatch(eightDigits);
  expect(mail.text).toContain(`\n${sample.code}\n`);
  expect(mail.text).toContain('10 minutos');
  expect(mail.text).toContain('No comparta');
});

test('a request is told its code and its day of answer, and promised nothing else', async () => {
  const { sample } = mails.requestReceived;
  const { text } = await renderMail('requestReceived', sample);
  for (const said of [sample.code, sample.due, 'Enviada', 'Se cuenta como recibida', sample.received])
    expect(text).toContain(said);
  expect(text).not.toContain('Radicado');
});

test('an invitation says that taking part is voluntary and cites the acta of each initiative', async () => {
  const { sample } = mails.invitation;
  const { text } = await renderMail('invitation', sample);
  expect(text).toContain('Participar es voluntario');
  for (const { name, minutes } of sample.initiatives)
    expect(text).toContain(`${name}, priorizada en el acta ${minutes}`);
});

test('an organization that is not included reads that the alliance goes on', async () => {
  const { text } = await renderMail('notIncluded', mails.notIncluded.sample);
  expect(text).toContain('La alianza continúa');
  expect(text).toContain('no quedó incluida en la base de datos de la Red');
});

test('a NO takes nobody out of the Red: who was in it reads since when it stays', async () => {
  const { text } = await renderMail('notIncluded', { ...mails.notIncluded.sample, since: '8 de febrero de 2026' });
  expect(text).toContain('sigue en la base de datos de la Red');
  expect(text).toContain('donde está desde el 8 de febrero de 2026');
  expect(text).not.toMatch(/incluida|En articulación/);
});

test.each([
  [
    'others',
    'Falta por aceptar en esta alianza: el compromiso 2, devuelto con una observación, que el equipo corrige o retira; el compromiso 3, que espera la respuesta de JAC El Retoño.',
  ],
  ['missing', 'Otra organización de la alianza todavía no tiene compromisos.'],
  ['prepare', 'Prepare el paquete en la actividad 9'],
  ['number', 'El paquete ya está en la mesa de radicación.'],
  ['prepareAgain', 'Prepárela otra vez'],
  ['numberOfAmendment', 'Su adenda ya está en la mesa de radicación.'],
  ['nothing', 'no queda nada por radicar'],
] as const)('an acceptance tells the team what follows: %s', async (next, said) => {
  const waiting = [
    { number: 2, whose: 'JAC El Retoño', isReturned: true },
    { number: 3, whose: 'JAC El Retoño', isReturned: false },
  ];
  const { text } = await renderMail('commitmentsAccepted', { ...mails.commitmentsAccepted.sample, waiting, next });
  expect(text.replace(/\s+/g, ' ')).toContain(said);
  if (next !== 'prepare') expect(text).not.toContain('Ya están aceptados todos');
});

test('a meeting without place to connect or agenda has no empty rows', async () => {
  const bare = { ...mails.meetingConvened.sample, joinUrl: null, agenda: [], attendees: [] };
  const { text } = await renderMail('meetingConvened', bare);
  expect(text).not.toMatch(/Conexión|Orden del día|Convocadas/);
});

test('a name out of the table is no mail', () => {
  expect(isMailName('requestReceived')).toBe(true);
  expect(isMailName('toString')).toBe(false);
});

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.split('\n');
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

test('no name of an organization, however long, writes the subject of a mail', () => {
  const long = `${'Premio para usted '.repeat(11)}fin`;
  let named = 0;
  for (const [name, mail] of Object.entries(mails)) {
    const props = { ...mail.sample, ...('organization' in mail.sample && { organization: long }) } as never;
    const subject = (mail.subject as (props: never) => string)(props);
    expect([...subject].length, name).toBeLessThanOrEqual(120);
    if (subject.includes('Premio')) named += 1;
  }
  expect(named).toBeGreaterThan(3);
});

test('who did it begins its line with a capital letter, also where nobody is named', async () => {
  const by = 'quien abrió el vínculo que recibió Ana';
  for (const name of ['receipt', 'teamTold', 'invitationAnswered'] as const) {
    const { text, html } = await renderMail(name, { ...mails[name].sample, by } as never);
    expect(text, name).toMatch(/: Quien abrió el vínculo que recibió Ana/);
    for (const line of text.split('\n')) expect(line).not.toMatch(/^(quien|[^:]+: quien) abrió/);
    expect(html).not.toMatch(/>quien abrió/);
  }
});

test('what a commitment said, and says, stands once in the mail of its answer', async () => {
  const { sample } = mails.commitmentChanged;
  const once = (text: string, words: string) => text.split(words).length - 1;
  const [was, is] = ['Prestar el salón los lunes.', 'Prestar el salón los martes.'];
  const answered = { ...sample.answered!, was, is };
  const said = async (props: object) => (await renderMail('commitmentChanged', { ...sample, ...props } as never)).text;
  const kept = await said({ act: 'kept', text: was, successor: null, answered: { ...answered, is: was, changes: [] } });
  expect([once(kept, was), once(kept, 'Lo que decía, y dice ahora sin cambios')]).toEqual([1, 1]);
  const amended = await said({ act: 'amended', text: is, successor: null, answered });
  expect([once(amended, was), once(amended, is)]).toEqual([1, 1]);
  const withdrawn = await said({ act: 'withdrawn', text: was, successor: null, answered: { ...answered, is: null } });
  expect([once(withdrawn, was), once(withdrawn, is)]).toEqual([1, 0]);
  const replaced = await said({ act: 'replaced', text: was, successor: { number: '5', text: is }, answered });
  expect([once(replaced, was), once(replaced, is), once(replaced, 'Lo reemplaza el compromiso 5')]).toEqual([1, 1, 1]);
  const plain = await said({ act: 'replaced', text: was, successor: { number: '5', text: is }, answered: null });
  expect([once(plain, was), once(plain, is)]).toEqual([1, 1]);
});

test.each(['contributionWithdrawn', 'evidenceWithdrawn'] as const)(
  'who takes out what another reported or registered is not said to have done that: %s',
  async (act) => {
    const { text } = await renderMail('teamTold', { ...mails.teamTold.sample, act });
    expect(text).toContain('retiró un');
    expect(text).not.toMatch(/había (?:registrado|reportado)/);
  },
);

test('a change of a commitment in force asks for no acceptance, and says which objection it answers', async () => {
  const { sample } = mails.commitmentChanged;
  const said = async (props: object) => {
    const { subject, text } = await renderMail('commitmentChanged', { ...sample, inForce: true, ...props } as never);
    return `${subject} ${text.replace(/\s+/g, ' ')}`;
  };
  const amended = await said({ act: 'amended', successor: null });
  expect(amended).toContain('Respuesta a la objeción de un compromiso');
  expect(amended).toContain('leyó la objeción y, en respuesta, corrigió este compromiso, que sigue en firme');
  const mended = await said({ act: 'amended', successor: null, answered: null });
  expect(mended).toContain('Cambió un compromiso en firme');
  expect(mended).not.toContain('objeción');
  const replaced = await said({ answered: null });
  expect(replaced).toContain('el nuevo está en firme');
  expect(replaced).toContain('guardado sin enviar la evidencia');
  for (const one of [amended, mended, replaced]) {
    expect(one).not.toMatch(/acéptelo|devuélvalo|por aceptar|aceptado/);
    expect(one).toContain('objételo');
  }
});

test.each(['ends', 'pauses'] as const)(
  'an organization that %s reads who goes on, and not that the alliance stops',
  async (outcome) => {
    const { sample } = mails.continuityOutcome;
    const { text } = await renderMail('continuityOutcome', { ...sample, outcome, goOn: ['Fundación Semillas'] });
    expect(text).toContain('La alianza sigue con Fundación Semillas.');
    expect(text).not.toMatch(/La alianza (termina|hace)/i);
  },
);
