import { expect, test } from 'vitest';
import { cookie, readCookies, requestCookie, requestMarks } from './cookies.ts';
import { hashSecret, newToken } from './secrets.ts';
import { browserOf, networkOf } from './visit.ts';

function request(header: string): Request {
  return new Request('http://localhost/', { headers: { Cookie: header } });
}

test('v5.0.0-3.3.1 v5.0.0-3.3.3 every cookie has the __Host- prefix and what it asks for', () => {
  for (const line of [
    cookie('browser', 'v'),
    cookie('factor', 'v'),
    cookie('known', 'v'),
    cookie('knownAlly', 'v'),
    requestCookie(null, 'v'),
    requestCookie('0b', 'v'),
    cookie('invitation', 'v'),
  ]) {
    expect(line).toMatch(/^__Host-[a-z]+(-0b)?=v; Path=\/; Max-Age=\d+; Secure; HttpOnly; SameSite=(Lax|Strict)$/);
  }
  expect(cookie('browser', null)).toContain('Max-Age=0');
});

test('v5.0.0-3.3.2 what a mail must bring along is Lax, the rest Strict', () => {
  expect(cookie('invitation', 'v')).toContain('SameSite=Lax');
  expect(cookie('browser', 'v')).toContain('SameSite=Strict');
});

test('an app reads its own session only, and the database gets hashes only', () => {
  const [portal, backoffice, browser, link] = [newToken(), newToken(), newToken(), newToken()];
  const header = `__Host-portal=${portal}; __Host-backoffice=${backoffice}; __Host-ingreso=${browser}; __Host-solicitud=${link}`;
  const presented = readCookies(request(header), 'portal');
  expect(presented.session?.value).toBe(portal);
  expect(readCookies(request(header), 'backoffice').session?.value).toBe(backoffice);
  expect(requestMarks(presented)).toEqual({
    sessionHash: hashSecret(portal),
    bearerHash: null,
    browser: hashSecret(browser),
  });
  expect(requestMarks(presented, 'request').bearerHash).toBe(hashSecret(link));
  expect(requestMarks(presented, 'invitation').bearerHash).toBeNull();
});

test('a browser holds several requests, and the address says of which its cookie counts', () => {
  const [one, other, old] = [newToken(), newToken(), newToken()];
  const [a, b] = ['0196a2e5-8f9c-7c75-9f3e-bfcdb4f60a9a', '0196a2e5-8f9c-7c75-9f3e-bfcdb4f60a9b'];
  const named = `__Host-solicitud-${a}=${one}; __Host-solicitud-${b}=${other}`;
  const held = (of: string | null, header = named) => readCookies(request(header), 'portal', of).request?.value ?? null;
  expect([held(a), held(b), held(null), held('c')]).toEqual([one, other, null, null]);
  const withOld = `${named}; __Host-solicitud=${old}`;
  expect([held(a, withOld), held('c', withOld)], 'the one that held all of them before').toEqual([one, old]);
  const { requests } = readCookies(request(withOld), 'portal');
  expect(requests.map(({ of, value }) => [of, value])).toEqual([
    [a, one],
    [b, other],
    [null, old],
  ]);
  const forged = Array.from({ length: 40 }, (_, at) => `__Host-solicitud-${at}=${newToken()}`).join('; ');
  expect(readCookies(request(forged), 'portal').requests, 'what is forged is not read without end').toHaveLength(12);
});

test('a cookie of another form, malformed or sent twice counts as absent', () => {
  const token = newToken();
  for (const header of [
    '',
    '=',
    ';;',
    '__Host-portal',
    '__Host-portal=%E0%A4%A',
    `__Host-portal=${token}x`,
    `__Host-portal=${token}; __Host-portal=${newToken()}`,
  ]) {
    expect(readCookies(request(header), 'portal').session, header).toBeNull();
  }
});

test('tries count by IPv4 address or by the /64 of IPv6', () => {
  expect(networkOf('190.24.1.7')).toBe('190.24.1.7');
  expect(networkOf('::ffff:190.24.1.7')).toBe('190.24.1.7');
  expect(networkOf('2800:0484:0AB::1')).toBe('2800:484:ab:0');
  expect(networkOf('2800:484:ab:0:ffff:1:2:3')).toBe('2800:484:ab:0');
  expect(networkOf('::1')).toBe('0:0:0:0');
});

test('a browser is the same after an update and another on another system', () => {
  const firefox = (system: string, version: string) =>
    `Mozilla/5.0 (${system}; rv:${version}) Gecko/20100101 Firefox/${version}`;
  const here = browserOf(firefox('Windows NT 10.0', '140.0'));
  expect(here).toMatchObject({ browser: 'firefox', system: 'windows' });
  expect(browserOf(firefox('Windows NT 10.0', '141.0')).userAgentHash).toBe(here.userAgentHash);
  expect(browserOf(firefox('X11; Linux x86_64', '140.0')).userAgentHash).not.toBe(here.userAgentHash);
  expect(browserOf('')).toMatchObject({ browser: 'other', system: 'other' });
});
