/** Every sign of a keyboard, a letter and a figure of each kind, spaces, and marks over letters. */
const SIGNS = [
  ...'!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~aAmhxzná019',
  ...[' ', '\u00a0', '\t', '\n', '\r', '\u200d', '\ufeff', '\u0301', '€', '。', '´', '😀'],
];
/** Beginnings of what is read, one after the other: each may look for its end as far as the text goes. */
const BEGUN = [
  ...[
    'a.',
    '.a',
    'a ',
    'a,',
    'a@',
    '@.',
    '@a.',
    '.@',
    'a-',
    '1.',
    '1.111',
    '1 ',
    '1:',
    '. ',
    ', ',
    ' \n',
    '..a',
    '::',
    '-a',
  ],
  ...[
    'de ',
    'n ',
    'no.',
    'rad ',
    'ALZ',
    'ALZ-',
    'ALZ-2026-',
    '2026-',
    'ext',
    'm.',
    'p. m',
    'h ',
    '<a',
    '<a ',
    '(.',
    '[ ',
    '[dot',
  ],
  ...[
    'http://',
    'www.',
    'https://a.',
    'mailto:',
    'co.',
    '%20',
    '&lt;',
    '"a',
    'a="b" ',
    '\u0301\u0316',
    'a\u200d',
    '\uff9e\u0301',
  ],
];

/** Long texts that a reader may take minutes over: a run of each sign, between letters and after a figure. */
export function longRuns(size: number): string[] {
  return [...SIGNS, ...BEGUN].flatMap((sign) => {
    const run = sign.repeat(Math.ceil(size / sign.length));
    return [`a${run}a`, `1${run}\u0001`];
  });
}

/** How long this process works for it, in milliseconds: the least of three, since what others do on the machine does not count. */
function workFor(act: () => unknown, within: number): number {
  let least = Number.POSITIVE_INFINITY;
  for (let n = 0; n < 3 && least > within; n += 1) {
    const before = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1000);
  }
  return least;
}

const USUAL = 50_000;

/**
 * The first text that takes longer than it may, with its time, of runs that grow; null where each is done in time. `within`:
 * milliseconds for the usual length.
 */
export function slowOn(act: (text: string) => unknown, within: number): string | null {
  for (const size of [USUAL / 10, process.env.DEEP ? 20 * USUAL : USUAL]) {
    for (const text of longRuns(size)) {
      const allowed = within * Math.max(1, size / USUAL);
      const took = workFor(() => act(text), allowed);
      if (took > allowed) return `${JSON.stringify(text.slice(0, 12))}… of ${size}: ${Math.round(took)} ms`;
    }
  }
  return null;
}
