import type { RefusalCode } from '@alianzas/domain/platform';
import type { ActivityNumber } from '@alianzas/domain/procedure';
import { expect, test } from 'vitest';
import { activityWords } from './activities.ts';
import { eventSentence, events } from './events.ts';
import { activeWords, fileSentence, fileWords, insideWords } from './files.ts';
import { inclusionWords } from './inclusion.ts';
import { organizationKinds } from './organization-kinds.ts';
import { refusalSentence, refusals } from './refusals.ts';
import { stages } from './stages.ts';
import { statuses } from './statuses.ts';
import { someEvent, someFacts } from './testing.ts';

const activities = Array.from({ length: 16 }, (_, index) => (index + 1) as ActivityNumber);
const codes = Object.keys(refusals) as RefusalCode[];
const states = ['draft', 'sent', 'accepted', 'closed', 'approved', 'suspended', 'expired', 'open', 'none'];

const refused = codes.flatMap((code) => [
  ...activities.map((activity) => refusalSentence({ ...someFacts, activity, step: 9, code })),
  ...states.map((state) =>
    refusalSentence({ ...someFacts, state, infected: 1, plan: true, triesLeft: 0, step: null, code }),
  ),
]);

const foundInside = [null, 'gif', 'rtf', ...Object.keys(activeWords)];
const faults = Object.keys(fileWords).flatMap((code) =>
  [...foundInside, ...Object.keys(insideWords)].map((inside) =>
    fileSentence({
      code,
      convertTo: inside === 'gif' ? 'jpg' : null,
      reason: inside ?? '',
      allowed: ['jpg', 'png', 'pdf', 'docx', 'xlsx', 'mp4', 'mov'],
      extension: 'pdf',
      found: inside,
      kind: 'picture',
      limit: 25 * 1024 * 1024,
      fileName: 'foto de la jornada con la comunidad del barrio.heic',
    }),
  ),
);

const variants = [{}, { answer: 'yes', value: null, door: 'invitation', outcome: 'duplicate', kind: 'balance' }];
/** Where one name means two things in two events */
const own: { readonly [name: string]: object } = {
  'staff.rolesSet': { from: [], to: ['professional', 'lead', 'director', 'quality'] },
  'plan.approved': { activities: 12 },
  'password.set': { way: 'change' },
};

const told = Object.keys(events).flatMap((name) =>
  variants.flatMap((variant) => {
    const event = { ...someEvent, name, data: { ...someEvent.data, ...variant, ...own[name] } };
    return (['staff', 'ally'] as const).flatMap((reader) => [
      eventSentence(event, reader),
      eventSentence({ ...event, names: {}, actorName: null }, reader),
    ]);
  }),
);

const ofActivities = activities.flatMap((activity) => {
  const words = activityWords(activity);
  return [words.ally.says, ...Object.values(words.missing)];
});

const sentences = [...new Set([...refused, ...faults, ...told, ...ofActivities, ...stages.map(({ says }) => says)])];

test('no sentence is longer than 200 characters, and each ends in a full stop', () => {
  expect(sentences.length).toBeGreaterThan(300);
  expect(sentences.filter((sentence) => sentence.length > 200)).toEqual([]);
  expect(sentences.filter((sentence) => !sentence.endsWith('.') || sentence.endsWith('..'))).toEqual([]);
});

const NAME = 'Comercializadora Ltda.';
test('no sentence stops twice after a name that brings its stop', () => {
  const names = new Proxy(
    {},
    { get: () => NAME, has: () => true, getOwnPropertyDescriptor: () => ({ value: NAME, configurable: true }) },
  );
  const happened = Object.keys(events).map((name) =>
    eventSentence({ ...someEvent, name, names, actorName: NAME, data: { ...someEvent.data, ...own[name] } }, 'staff'),
  );
  const stopped = codes.map((code) =>
    refusalSentence({ ...someFacts, names: [NAME], name: NAME, organization: NAME, code }),
  );
  const words = [inclusionWords(null), inclusionWords('2026-02-03')].flatMap((one) => [
    ...[one.yes([NAME]), one.no([NAME]), one.toEnter(NAME), one.entered(NAME)],
    ...[one.wasEntered('Ana', NAME, [NAME]), one.wasEntered('Ana', NAME, []), one.wasTold('Ana', NAME, 'por carta')],
  ]);
  const said = [...happened, ...stopped, ...words];
  expect(said.filter((sentence) => sentence.includes('Ltda.')).length).toBeGreaterThan(30);
  expect(said.filter((sentence) => sentence.includes('..'))).toEqual([]);
});

test('a refusal is two sentences at most, an event is one', () => {
  const stops = (text: string) =>
    text.replace(/[ap]\.\s?m\.|\(Procedimiento[^)]*\)/g, '').match(/\.(?=\s|$)/g)?.length ?? 0;
  expect(refused.filter((sentence) => stops(sentence) > 2)).toEqual([]);
  expect(told.filter((sentence) => stops(sentence) > 1)).toEqual([]);
});

test('a refusal writes a day as pages do, but for what shows how one is typed', () => {
  const inFigures = refused.filter((sentence) =>
    /\d{2}\/\d{2}\/\d{4}/.test(sentence.replace('Por ejemplo: 20/11/2026', '')),
  );
  expect(inFigures).toEqual([]);
});

test('no sentence shows a code, an absent fact or an exclamation', () => {
  const leaks = /undefined|null|NaN|\[object|Sin definir|[¡!]|\b[a-z]+[A-Z]\w*|\b\w+\.[a-z]+[A-Z]\w*/;
  expect(sentences.filter((sentence) => leaks.test(sentence))).toEqual([]);
});

test('everything speaks to usted: never tú nor vos', () => {
  const informal =
    /(^|[^\p{L}])(tú|tu|tus|te|ti|contigo|vos|puedes|podés|tienes|tenés|debes|quieres|eres|sos|haz|elígelo|escríbelo|revísalo|intenta de|conviértelo|hazlo)(?=[^\p{L}]|$)/iu;
  const labels = Object.values(statuses).flatMap((table) => Object.values(table).map(({ label }) => label));
  const kinds = Object.values(organizationKinds).flatMap(({ label, proof }) => [label, proof]);
  const buttons = activities.flatMap((activity) => [activityWords(activity).short, activityWords(activity).close]);
  expect([...sentences, ...labels, ...kinds, ...buttons].filter((text) => informal.test(text))).toEqual([]);
});
