import { codeFiles, isTest, read } from '../files.mjs';

export const name = 'orders: of rows that tie none goes first by chance: each order ends in what no two of them share';

const domain = 'packages/domain/src/';
/** What walks the catalogue, or makes scenes, and is no list of rows that anybody reads. */
const elsewhere = /^packages\/domain\/src\/(?:audit|backup|wall|closed|given)/;
const begins = /\border by |\.orderBy\(|\border: sql`/g;
const ends = /^\s(?:limit|for|offset)\b/;

/** Names of columns that no two rows of one list share, of whatever table; the ordinal of the only column; and a whole order that is given. */
const alone =
  /\b(?:\w+_)?(?:id|code|number|position|seq|key|handle)\b|Id\b|\b(?:year|step|activity|visit|role|locality|email|party|subject)\b|procedure_version|^1$|^\$\{|^nearestYear\(|\bw\.n$/;

/** Orders that end otherwise, by file and by what they end in, and why nothing ties there that a reader would see. */
const allowed = new Map([
  ['alliance/pactMethodologies.ts asc(pactMethodology.name)', 'a list of names'],
  ['balance/figureRows.ts r.name${name ===', 'a tie is of two rows that read the same'],
  ['evidence/owed.ts n.state', 'each activity has one row of a state'],
  ['identity/drafts.ts d.form', 'a page keeps one copy of a form'],
  ['platform/wordSums.ts 1', 'a sum of one column'],
  ['views/endedMemberships.ts e.name', 'a tie is of two rows that read the same'],
]);

/** Orders of statements by which rows that tie would be shown as it happens, another way each time. */
export async function run(root) {
  return codeFiles(root)
    .filter((path) => path.startsWith(domain) && !isTest(path) && !elsewhere.test(path))
    .flatMap((path) => loose(path, read(root, path)));
}

function loose(path, text) {
  const file = path.slice(domain.length);
  return [...text.matchAll(begins)]
    .map(({ index, 0: begun }) => lastTerm(text, index + begun.length, begun !== '.orderBy('))
    .filter((term) => !alone.test(term) && ![...allowed.keys()].some((known) => `${file} ${term}`.startsWith(known)))
    .map((term) => `${path} ends an order in ${term}: end it in a column that no two rows share`);
}

/** The last of the terms that begin there, within a statement that is written out or as arguments. */
function lastTerm(text, from, isWritten) {
  const terms = [''];
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if ('([{'.includes(sign)) depth += 1;
    if (')]}'.includes(sign)) depth -= 1;
    const isOver = isWritten && depth === 0 && (sign === '`' || ends.test(text.slice(at, at + 8)));
    if (depth < 0 || isOver) break;
    if (depth === 0 && sign === ',') terms.push('');
    else terms[terms.length - 1] += sign;
  }
  return terms.map((term) => term.trim()).findLast((term) => term !== '') ?? '';
}
