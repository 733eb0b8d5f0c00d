import { readOutbox } from '@alianzas/storage';
import { reads } from '@alianzas/web/loaders';
import { json } from '@remix-run/node';

/** The same list as data, for who tries the product with a program. */
export const loader = reads(async (_page, { context }) => {
  const mails = await readOutbox(context.outbox);
  return json(mails.map(({ key, instant, to, subject, text, links }) => ({ key, instant, to, subject, text, links })));
});
