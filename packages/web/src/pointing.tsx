import { historySays } from '@alianzas/lexicon';
import { portal } from '@alianzas/paths';
import type { FieldError } from '@alianzas/ui';
import { createContext, type ReactNode, useContext } from 'react';

/** The path of the page that is drawn. */
export const PagePath = createContext('');

const CASE = /^\/alianzas\/([^/]+)/;

/** Why something is not done now; what it says of the history of the case of its page leads there. */
export function Pointing({ text }: { text: string }): ReactNode {
  const { message, next } = usePointed()({ message: text });
  return next === undefined ? (
    message
  ) : (
    <>
      {message} {next}
    </>
  );
}

/** The line of a refusal, with the way to the history that it speaks of, in whichever application: both call it alike. */
export function usePointed(): (line: FieldError) => FieldError {
  const [, code] = CASE.exec(useContext(PagePath)) ?? [];
  return (line) => {
    if (code === undefined || !line.message.endsWith(historySays)) return line;
    const message = line.message.slice(0, -historySays.length).trim();
    return { ...line, message, next: <a href={portal.history(decodeURIComponent(code))}>{historySays}</a> };
  };
}
