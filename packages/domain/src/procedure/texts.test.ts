import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { consentPurposes } from './texts/personal-data.ts';
import { bindingText, bindingTexts, fieldsOf } from './texts.ts';

test('every binding text has the hash that its acceptances keep: a changed text is a new version', () => {
  for (const { id, version, text, sha256 } of bindingTexts) {
    expect(createHash('sha256').update(text, 'utf8').digest('hex'), `${id} ${version}`).toBe(sha256);
  }
  const keys = bindingTexts.map(({ id, version }) => `${id} ${version}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a text is found by its version, and the latest without one', () => {
  expect(bindingText('personalData').version).toBe('PRIV-ALIADO-1.2');
  expect(bindingText('personalData', 'PRIV-ALIADO-1.0').text).toContain('{correo_datos_personales}');
  expect(bindingText('principles', 'PROC-2')).toBe(bindingText('principles'));
  expect(() => bindingText('principles', 'PROC-9')).toThrow(RangeError);
});

test('only the words of the procedure are official: the rest are drafts to be reviewed', () => {
  expect(bindingTexts.filter((text) => text.official).map((text) => text.id)).toEqual([
    'generalConditions',
    'purposes',
    'principles',
  ]);
});

test('the fields that a text leaves open are known', () => {
  expect(fieldsOf(bindingText('electronicMeans'))).toEqual(['razon_social', 'correo']);
  expect(fieldsOf(bindingText('purposes'))).toEqual([]);
  for (const { text, id } of bindingTexts) expect(text.replace(/\{\w+\}/g, ''), id).not.toMatch(/[{}*]/);
});

test('the consent asks for each purpose apart, and needs only the first', () => {
  expect(consentPurposes.filter((purpose) => purpose.required).map((purpose) => purpose.code)).toEqual([
    'allianceManagement',
  ]);
  for (const { text } of consentPurposes) expect(bindingText('personalData').text).toContain(text);
});

test('what a person authorises in the portal is whole: nothing is left to fill in or to tick within the text', () => {
  for (const id of ['personalData', 'imageOfAdult'] as const) {
    expect(fieldsOf(bindingText(id)), id).toEqual([]);
    expect(bindingText(id).text, id).not.toMatch(/[☐[\]]/);
  }
});
