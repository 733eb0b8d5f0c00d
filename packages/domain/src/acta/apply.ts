import { and, eq, lte } from 'drizzle-orm';
import {
  agreeMethodology,
  alliance,
  decideActivePart,
  lockAlliance,
  party,
  recordFirstContact,
  validateInclusion,
} from '../alliance/index.ts';
import { mayBeAgreed } from '../alliance/inputs.ts';
import { type Cycle, setInitiatives } from '../cycle/index.ts';
import { recordFollowUp } from '../followup/index.ts';
import { invitationOf, mayGoToWork } from '../intake/index.ts';
import { mustBeOfCycle } from '../meeting/index.ts';
import { allowUnless, type Ctx, type Day, type Outcome, refusalsIn, refuse, transact } from '../platform/index.ts';
import { decideRecognition } from '../recognition/index.ts';
import { decideContinuity } from '../sustainment/index.ts';
import type { ActaItem } from './acta.ts';
import type { ItemContent } from './inputs.ts';
import { decideSlots, type Effect } from './rules.ts';
import { acta as actaTable } from './tables.ts';

type Of<N extends ItemContent['activity']> = Omit<Extract<ItemContent, { activity: N }>, 'activity' | 'minutesUsed'>;

interface Meant {
  ctx: Ctx;
  cycle: Pick<Cycle, 'id' | 'year'>;
  acta: string;
  /** The day of its meeting */
  heldOn: Day;
  /** All that the acta says */
  items: readonly ActaItem[];
}

/** Does what the acta decided of one activity and one alliance, through the verb that owns its record. Refuses two items of one slot. */
export async function applyEffect(meant: Meant, effect: Effect): Promise<Outcome> {
  const { ctx, acta } = meant;
  const { items } = effect;
  const allianceId = effect.allianceId ?? '';
  const minutes = minutesOf(items);
  const once = decideSlots(items);
  if (!once.ok) return once;
  switch (effect.activity) {
    case 1:
      return setInitiatives(ctx, meant.cycle.id, acta, alone<1>(items));
    case 3:
      return recordFirstContact(ctx, allianceId, acta, each<3>(items), minutes);
    case 4:
      return validateInclusion(ctx, allianceId, acta, each<4>(items), minutes);
    case 5:
      return decide5(ctx, allianceId, acta, each<5>(items));
    case 8:
      return goToWork(ctx, allianceId, (inner) => agreeMethodology(inner, allianceId, acta, each<8>(items), minutes));
    case 9:
      // The acta of 9 is evidence beside the radicado, which alone closes the activity.
      return mayBeAgreed(await lockAlliance(ctx, allianceId));
    case 12:
      return recordFollowUp(ctx, allianceId, acta, alone<12>(items), {
        ...{ heldOn: meant.heldOn, minutesUsed: minutes },
      });
    case 14:
      return ofOwnCycle(meant, allianceId, (inner) =>
        decideRecognition(inner, allianceId, acta, each<14>(items), answersOf14(meant.items)),
      );
    case 15:
      return ofOwnCycle(meant, allianceId, (inner) => decideContinuity(inner, allianceId, acta, each<15>(items)));
  }
}

/** A case that was carried over since its session was convened is decided in a session of its new cycle. */
function ofOwnCycle(meant: Meant, alliance: string, decide: (ctx: Ctx) => Promise<Outcome>): Promise<Outcome> {
  return together(meant.ctx, async (ctx) => mustBeOfCycle(meant.cycle, [await lockAlliance(ctx, alliance)]), decide);
}

function goToWork(outer: Ctx, alliance: string, agree: (ctx: Ctx) => Promise<Outcome>): Promise<Outcome> {
  return together(outer, async (ctx) => mayGoToWork(await invitationOf(ctx, alliance)), agree);
}

/** Done only where both allow it; what refuses either is told at once. */
function together(outer: Ctx, ...both: readonly ((ctx: Ctx) => Promise<Outcome>)[]): Promise<Outcome> {
  return transact(outer, async (ctx) => {
    const said: Outcome[] = [];
    for (const one of both) said.push(await one(ctx));
    return allowUnless(refusalsIn(said));
  });
}

/** 5 is decided again only by an acta opened after the decision that stands: of two opened before it, one decides. */
async function decide5(ctx: Ctx, allianceId: string, acta: string, answers: Map<string, Of<5>>): Promise<Outcome> {
  const [late] = await ctx.db
    .select({ step: alliance.step })
    .from(actaTable)
    .innerJoin(party, eq(party.allianceId, allianceId))
    .innerJoin(alliance, eq(alliance.id, party.allianceId))
    .where(and(eq(actaTable.id, acta), lte(actaTable.draftedAt, party.activePartAt)))
    .limit(1);
  if (late) return refuse('activity.notOpen', { activity: 5, step: late.step });
  return decideActivePart(ctx, allianceId, acta, answers);
}

function contentOf(item: ActaItem): unknown {
  const { activity, ...rest } = item.content;
  if ('minutesUsed' in rest) {
    const { minutesUsed, ...content } = rest;
    return content;
  }
  return rest;
}

/** The one item of an effect, as the shape that its activity has in `inputs`. */
function alone<N extends ItemContent['activity']>(items: readonly ActaItem[]): Of<N> {
  return contentOf(items[0]!) as Of<N>;
}

/** The items of an effect by organization, each of which it speaks of once. */
function each<N extends ItemContent['activity']>(items: readonly ActaItem[]): Map<string, Of<N>> {
  return new Map(items.map((item) => [item.organizationId ?? '', contentOf(item) as Of<N>]));
}

function minutesOf(items: readonly ActaItem[]): number | undefined {
  const told = items.map((item) => ('minutesUsed' in item.content ? (item.content.minutesUsed ?? 0) : 0));
  const sum = told.reduce((total, minutes) => total + minutes, 0);
  return sum > 0 ? sum : undefined;
}

/** What an acta answers in 14 of each organization, once for each of its alliances. */
function answersOf14(items: readonly ActaItem[]) {
  return items.flatMap(({ content, organizationId }) =>
    content.activity === 14 && organizationId ? [[organizationId, content.recognised] as const] : [],
  );
}
