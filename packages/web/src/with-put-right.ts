import { plain } from './controls.ts';
import { formsKeptIn } from './given.ts';

const SAID = /<p data-of-form="([^"]*)" data-gone="([^"]*)">([^<]*)<\/p>/g;

/** The page, which says that something is put right now only where the form in which that is done stands on it. */
export function withPutRight(html: string): string {
  if (!html.includes('data-of-form=')) return html;
  const standing = formsKeptIn(html);
  return html.replace(SAID, (_, form: string, gone: string, here: string) =>
    standing.has(plain(form)) ? `<p>${here}</p>` : `<p>${gone}</p>`,
  );
}
