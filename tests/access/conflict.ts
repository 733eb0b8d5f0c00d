import { rowOf, type StaffName, type World } from '@alianzas/domain/given';
import { sql } from 'drizzle-orm';
import { type aBackoffice, wordsOf } from '../../apps/backoffice/app/testing.ts';
import type { aPortal } from '../../apps/portal/app/testing.ts';

export type Answers = Readonly<Record<string, string>>;
export type Ask = (path: string, init?: { method: string; body: URLSearchParams }) => Promise<Response>;

/** A page that two people opened, and what each of them sends of one of its forms. */
export interface Scene {
  ask: Ask;
  path: string;
  /** What tells the form from the others of its page */
  form: Answers;
  /** What the first writer sends of it, or does instead */
  first: Answers | (() => Promise<unknown>);
  second: Answers;
  /** What is saved by the first, in words */
  saved: readonly string[];
  /** Who the page says that saved it, unless it was the second writer too, in another window */
  by?: string;
  /** What the first did closes it: the second is given back what was typed, and sends it no more */
  closes?: true;
  /** What else the second chooses, each time among what the page lists */
  chosen?: (html: string) => Answers;
}

export interface Conflict {
  /** Who says that it is stale */
  verb: string;
  /** Where the form is written, below its app */
  form: string;
  /** Another of the same form, which is about several things: another of them is changed */
  again?: true;
  given(): Promise<Scene>;
}

/** Both applications, before one world. */
export interface House {
  world: () => World;
  staff: ReturnType<typeof aBackoffice>;
  allies: ReturnType<typeof aPortal>;
}

/** Asks the back office as somebody of the team. */
export function asStaff({ world, staff }: House, name: StaffName): Ask {
  return (path, init) => staff(path, world().staff[name].id, init);
}

/** What a person is called. */
export async function calledOf(world: World, person: string): Promise<string> {
  return String((await rowOf(world, sql`select name from person where id = ${person}`)).name);
}

const TITLE = /class="error-summary.*?<h2[^>]*>(.*?)<\/h2>/s;

/** Over what came back. */
export function titleOf(html: string): string {
  return wordsOf(TITLE.exec(html)?.[1] ?? '');
}

/** A moment: of today, or with its date. */
const when = '(hoy|ayer|el \\d+ de \\S+( de \\d{4})?) a las? \\d+:\\d\\d [ap]\\. m\\.';

/** Of oneself it says that too over all else. */
export function titled(whom: string | undefined): RegExp {
  return whom ? /^Alguien guardó antes que usted$/ : new RegExp(`^Usted guardó esto en otra pestaña ${when}$`);
}

/** Whoever saved, and the moment. */
export function savedFirst(whom: string | undefined): RegExp {
  if (!whom)
    return new RegExp(
      `Usted guardó cambios en otra pestaña o en otro aparato ${when}, después de abrir esta página\\.`,
    );
  const named = whom.slice(0, 1).toUpperCase() + whom.slice(1);
  return new RegExp(`${named} guardó cambios ${when}, después de que usted abrió esta página\\.`);
}
