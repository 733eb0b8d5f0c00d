const comment = String.raw`\/\/[^\n]*|\/\*[\s\S]*?\*\/`;
const quoted = String.raw`'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"`;
const template = '`(?:\\\\.|[^`\\\\])*`';
const regex = String.raw`(?<=[(,=:[!&|?{};]\s*|return\s)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*`;
const tokens = new RegExp(`${comment}|${quoted}|${template}|${regex}`, 'g');

function blank(text) {
  return text.replace(/[^\n]/g, ' ');
}

/** The code with its comments blanked; lines keep their numbers. */
export function withoutComments(text) {
  return text.replace(tokens, (token) => (/^\/[/*]/.test(token) ? blank(token) : token));
}

/** The code with its comments, and the insides of its texts and regular expressions, blanked; lines keep their numbers. */
export function onlyCode(text) {
  return withoutComments(text).replace(tokens, (token) => token[0] + blank(token.slice(1, -1)) + token.at(-1));
}

/** Where a pattern stands in a text: `path:line what`, once per match. */
export function matches(path, text, pattern, what) {
  return [...text.matchAll(new RegExp(pattern, flagsOf(pattern)))].map(
    ({ index }) => `${path}:${lineAt(text, index)} ${what}`,
  );
}

function flagsOf({ flags }) {
  return flags.includes('g') ? flags : `${flags}g`;
}

function lineAt(text, index) {
  return text.slice(0, index).split('\n').length;
}
