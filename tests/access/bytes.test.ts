import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aWorld, givenDraft, givenMember, givenOrganization } from '@alianzas/domain/given';
import { backoffice, portal } from '@alianzas/paths';
import { beforeAll, expect, test } from 'vitest';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';
import { aPortal } from '../../apps/portal/app/testing.ts';
import { type Comer, pdfWith } from './foreign-acts.ts';
import { bytesAt, kept } from './kept-bytes.ts';
import { linkOf } from './portal-scene.ts';
import { aPicture, uploadScenes } from './upload-scenes.ts';

/* The bytes of each kind of file, as the forms of both applications bring them: who is given them, and who is not. */

const world = aWorld();
const files = join(tmpdir(), randomUUID());
const [inPortal, inBackoffice] = [aPortal(world, files), aBackoffice(world, files)];
const scenes = uploadScenes(world, { inPortal, inBackoffice });

/** Who of the portal has nothing to do with any of it. */
let strangers: { name: string; who: Pick<Comer, 'person' | 'cookie'>; draft: string }[] = [];

beforeAll(async () => {
  const other = await givenOrganization(world());
  const draft = (await givenDraft(world())).id;
  const person = (await givenMember(world(), other.id, 'representative')).actor.person;
  strangers = [
    { name: 'of another organization', who: { person }, draft },
    {
      name: 'by the link of another request',
      who: { person: null, cookie: await linkOf(world(), 'request', draft) },
      draft,
    },
    { name: 'nobody', who: { person: null }, draft },
  ];
}, 240_000);

const professional = () => ({ person: world().staff.professional.id });
/** The team reads a document of a request once it is sent; here it is a draft. */
const isRead = (route: string) => route !== 'request/documents';

/** Every address of the portal at which a file may be asked for, by whoever has that request. */
const inThePortal = (id: string, request: string) => [
  portal.file(id),
  portal.thumbnail(id),
  portal.requestFile(request, id),
];

test.each(Object.keys(scenes))('%s: its document goes to who may read it, and to no stranger', async (route) => {
  const scene = await scenes[route]!();
  const word = `zqbytes${randomUUID()}`;
  const id = await kept(world(), scene, pdfWith(word), 'acta.pdf');
  expect((await bytesAt(scene, scene.file(id), scene.who)).text, 'its sender').toContain(word);
  if (isRead(route)) {
    const team = await bytesAt({ ask: inBackoffice }, backoffice.file(id), professional());
    expect(team.text, 'the professional').toContain(word);
  }
  for (const { name, who, draft } of strangers) {
    for (const path of inThePortal(id, draft)) {
      const { status, text } = await bytesAt({ ask: inPortal }, path, who);
      expect(text, `${name} at ${path}`).not.toContain(word);
      expect([303, 404, 410], `${name} at ${path}: ${status}`).toContain(status);
    }
  }
  for (const role of ['observatory', 'administrator', 'quality'] as const) {
    const { status, text } = await bytesAt({ ask: inBackoffice }, backoffice.file(id), {
      person: world().staff[role].id,
    });
    expect(text, role).not.toContain(word);
    expect([403, 404], role).toContain(status);
  }
});

test.each(Object.keys(scenes))('%s: its picture and its thumbnail go to who may read it alone', async (route) => {
  const scene = await scenes[route]!();
  const id = await kept(world(), scene, new Blob([new Uint8Array(await aPicture())]), 'foto.png');
  const own = await bytesAt(scene, scene.file(id), scene.who);
  expect([own.status, own.text.slice(1, 4)], 'its sender').toEqual([200, 'PNG']);
  if (isRead(route)) {
    const thumbnail = await bytesAt({ ask: inBackoffice }, backoffice.thumbnail(id), professional());
    expect([thumbnail.status, thumbnail.text.slice(8, 12)], 'the professional').toEqual([200, 'WEBP']);
  }
  for (const { name, who, draft } of strangers) {
    for (const path of inThePortal(id, draft)) {
      const { status } = await bytesAt({ ask: inPortal }, path, who);
      expect([303, 404, 410], `${name} at ${path}: ${status}`).toContain(status);
    }
  }
});
