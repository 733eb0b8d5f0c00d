import type { World } from '@alianzas/domain/given';
import { rowOf } from '@alianzas/domain/given';
import { sql } from 'drizzle-orm';
import { expect } from 'vitest';
import { type Comer, filled, headersOf, pdfWith } from './foreign-acts.ts';
import { formOf, type Scene } from './upload-scenes.ts';

/** Sends the form of a scene with one file, and answers the id of its row. */
export async function kept(world: World, scene: Scene, file: Blob, name: string): Promise<string> {
  const form = await formOf(scene);
  const sent = filled({ form, path: scene.path, owner: scene.who as Comer }, (text) => text, pdfWith('x'));
  const field = form.controls.find(({ type }) => type === 'file')!.name;
  (sent.body as FormData).set(field, new File([file], name));
  const answer = await scene.ask(scene.path, scene.who.person, { ...sent, ...headersOf(scene.who as Comer) });
  expect(answer.status, await answer.clone().text()).toBe(303);
  const { id } = await rowOf(world, sql`select id from file order by uploaded_at desc, id desc limit 1`);
  return String(id);
}

/** What an address answers, byte by byte, as Latin-1. */
export async function bytesAt({ ask }: Pick<Scene, 'ask'>, path: string, who: Pick<Comer, 'person' | 'cookie'>) {
  const answer = await ask(path, who.person, headersOf(who as Comer));
  return { status: answer.status, text: Buffer.from(await answer.arrayBuffer()).toString('latin1') };
}
