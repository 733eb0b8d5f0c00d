import type { AccessTable, Door, Line } from '@alianzas/web/access';
import type { Asking } from '@alianzas/web/testing';
import { WITH_FILES } from './typed.ts';
import { ALLY_ROLES } from './wanted-allies.ts';

/** What somebody meets at a door: in, sent to sign in, told that it is not theirs, a link that is gone, or nothing there. */
export type Passage = 'in' | 'signIn' | 'closed' | 'gone' | 'absent';

/** One door of the table and how it is knocked at. `intent` is null for a GET, '' for a page's one act or its files. */
export interface Question {
  name: string;
  route: string;
  intent: string | null;
  place: 'read' | 'act' | 'files';
  door: Door;
  /** What the address ends with: a GET asks the route's own loader, so that no frame around it answers in its place */
  search: string;
  init(): Asking;
}

/** Every door of a table, with the request that knocks at it. */
export function doorsOf(table: AccessTable, fileOf: (route: string) => string): Question[] {
  return Object.entries(table).flatMap(([route, line]) => [
    {
      name: `GET ${route}`,
      ...{ route, intent: null, place: 'read' as const, door: line.read },
      search: route === 'root' || line.read === 'anyone' ? '' : `?_data=${fileOf(route)}`,
      init: () => ({ method: 'GET' }),
    },
    ...actsOf(line).map(([intent, door]) => ({
      name: `POST ${route} ${intent}`.trim(),
      ...{ route, intent, place: 'act' as const, door, search: '' },
      init: () => ({ method: 'POST', body: new URLSearchParams(intent ? { intent } : {}) }),
    })),
    ...(line.files
      ? [
          {
            name: `POST ${route} with files`,
            ...{ route, intent: '', place: 'files' as const, door: line.files, search: '' },
            init: () => ({ method: 'POST', body: withAFile() }),
          },
        ]
      : []),
  ]);
}

function actsOf({ act }: Line): [string, Door][] {
  if (act === undefined) return [];
  return typeof act === 'object' && 'intents' in act ? Object.entries(act.intents) : [['', act]];
}

function withAFile(): FormData {
  const form = new FormData();
  form.append('anything', new Blob(['x'], { type: 'application/pdf' }), 'x.pdf');
  return form;
}

/** What an answer means for who asked. Its body is read where it says more than its head does, else let go. */
export async function observed(answer: Response): Promise<Passage> {
  if (answer.status === 401) return passageOf(answer, await answer.text());
  await answer.body?.cancel();
  return passageOf(answer, '');
}

/**
 * The same of an answer that was read. Who wants its words too reads them first and asks this: what is let go of a clone is
 * let go only once the other half was, so that whoever waits for the first half never comes to the second.
 */
export function passageOf({ status, headers }: Pick<Response, 'status' | 'headers'>, html: string): Passage {
  const to = headers.get('location') ?? headers.get('x-remix-redirect') ?? '';
  // Words that nobody keeps come back with the way to signing in
  if (status === 401) return /"\/ingresar\?volver=/.test(html) ? 'signIn' : 'closed';
  if (/^\/ingresar\?volver=/.test(to)) return 'signIn';
  if (status === 403) return 'closed';
  if (status === 410) return 'gone';
  return status === 404 ? 'absent' : 'in';
}

/** A door changed, with who would notice. */
export interface Mutation {
  door: Door;
  witnesses: readonly string[];
}

/** The door of whoever holds some role of a house. */
export type EveryRole = Extract<Door, { staff: unknown } | { people: unknown }>;

/**
 * The door widened to everybody, and narrowed by each of its actors. One that is anybody's, as those of a demonstration are
 * there, is narrowed by who has not signed in, by who holds no role, and by each role of the house.
 */
export function mutationsOf(door: Door, everyRole: EveryRole, isDemonstration = false): Mutation[] {
  if (door === 'anyone' || isDemonstration) {
    const roles = [{ door: everyRole, witnesses: ['noRole'] }, ...narrowed(everyRole)];
    return [{ door: 'account', witnesses: ['nobody'] }, ...roles];
  }
  const wide = { door: 'anyone' as const, witnesses: ['nobody', 'noRole', 'stranger'] };
  if (door === 'demonstration') return [wide];
  if (door === 'account')
    return [wide, ...without(ALLY_ROLES, 'people'), { door: { people: ALLY_ROLES }, witnesses: ['noRole'] }];
  if ('bearer' in door) {
    const other = door.bearer === 'request' ? 'invitation' : 'request';
    const holder = door.bearer === 'request' ? 'applicant' : 'invited';
    return [wide, { door: 'account', witnesses: [holder] }, { door: { bearer: other }, witnesses: [holder] }];
  }
  return [wide, ...narrowed(door)];
}

function narrowed(door: EveryRole): Mutation[] {
  return 'staff' in door ? without(door.staff, 'staff') : without(door.people, 'people');
}

function without(roles: readonly string[], kind: 'staff' | 'people'): Mutation[] {
  return roles.map((role) => ({
    door: { [kind]: roles.filter((other) => other !== role) } as unknown as Door,
    witnesses: [role],
  }));
}

/** The table with one door changed. */
export function withDoor(table: AccessTable, { route, place, intent }: Question, door: Door): AccessTable {
  const line = table[route]!;
  if (place !== 'act') return { ...table, [route]: { ...line, [place]: door } };
  const { act } = line;
  const changed = typeof act === 'object' && 'intents' in act ? { intents: { ...act.intents, [intent!]: door } } : door;
  return { ...table, [route]: { ...line, act: changed } };
}

/** An act by its route and its intent; none of a question that reads. */
export function actOf({ route, intent, place }: Question): string[] {
  return intent === null ? [] : [`${route} ${place === 'files' ? WITH_FILES : intent}`.trim()];
}

/** The intent of an act; '' of the one of its route. */
export function intentOf(act: string): string {
  const intent = act.slice(act.indexOf(' ') + 1);
  return act.includes(' ') && intent !== WITH_FILES ? intent : '';
}
