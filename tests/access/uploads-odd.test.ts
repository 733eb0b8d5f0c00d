import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aWorld } from '@alianzas/domain/given';
import { oddFiles } from '@alianzas/storage/testing';
import { expect, test } from 'vitest';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { aPortal, wordsOf } from '../../apps/portal/app/testing.ts';
import { type Comer, filled, headersOf, pdfWith } from './foreign-acts.ts';
import { aPicture, formOf, uploadScenes } from './upload-scenes.ts';

const world = aWorld();
const files = join(tmpdir(), randomUUID());
const scenes = uploadScenes(world, { inPortal: aPortal(world, files), inBackoffice: aBackoffice(world, files) });

test.each(Object.keys(scenes))(
  '%s: an odd file is taken as what it is or refused with a true sentence, and the picture beside it waits',
  async (route) => {
    const scene = await scenes[route]!();
    const form = await formOf(scene);
    const file = form.controls.find(({ type }) => type === 'file')!;
    const page = await (await scene.ask(scene.path, scene.who.person, headersOf(scene.who as Comer))).text();
    const asked = wordsOf(page).replace('No adjunte cédulas ni otros documentos de identidad: no hacen falta.', '');
    expect(asked, 'no identity document is asked for').not.toMatch(/c[ée]dula|documentos? de identidad|pasaporte/i);
    const isWritten = ({ type }: { type: string }) => type === 'textarea' || type === 'text';
    for (const odd of await oddFiles(file.accepts.includes('.mp4') ? 'evidence' : 'proof')) {
      const { body } = filled({ form, path: scene.path, owner: scene.who as Comer }, () => '', pdfWith('x'));
      const said = body as FormData;
      for (const { name, type, value } of form.controls)
        if (type === 'hidden' && name !== 'key' && name !== 'draft') said.set(name, value);
      for (const { name } of form.controls.filter(isWritten)) said.set(name, '');
      said.delete(file.name);
      const hasBeside = odd.refused !== null && file.takesMany;
      if (hasBeside) said.append(file.name, new File([new Uint8Array(await aPicture())], 'buena.png'));
      said.append(file.name, new File([new Uint8Array(odd.bytes)], odd.name));
      const sent = { method: 'POST', body: said, ...headersOf(scene.who as Comer) };
      const answer = await scene.ask(scene.path, scene.who.person, sent);
      const html = await answer.text();
      const words = wordsOf(html);
      expect(html, 'each line of the summary says of what it is').not.toMatch(
        />(Complete|Seleccione|Agregue)[^<]*<\/a>/,
      );
      const seen = `${odd.what}: ${answer.status} ${words}`;
      if (odd.refused) expect(seen).toContain(odd.refused);
      // Where nothing is asked but files, what is taken is kept at once
      if (answer.status === 303) expect([form.controls.some(isWritten), odd.refused], seen).toEqual([false, null]);
      else expect(seen).toMatch(/: (409|422) /);
      if (answer.status !== 303 && (hasBeside || !odd.refused))
        expect(seen).toMatch(new RegExp(`Archivos que ya recibimos.*${hasBeside ? 'buena.png' : odd.kept}`));
    }
  },
  60_000,
);
