import { expect, test } from 'vitest';
import backoffice from '../../apps/backoffice/app/routes.ts';
import portal from '../../apps/portal/app/routes.ts';
import { FORM, SAME_ORIGIN, scrubPath, startWall, until } from '../../packages/http/src/testing.ts';

/** The whole path of every route that carries a link's token. */
function tokenPaths(entries, above = '') {
  return entries.flatMap(({ path, children = [] }) => {
    const whole = path ? `${above}/${path}` : above;
    return [...(whole.includes(':token') ? [whole] : []), ...tokenPaths(children, whole)];
  });
}

test('of every address that carries a link, none shows it to the log, however it is written', async () => {
  const paths = [...tokenPaths(await portal), ...tokenPaths(await backoffice)];
  expect(paths.length).toBeGreaterThanOrEqual(5);
  for (const path of paths) {
    for (const token of ['corto', 'sin-mayusculas-ni-cifras', 'AbCd0123'.repeat(6), 'con%20espacio']) {
      const asked = path.replace(':token', token);
      for (const written of [asked, asked.toUpperCase().replace(token.toUpperCase(), token)]) {
        const logged = scrubPath(written);
        expect(logged, written).toContain(':token');
        expect(logged, written).not.toContain(decodeURIComponent(token));
      }
    }
  }
});

const TOKEN = 'VHKy0_abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJ9';

/** What leads nowhere, with a link's token or somebody's address in it, as a reader cuts, spells and sends it. */
function* strays() {
  for (const path of [...written(TOKEN), '/nada/ana.perez@correo.org/x', '/nada/ana.perez%40correo.org/x']) {
    for (const after of ['/gracias', '/x?_data=root', '/%67racias']) yield path + after;
  }
  yield `/nada/${TOKEN}`;
}

function* written(token) {
  for (const path of ['/solicitud/seguimiento', '/ingresar/vinculo', '/activar', '/recuperar', '/invitacion']) {
    yield `${path}/${token}`;
    yield `${path.toUpperCase()}/${token}`;
    yield `${path.replace('/i', '/%69').replace('/s', '/%73').replace('/a', '/%61').replace('/r', '/%72')}/${token}`;
  }
}

test('what leads nowhere is no error, and no line shows its token or its address, nor its answer English', async () => {
  const wall = await startWall();
  let asked = 0;
  for (const path of strays()) {
    for (const method of ['GET', 'HEAD', 'POST', 'PUT']) {
      const headers = { ...SAME_ORIGIN, ...(method === 'POST' && FORM) };
      const { status, text } = await wall.ask({ method, path, headers, ...(method === 'POST' && { body: 'a=b' }) });
      asked += 1;
      expect([400, 404, 405], `${method} ${path}`).toContain(status);
      expect(text, path).not.toMatch(/Unexpected Server Error|No route matches/);
    }
  }
  await until(() => wall.lines.length >= asked);
  const lines = JSON.stringify(wall.lines);
  expect(lines).not.toMatch(/VHKy0|ana\.perez/i);
  expect(wall.lines.filter(({ level, msg }) => level === 'error' || msg !== 'request')).toEqual([]);
});

test('a form sent as data to a page that takes none is answered in Spanish', async () => {
  const wall = await startWall();
  const answer = await wall.post('/?_data=routes/publica', { ...SAME_ORIGIN, ...FORM });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.text).not.toMatch(/Unexpected|Error|route/);
  expect(answer.text).toContain('Código de referencia');
});

test('whatever text is logged, a token in an address and an e-mail address stay out of it', async () => {
  const wall = await startWall({
    loadContext: ({ logger }) => {
      for (const path of written(TOKEN.toLowerCase().replace(/\d/g, 'x'))) {
        const data = `Error: No route matches URL "${path}/gracias" of ana@entidad.co`;
        logger.warn({ err: { status: 404, data }, list: [data], cause: new Error(data) }, data);
      }
      return {};
    },
  });
  await wall.ask();
  await until(() => wall.lines.some(({ msg }) => msg === 'request'));
  expect(wall.lines.length).toBeGreaterThan(15);
  expect(JSON.stringify(wall.lines)).not.toMatch(/vhky|ana@/i);
});
