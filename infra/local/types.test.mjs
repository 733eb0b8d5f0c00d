import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { root } from './root.mjs';
import { stubCheckout } from './stub-checkout.mjs';
import { typePrograms } from './types.mjs';

test('every folder with a configuration is compiled, in one program, with all that it includes', () => {
  const folders = ['apps', 'packages']
    .flatMap((kind) => readdirSync(join(root, kind)).map((name) => `${kind}/${name}`))
    .concat('tests')
    .filter((name) => existsSync(join(root, name, 'tsconfig.json')));
  const programs = typePrograms();
  expect(programs.flatMap((program) => program.folders).sort()).toEqual(folders.sort());
  const included = programs.flatMap(({ config }) => JSON.parse(readFileSync(config, 'utf8')).include);
  for (const name of folders) {
    const { include } = JSON.parse(readFileSync(join(root, name, 'tsconfig.json'), 'utf8'));
    expect(included).toEqual(expect.arrayContaining(include.map((one) => join(root, name, one))));
  }
});

test('folders that are compiled each in its own way are no program', () => {
  const { folder, write, remove } = stubCheckout();
  onTestFinished(remove);
  write('packages/domain/tsconfig.json', '{ "include": ["src"] }');
  write('packages/mail/tsconfig.json', '{ "compilerOptions": { "types": [] }, "include": ["src"] }');
  expect(() => typePrograms(folder)).toThrow('packages/domain, packages/mail are compiled each in its own way');
});
