import './context.ts';
import { join } from 'node:path';
import { readCookies, requestMarks } from '@alianzas/auth';
import { openDomain } from '@alianzas/domain';
import { type App, touchIsDue, touchSession } from '@alianzas/domain/identity';
import { type BearerPurpose, keepSent } from '@alianzas/domain/platform';
import type { WallRequest } from '@alianzas/http';
import { openStorage } from '@alianzas/storage';
import type { AppLoadContext, ServerBuild } from '@remix-run/node';
import type { AccessTable } from './access.ts';
import { draftPathsOf } from './drafts.ts';
import { guarded } from './guard.ts';
import { keptForms } from './kept-forms.ts';

/** What the process was told of its surroundings, as `readEnv` gives it. */
export interface Surroundings {
  DATA_DIR: string;
  DATA_KEY: Uint8Array;
  PORTAL_ORIGIN: string;
  CLAMD_URL?: string | undefined;
  S3_ENDPOINT?: string | undefined;
  S3_BUCKET?: string | undefined;
  S3_REGION: string;
  S3_ACCESS_KEY_ID?: string | undefined;
  S3_SECRET_ACCESS_KEY?: string | undefined;
}

export interface ApplicationOptions {
  app: App;
  databaseUrl: string;
  origin: string;
  env: Surroundings;
  /** The pages that are of a link, by their address, which may say of which: there the link counts and not the session */
  bearers: readonly [pages: RegExp, purpose: BearerPurpose][];
  access: AccessTable;
  /** The pages whose forms may be saved unsent, as the routes write their addresses, and what of the query says which form it is */
  drafts: readonly string[];
  /** Where who has not signed in is sent */
  signIn: string;
}

/** Opens an application on its database and its files: what the wall in front of Remix needs of it. */
export async function openApplication({
  app,
  databaseUrl,
  origin,
  env,
  bearers,
  access,
  drafts,
  signIn,
}: ApplicationOptions) {
  const domain = openDomain(databaseUrl, app, env.DATA_KEY);
  const storage = await openStorage({ folder: join(env.DATA_DIR, 'archivos'), ...s3Of(env) });
  const draftPath = draftPathsOf(drafts);
  const outbox = join(env.DATA_DIR, 'correo');

  function loadContext(request: WallRequest): AppLoadContext {
    const headers = { cookie: request.headers.cookie ?? '' };
    const [pages, bearer = null] = bearers.find(([pages]) => pages.test(request.url.pathname)) ?? [];
    const of = pages?.exec(request.url.pathname)?.[1] ?? null;
    const presented = readCookies(new Request(request.url, { headers }), app, of);
    const marks = { ...requestMarks(presented, bearer), requestId: request.id };
    let reading = domain.reading(marks);
    let isOver = false;
    let seen: Date | null = null;
    let knows = false;
    let acted = false;
    let mark: (() => Promise<string | null>) | null = null;
    const userAgent = String(request.headers['user-agent'] ?? '');
    const page = async () => {
      const opened = await reading.page();
      seen = opened.who.session?.lastSeenAt ?? null;
      return opened;
    };
    return {
      app,
      page,
      async write(command) {
        const sent = (await mark?.()) ?? null;
        const outcome = await this.note(async (opened) => {
          const done = await command(opened);
          if (done.ok && sent) await keepSent(opened.ctx, sent);
          return done;
        });
        acted ||= outcome.ok;
        return outcome;
      },
      async note(command) {
        await this.rest();
        return domain.write({ ...marks, asksRepeats: !knows }, command);
      },
      marks(of) {
        mark = of;
      },
      hasActed: () => acted,
      knowsRepeat() {
        knows = true;
      },
      beside: (command) => domain.beside(marks, command),
      rehearse: (command) => domain.rehearse(marks, command),
      visit: () => ({ ctx: domain.outside(marks), key: env.DATA_KEY, address: request.address, userAgent, presented }),
      async adopt(cookies) {
        const sent = new Request(request.url, { headers: { cookie: cookies.map(pairOf).join('; ') } });
        presented.session = readCookies(sent, app).session ?? presented.session;
        Object.assign(marks, requestMarks(presented, bearer));
        await this.rest();
      },
      ...keptForms({ app, key: env.DATA_KEY, presented, page, outside: () => domain.outside(marks) }),
      isAnswer: request.method === 'POST',
      givesTicket: false,
      draftPath,
      async rest() {
        const ending = reading;
        if (!isOver) reading = domain.reading(marks);
        await ending.end();
      },
      async finish() {
        isOver = true;
        await reading.end();
        if (!seen || !marks.sessionHash || !touchIsDue(seen, new Date())) return;
        await touchSession(domain.outside(marks), { app, idHash: marks.sessionHash });
      },
      presented,
      storage,
      firstScan: env.CLAMD_URL ? 'pending' : 'noScanner',
      origin,
      portalOrigin: env.PORTAL_ORIGIN,
      dataKey: env.DATA_KEY,
      outbox,
      requestId: request.id,
      logger: request.logger,
    };
  }

  return {
    loadContext,
    endContext: (context: AppLoadContext) => context.finish(),
    /** The build whose every route asks the access table first. Throws when a route has no line */
    guarded: (build: ServerBuild) => guarded(build, { access, signIn }),
    ready: async () => ({ ...(await domain.ready()), files: await storage.ready() }),
    isDemonstration: domain.isDemonstration,
    statements: domain.statements,
    close: domain.close,
  };
}

/** `name=value` of a `Set-Cookie` line. */
function pairOf(line: string): string {
  return line.split(';', 1)[0]!;
}

function s3Of(env: Surroundings) {
  const {
    S3_ENDPOINT: endpoint,
    S3_BUCKET: bucket,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = env;
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) return {};
  return { s3: { endpoint, bucket, region: env.S3_REGION, accessKeyId, secretAccessKey } };
}
