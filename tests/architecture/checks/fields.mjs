import { codeFiles, isTest, read } from '../files.mjs';
import { matches, onlyCode } from '../source.mjs';

export const name = 'fields: a form that is posted binds its fields to the schema that reads them';

const what = 'writes a field by hand: bind it to its schema with the Field of @alianzas/web/field';
const byHand = /<(?:TextField|TextArea|DateField|MoneyField)\b/;

/** How many each file under `apps/` may hold, by why it may. A new one is a fault, and so is one that went and is still counted. */
const allowed = [
  {
    why: 'seeks: the form is a GET, and no schema refuses what is sought',
    files: {
      'backoffice/app/pages/search-field.tsx': 1,
      'backoffice/app/routes/cycle/audit.tsx': 1,
      'backoffice/app/routes/cycle/looks.tsx': 2,
      'backoffice/app/routes/cycle/records-of-kind.tsx': 1,
    },
  },
  {
    why: 'proves who one is: a secret is compared as it was typed, and no schema reads it',
    files: {
      'backoffice/app/routes/entry/activate.tsx': 1,
      'backoffice/app/routes/entry/reset.tsx': 1,
      'backoffice/app/routes/entry/second-factor.tsx': 1,
      'backoffice/app/routes/entry/security-parts.tsx': 1,
      'backoffice/app/routes/entry/security-password.tsx': 2,
    },
  },
];

/** Each field of a page that is not bound to a schema, beyond those that may not be. */
export async function run(root) {
  const found = codeFiles(root)
    .filter((path) => /^apps\/(portal|backoffice)\/app\//.test(path) && !isTest(path))
    .map((path) => [path, matches(path, onlyCode(read(root, path)), byHand, what)]);
  const counts = Object.assign({}, ...allowed.map(({ files }) => files));
  return found.flatMap(([path, faults]) => {
    const count = counts[path.replace('apps/', '')] ?? 0;
    if (faults.length > count) return faults;
    return faults.length < count
      ? [`${path} writes ${faults.length} fields by hand, not ${count}: count them in fields.mjs`]
      : [];
  });
}
