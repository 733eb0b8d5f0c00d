/** A stop that a sentence puts after words of their own piece of the page, which bring theirs: `Ltda.<!-- -->.` */
const OF_PIECES = /(?<=(?<!\.)\.(?:<!-- -->|<\/?(?:a|abbr|b|em|span|strong|time)\b[^>]*>)+)\.(?![.\p{L}\d])/gu;
const TWO_STOPS = /(?<!\.)\.\.(?!\.)/g;

/** A sentence with its full stop, which a word that ends in one (`p. m.`, `Ltda.`) already is. */
export function stopped(words: string): string {
  return words.endsWith('.') ? words : `${words}.`;
}

/** Sentences of the product alone, with names in them: each stops once, whatever a name ends in. */
export function stoppingOnce(sentences: string): string {
  return sentences.replace(TWO_STOPS, '.');
}

/** A page whose sentences stop once after what was put in them, whatever it ends in: what people wrote stays letter by letter. */
export function pageStoppingOnce(html: string): string {
  return html.replace(OF_PIECES, '');
}
