import { renderMail } from '@alianzas/mail';
import { expect, test } from 'vitest';
import { links, notice } from '../testing.ts';
import { networkInclusion } from './case.ts';

test.each([
  [false, 'Haremos una mesa de trabajo', 'ya está definida'],
  [true, 'ya está definida', 'Haremos una mesa de trabajo'],
])('the notice of 7 promises a working table while none was held: held %s', async (tableHeld, says, saysNot) => {
  const [mail] = networkInclusion({ ...notice, tableHeld }, links);
  const { text } = await renderMail(mail!.template, mail!.props);
  expect(text).toContain(says);
  expect(text).not.toContain(saysNot);
});
