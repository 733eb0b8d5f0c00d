import { expect, test } from 'vitest';
import { faultOf, type OutgoingMail } from './transport.ts';

const mail: OutgoingMail = {
  key: 'requestReceived:1',
  to: 'marta@example.org',
  subject: 'Recibimos su solicitud',
  html: '<p>Hola</p>',
  text: 'Hola',
};

test('a plain mail has no fault', () => {
  expect(faultOf(mail)).toBeNull();
});

test.each<[string, Partial<OutgoingMail>]>([
  ['the subject', { subject: 'Hola\r\nBcc: otra@example.org' }],
  ['the recipient', { to: 'marta@example.org\nBcc: otra@example.org' }],
  ['the answer address', { replyTo: 'equipo@example.org\r\nX: y' }],
  ['a header', { headers: { 'X-Request': 'a\r\nb' } }],
  ['the name of a header', { headers: { 'X\r\nBcc': 'a' } }],
  [
    'the name of a file',
    { attachments: [{ filename: 'a\r\n.ics', contentType: 'text/calendar', content: new Uint8Array() }] },
  ],
])('a line break in %s is refused for good', (_place, change) => {
  expect(faultOf({ ...mail, ...change })).toMatchObject({ ok: false, retry: false });
});

test.each([
  '',
  'marta',
  'a@example.org, b@example.org',
  'Marta <marta@example.org>',
  'marta@@example.org',
  '@example.org',
])('the recipient «%s» is not one address', (to) => {
  expect(faultOf({ ...mail, to })).toMatchObject({ ok: false, retry: false });
});
