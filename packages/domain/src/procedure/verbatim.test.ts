import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import * as z from 'zod';
import { oneLine } from '../platform/text.ts';
import { principles } from './conditions.ts';
import { headings } from './headings.ts';
import { recordCatalogue } from './records.ts';
import { procedureVersions, versionInForce } from './versions.ts';

const data = new URL('../../data/', import.meta.url);
const source = oneLine(readFileSync(new URL('procedure.txt', data), 'utf8'));
const { content, signatures } = versionInForce;

/** Every text of the data, in the order in which the document has them. */
function everyText(): readonly string[] {
  return [
    headings.history,
    headings.historyColumns.join(' '),
    ...procedureVersions.map(({ number, emittedOn, changes }) => `${number} ${emittedOn} ${changes}`),
    `${headings.leader} ${content.leader}`,
    `${headings.objective} ${content.objective}`,
    `${headings.scope} ${content.scope}`,
    `${headings.responsible} ${content.responsible}`,
    headings.glossary,
    ...content.glossary.map(({ term, definition }) => `${term}: ${definition}`),
    headings.conditions,
    ...content.conditions.conditions,
    content.conditions.purposesIntroduction,
    ...content.conditions.purposes.map(({ text }) => text),
    ...content.conditions.closing,
    headings.relation,
    content.relation.headings.join(' '),
    content.relation.provider,
    ...content.relation.inputs,
    content.relation.procedure,
    ...content.relation.outputs,
    content.relation.receiver,
    headings.legend,
    headings.diagram,
    headings.activities,
    headings.activityColumns.join(' '),
    ...content.activities.map((row) =>
      [row.number, row.phva, row.name, row.description, row.actors, row.responsible, row.hours, row.record].join(' '),
    ),
    headings.policies,
    ...content.policies,
    headings.nonconformity,
    content.nonconformity.headings.join(' '),
    content.nonconformity.activity,
    content.nonconformity.output,
    content.nonconformity.criterion,
    content.nonconformity.correction,
    content.nonconformity.record,
    `${headings.associatedDocuments} ${content.associatedDocuments}`,
    `${headings.norms} ${content.norms}`,
    headings.resources,
    ...content.resources,
    ...signatures.map(({ heading }) => heading),
    headings.verificationCode,
    ...signatures.map(({ name, signedAt }) => `${name} ${signedAt.slice(0, 19).replace('T', ' ')}`),
  ];
}

test('the data and the document are one text: nothing added, nothing left out but bullets', () => {
  let rest = source;
  for (const text of everyText()) {
    const at = rest.indexOf(text);
    expect(at, text).toBeGreaterThanOrEqual(0);
    expect(rest.slice(0, at).trim(), `before: ${text}`).toMatch(/^[?•-]?$/);
    rest = rest.slice(at + text.length);
  }
  expect(rest.trim()).toBe('');
});

test('the slips of the document are kept as written', () => {
  for (const slip of ['3. SUBSECRETARÍA', 'del equipo de Equipo Red', 'nomograma', 'entorno ya la comunidad']) {
    expect(source).toContain(slip);
    expect(everyText().join(' ')).toContain(slip);
  }
});

test('the principles are the sentences of the definition of Pacto', () => {
  for (const { name, text } of principles) expect(source).toContain(`${name}: ${text}`);
});

test('every record of the closed list is named by the procedure', () => {
  for (const { name } of recordCatalogue) expect(source, name).toContain(name);
});

const sums = z.record(z.string(), z.string());
const requirements = z.array(
  z.strictObject({
    number: z.int(),
    kind: z.enum(['E', 'I']),
    lines: z.string().regex(/^\d+(-\d+)?(,\d+(-\d+)?)*$/),
    section: z.string().min(1),
    sentence: z.string().min(1),
  }),
);

test('the document and the 269 requirements are the files whose sums are kept', () => {
  const kept = sums.parse(JSON.parse(readFileSync(new URL('sums.json', data), 'utf8')));
  expect(Object.keys(kept)).toEqual(['procedure.txt', 'requirements.json']);
  for (const [file, sum] of Object.entries(kept)) {
    expect(
      createHash('sha256')
        .update(readFileSync(new URL(file, data)))
        .digest('hex'),
      file,
    ).toBe(sum);
  }
});

test('the requirements are numbered from 1 to 269', () => {
  const all = requirements.parse(JSON.parse(readFileSync(new URL('requirements.json', data), 'utf8')));
  expect(all.map((requirement) => requirement.number)).toEqual(Array.from({ length: 269 }, (_, index) => index + 1));
});
