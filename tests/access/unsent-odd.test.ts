import { randomBytes } from 'node:crypto';
import { aWorld, givenAlliance } from '@alianzas/domain/given';
import { backoffice } from '@alianzas/paths';
import { DRAFT } from '@alianzas/web/save-unsent';
import { expect, test } from 'vitest';
import { aBackoffice } from '../../apps/backoffice/app/testing.ts';

const world = aWorld();
const inBackoffice = aBackoffice(world);

/** As a browser of somebody else's making sends them: percent signs and all. */
const ODD = [
  'a%00b',
  '%00',
  '%ED%A0%80',
  'x'.repeat(5_000),
  randomBytes(3_000).toString('hex'),
  '%2B275760-09-13T00:00:00Z',
  '-000001-01-01T00:00:00Z',
  '9999-99-99T99:99:99Z',
];

test('what a form says of its copies and nobody can read is as if it were not there', {
  timeout: 300_000,
}, async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const here = backoffice.activity(one.code, 9);
  const send = async (path: string, fields: Readonly<Record<string, string | undefined>>) => {
    const body = Object.entries(fields)
      .map((pair) => pair.join('='))
      .join('&');
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return (await inBackoffice(path, world().staff.professional.id, { method: 'POST', body, headers })).status;
  };
  const faults: string[] = [];
  for (const name of [...Object.values(DRAFT), 'keptAs', 'again', 'asWritten', 'waiting', 'kept.note']) {
    for (const odd of ODD) {
      const fields = { intent: 'propose', action: 'Prestar', draftOf: '', [name]: odd };
      // Without a wish its whole page comes back: the signs that no row can hold are enough there
      const wishes = [{ draft: 'save' }, { draft: 'discard' }, ...(odd.startsWith('%0') ? [{}] : [])];
      for (const wish of name === DRAFT.wish ? [{}] : wishes) {
        const seen = name === DRAFT.seen ? { draftFrom: 'propose' } : {};
        const status = await send(here, { ...fields, ...seen, ...wish });
        if (status >= 500) faults.push(`${name}=${odd.slice(0, 12)} ${JSON.stringify(wish)}: ${status}`);
      }
    }
  }
  const long = `${backoffice.newMeeting()}?actividad=3&alianza=${randomBytes(3_000).toString('hex')}`;
  const status = await send(long, { place: 'Sala', draftOf: '', draft: 'save' });
  if (status >= 500) faults.push(`a long address: ${status}`);
  expect(faults).toEqual([]);
});

test('a form that asks for two things at once is not understood', async () => {
  const one = await givenAlliance(world(), { at: 9 });
  const body = 'intent=propose&intent=withdraw&action=Prestar';
  const headers = { 'content-type': 'application/x-www-form-urlencoded' };
  const send = (path: string) => inBackoffice(path, world().staff.professional.id, { method: 'POST', body, headers });
  expect((await send(backoffice.activity(one.code, 9))).status).toBe(400);
  expect((await send(backoffice.newMeeting())).status).toBe(400);
});
