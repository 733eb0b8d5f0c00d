import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const FOLDERS = [
  ...['apps/portal/app', 'apps/backoffice/app', 'apps/worker/src', 'packages/lexicon/src', 'packages/mail/src'],
  ...['packages/web/src', 'packages/ui/src', 'packages/drawings/src', 'packages/domain/src/views'],
];

/** Each list that is cut, by its file, how often it is there, and where the whole list stands: beside it, or where it leads. */
const CUT: Readonly<Record<string, readonly [times: number, whole: string]>> = {
  'packages/lexicon/src/meeting.ts': [4, 'the form that came back, where each case was chosen'],
  'packages/lexicon/src/alliance.ts': [2, 'the form that came back, where each case was chosen'],
  'packages/lexicon/src/followup.ts': [2, 'each with its link, under what the activity lacks'],
  'packages/lexicon/src/balance.ts': [1, 'the balance, which opens on the cases that have no outcome'],
  'apps/backoffice/app/pages/meeting-table.tsx': [1, 'a link to the meeting'],
  'apps/portal/app/routes/request/check.tsx': [1, 'the others unfold right there'],
  'apps/worker/src/mails/words/handover.ts': [1, 'the list of who has them, to which the mail leads'],
};

const LISTED = /(?<!function )\blisted\(/g;
/** `y 3 más`, as a page or a mail would say it. */
const AND_MORE = /\by \$?\{[^{}]+\} más\b|\by \$\{count\([^)]*'más'/g;

const opens = (sign: string) => '([{'.includes(sign);
const closes = (sign: string) => ')]}'.includes(sign);

/** Whether a call, whose arguments begin there, has a second one. */
function hasSecond(source: string, from: number): boolean {
  let depth = 0;
  for (let at = from; depth >= 0; at += 1) {
    const sign = source[at]!;
    if (opens(sign)) depth += 1;
    if (closes(sign)) depth -= 1;
    if (sign === ',' && depth === 0) return !/^\s*\)/.test(source.slice(at + 1));
  }
  return false;
}

function cutsIn(source: string): number {
  const cut = [...source.matchAll(LISTED)].filter(({ index, 0: call }) => hasSecond(source, index + call.length));
  return cut.length + [...source.matchAll(AND_MORE)].length;
}

test('a list is whole, or it says how many more there are beside the way to the rest', () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(`${root}${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.tsx?$/.test(file) && !/test/.test(file))
      .map((file) => `${folder}/${file}`),
  );
  const found = files
    .filter((file) => file !== 'packages/lexicon/src/formats/numbers.ts')
    .map((file) => [file, cutsIn(readFileSync(`${root}${file}`, 'utf8'))] as const)
    .filter(([, times]) => times > 0);
  expect(Object.fromEntries(found)).toEqual(
    Object.fromEntries(Object.entries(CUT).map(([file, [times]]) => [file, times])),
  );
});

test('a list that is cut is found, however its call is laid out', () => {
  expect(cutsIn('listed(names, 3)')).toBe(1);
  expect(cutsIn('listed(\n  names.map((one) => f(one, 2)),\n  FEW,\n)')).toBe(1);
  expect(cutsIn('listed(names.map((one) => f(one, 2)))')).toBe(0);
  expect(cutsIn('{rest > 0 ? `y ${rest} más` : null}')).toBe(1);
  expect(cutsIn('<a>y {rest} más</a>')).toBe(1);
  expect(cutsIn("`y ${count(rest, 'más', 'más')}`")).toBe(1);
});
