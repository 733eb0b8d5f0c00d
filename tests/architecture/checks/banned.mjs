import { codeFiles, isTest, read } from '../files.mjs';
import { matches, onlyCode, withoutComments } from '../source.mjs';

export const name = 'banned: chance, code from text, raw HTML, blind TLS, style attributes';

/**
 * Who may read the wall's clock, which a demonstration does not move: what opens a request or a job and adds the offset, what
 * signing in and its links go by, and what is of the machine and not of the story (copies, outages, the mark of files).
 */
const onTheWall = [
  'packages/domain/src/(?:index|request|audit/history|demo/index|views/heldRequests)',
  'packages/domain/src/(?:[\\w-]+/)*(?:testing|given|aWorld)[\\w-]*',
  'apps/(?:portal|backoffice)/app/routes/entry/demo-clock',
  'apps/worker/src/(?:copy|roots|outage|backup|mails/desk)',
  'apps/(?:portal|backoffice)/app/testing[\\w-]*',
];
const ON_THE_WALL = new RegExp(`^(?:${onTheWall.join('|')})\\.tsx?$`);

/** What no file of ours does, and the files that may, each for a reason. */
const bans = [
  { pattern: /\bMath\.random\b/, what: 'uses Math.random: node:crypto for secrets, injected data for the rest' },
  { pattern: /(?<![.\w])eval\(|\bnew Function\(/, what: 'runs text as code' },
  {
    pattern: /(?<!^(?:export )?const \w+ = new )\bRegExp\(/m,
    what: 'builds a regular expression inside a function, maybe from input: make it a constant of the file',
    testsMay: true,
  },
  {
    pattern:
      /^(?:export )?const (\w+)(?:: \w+)? =\s+(?:\/.+\/[a-z]*[gy][a-z]*|new RegExp\([^;]*, '[a-z]*[gy][a-z]*'\));[\s\S]*?\b\1\.(?:test|exec)\(/m,
    what: 'shares the place of a pattern with every other caller: matchAll and replace begin anew',
    within: 'sql',
  },
  { pattern: /\blastIndex\b/, what: 'keeps its place in a pattern that others use: matchAll keeps its own' },
  { pattern: /\brejectUnauthorized\s*:\s*false\b/, what: 'accepts any certificate' },
  { pattern: /\bNODE_TLS_REJECT_UNAUTHORIZED\b/, what: 'accepts any certificate', except: /^infra\/local\// },
  { pattern: /\bdangerouslySetInnerHTML\b/, what: 'prints raw HTML' },
  { pattern: /\.(inner|outer)HTML\s*=|\.insertAdjacentHTML\(|\bdocument\.write\(/, what: 'prints raw HTML' },
  {
    pattern: /\bz\.(string|number|bigint|date|coerce|iso|email|url)\b/,
    what: 'reads an answer by itself: the types of domain/platform/inputs read what people write',
    // What was stored is read as it was written, not as an answer: see packages/domain/src/platform/stored.ts.
    except: /^packages\/domain\/src\/[\w-]+\/(stored|line)\.ts$/,
    only: /^(apps\/(portal|backoffice)|packages\/(web|domain\/src\/(?!platform\/datum\/)[\w-]+))\//,
    testsMay: true,
  },
  {
    pattern: /(?<!\b(?:JSON|Date|URL|path))\.parse(?:Async)?\(/,
    what: 'throws what a person wrote: safeParse tells it',
    only: /^(apps\/(portal|backoffice)\/app|packages\/(web|http|auth|domain)\/src)\//,
    testsMay: true,
  },
  {
    pattern: /\bilike\b|\blike\s+(?:'%'\s*\|\||\$\{`)/,
    what: 'makes a pattern of what was typed: views/sought.ts does, for every search',
    within: 'sql',
    except: /^packages\/domain\/src\/views\/sought\.ts$/,
    only: /^packages\/domain\/src\//,
    testsMay: true,
  },
  {
    pattern: /\blimit (?!1\b)\d+|\.limit\((?!1\b)\d/,
    what: 'cuts a list at a bare number: give a next page, or say how many of how many (PAGE, SHOWN)',
    within: 'sql',
    only: /^packages\/domain\/src\//,
    testsMay: true,
  },
  {
    pattern: /\bnew Date\(\)|\bDate\.now\(\)/,
    what: "reads the wall's clock: what happens in the story is of ctx.now, which a demonstration may have moved",
    except: ON_THE_WALL,
    only: /^(?:packages\/domain\/src|apps\/\w+\/(?:app|src))\//,
    testsMay: true,
  },
  {
    pattern: /@alianzas\/domain\/(?!identity'|platform')[\s\S]*?\b(?!countAttempts?\b)\w+\(visit\.ctx/,
    what: "hands an act of the procedure the wall's clock, of a visit: give it the day of the page",
    within: 'sql',
    only: /^packages\/auth\/src\//,
    testsMay: true,
  },
  {
    pattern: /(?<![\w-])style=(?=[{\s])/,
    what: 'sets a style attribute: the policy of the pages refuses it',
    // Mail programs read nothing else.
    except: /^packages\/mail\//,
    only: /\.tsx$/,
  },
];

/** Each use of what is banned, outside the files that may. */
export async function run(root) {
  return codeFiles(root).flatMap((path) => {
    const source = read(root, path);
    const text = { code: onlyCode(source), sql: withoutComments(source) };
    return bans
      .filter(({ only, except, testsMay }) => {
        if (only && !only.test(path)) return false;
        return !except?.test(path) && !(testsMay && isTest(path));
      })
      .flatMap(({ pattern, what, within = 'code' }) => matches(path, text[within], pattern, what));
  });
}
