import { makeWorld } from '@alianzas/domain/world';
import { makeTemplate } from '../../packages/domain/src/testing.ts';

export default async function setup(): Promise<void> {
  if (!process.env.TEST_DATABASE_URL) return;
  await makeTemplate();
  await makeWorld();
}
