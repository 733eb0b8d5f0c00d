import { codeFiles, isTest, quotesTitles, read, readJson } from '../files.mjs';

export const name = 'requirements: every number in a title exists';

const title = /\b(?:test|it|describe)(?:\.\w+)*(?:\((?!['"`])[^\n]*\))?\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g;

/** Titles of tests that carry a number which no requirement has. */
export async function run(root) {
  const numbers = new Set(readJson(root, 'packages/domain/data/requirements.json', []).map(({ number }) => number));
  return codeFiles(root)
    .filter((path) => isTest(path) && path !== quotesTitles)
    .flatMap((path) =>
      titles(read(root, path)).flatMap((text) => unknown(text).map((code) => `${path}: ${code} in «${text}»`)),
    );

  function unknown(text) {
    const codes = [...text.matchAll(/\bR-(\d+)\b/g)];
    return codes.filter(([, digits]) => digits.length !== 3 || !numbers.has(Number(digits))).map(([code]) => code);
  }
}

function titles(text) {
  return [...text.matchAll(title)].map((match) => match[2]);
}
