import { type RefusalCode, STATUS } from './refusals.ts';
import { REFERENCE, SENTENCES, tooLargeText } from './sentences.ts';

export type Format = 'html' | 'text' | 'json';

type Body = { type: string; body: string };

interface Of {
  id: string;
  /** Named only where it helps: on the wrong host */
  origin: string;
  /** The bound of a body that is too large, where it is known */
  bound?: { bytes: number; withFiles: boolean } | undefined;
}

/** The body of an answer of the wall itself. */
export function pageFor(code: RefusalCode, format: Format, of: Of): Body {
  const { title, text: usual } = SENTENCES[code];
  const text = code === 'tooLarge' && of.bound ? tooLargeText(of.bound.bytes, of.bound.withFiles) : usual;
  const where = code === 'foreignHost' ? of.origin : '';
  if (format === 'json') {
    const error = { code, status: STATUS[code], message: [title, text, where].filter(Boolean).join('. '), id: of.id };
    return { type: 'application/json; charset=utf-8', body: JSON.stringify({ error }) };
  }
  if (format === 'text') {
    const body = `${title}. ${[text, where].filter(Boolean).join(' ')}\n${REFERENCE}: ${of.id}\n`;
    return { type: 'text/plain; charset=utf-8', body };
  }
  return { type: 'text/html; charset=utf-8', body: barePage({ title, text, where, id: of.id }) };
}

interface Bare {
  title: string;
  text: string;
  where?: string;
  id: string;
}

/** A page of its own, without style: sentences of ours, and nothing that somebody typed. */
export function barePage({ title, text, where = '', id }: Bare): string {
  const link = where === '' ? '' : ` <a href="${where}/">${where}</a>`;
  return `<!doctype html>
<html lang="es-CO">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
</head>
<body>
<main>
<h1>${title}</h1>
<p>${text}${link}</p>
<p>${REFERENCE}: <code>${id}</code></p>
</main>
</body>
</html>
`;
}
