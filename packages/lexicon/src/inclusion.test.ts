import { expect, test } from 'vitest';
import { eventSentence } from './events.ts';
import { type InclusionWords, inclusionMissing, inclusionTask, inclusionWords } from './inclusion.ts';

/** Every sentence, filled in. */
function said(words: InclusionWords): string[] {
  const { entering, toEnter, entered, wasEntered, wasTold, yes, no, ...plain } = words;
  const ofName = [entering, toEnter, entered].map((say) => say('JAC El Retoño'));
  const events = [wasEntered('Se', 'JAC El Retoño', ['dirección']), wasTold('Se', 'JAC El Retoño', 'por correo')];
  return [...Object.values(plain), ...ofName, ...events, yes(['JAC El Retoño']), no(['JAC El Retoño'])];
}

const INCLUDES = /inclu|\bentran?\b|en articulación/i;

test('no sentence says of who is in the Red already that it is included', () => {
  for (const sentence of said(inclusionWords('2026-02-08'))) {
    expect(sentence).not.toMatch(INCLUDES);
    expect(sentence).not.toMatch(/undefined|null| {2}/);
  }
  expect(said(inclusionWords(null)).filter((sentence) => INCLUDES.test(sentence)).length).toBeGreaterThan(8);
});

test('since when it is there is told wherever a day is at hand', () => {
  const { allyEnter, allyNotify, toEnter, entered, wasEntered, wasTold, yes, no } = inclusionWords('2026-02-08');
  const all = [allyEnter, allyNotify, toEnter('X'), entered('X'), wasEntered('Se', 'X', []), wasTold('Se', 'X', 'así')];
  for (const sentence of [...all, yes(['X']), no(['X'])]) expect(sentence).toContain('desde el 8 de febrero de 2026');
  expect(inclusionTask(true)).toMatchObject({ enter: expect.stringContaining('poner al día') });
  expect(inclusionTask(false)).toMatchObject({ enter: expect.stringContaining('incluir') });
});

test('what 6 and 7 lack names both where there are both', () => {
  for (const activity of [6, 7] as const) {
    expect(inclusionMissing(activity, [null, null])).toBeNull();
    expect(inclusionMissing(activity, [null, '2026-02-08'])).toMatch(/inclu/);
    expect(inclusionMissing(activity, ['2026-02-08'])).not.toMatch(/inclu/);
  }
});

test.each(['staff', 'ally'] as const)('the events of 6 and 7 tell %s which of both it was', (reader) => {
  const sentence = (name: string, data: object) =>
    eventSentence({ name, data: { organization: 'o', ...data }, audience: 'parties', names: { o: 'JAC' } }, reader);
  expect(sentence('network.entered', {})).toContain('incluyó');
  expect(sentence('network.entered', { since: '2026-02-08', changed: ['address'] })).toMatch(
    /puso al día la fila de JAC .* desde el 8 de febrero de 2026\. Cambió: dirección\./,
  );
  expect(sentence('inclusion.notified', { channel: 'email' })).toContain('su inclusión');
  expect(sentence('inclusion.notified', { channel: 'email', since: '2026-02-08' })).toContain('que sigue en la Red');
});
