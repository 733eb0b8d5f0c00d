import { inTurns } from './turns.ts';

export interface Tag {
  name: string;
  attributes: ReadonlyMap<string, string>;
}

const gap = /^(?:\ufeff)?(?:<\?xml[^<>?]{0,200}\?>)?\s*/;
const tag = /<(\/)?(?:[\w.-]{1,60}:)?(\w{1,60})((?:\s+[\w.:-]{1,80}\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/)?>\s*/gy;
const attribute = /([\w.:-]+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/g;
const named: ReadonlyMap<string, string> = new Map(
  Object.entries({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }),
);

/** Of one tag with what follows it: its attributes are read at once, and no expression ever walks further. */
const longestTag = 64 * 1024;

/**
 * The tags of a small XML part that holds tags and nothing else, as the lists of an Office file do: no text, comment,
 * section or declaration, so that no two readers can differ about it. Null when it holds more, or more tags than `most`.
 * Prefixes are dropped.
 */
export async function tagsOf(text: string, most: number): Promise<Tag[] | null> {
  if (!hasShortTags(text)) return null;
  const turns = inTurns();
  const tags: Tag[] = [];
  const written = text.slice(gap.exec(text)?.[0].length ?? 0);
  let left = most;
  let read = 0;
  for (const [whole, closes, name = '', pairs = ''] of written.matchAll(tag)) {
    if (left === 0) return null;
    left -= 1;
    read += whole.length;
    const attributes = attributesOf(pairs);
    if (attributes === null) return null;
    if (!closes) tags.push({ name, attributes });
    if (turns.isOver()) await turns.next();
  }
  return read === written.length ? tags : null;
}

/** No tag holds a `<`: from each to the next is one, and what stands before the first is none. */
function hasShortTags(text: string): boolean {
  let from = 0;
  while (from < text.length) {
    const next = text.indexOf('<', from + 1);
    const to = next === -1 ? text.length : next;
    if (to - from > longestTag) return false;
    from = to;
  }
  return true;
}

function attributesOf(written: string): Map<string, string> | null {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of written.matchAll(attribute)) {
    const value = decoded(double ?? single ?? '');
    if (value === null || attributes.has(name)) return null;
    attributes.set(name, value);
  }
  return attributes;
}

function decoded(value: string): string | null {
  let isKnown = true;
  const text = value.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{1,8}));|&/gi, (_, decimal, hexadecimal, name) => {
    const known = named.get(name) ?? characterOf(decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16));
    if (known === '') isKnown = false;
    return known;
  });
  return isKnown ? text : null;
}

function characterOf(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
