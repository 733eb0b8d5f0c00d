import type { Page } from '@alianzas/domain';
import type { BearerPurpose, OrganizationRole, StaffRole } from '@alianzas/domain/platform';
import type { RouteConfigEntry } from '@remix-run/route-config';
import type { FormLimits } from './body.ts';
import { unknownParams } from './params.ts';

/**
 * Who may enter. `anyone` asks nothing; `account` is whoever has signed in; `demonstration` is anyone where the database
 * is one. Roles of staff or of an organization's people: one of them is enough. Whether the noun of the address is
 * theirs is asked afterwards, by the scope of the read and by the verb.
 */
export type Door =
  | 'anyone'
  | 'account'
  | 'demonstration'
  | { staff: readonly StaffRole[] }
  | { people: readonly OrganizationRole[] }
  | { bearer: BearerPurpose };

/** A route of the build: who reads it (GET), and who does each thing that its forms ask for (POST, by intent). */
export interface Line {
  read: Door;
  /** One door when the route has one act; else one for each `intent`. Absent: the route takes no POST */
  act?: Door | { intents: Readonly<Record<string, Door>> };
  /** What its forms may hold, where the usual bounds do not fit */
  form?: FormLimits;
  /** It takes files, which its action reads as they arrive; the door is that of `act`, or this one beside its intents */
  files?: Door;
  /** Reading it costs more than a page and is limited for each person: a file made for who asks, a list with its search */
  counts?: 'export' | 'search';
  /** The name of the query in which is sought, where it is not `q` */
  sought?: string;
  /** Its form uses up a proof that came by mail and is tied to no browser: this one gets a ticket with the page, so that what is pressed twice is one */
  proves?: true;
  /** Its address does not say what its forms are about, but the link that the browser opened last: each says of which it is */
  ofLink?: true;
  /** Its page names people, or what they wrote of themselves: what control reads of it is kept */
  people?: true;
}

/** Every route of the application, by its file under `routes/` without extension. `root` is the frame of all pages. */
export type AccessTable = Readonly<Record<string, Line>>;

/** The parts of the address that vary. */
type Params = Readonly<Record<string, string | undefined>>;

export type Verdict = 'open' | 'signIn' | 'closed' | 'gone' | 'absent';

/**
 * What the door says to who asks. Who has not signed in is sent to sign in; a person without the role is told so; a page
 * of a link says 404 (or 410 for an invitation) to whoever does not hold it, whether or not the thing exists; the link of
 * one request opens no other's pages. The link of an answered invitation still opens its page past its days: there is only
 * the answer to be read.
 */
export function verdictOf(door: Door, { ctx, who }: Page, params: Params = {}): Verdict {
  const { actor } = ctx;
  if (door === 'anyone') return 'open';
  if (door === 'demonstration') return who.demonstration ? 'open' : 'absent';
  if (typeof door === 'object' && 'bearer' in door) {
    const isTheirs = actor.kind === 'bearer' && (params.request ?? actor.subject) === actor.subject;
    if (isTheirs && actor.purpose === door.bearer) return 'open';
    if (door.bearer === 'invitation' && who.answered) return 'open';
    return door.bearer === 'invitation' ? 'gone' : 'absent';
  }
  if (actor.kind !== 'person' && actor.kind !== 'staff') return 'signIn';
  if (door === 'account') return 'open';
  if ('staff' in door) {
    return actor.kind === 'staff' && actor.roles.some((role) => door.staff.includes(role)) ? 'open' : 'closed';
  }
  const isTheirs = actor.kind === 'person' && actor.memberships.some(({ role }) => door.people.includes(role));
  return isTheirs ? 'open' : 'closed';
}

/** The routes whose pages are open to who asks: what menus and links offer. */
export function openTo(table: AccessTable, page: Page): string[] {
  return Object.keys(table).filter((name) => verdictOf(table[name]!.read, page) === 'open');
}

/** The routes that are closed to who asks, whatever they do: no link is shown to them. Signing in is a way on, so not those. */
export function shutTo(table: AccessTable, page: Page): string[] {
  return Object.keys(table).filter((name) => verdictOf(table[name]!.read, page) === 'closed');
}

/** The door of a POST: that of its intent, or of its files. Null when the route takes no such thing. */
export function doorOfAct(line: Line, intent: string, bringsFiles: boolean): Door | null {
  if (bringsFiles && line.files) return line.files;
  if (line.act === undefined) return null;
  if (typeof line.act !== 'object' || !('intents' in line.act)) return line.act;
  return Object.hasOwn(line.act.intents, intent) ? line.act.intents[intent]! : null;
}

/** The doors of all that a route takes, for a POST whose intent is not known. */
export function doorsOfActs({ act, files }: Line): Door[] {
  const ofActs = typeof act === 'object' && 'intents' in act ? Object.values(act.intents) : [act ?? []].flat();
  return [...ofActs, ...(files ? [files] : [])];
}

/** The name of a route in the table, from the id that the build gives it. */
export function nameOf(routeId: string): string {
  return routeId.replace(/^routes\//, '').replace(/\.tsx?$/, '');
}

/** The application's routes, when each has its line and each line its route; else it throws, and the build with it. */
export function checkedRoutes(routes: RouteConfigEntry[], table: AccessTable): RouteConfigEntry[] {
  const names = new Set(['root', ...filesOf(routes).map(nameOf)]);
  const faults = [
    ...[...names].filter((name) => !Object.hasOwn(table, name)).map((name) => `${name} has no line`),
    ...Object.keys(table)
      .filter((name) => !names.has(name))
      .map((name) => `${name} is no route`),
    ...pathsOf(routes).flatMap((path) => unknownParams(path).map((name) => `nobody told what :${name} of ${path} is`)),
  ];
  if (faults.length > 0) throw new Error(`access table: ${faults.join('; ')}`);
  return routes;
}

function pathsOf(routes: readonly RouteConfigEntry[]): string[] {
  return routes.flatMap(({ path, children }) => [path ?? '', ...pathsOf(children ?? [])]);
}

function filesOf(routes: readonly RouteConfigEntry[]): string[] {
  return routes.flatMap(({ file, children }) => [file, ...filesOf(children ?? [])]);
}
