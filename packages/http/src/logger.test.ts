import { expect, test } from 'vitest';
import { createLogger } from './logger.ts';
import { scrubPath, scrubText } from './scrub.ts';
import { type Line, SAME_ORIGIN, startWall, until } from './testing.ts';

const TOKEN = 'Zx9_abcdefghijklmnopqrstuvwxyz-ABCDEFGHIJ01';

function collect(): { lines: Line[]; logger: ReturnType<typeof createLogger> } {
  const lines: Line[] = [];
  const destination = { write: (line: string) => void lines.push(JSON.parse(line)) };
  return { lines, logger: createLogger({ app: 'portal', destination }) };
}

test('v5.0.0-16.2.1 v5.0.0-16.2.2 v5.0.0-16.2.4 a request is one JSON line in UTC without personal data', async () => {
  const wall = await startWall();
  await wall.ask({
    method: 'POST',
    path: '/invitacion/corto?correo=ana@entidad.co&q=Ana',
    headers: {
      ...SAME_ORIGIN,
      'content-type': 'application/x-www-form-urlencoded',
      cookie: '__Host-portal=galleta-secreta',
      authorization: 'Bearer clave',
      'user-agent': 'Navegador',
      'x-request-id': 'elegido-por-el-cliente',
    },
    body: 'nombre=Ana+Perez',
  });
  await until(() => wall.lines.length > 0);
  const [line] = wall.lines;
  expect(Object.keys(line ?? {}).sort()).toEqual([
    'app',
    'level',
    'method',
    'ms',
    'msg',
    'path',
    'requestId',
    'status',
    'time',
  ]);
  expect(line).toMatchObject({ app: 'portal', level: 'info', method: 'POST', path: '/invitacion/:token', status: 303 });
  expect(line?.time).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect(line?.requestId).toBe(wall.requests[0]?.id);
  expect(JSON.stringify(line)).not.toMatch(/ana|galleta|clave|corto|Navegador|elegido/i);
});

test('v5.0.0-16.3.3 a refusal is logged as a warning with its reason', async () => {
  const wall = await startWall();
  const answer = await wall.post('/recurso', { origin: 'https://otra.example' });
  await wall.raw('hola\r\n\r\n');
  await until(() => wall.lines.length > 1);
  expect(wall.lines[0]).toMatchObject({
    level: 'warn',
    status: 403,
    refusal: 'foreignOrigin',
    requestId: answer.headers['x-request-id'],
  });
  expect(wall.lines[1]).toMatchObject({ level: 'warn', status: 400, refusal: 'malformed', path: ':malformed' });
});

test('the app may add ids to the line', async () => {
  const wall = await startWall({
    loadContext: (request) => {
      request.note({ person: '0198c0de-0000-7000-8000-000000000000' });
      return {};
    },
  });
  await wall.ask();
  await until(() => wall.lines.length > 0);
  expect(wall.lines[0]).toMatchObject({ person: '0198c0de-0000-7000-8000-000000000000', path: '/' });
});

test.each([
  ['/ingresar/vinculo/abc', '/ingresar/vinculo/:token'],
  ['/invitacion/abc/aceptar', '/invitacion/:token/aceptar'],
  ['/INVITACION/abc', '/INVITACION/:token'],
  ['/%69nvitacion/abc', '/invitacion/:token'],
  ['/activar/abc', '/activar/:token'],
  ['/recuperar/abc', '/recuperar/:token'],
  ['/recuperar', '/recuperar'],
  ['/recuperar/', '/recuperar/'],
  [`/otra/${TOKEN}`, '/otra/:token'],
  [`/archivos/espera/a1.3f.${TOKEN}`, '/archivos/espera/:token'],
  ['/alianzas/ALZ-2026-0001', '/alianzas/ALZ-2026-0001'],
  ['/actas/0198c0de-0000-7000-8000-000000000000', '/actas/0198c0de-0000-7000-8000-000000000000'],
  ['/tipos-de-alianza/apoyo-interinstitucional-de-cultura', '/tipos-de-alianza/apoyo-interinstitucional-de-cultura'],
  ['/personas/ana%40entidad.co', '/personas/:email'],
])('the path %s is logged as %s', (path, logged) => {
  expect(scrubPath(path)).toBe(logged);
});

test('masking a long hostile text takes no time', () => {
  const began = performance.now();
  scrubText('a'.repeat(200_000));
  scrubPath(`/${'a.'.repeat(8_000)}`);
  expect(performance.now() - began).toBeLessThan(300);
});

test('v5.0.0-16.2.5 secrets and personal data do not enter a line, however deep', () => {
  const { lines, logger } = collect();
  const secret = {
    cookie: 'x1',
    headers: { host: 'x2' },
    password: 'x3',
    name: 'x4',
    token: 'x5',
    body: 'x6',
    url: 'x7',
  };
  logger.info(
    { ...secret, person: 'p-1', req: secret, deep: { list: [{ req: secret }] }, other: new Error('de ana@entidad.co') },
    'Escriba a ana@entidad.co, NIT 900123456',
  );
  logger.child({ ...secret, requestId: 'r-1' }).info('hija');
  expect(JSON.stringify(lines)).not.toMatch(/"x\d|ana@|900123456/);
  expect(lines[0]).toMatchObject({ person: 'p-1', msg: 'Escriba a [email], NIT [number]' });
});

test('v5.0.0-16.4.1 a line break in a value stays inside its line', () => {
  const { lines, logger } = collect();
  logger.info({ path: '/a\n{"level":"fatal"}' }, 'uno\ndos');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatchObject({ path: '/a\n{"level":"fatal"}', msg: 'uno\ndos' });
});

test('a database error is logged without the values of its statement', () => {
  const { lines, logger } = collect();
  const cause = Object.assign(new Error('Key (email)=(ana@entidad.co) already exists'), {
    code: '23505',
    severity: 'ERROR',
  });
  const error = Object.assign(new Error('Failed query: insert … params: Ana Perez', { cause }), {
    query: 'insert',
    params: ['Ana Perez'],
  });
  logger.error(error);
  logger.error({ err: error });
  logger.error({ err: error }, 'guardar');
  expect(JSON.stringify(lines)).not.toMatch(/Ana|ana@|insert/);
  expect(lines[0]).toMatchObject({ err: { type: 'Error', cause: { code: '23505' } } });
  expect(lines.map((line) => line.msg)).toEqual(['error', 'event', 'guardar']);
});
