import { Notice } from '@alianzas/ui';

/** Over the sign-in form, for who was sent here from a page: where the way goes on, and what was kept of what was typed. */
export function SignInNotice({ isSentHere, isKept, isLost }: Record<'isSentHere' | 'isKept' | 'isLost', boolean>) {
  if (!isSentHere) return null;
  return (
    <Notice tone="attention">
      <p>Para seguir, ingrese. Después vuelve a la página que pidió.</p>
      {isKept ? (
        <p>
          Su sesión había terminado, así que no se guardó lo que envió. Lo que escribió queda en este navegador por una
          hora: al ingresar con la misma cuenta lo encuentra en su página, para revisarlo y enviarlo otra vez.
        </p>
      ) : null}
      {isLost ? (
        <p>
          Lo que envió no se guardó, y esta vez no pudimos conservarlo. Si todavía ve su texto al volver a la página
          anterior del navegador, cópielo antes de ingresar.
        </p>
      ) : null}
    </Notice>
  );
}
