import type { Alliance } from '../alliance/alliance.ts';
import type { Cycle } from '../cycle/cycle.ts';
import { mayBeChosen } from '../organization/inputs.ts';
import type { Organization } from '../organization/organization.ts';
import type { Actor } from '../platform/actor.ts';
import { type Offer, offer } from '../platform/outcome.ts';
import type { AllyFacts } from './category.ts';
import { mustBeAnAlly } from './categoryRules.ts';
import { mayDecideCategory, mayDecideRecognition, mayOpenEdition } from './policy.ts';
import { mayBeRecognised, mayHaveEdition } from './rules.ts';

/** Whether the actor may open the edition of the gala of a cycle now. */
export function offersEdition(cycle: Pick<Cycle, 'year' | 'balanceFiledAt'>, hasEdition: boolean, actor: Actor): Offer {
  return offer(mayOpenEdition(actor), mayHaveEdition(cycle, hasEdition));
}

/** Whether an acta approved by the actor may decide 14 for a case now. */
export function offersRecognising(
  alliance: Pick<Alliance, 'state' | 'step'>,
  hasEdition: boolean,
  actor: Actor,
): Offer {
  return offer(mayDecideRecognition(actor), mayBeRecognised(alliance, hasEdition));
}

/** Whether the actor may decide the category of an organization now, by what it has done. */
export function offersCategory(
  organization: Pick<Organization, 'mergedInto'>,
  facts: Pick<AllyFacts, 'alliances'>,
  actor: Actor,
): Offer {
  const chosen = mayBeChosen(organization);
  return offer(mayDecideCategory(actor), chosen.ok ? mustBeAnAlly(facts) : chosen);
}
