import './context.ts';
import { policyFor } from '@alianzas/http';
import { count } from '@alianzas/lexicon';
import { Main, PageTitle } from '@alianzas/ui';
import type { LinksFunction, LoaderFunctionArgs } from '@remix-run/node';
import { renderToStaticMarkup } from 'react-dom/server';

interface Told {
  title: string;
  lead: string;
}

const WORDS: Readonly<Record<number, Told>> = {
  403: {
    title: 'Su cuenta no puede abrir esto',
    lead: 'Si debería poder, pida el acceso a quien responde por la alianza.',
  },
  404: {
    title: 'No encontramos este archivo',
    lead: 'Puede que ya no esté, que todavía se esté revisando, o que la dirección esté mal escrita.',
  },
  503: {
    title: 'En este momento no podemos abrir archivos',
    lead: 'Inténtelo de nuevo en unos minutos. Lo que ya está guardado no se pierde.',
  },
};
const UNEXPECTED = {
  title: 'No pudimos completar la operación',
  lead: 'Inténtelo de nuevo en unos minutos. Lo que ya había guardado no se pierde.',
};

/**
 * Runs the loader of a route that answers no page, such as a file: what it throws is said in a page of its own, with its
 * status and its headers. Redirections go on.
 */
export async function orBareError<T>(
  args: LoaderFunctionArgs,
  links: LinksFunction | undefined,
  load: () => Promise<T>,
): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof Response && error.status < 400) throw error;
    if (!(error instanceof Response)) args.context.logger.error({ err: error }, 'unexpected');
    const status = error instanceof Response ? error.status : 500;
    const headers = new Headers(error instanceof Response ? error.headers : {});
    headers.delete('Content-Length');
    headers.set('Content-Type', 'text/html; charset=utf-8');
    headers.set('Content-Security-Policy', policyFor({ scripts: 'none' }));
    const seconds = Number(headers.get('Retry-After'));
    const told = status === 429 && seconds > 0 ? waiting(seconds) : (WORDS[status] ?? UNEXPECTED);
    throw new Response(pageOf(told, status >= 500 ? args.context.requestId : null, links), { status, headers });
  }
}

function waiting(seconds: number): Told {
  const lead = `Vuelva a pedir esta página en ${count(seconds, 'segundo', 'segundos')}.`;
  return { title: 'Espere un momento', lead };
}

function pageOf({ title, lead }: Told, code: string | null, links: LinksFunction | undefined): string {
  const sheets = (links?.() ?? []).filter((link) => 'rel' in link);
  const page = (
    <html lang="es-CO">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · Alianzas`}</title>
        {sheets.map((link) => (
          <link key={JSON.stringify(link)} {...(link as React.LinkHTMLAttributes<HTMLLinkElement>)} />
        ))}
      </head>
      <body>
        <Main width="reading">
          <PageTitle lead={lead}>{title}</PageTitle>
          <p>
            <a href="/">Ir a la página de entrada</a>
          </p>
          {code ? <p className="quiet">Si el problema sigue, informe este código: {code}</p> : null}
        </Main>
      </body>
    </html>
  );
  return `<!DOCTYPE html>${renderToStaticMarkup(page)}`;
}
