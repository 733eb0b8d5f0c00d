import { aWorld } from '@alianzas/domain/given';
import { ATTEMPT_RULES } from '@alianzas/domain/identity';
import { expect, test } from 'vitest';
import { aPortal, wordsOf } from '../../apps/portal/app/testing.ts';
import { anEvidence, PDF } from './evidence-scene.ts';

const world = aWorld();
const inPortal = aPortal(world);

const good = () => new File([PDF], 'lista.pdf', { type: 'application/pdf' });
const fake = () => new File(['no es un documento'], 'informe.docx');

async function saving(files: readonly File[]) {
  const { here, person, of } = await anEvidence(world());
  const body = new FormData();
  for (const [name, value] of Object.entries({ description: 'Pintamos el salón', draft: 'save', draftOf: of }))
    body.append(name, value);
  for (const file of files) body.append('files', file);
  const send = () => inPortal(here, person, { method: 'POST', body });
  const open = async () => wordsOf(await (await inPortal(here, person, {})).text());
  return { person, send, open };
}

test('a file that cannot be taken is told when the form is saved unsent: what was typed and the other files are kept', async () => {
  const { send, open } = await saving([good(), fake()]);
  const answer = await send();
  expect(answer.status).toBe(422);
  const told = wordsOf(await answer.text());
  expect(told).toContain('informe.docx');
  expect(told, 'only what is wrong with the file').not.toContain('Complete este dato');
  expect(told).toContain('quedó guardado sin enviar');
  const later = await open();
  expect(later).toContain('Pintamos el salón');
  expect(later).toContain('lista.pdf');
});

test('what is saved unsent past the limit of files says so, and its words are kept', async () => {
  const { send, open } = await saving([good()]);
  const { most } = ATTEMPT_RULES.upload.account;
  let answer = await send();
  for (let times = 0; answer.status !== 429 && times <= most; times += 1) answer = await send();
  expect(answer.status).toBe(429);
  expect(wordsOf(await answer.text())).toContain('quedó guardado sin enviar');
  expect(await open()).toContain('Pintamos el salón');
});
