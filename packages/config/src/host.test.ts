import { expect, test } from 'vitest';
import { hostToBind } from './host.ts';

const closed = { HOST: '0.0.0.0', DEMO_PUBLIC: false };

test.each(['0.0.0.0', '::', '10.0.0.7', 'alianzas.example.org', '127.0.0.1.example.org', '::2', '1::1'])(
  'a demonstration asked to listen on %s listens on this machine only, and says so',
  (HOST) => {
    const { host, warning } = hostToBind({ HOST, DEMO_PUBLIC: false }, true);
    expect(host).toBe('127.0.0.1');
    expect(warning).toContain(HOST);
  },
);

test.each(['127.0.0.1', '127.0.1.1', 'localhost', '::1', '0:0:0:0:0:0:0:1'])('%s is this machine already', (HOST) => {
  expect(hostToBind({ HOST, DEMO_PUBLIC: false }, true)).toEqual({ host: HOST, warning: null });
});

test('DEMO_PUBLIC opens a demonstration, and the log says that it is open', () => {
  const { host, warning } = hostToBind({ ...closed, DEMO_PUBLIC: true }, true);
  expect(host).toBe('0.0.0.0');
  expect(warning).toContain('DEMO_PUBLIC');
});

test('without the mark HOST is obeyed in silence, whatever DEMO_PUBLIC says', () => {
  for (const DEMO_PUBLIC of [true, false])
    expect(hostToBind({ ...closed, DEMO_PUBLIC }, false)).toEqual({ host: '0.0.0.0', warning: null });
});
