import { type AppLoadContext, createRequestHandler, type ServerBuild } from '@remix-run/node';
import type { Request as ExpressRequest, Response as ExpressResponse, Handler } from 'express';
import { refuse } from './answer.ts';
import type { Wall } from './prepare.ts';
import { refusalFor } from './refusals.ts';
import { sendResponse, toRequest } from './remixMessages.ts';
import { isUnavailable } from './unavailable.ts';
import { type Visit, visitOf, wallRequest, whenClosed } from './visit.ts';

type Situations = WeakMap<AppLoadContext, { visit: Visit; outage: boolean }>;
type Answer = (request: Request, context: AppLoadContext) => Promise<Response>;

/**
 * The last stage: Remix. Our own adapter and not the stock one, which builds the address from Host, appends headers
 * instead of replacing them (two policies on one page), and writes without waiting for a slow reader.
 */
export function remix(wall: Wall): Handler {
  const situations: Situations = new WeakMap();
  const answerer = answererFor(wall, situations);
  return async (req, res, next) => {
    try {
      const answer = await answerer();
      const request = wallRequest(req, wall.logger);
      const context = await wall.loadContext(request);
      endWhenClosed(req, res, wall, context);
      if (res.closed) return;
      const situation = { visit: visitOf(req), outage: false };
      situations.set(context, situation);
      const response = await answer(toRequest(req, request), context);
      await give(req, res, wall, response, situation.outage);
    } catch (error) {
      next(error);
    }
  };
}

async function give(
  req: ExpressRequest,
  res: ExpressResponse,
  wall: Wall,
  response: Response,
  outage: boolean,
): Promise<void> {
  const mute = response.status >= 500 && response.body === null;
  const replaced = mute || isItsOwn(response) || (outage && response.status === 500);
  if (!replaced && !res.headersSent && !res.closed) {
    return sendResponse(res, response, wall, visitOf(req).leaving.signal);
  }
  await response.body?.cancel();
  const allow = response.headers.get('Allow');
  refuse(req, res, wall, outage ? 'unavailable' : refusalFor(response.status), allow ? { Allow: allow } : {});
}

/** Remix's own words, in English, where no page speaks to people. */
function isItsOwn({ status, headers }: Response): boolean {
  return headers.has('X-Remix-Error') || (status === 500 && headers.get('Content-Type') === 'text/plain');
}

/** Whatever happens next, the context is ended once. */
function endWhenClosed(req: ExpressRequest, res: ExpressResponse, wall: Wall, context: AppLoadContext): void {
  whenClosed(req, res, () => {
    const outcome = { status: res.statusCode, completed: res.writableFinished };
    Promise.resolve()
      .then(() => wall.endContext(context, outcome))
      .catch((error: unknown) => {
        wall.logger.error({ err: error, requestId: visitOf(req).id }, 'endContext');
      });
  });
}

function answererFor(wall: Wall, situations: Situations): () => Promise<Answer> {
  const mode = wall.development ? 'development' : 'production';
  let built: { build: ServerBuild; answer: Answer } | undefined;
  return async () => {
    const build = await wall.build();
    if (built?.build !== build)
      built = { build, answer: createRequestHandler(watched(build, situations), mode) as Answer };
    return built.answer;
  };
}

/** Remix's own answer to an address that no route has, or that takes no form: nothing failed. */
function isOfItsAsker(error: unknown): boolean {
  if (typeof error !== 'object' || error === null || !('internal' in error && 'status' in error)) return false;
  return error.internal === true && Number(error.status) >= 400 && Number(error.status) < 500;
}

/** The build, telling us when a loader or action failed because something behind was not reachable. */
function watched(build: ServerBuild, situations: Situations): ServerBuild {
  const { module } = build.entry;
  const handleError: typeof module.handleError = (error, args) => {
    const situation = args.context && situations.get(args.context);
    if (situation && isUnavailable(error)) situation.outage = true;
    // Of a body that the wall cut, the wall has told already; of what was asked for wrongly, its line says enough.
    if (!situation?.visit.refusal && !isOfItsAsker(error)) module.handleError?.(error, args);
  };
  return { ...build, entry: { ...build.entry, module: { ...module, handleError } } };
}
