import { codeFiles, isTest, read } from '../files.mjs';
import { matches, withoutComments } from '../source.mjs';

export const name = 'stored: SQL takes stored JSON whole, so that its upcaster reads it';

const what = 'looks into JSON in SQL: read the column whole, through its reader in stored.ts';
/** Data of events only ever gain optional fields (design, section 5); `#>> '{}'` is the whole value as text. */
const steps = /(?<!\bdata::jsonb? ?)->>?\s*(?:['$(]|\d)|#>>?(?!>?\s*'\{\}')|#-\s*'|@[>?@]\s*['$][^\n]*json/;
/** What takes JSON apart, unless it is a list that the statement brings along itself. */
const parts =
  /\bjsonb?_(?:each|array_elements|object_keys|extract_path|path_|populate_record|to_record|set|insert|array_length|typeof)\w*\(\s*(?!\$\{|\s)/;

/** What only tests use stands beside the tests in the domain: its files begin so. */
const forTests = /^packages\/domain\/src\/(?:given|closed)/;

/** Each place where SQL of the source looks into JSON, whatever its version. */
export async function run(root) {
  return codeFiles(root)
    .filter((path) => /^(?:apps|packages)\/.*\.tsx?$/.test(path) && !isTest(path) && !forTests.test(path))
    .flatMap((path) => {
      const text = withoutComments(read(root, path));
      return [...matches(path, text, steps, what), ...matches(path, text, parts, what)];
    });
}
