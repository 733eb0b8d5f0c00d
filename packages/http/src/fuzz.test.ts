import { expect, test } from 'vitest';
import { HOST, rawTogether, startWall } from './testing.ts';

const COUNT = process.env.DEEP === '1' ? 2_000 : 300;
const TOGETHER = 25;

const METHODS = [
  'GET',
  'POST',
  'HEAD',
  'TRACE',
  'OPTIONS',
  'PUT',
  'PATCH',
  'CONNECT',
  'get',
  'FOO',
  '',
  'G\0T',
  'POST POST',
];
const TARGETS = [
  '/',
  '*',
  '',
  '//x',
  '/\\x',
  '/%',
  '/%zz',
  '/%00',
  '/%c0%af',
  '/?_data=root',
  '/?_data=',
  '/formulario',
  '/recurso',
  '/formulario?_data=routes/formulario',
  '/?_data=routes/formulario',
  '/recurso?_data=routes/recurso',
  '/assets/',
  '/assets/..%2f',
  '/.%2e/%2e%2e/',
  '/salud',
  '/eco/x',
  '/eco/archivo',
  `/${'a'.repeat(9_000)}`,
  `/?${'a=1&'.repeat(2_000)}`,
  'http://otra.example/',
  `http://${HOST}/`,
  '/ñandú',
  '/\u0001',
  '/#a',
  '/a b',
  '/invitacion/%F0%9F',
  '/?a=%',
  '/?a[]=%00',
  '/__manifest',
  '/__manifest?p=/',
  '/_root.data',
  '/formulario.data',
  '/?index&_data=routes/inicio',
  '/api/avisos',
  '/ganchos/x',
];
const VERSIONS = ['HTTP/1.1', 'HTTP/1.1', 'HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9', '', 'http/1.1', 'HTTP/1.1 x'];
const HEADERS = [
  `Host: ${HOST}`,
  `Host: ${HOST}`,
  `Host: ${HOST}`,
  `Host: ${HOST}`,
  'Host: otra.example',
  'Host:',
  'Host: a b',
  `Host: ${HOST}:`,
  'Host: [::1',
  'Origin: notaurl',
  'Origin: null',
  `Origin: https://${HOST}`,
  `Origin: https://${HOST}`,
  'Origin: https://',
  'Sec-Fetch-Site: same-origin',
  'Sec-Fetch-Site: same-origin',
  'Sec-Fetch-Site: cross-site',
  'X-Forwarded-Host: ]',
  'X-Forwarded-Host: a:b:c',
  'X-Forwarded-For: x',
  'X-Forwarded-Proto: ::',
  'Forwarded: for=',
  'Content-Length: 5',
  'Content-Length: -1',
  'Content-Length: 5, 6',
  'Content-Length: 99999999999999999999',
  'Content-Length: 0x5',
  'Transfer-Encoding: chunked',
  'Transfer-Encoding: gzip',
  'Transfer-Encoding: chunked, chunked',
  'Transfer-Encoding : chunked',
  'Transfer-Encoding: xchunked',
  'Content-Type: application/x-www-form-urlencoded',
  'Content-Type: application/x-www-form-urlencoded',
  'Content-Type: multipart/form-data',
  'Content-Type: multipart/form-data; boundary=',
  'Content-Type: multipart/form-data; boundary=a',
  'Content-Type: \u00ff',
  'Content-Type: ;;;',
  'Content-Encoding: gzip',
  'Expect: 100-continue',
  'Expect: 200-ok',
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Upgrade: h2c',
  'Connection: close, Host',
  'TE: trailers',
  'Cookie: a=%; b="; =c',
  'Cookie: __Host-portal=\u0080',
  'Range: bytes=9-1',
  'Range: bytes=-',
  'If-None-Match: "',
  'If-Modified-Since: x',
  'Accept: ;q=',
  'Accept: text/html;q=x',
  'Accept-Encoding: ,;q=9',
  `Accept-Language: ${'es,'.repeat(500)}`,
  ': sin nombre',
  'Sin dos puntos',
  'X-A: \0',
  ' X-Doblado: a',
  'X-A: a\rb',
  `X-A: ${'a'.repeat(17_000)}`,
  'X-HTTP-Method-Override: DELETE',
  'Authorization: Bearer ',
  'Trailer: Host',
];
const BODIES = [
  '',
  '',
  '',
  'a=1',
  'a=1&b=2',
  '5\r\nhello\r\n0\r\n\r\n',
  'zz\r\n',
  '5\r\nhello\r\n0\r\nHost: x\r\n\r\n',
  '\0\0\0\0\0',
  '--a\r\n\r\n--a--',
  'GET / HTTP/1.1\r\n\r\n',
  'ffffffffffffffff\r\n',
];
const PROOFS = ['Sec-Fetch-Site: same-origin', 'Origin: notaurl', `Origin: https://${HOST}`, 'Accept: */*'];
const BREAKS = ['\r\n', '\r\n', '\r\n', '\r\n', '\r\n', '\n', '\r', '\r\n\t'];

/** A generator that a failing run can be repeated with. */
function dice(seed: number): <T>(faces: readonly T[]) => T {
  let state = seed;
  return (faces) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return faces[Math.floor(((state >>> 8) / 2 ** 24) * faces.length)] as (typeof faces)[number];
  };
}

/** Two in three read as HTTP up to one or two faults; the third is anything. */
function malformed(seed: number): Buffer {
  const roll = dice(seed * 7_919);
  const wild = seed % 3 === 0;
  const first = wild
    ? `${roll(METHODS)} ${roll(TARGETS)} ${roll(VERSIONS)}`
    : `${roll(['GET', 'POST', 'HEAD', 'TRACE'])} ${roll(TARGETS)} HTTP/1.1`;
  const faults = Array.from({ length: roll(wild ? [0, 2, 4, 6, 8] : [0, 1, 2]) }, () => roll(HEADERS));
  const headers = wild ? faults : [`Host: ${HOST}`, roll(PROOFS), ...faults];
  const lines = [first, ...headers].map((line) => line + (wild ? roll(BREAKS) : '\r\n'));
  return Buffer.from(`${lines.join('')}\r\n${roll(BODIES)}`, 'latin1');
}

test(`v5.0.0-4.2.1 ${COUNT} malformed requests get no answer of 500 or more and the process goes on`, async () => {
  const wall = await startWall();
  const statuses: Record<string, number> = {};
  const worst: string[] = [];
  for (let at = 0; at < COUNT; at += TOGETHER) {
    const batch = Array.from({ length: TOGETHER }, (_, i) => malformed(at + i + 1));
    const answers = await rawTogether(wall.port, batch);
    for (const [i, text] of answers.entries()) {
      for (const [, status = ''] of text.matchAll(/HTTP\/1\.1 (\d{3}) /g)) {
        statuses[status] = (statuses[status] ?? 0) + 1;
        if (Number(status) >= 500) worst.push(`${at + i + 1}: ${status} ${batch[i]?.toString('latin1').slice(0, 200)}`);
      }
      if (text !== '') expect(text.toLowerCase(), text.slice(0, 300)).toContain('x-request-id:');
    }
  }
  expect(worst).toEqual([]);
  expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['200', '400', '403', '404', '405', '415', '431']));
  expect(wall.lines.filter((line) => line.level === 'error')).toEqual([]);
  expect((await wall.ask({ path: '/salud' })).status).toBe(200);
});
