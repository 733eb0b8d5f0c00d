import { plain } from './controls.ts';
import { formsKeptIn } from './given.ts';

interface Props {
  /** Which form of its page it is, as it was kept */
  form: string;
  /** What is said where that form stands on the page, and where it does not */
  here: string;
  gone: string;
}

/** What is said of a form that was kept: once its page is drawn, by whether it still stands there (`withPutRight`). */
export function PutRight({ form, here, gone }: Props) {
  const [name] = form.split('~');
  return (
    <p data-of-form={name} data-gone={gone}>
      {here}
    </p>
  );
}

const SAID = /<p data-of-form="([^"]*)" data-gone="([^"]*)">([^<]*)<\/p>/g;

/** The page, which says that something is put right now only where the form in which that is done stands on it. */
export function withPutRight(html: string): string {
  if (!html.includes('data-of-form=')) return html;
  const standing = formsKeptIn(html);
  return html.replace(SAID, (_, form: string, gone: string, here: string) =>
    standing.has(plain(form)) ? `<p>${here}</p>` : `<p>${gone}</p>`,
  );
}
