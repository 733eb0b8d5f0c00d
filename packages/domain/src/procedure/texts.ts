import { generalConditions, principles } from './conditions.ts';
import { electronicMeans } from './texts/electronic-means.ts';
import { imageNotice, imageOfAdult, imageOfMinor } from './texts/image.ts';
import { imageOfAdult10, personalData10, personalData11 } from './texts/kept.ts';
import { personalData, privacyNotice } from './texts/personal-data.ts';

export type BindingTextId =
  | 'generalConditions'
  | 'purposes'
  | 'principles'
  | 'personalData'
  | 'privacyNotice'
  | 'imageOfAdult'
  | 'imageOfMinor'
  | 'imageNotice'
  | 'electronicMeans';

/** A text that somebody accepts. An acceptance keeps its version and its hash; a changed text is a new version. */
export interface BindingText {
  id: BindingTextId;
  version: string;
  /** The day from which it holds */
  from: string;
  /** Paragraphs, one a line; `{field}` marks what configuration or the act fills in */
  text: string;
  /** SHA-256 of the text in UTF-8, its fields unfilled, in hexadecimal */
  sha256: string;
  /** Whether the words are the procedure's own; the others are drafts until the entity's legal office reviews them */
  official: boolean;
}

/** Every version of every binding text, the latest of each last. */
export const bindingTexts: readonly BindingText[] = [
  ofTheProcedure(
    'generalConditions',
    [...generalConditions.conditions, ...generalConditions.closing],
    'bf76f4170e4c22fceddecc7ae080d5c3e1c7d88dbf01b928f05f8cbb24a11398',
  ),
  ofTheProcedure(
    'purposes',
    [generalConditions.purposesIntroduction, ...generalConditions.purposes.map(({ text }) => text)],
    'cb9b8f9f4c95b6d5466767c720c5b54f2b48a5b6e9ae25a47ff5bfa3bc4cf5f1',
  ),
  ofTheProcedure(
    'principles',
    principles.map(({ name, text }) => `${name}: ${text}`),
    '9c438a8737698dffd126510694460a685277ba85c2f41afc9c3d471dedec9943',
  ),
  draft(
    'personalData',
    'PRIV-ALIADO-1.0',
    personalData10,
    '502e8337a1a0fd1c97c3ee907eed0238e4e6e6540fa8146d670a4262849c8a2b',
  ),
  draft(
    'personalData',
    'PRIV-ALIADO-1.1',
    personalData11,
    '193e624cb1d0ac9627e6aa6301511985880330c468b5d4df98cb93b325d6d6c0',
    '2026-11-22',
  ),
  draft(
    'personalData',
    'PRIV-ALIADO-1.2',
    personalData,
    '21e152ae1fbfd9c543217d3b6428fd8ef20617203b46f502797b30cde7f34309',
    '2026-11-30',
  ),
  draft(
    'privacyNotice',
    'AVISO-PRIV-1.0',
    privacyNotice,
    'cfa4d8bef897ad50d270b38121d72e5a42448c8e92b6f7b459891170af701855',
  ),
  draft(
    'imageOfAdult',
    'IMG-ADULTO-1.0',
    imageOfAdult10,
    'b0da556d8aaf5016c5dfc131c41181b1cd5c0ea0adc8245d1fe24f35e6f08f42',
  ),
  draft(
    'imageOfAdult',
    'IMG-ADULTO-1.1',
    imageOfAdult,
    '312c1f6ab3dda0e2515f8f4161520deee35bd3b34ef761cd41b67a77a963d521',
    '2026-11-22',
  ),
  draft(
    'imageOfMinor',
    'IMG-NNA-1.0',
    imageOfMinor,
    '9ca2910e2fc6b6670145988d0b654a36e72e2497c184ecc462182045efa07805',
  ),
  draft(
    'imageNotice',
    'AVISO-IMG-1.0',
    imageNotice,
    '4f455f5b0d196899cbd9c51b0b099be2e1fcd290d659c95e6a421873cdfa9db9',
  ),
  draft(
    'electronicMeans',
    'MED-ELEC-1.0',
    electronicMeans,
    'dc8ba06be81b4d9acbbb607cbcccb0cdec94ee28669bf0bff36d66da91ccc9b9',
  ),
];

/** The text in force, or the version that an acceptance kept. Throws RangeError on a version that never existed. */
export function bindingText(id: BindingTextId, version?: string): BindingText {
  const found = bindingTexts.filter((text) => text.id === id && (version ?? text.version) === text.version).at(-1);
  if (!found) throw new RangeError(`no text ${id} ${version}`);
  return found;
}

/** The version of a text that held on a day (ISO); before its first, that one. */
export function bindingTextOn(id: BindingTextId, day: string): BindingText {
  const versions = bindingTexts.filter((text) => text.id === id);
  return versions.filter((text) => text.from <= day).at(-1) ?? versions[0]!;
}

/** The fields that the text leaves open, each once, in their order. */
export function fieldsOf(text: BindingText): readonly string[] {
  return [...new Set([...text.text.matchAll(/\{(\w+)\}/g)].map((field) => field[1]!))];
}

function ofTheProcedure(id: BindingTextId, paragraphs: readonly string[], sha256: string): BindingText {
  return { id, version: 'PROC-2', from: '2024-01-22', text: paragraphs.join('\n'), sha256, official: true };
}

function draft(id: BindingTextId, version: string, text: string, sha256: string, from = '2025-01-01'): BindingText {
  return { id, version, from, text, sha256, official: false };
}
