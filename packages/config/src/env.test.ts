import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { EnvironmentFault, type ProcessName, readEnv } from './env.ts';
import type { Source } from './files.ts';
import { readers, variables } from './variables.ts';

const key = Buffer.alloc(32, 7).toString('base64');
const complete = {
  DATABASE_URL: 'postgres://owner:x@db/alianzas',
  PORTAL_DATABASE_URL: 'postgres://portal:x@db/alianzas',
  BACKOFFICE_DATABASE_URL: 'postgres://backoffice:x@db/alianzas',
  WORKER_DATABASE_URL: 'postgres://worker:x@db/alianzas',
  DATA_KEY: key,
  AUDIT_KEY: key,
};

function faultsOf(process: ProcessName, source: Source): string[] {
  try {
    readEnv(process, source);
  } catch (error) {
    if (error instanceof EnvironmentFault) return error.message.split('\n').slice(1);
    throw error;
  }
  return [];
}

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'config-'));
  onTestFinished(() => rmSync(path, { recursive: true }));
  return path;
}

test('a portal with the least it needs gets the defaults', () => {
  const env = readEnv('portal', complete);
  expect(env).toMatchObject({
    HOST: '127.0.0.1',
    PORTAL_PORT: 3000,
    PORTAL_ORIGIN: 'http://localhost:3000',
    BACKOFFICE_ORIGIN: 'http://localhost:3001',
    TRUSTED_PROXY: [],
    DEMO_PUBLIC: false,
  });
  expect(env.DATA_KEY).toHaveLength(32);
  expect(env.DATA_DIR).toBe(join(process.cwd(), '.data'));
});

test('an origin follows the port of its app when it is not given', () => {
  expect(readEnv('worker', { ...complete, PORTAL_PORT: '8080' }).PORTAL_ORIGIN).toBe('http://localhost:8080');
});

test('every fault is told at once, in Spanish, without any value', () => {
  const source = {
    PORTAL_PORT: 'ochenta',
    PORTAL_ORIGIN: 'ftp://x',
    PORTAL_DATABASE_URL: 'mysql://root:hidden@x',
    DATA_KEY: 'corta',
  };
  expect(faultsOf('portal', source)).toEqual([
    '- PORTAL_ORIGIN: debe ser una dirección sin ruta, como https://alianzas.example.org.',
    '- DATA_KEY: debe tener 32 bytes en base64 (genérela con: openssl rand -base64 32).',
    '- PORTAL_PORT: debe ser un número de puerto entre 1 y 65535.',
    '- PORTAL_DATABASE_URL: debe empezar por postgres:// o postgresql://.',
  ]);
});

test('what is missing is said to be missing, and an empty variable is missing', () => {
  expect(faultsOf('worker', { ...complete, WORKER_DATABASE_URL: '', AUDIT_KEY: undefined })).toEqual([
    '- WORKER_DATABASE_URL: falta.',
    '- AUDIT_KEY: falta.',
  ]);
});

test.each([
  ['PORTAL_PORT', '0'],
  ['PORTAL_PORT', '70000'],
  ['PORTAL_ORIGIN', 'https://x.org/portal'],
  ['PORTAL_ORIGIN', 'http://alianzas.example.org'],
  ['TRUSTED_PROXY', '10.0.0.0/40'],
  ['TRUSTED_PROXY', 'todos'],
  ['CLAMD_URL', 'http://clamd'],
  ['DEMO_PUBLIC', 'true'],
  ['BACKOFFICE_ORIGIN', 'http://localhost:3000'],
])('the portal refuses %s=%s', (name, value) => {
  const source = { ...complete, PORTAL_ORIGIN: 'http://localhost:3000', [name]: value };
  expect(faultsOf('portal', source)).toEqual([expect.stringMatching(`^- ${name}: debe `)]);
});

test('storage in S3 is given whole or not at all', () => {
  expect(faultsOf('portal', { ...complete, S3_BUCKET: 'evidencias', S3_ENDPOINT: 'https://s3.example.org' })).toEqual([
    '- S3_ACCESS_KEY_ID: falta, porque está S3_ENDPOINT.',
    '- S3_SECRET_ACCESS_KEY: falta, porque está S3_ENDPOINT.',
  ]);
});

test('mail leaves by one transport, with a sender', () => {
  const both = { ...complete, RESEND_API_KEY: 're_1', SMTP_URL: 'smtp://mail:25' };
  expect(faultsOf('worker', both)).toEqual([
    '- RESEND_API_KEY: sobra, porque también está SMTP_URL: deje solo una de las dos.',
    '- MAIL_FROM: falta, porque está RESEND_API_KEY.',
    '- MAIL_FROM: falta, porque está SMTP_URL.',
  ]);
  const one = { ...complete, SMTP_URL: 'smtp://mail:25', MAIL_FROM: 'Alianzas <alianzas@example.org>' };
  expect(readEnv('worker', one).MAIL_FROM).toBe('Alianzas <alianzas@example.org>');
});

test('a fault of another process does not stop this one', () => {
  expect(faultsOf('backoffice', { ...complete, SMTP_URL: 'x', PORTAL_DATABASE_URL: 'x' })).toEqual([]);
});

test('a secret may come from a file', () => {
  const file = join(folder(), 'data-key');
  writeFileSync(file, `${key}\n`);
  expect(readEnv('portal', { ...complete, DATA_KEY: undefined, DATA_KEY_FILE: file }).DATA_KEY).toEqual(
    Buffer.alloc(32, 7),
  );
});

test('a file that cannot be read, or a secret given twice, is one fault', () => {
  const absent = join(folder(), 'absent');
  expect(faultsOf('portal', { ...complete, DATA_KEY: undefined, DATA_KEY_FILE: absent })).toEqual([
    '- DATA_KEY: no se puede leer el archivo de DATA_KEY_FILE, o está vacío.',
  ]);
  expect(faultsOf('portal', { ...complete, DATA_KEY_FILE: absent })).toEqual([
    '- DATA_KEY: está dos veces: también hay DATA_KEY_FILE, deje solo una.',
  ]);
});

test('only the process that uses a secret can read it', () => {
  const whoReads = (name: string) =>
    Object.keys(readers).filter((reader) => name in readers[reader as ProcessName].shape);
  expect(whoReads('DATABASE_URL')).toEqual(['migrate', 'keeper']);
  expect(whoReads('AUDIT_KEY')).toEqual(['worker', 'keeper']);
  expect(whoReads('RESEND_API_KEY')).toEqual(['worker']);
  expect(whoReads('PORTAL_DATABASE_URL')).toEqual(['portal', 'migrate', 'keeper']);
});

test('what a process writes after it read its environment is its owner’s alone', () => {
  const target = folder();
  const script = `
    const { readEnv } = await import(process.argv[1]);
    const { mkdirSync, writeFileSync } = await import('node:fs');
    readEnv('worker');
    mkdirSync(process.argv[2] + '/correo');
    writeFileSync(process.argv[2] + '/correo/mail.json', '{}');`;
  const module = new URL('env.ts', import.meta.url).href;
  execFileSync(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script, module, target], {
    env: { PATH: process.env.PATH, ...complete },
  });
  const modes = ['correo', 'correo/mail.json'].map((name) => statSync(join(target, name)).mode & 0o777);
  expect(modes).toEqual([0o700, 0o600]);
});

test('every variable is read by the program: none is offered that does nothing', () => {
  const root = new URL('../../../', import.meta.url);
  const text = ['apps', 'infra', 'packages', 'tests']
    .flatMap((folder) =>
      readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter(
      (file) =>
        /\.(tsx?|mjs)$/.test(file) &&
        !/node_modules|packages\/config\/src\/(variables|agreement)|\.test\.|\/build\//.test(file),
    )
    .map((file) => readFileSync(new URL(file, root), 'utf8'))
    .join('\n');
  const built = Object.keys(variables.shape);
  expect(built.filter((name) => !text.includes(name))).toEqual([]);
});

test('.env.example names every variable once, in order, and nothing else', () => {
  const text = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8');
  const named = [...text.matchAll(/^#? ?([A-Z][A-Z0-9_]*)=/gm)].map(([, name]) => name);
  expect(named).toEqual(Object.keys(variables.shape));
});

test('every variable of .env.example has its comment in the lines above', () => {
  const blocks = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8')
    .trim()
    .split(/\n\n+/);
  for (const block of blocks) expect(block).toMatch(/^# \S.{20}/);
});
