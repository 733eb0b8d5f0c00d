import { randomUUID } from 'node:crypto';
import { cookie, newToken } from '@alianzas/auth';
import { policyFor } from '@alianzas/http';
import { installErrorMap, pageStoppingOnce } from '@alianzas/lexicon';
import { Besides, Opens } from '@alianzas/ui';
import type { AppLoadContext, EntryContext, LoaderFunction } from '@remix-run/node';
import { isRouteErrorResponse, RemixServer } from '@remix-run/react';
import { renderToString } from 'react-dom/server';
import type { FormState } from './actions.ts';
import { MOST_BYTES } from './body.ts';
import { withComparison } from './compared.ts';
import { OF_LINK } from './draft-names.ts';
import { withGiven } from './given.ts';
import { headed } from './head.ts';
import { keptMark } from './kept-forms.ts';
import { withLeftOut } from './left-out.tsx';
import { opensIn } from './opens.ts';
import { PagePath } from './pointing.tsx';
import { PageCopy } from './save-unsent.tsx';
import { isAway, marksSentIn, mayHoldSecrets } from './typed-texts.ts';
import { withUnsentNames } from './unsent-names.ts';
import { MarksSent } from './versioned-form.tsx';
import { withPutRight } from './with-put-right.ts';

/** What the wall lets come of a form without files. */
export const formBytes = MOST_BYTES;

installErrorMap();

/** What the forms of a page carry besides: which of them was kept, and of which link they are where their address does not say it. */
function besidesOf(root: { kept?: FormState | null; link?: string | null } | undefined) {
  const mark = keptMark(root?.kept);
  const ofLink = root?.link ? { [OF_LINK]: root.link } : {};
  return (fixed: Parameters<typeof mark>[0]) => ({ ...mark(fixed), ...ofLink });
}

/** Renders a page whole, after its reads have ended. No page hydrates: the one script is that of its other forms. */
export async function handleRequest(
  request: Request,
  answered: number,
  headers: Headers,
  remix: EntryContext,
  context: AppLoadContext,
): Promise<Response> {
  const status = statusOf(remix) ?? answered;
  await framed(remix, request, context);
  await context.rest();
  const root = remix.staticHandlerContext.loaderData?.root as
    | { name?: string | null; kept?: FormState | null; link?: string | null; holder?: string | null }
    | undefined;
  const answers: Record<string, FormState | undefined> = remix.staticHandlerContext.actionData ?? {};
  const [answer] = Object.values(answers);
  const html = renderToString(
    <Opens.Provider value={opensIn(remix)}>
      <PageCopy.Provider value={randomUUID()}>
        <PagePath.Provider value={new URL(request.url).pathname}>
          <Besides.Provider value={besidesOf(root)}>
            <MarksSent.Provider value={marksSentIn(context)}>
              <RemixServer context={remix} url={request.url} />
            </MarksSent.Provider>
          </Besides.Provider>
        </PagePath.Provider>
      </PageCopy.Provider>
    </Opens.Provider>,
  );
  const told = mayHoldSecrets(context) ? null : answer;
  // Of a form that was sent, only what came back is told: what its page keeps unsent may be of another thing
  const kept = context.isAnswer ? null : root?.kept;
  const whole = withPutRight(withLeftOut(withComparison(pageStoppingOnce(html)), answer ? told : kept));
  headers.set('Content-Type', 'text/html; charset=utf-8');
  const wait = waitOf(remix);
  if (wait) headers.set('Retry-After', wait);
  if (context.givesTicket) headers.append('Set-Cookie', cookie('ticket', newToken()));
  if (!headers.has('Content-Security-Policy'))
    headers.set('Content-Security-Policy', policyFor({ scripts: root?.holder ? 'islands' : 'none' }));
  const isPublic = root?.name === null && !html.includes('content="noindex"');
  return new Response(
    `<!DOCTYPE html>${headed(withGiven(withUnsentNames(whole), answer?.given ?? kept?.given), { status, isPublic })}`,
    { status, headers },
  );
}

/**
 * What the frame shows, such as who is signed in, also where an action threw: no loader runs then. Without a database the
 * page goes out with the bare frame, as before.
 */
async function framed(remix: EntryContext, request: Request, context: AppLoadContext): Promise<void> {
  const { loaderData, errors } = remix.staticHandlerContext;
  const { loader } = remix.routeModules.root as { loader?: LoaderFunction };
  if (!errors || loaderData.root || !loader || isAway(context)) return;
  const asked = new Request(request.url, { headers: request.headers });
  try {
    loaderData.root = JSON.parse(JSON.stringify(await loader({ request: asked, context, params: {} })));
  } catch (error) {
    if (!request.signal.aborted) context.logger.warn({ err: error }, 'frame');
  }
}

/** Of a page that could not be read: the framework says the status of the act before it. */
function statusOf({ staticHandlerContext: { errors } }: EntryContext): number | null {
  const [error] = Object.values(errors ?? {});
  if (error === undefined) return null;
  return isRouteErrorResponse(error) ? error.status : 500;
}

/** When there is room again, as the action or a loader said: a page's own answer has none of their headers. */
function waitOf({ staticHandlerContext: { actionHeaders, loaderHeaders } }: EntryContext): string | null {
  const all = [...Object.values(actionHeaders), ...Object.values(loaderHeaders)];
  return all.map((one) => one.get('Retry-After')).find((value) => value !== null) ?? null;
}

export async function handleDataRequest(
  response: Response,
  { context }: { context: AppLoadContext },
): Promise<Response> {
  await context.rest();
  return response;
}

/** An unexpected error goes to the log under the request's id; the page shows only that id. */
export function handleError(error: unknown, { request, context }: { request: Request; context: AppLoadContext }): void {
  if (!request.signal.aborted) context.logger.error({ err: error }, 'unexpected');
}
