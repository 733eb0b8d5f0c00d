import { aWorld, givenRequestSent } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { expect, test } from 'vitest';
import { aBackoffice, wordsOf } from '../../testing.ts';

const world = aWorld();
const ask = aBackoffice(world);

test('a request waits in the tray of who answers it, and of nobody who only reads', async () => {
  const { code } = await givenRequestSent(world());
  const { staff } = world();
  for (const person of [staff.professional, staff.lead, staff.director]) expect(await tray(person.id)).toContain(code);
  for (const person of [staff.auditor, staff.administrator, staff.correspondence, staff.undersecretary]) {
    expect(await tray(person.id)).not.toContain(code);
  }
  expect(await tray(staff.auditor.id)).toContain('Su rol consulta y no responde');
});

async function tray(person: string): Promise<string> {
  return wordsOf(await (await ask(backoffice.tray(), person)).text());
}
