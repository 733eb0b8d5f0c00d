/** A part of a text, where it begins, and whether it is what was sought. */
interface Piece {
  at: number;
  part: string;
  isFound: boolean;
}

/** The text in its parts: what was sought, and what stands between. */
export function cut(text: string, what: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { index, 0: found } of text.matchAll(what)) {
    if (index > from) pieces.push({ at: from, part: text.slice(from, index), isFound: false });
    pieces.push({ at: index, part: found, isFound: true });
    from = index + found.length;
  }
  if (from < text.length) pieces.push({ at: from, part: text.slice(from), isFound: false });
  return pieces;
}
