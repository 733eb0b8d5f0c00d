import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { renderMail } from './render.ts';
import { mails } from './templates.ts';

test('the same mail has the same hash, and one word changes it', async () => {
  const sample = mails.evidenceAccepted.sample;
  const first = await renderMail('evidenceAccepted', sample);
  const again = await renderMail('evidenceAccepted', sample);
  const other = await renderMail('evidenceAccepted', { ...sample, activity: 'Segundo taller' });
  expect(first.sha256).toBe(again.sha256);
  expect(first.sha256).not.toBe(other.sha256);
  const bytes = [first.subject, first.text, first.html].join('\0');
  expect(first.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
});

test.each(['\r\nBcc: otra@example.org', '\n', '\u2028x', 'x\u0000y'])(
  'a name that breaks the line is refused',
  async (tail) => {
    const sample = { ...mails.networkInclusion.sample, organization: `JAC El Retoño${tail}x` };
    await expect(renderMail('networkInclusion', sample)).rejects.toThrow('one line');
  },
);

test('what people wrote stays text', async () => {
  const attack = '<img src=x onerror=alert(1)><a href="https://example.org">aquí</a>';
  const mail = await renderMail('evidenceReturned', { ...mails.evidenceReturned.sample, reason: attack });
  expect(mail.html).not.toContain('<img');
  expect(mail.html).not.toContain('href="https://example.org"');
  expect(mail.text).toContain(attack);
});

test.each(['javascript:alert(1)', '/relative', 'data:text/html,x', 'ftp://example.org'])(
  '%s is no link',
  async (url) => {
    await expect(renderMail('evidenceAccepted', { ...mails.evidenceAccepted.sample, url })).rejects.toMatchObject({
      name: 'ZodError',
    });
  },
);

test('a missing fact is refused, never shown as a hole', async () => {
  const sample = { ...mails.commitmentsFiled.sample, filingNumber: '' };
  await expect(renderMail('commitmentsFiled', sample)).rejects.toMatchObject({ name: 'ZodError' });
});

test('a reason in two lines keeps its lines', async () => {
  const { text } = await renderMail('requestIncomplete', { ...mails.requestIncomplete.sample, missing: 'uno\ndos' });
  expect(text).toMatch(/uno\n+dos/);
});

test('Outlook gets a width and the clients that follow the system get dark colours', async () => {
  const { html } = await renderMail('planReady', mails.planReady.sample);
  expect(html).toContain('<!--[if mso]><style>.frame{width:600px');
  expect(html).toContain('prefers-color-scheme:dark');
  expect(html).toContain('[data-ogsc] .paper');
});
