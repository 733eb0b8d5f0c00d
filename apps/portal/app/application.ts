import { join } from 'node:path';
import { type Presented, readCookies, requestMarks, type Visit } from '@alianzas/auth';
import type { Env } from '@alianzas/config/env';
import { openDomain, type Page } from '@alianzas/domain';
import { touchIsDue, touchSession } from '@alianzas/domain/identity';
import type { BearerPurpose, Outcome } from '@alianzas/domain/platform';
import type { WallRequest } from '@alianzas/http';
import { openStorage, type Storage } from '@alianzas/storage';
import type { AppLoadContext } from '@remix-run/node';

declare module '@remix-run/node' {
  interface AppLoadContext {
    /** The request as the database sees it; every loader shares its one read-only transaction */
    page(): Promise<Page>;
    /** One transaction for a command; the shared one ends before it */
    write<T>(command: (page: Page) => Promise<Outcome<T>>): Promise<Outcome<T>>;
    /** What the sign-in functions take */
    visit(): Visit;
    /** Ends the shared transaction: before rendering, and before an upload is read. Who reads after it opens another */
    rest(): Promise<void>;
    /** After the answer: nothing stays open, and the session is marked as used, at most once a minute */
    finish(): Promise<void>;
    presented: Presented;
    storage: Storage;
    /** What a new file's row says: it waits for the scanner where one is configured */
    firstScan: 'pending' | 'noScanner';
    origin: string;
    dataKey: Uint8Array;
    outbox: string;
    requestId: string;
    logger: WallRequest['logger'];
  }
}

const BEARER_PATHS: readonly [string, BearerPurpose][] = [
  ['/solicitud/', 'request'],
  ['/invitacion/', 'invitation'],
];

/** Opens the portal on its database and its files: what the wall in front of Remix needs of it. */
export async function openApplication(env: Env<'portal'>) {
  const domain = openDomain(env.PORTAL_DATABASE_URL, 'portal');
  const storage = await openStorage({ folder: join(env.DATA_DIR, 'archivos'), ...s3Of(env) });
  const outbox = join(env.DATA_DIR, 'correo');

  function loadContext(request: WallRequest): AppLoadContext {
    const headers = { cookie: request.headers.cookie ?? '' };
    const presented = readCookies(new Request(request.url, { headers }), 'portal');
    const bearer = BEARER_PATHS.find(([prefix]) => request.url.pathname.startsWith(prefix))?.[1] ?? null;
    const marks = { ...requestMarks(presented, bearer), requestId: request.id };
    let reading = domain.reading(marks);
    let seen: Date | null = null;
    const userAgent = String(request.headers['user-agent'] ?? '');
    return {
      async page() {
        const page = await reading.page();
        seen = page.who.session?.lastSeenAt ?? null;
        return page;
      },
      async write(command) {
        await this.rest();
        return domain.write(marks, command);
      },
      visit: () => ({ ctx: domain.outside(marks), key: env.DATA_KEY, address: request.address, userAgent, presented }),
      async rest() {
        const ending = reading;
        reading = domain.reading(marks);
        await ending.end();
      },
      async finish() {
        await reading.end();
        if (!seen || !marks.sessionHash || !touchIsDue(seen, new Date())) return;
        await touchSession(domain.outside(marks), { app: 'portal', idHash: marks.sessionHash });
      },
      presented,
      storage,
      firstScan: env.CLAMD_URL ? 'pending' : 'noScanner',
      origin: env.PORTAL_ORIGIN,
      dataKey: env.DATA_KEY,
      outbox,
      requestId: request.id,
      logger: request.logger,
    };
  }

  return {
    loadContext,
    endContext: (context: AppLoadContext) => context.finish(),
    ready: async () => ({ ...(await domain.ready()), files: await storage.ready() }),
    isDemonstration: domain.isDemonstration,
    statements: domain.statements,
    close: domain.close,
  };
}

function s3Of(env: Env<'portal'>) {
  const {
    S3_ENDPOINT: endpoint,
    S3_BUCKET: bucket,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = env;
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) return {};
  return { s3: { endpoint, bucket, region: env.S3_REGION, accessKeyId, secretAccessKey } };
}
