import type { Actor, Ctx } from '../platform/index.ts';
import type { CastAlliance, CastOrganization } from './cast.ts';
import { contextAt, daysAgo, holdSession, type Stage } from './stage.ts';

/** An organization of the cast once it is registered. */
export interface Registered {
  id: string;
  email: string;
  cast: CastOrganization;
  liaison: { name: string; position: string; email: string };
  representative: Actor;
}

/** An alliance of the cast once it is opened, and how fast it walks. */
export interface OnStage {
  id: string;
  code: string;
  cycle: string;
  initiative: string;
  cast: CastAlliance;
  organizations: readonly Registered[];
  /** How many days ago its activity 2 was opened, and how many each activity takes */
  began: number;
  pace: number;
  rounds: number;
}

/** How many days ago an activity was closed. */
export function dayOf(one: OnStage, activity: number): number {
  return Math.max(1, one.began - (activity - 2 + 3 * one.rounds) * one.pace);
}

/** What an organization answers at activity 5: Sí unless the cast says otherwise. */
export function answerOf(one: OnStage, index: number): 'yes' | 'no' {
  return one.cast.answers?.[index] ?? 'yes';
}

/** The organizations that answered Sí. */
export function activeOf(one: OnStage) {
  return one.organizations.filter((_, index) => answerOf(one, index) === 'yes');
}

/** A person of an organization in the portal, so many days ago. */
export function through(stage: Stage, one: OnStage, organization: string, days: number): Ctx {
  const { representative } = one.organizations.find((o) => o.id === organization)!;
  return contextAt(stage.portal, representative, daysAgo(stage, days));
}

/** One item of an acta for each organization. */
export function itemsOf<C>(one: OnStage, content: (index: number) => C) {
  return one.organizations.map((organization, index) => ({
    alliance: one.id,
    organization: organization.id,
    internal: false,
    content: content(index),
  }));
}

/** A session of an activity about one alliance, held on its day. */
export async function sessionOf(
  stage: Stage,
  one: OnStage,
  activity: 3 | 4 | 5 | 8 | 12,
  title: string,
  items: Parameters<typeof holdSession>[1]['items'],
): Promise<void> {
  await holdSession(stage, {
    cycle: one.cycle,
    title: `${title}: ${one.cast.title}`.slice(0, 200),
    activities: [activity],
    alliances: [one.id],
    items,
    days: dayOf(one, activity),
  });
}
