import { expect, test } from 'vitest';
import { chooseTransport, outboxFolder } from './choose.ts';

const env = { DATA_DIR: '/datos', MAIL_FROM: 'Alianzas <alianzas@example.org>' };
const smtp = { ...env, SMTP_URL: 'smtp://localhost:25' };
const resend = { ...env, RESEND_API_KEY: 're_test' };

test('the environment chooses the way out', () => {
  expect(chooseTransport(env).name).toBe('local');
  expect(chooseTransport({ DATA_DIR: '/datos' }).name).toBe('local');
  expect(chooseTransport(smtp).name).toBe('smtp');
  expect(chooseTransport(resend).name).toBe('resend');
  expect(chooseTransport({ ...smtp, ...resend }).name).toBe('resend');
});

test('a demonstration never writes to a real mailbox', () => {
  expect(chooseTransport(resend, { demonstration: true }).name).toBe('local');
  expect(chooseTransport(smtp, { demonstration: true }).name).toBe('local');
});

test('a provider without sender is refused when it starts', () => {
  expect(() => chooseTransport({ ...resend, MAIL_FROM: undefined })).toThrow('MAIL_FROM');
  expect(() => chooseTransport({ ...smtp, MAIL_FROM: '' })).toThrow('MAIL_FROM');
});

test('files go to the folder correo of the data', () => {
  expect(outboxFolder('/datos')).toBe('/datos/correo');
});
