import type { World } from '@alianzas/domain/given';
import type { Actor } from '@alianzas/domain/platform';
import { wordsOf } from '@alianzas/web/testing';
import { linksOf } from './crawl.ts';
import { formsOf, type ShownForm } from './forms.ts';
import { linkOf, type Purpose } from './portal-scene.ts';
import { type Ask, actsIn } from './typed.ts';

/** An application that is asked for its pages, and which route each of its addresses is of. */
export interface House {
  ask: Ask;
  routeOf: (address: string) => string | null;
}

export interface Page {
  status: number;
  words: string;
  links: readonly string[];
  /** What the buttons send that stand beside their form */
  beside: readonly string[];
  forms: readonly { form: ShownForm; acts: readonly string[] }[];
}

/** The pages of one state, each opened once by each person. */
export class Opened {
  private readonly pages = new Map<string, Promise<Page>>();

  constructor(
    private readonly world: World,
    private readonly houses: { staff: House; others: House },
  ) {}

  open(path: string, actor: Actor): Promise<Page> {
    const key = `${JSON.stringify(actor)} ${path}`;
    const page = this.pages.get(key) ?? this.read(path, actor);
    this.pages.set(key, page);
    return page;
  }

  private async read(path: string, actor: Actor): Promise<Page> {
    const { ask, routeOf } = this.houses[actor.kind === 'staff' ? 'staff' : 'others'];
    const person = 'person' in actor ? actor.person : null;
    const cookie = actor.kind === 'bearer' ? await linkOf(this.world, actor.purpose as Purpose, actor.subject) : '';
    const answer = await ask(path, person, cookie ? { headers: { cookie } } : {});
    const html = await answer.text();
    const forms = answer.status === 200 ? formsOf(html, path) : [];
    return {
      status: answer.status,
      words: wordsOf(html),
      links: linksOf(html),
      beside: [...html.matchAll(/<button [^>]*\bform="[^>]*/g)].map(([button]) => button),
      forms: forms.map((form) => ({ form, acts: actsIn(form, routeOf) })),
    };
  }
}
