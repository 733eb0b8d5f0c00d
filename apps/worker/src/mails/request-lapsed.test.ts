import { renderMail } from '@alianzas/mail';
import { expect, test } from 'vitest';
import { answered, links } from './testing.ts';
import { requestDeclined } from './words/intake.ts';

test('of a request that was not completed in its term its mail cites the act, and nothing else refused it', async () => {
  const note = 'Resolución 412 del 5 de enero de 2027';
  const [mail] = requestDeclined({ ...answered, note, ended: 'lapsed' }, links);
  const { text } = await renderMail(mail!.template, mail!.props);
  for (const words of ['se cerró por desistimiento', note, 'recurso de reposición', 'otra solicitud cuando quiera'])
    expect(text).toContain(words);
  expect(text).not.toContain('no procede');
});
