import type { Presented, Visit } from '@alianzas/auth';
import type { Page } from '@alianzas/domain';
import type { App } from '@alianzas/domain/identity';
import type { Outcome } from '@alianzas/domain/platform';
import type { WallRequest } from '@alianzas/http';
import type { Storage } from '@alianzas/storage';

declare module '@remix-run/node' {
  interface AppLoadContext {
    app: App;
    /** The request as the database sees it; every loader shares its one read-only transaction. Rejects once it is finished */
    page(): Promise<Page>;
    /** One transaction for a command; the shared one ends before it */
    write<T>(command: (page: Page) => Promise<Outcome<T>>): Promise<Outcome<T>>;
    /** The same for what is kept beside an act, whether or not it is done: it is no act, and leaves no mark of one */
    note<T>(command: (page: Page) => Promise<Outcome<T>>): Promise<Outcome<T>>;
    /** What each command from here on leaves in its own transaction, once it is done: the mark of what was sent */
    marks(mark: (() => Promise<string | null>) | null): void;
    /** Whether a command of this request was done */
    hasActed(): boolean;
    /** Whoever sends was asked whether it is the same that was sent before, and sends it again */
    knowsRepeat(): void;
    /** The same on a connection of its own, so that the page's reads go on beside it: what keeps a look */
    beside<T>(command: (page: Page) => Promise<Outcome<T>>): Promise<Outcome<T>>;
    /** A command done and taken back beside the page's reads, which waits for nobody: what somebody holds is thrown */
    rehearse<T>(command: (page: Page) => Promise<T>): Promise<T>;
    /** What the sign-in functions take */
    visit(): Visit;
    /** After a proof, whose answer carries a fresh session id: what is left of this request goes on with that session */
    adopt(cookies: readonly string[]): Promise<void>;
    /** Keeps a form posted after its session ended; answers the cookie that finds it again, or null when it cannot */
    keepForm(path: string, form: FormData): Promise<string | null>;
    /** Who would hold what arrives now, when the session that the browser presents ended within the hour; else null */
    endedHolder(): Promise<string | null>;
    /** What this browser was sending from this page when its session ended, for the person who wrote it */
    keptForm(path: string): Promise<FormData | null>;
    /** Whether the page answers a form, with what was typed in it */
    isAnswer: boolean;
    /** Under which address what is unsent of the page is kept, or null where its forms are not */
    draftPath(address: URL): string | null;
    /** Ends the shared transaction: before rendering, and before an upload is read. Who reads after it opens another */
    rest(): Promise<void>;
    /** After the answer, or when its asker left: nothing stays open, no page is opened again, and the session is marked as used, at most once a minute */
    finish(): Promise<void>;
    /** The page goes out with a ticket: what its form proves serves this browser again for some seconds */
    givesTicket: boolean;
    presented: Presented;
    storage: Storage;
    /** What a new file's row says: it waits for the scanner where one is configured */
    firstScan: 'pending' | 'noScanner';
    origin: string;
    portalOrigin: string;
    dataKey: Uint8Array;
    outbox: string;
    requestId: string;
    logger: WallRequest['logger'];
  }
}
