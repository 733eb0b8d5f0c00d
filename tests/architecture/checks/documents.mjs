import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { filesIn, read } from '../files.mjs';

export const name = 'documents: every file they name is there';

const path = /`((?:\.ci|\.github|apps|docs|infra|packages|scripts|tests)\/[^`\s:#]+)`/g;
const link = /\]\((?!https?:|mailto:|#)([^)\s#]+)(?:#[^)]*)?\)/g;
const placeholder = /[*<>{}…$]|NNN|\.\.\./;

/** Paths in backticks and links of the documents that lead to nothing. */
export async function run(root) {
  return filesIn(root)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => {
      const text = read(root, file);
      const named = [...text.matchAll(path)].map((match) => match[1]);
      const linked = [...text.matchAll(link)].map((match) => normalize(join(dirname(file), decodeURI(match[1]))));
      return [...new Set([...named, ...linked])]
        .filter((target) => !placeholder.test(target) && !existsSync(join(root, target)))
        .map((target) => `${file} names ${target}, which is not there`);
    });
}
