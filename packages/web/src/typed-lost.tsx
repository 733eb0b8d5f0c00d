import { Banner, Written } from '@alianzas/ui';
import { isRouteErrorResponse, useRouteError } from '@remix-run/react';

/** What is said to who sent a form while what its page needs was away: whether it was kept, nobody could be told. */
export const AWAY = {
  title: 'El servicio no está disponible en este momento',
  lead: 'Espere unos segundos, vuelva a abrir la página y mire si quedó guardado lo que envió. Si no, envíelo otra vez; si traía archivos, elíjalos de nuevo.',
};

/** On the page of an error that answers a form: the words that were typed, to be taken elsewhere. */
export function TypedLost() {
  const error = useRouteError();
  const typed: unknown = isRouteErrorResponse(error) ? error.data?.typed : null;
  const signIn: unknown = isRouteErrorResponse(error) ? error.data?.signIn : null;
  const texts = Array.isArray(typed) ? typed.filter((text): text is string => typeof text === 'string') : [];
  const isMore = isRouteErrorResponse(error) && error.data?.typedMore === true;
  const isAway = isRouteErrorResponse(error) && error.data?.isAway === true;
  if (texts.length === 0 && !isMore) return null;
  return (
    <Banner kind="warning" title={isAway ? 'Esto fue lo que usted escribió' : 'Lo que usted escribió no se guardó'}>
      {isMore ? (
        <p>
          Lo más largo que escribió no se puede mostrar aquí otra vez: vuelva a la página anterior del navegador y
          cópielo de allí.
        </p>
      ) : null}
      {texts.length > 0 ? <Texts texts={texts} /> : null}
      {typeof signIn === 'string' ? (
        <p>
          <a href={signIn}>Ingresar y volver a la página</a>
        </p>
      ) : null}
    </Banner>
  );
}

/** Texts to be taken elsewhere, each as it was written. */
export function Texts({ texts }: { texts: readonly string[] }) {
  return (
    <>
      <p>Copie lo que todavía le sirva:</p>
      <ul className="list-disc space-y-2 pl-5">
        {texts.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice
          <li key={index} className="saved-text">
            <Written text={text} />
          </li>
        ))}
      </ul>
    </>
  );
}
