import { Banner, Written } from '@alianzas/ui';
import { isRouteErrorResponse, useRouteError } from '@remix-run/react';

/** On the page of an error that answers a form: the words that were typed, to be taken elsewhere. */
export function TypedLost() {
  const error = useRouteError();
  const typed: unknown = isRouteErrorResponse(error) ? error.data?.typed : null;
  const signIn: unknown = isRouteErrorResponse(error) ? error.data?.signIn : null;
  const texts = Array.isArray(typed) ? typed.filter((text): text is string => typeof text === 'string') : [];
  if (texts.length === 0) return null;
  return (
    <Banner kind="warning" title="Lo que usted escribió no se guardó">
      <p>Copie lo que todavía le sirva:</p>
      <ul className="list-disc space-y-2 pl-5">
        {texts.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice
          <li key={index} className="saved-text">
            <Written text={text} />
          </li>
        ))}
      </ul>
      {typeof signIn === 'string' ? (
        <p>
          <a href={signIn}>Ingresar y volver a la página</a>
        </p>
      ) : null}
    </Banner>
  );
}
