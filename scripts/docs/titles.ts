import { existsSync, readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { root } from './keep.ts';

/** A test that says which requirements it carries. */
export interface Carrier {
  file: string;
  title: string;
  numbers: readonly number[];
}

const passedOver = new Set(['node_modules', 'build', 'dist', 'test-results', 'playwright-report', 'screenshots']);
const neverRun = new Set(['skip', 'todo', 'fixme', 'fails', 'fail']);

/** Every test of the repository whose title carries an R-number, in order of file and place. */
export function carriers(): readonly Carrier[] {
  return ['apps', 'infra', 'packages', 'scripts', 'tests']
    .filter((folder) => existsSync(root + folder))
    .flatMap((folder) => testFiles(folder))
    .sort()
    .flatMap((file) => carriersIn(file, readFileSync(root + file, 'utf8')));
}

/** The carriers of one file: titles of `test` and `it` in any form that runs, read from the code, not from its text. */
export function carriersIn(file: string, text: string): readonly Carrier[] {
  if (!/R-\d{3}/.test(text)) return [];
  const found: Carrier[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTest(node.expression)) {
      const title = node.arguments[0] ? words(node.arguments[0]) : '';
      const numbers = [...title.matchAll(/\bR-(\d{3})\b/g)].map((match) => Number(match[1]));
      if (numbers.length > 0) found.push({ file, title: title.trim(), numbers });
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false));
  return found;
}

/** `test`, `it`, `test.each(rows)`, `test.concurrent`: not `test.skip`, `test.describe` or `test.step`. */
function isTest(callee: ts.Expression): boolean {
  if (ts.isIdentifier(callee)) return callee.text === 'test' || callee.text === 'it';
  if (ts.isCallExpression(callee)) return isTest(callee.expression);
  if (ts.isTaggedTemplateExpression(callee)) return isTest(callee.tag);
  if (!ts.isPropertyAccessExpression(callee)) return false;
  const form = callee.name.text;
  return !neverRun.has(form) && form !== 'describe' && form !== 'step' && isTest(callee.expression);
}

/** The fixed words of a title; what is put in at run time shows as `…`. */
function words(title: ts.Expression): string {
  if (ts.isStringLiteralLike(title)) return title.text;
  if (ts.isTemplateExpression(title)) {
    return title.head.text + title.templateSpans.map((span) => `…${span.literal.text}`).join('');
  }
  if (ts.isBinaryExpression(title)) return words(title.left) + words(title.right);
  return ts.isIdentifier(title) ? '…' : '';
}

function testFiles(folder: string): string[] {
  const inTests = folder === 'tests' || folder.startsWith('tests/');
  return readdirSync(root + folder, { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return passedOver.has(entry.name) || entry.name.startsWith('.') ? [] : testFiles(path);
    const isTestFile = /\.test\.(ts|tsx|mjs)$/.test(entry.name) || (inTests && /\.(ts|tsx)$/.test(entry.name));
    return isTestFile ? [path] : [];
  });
}
