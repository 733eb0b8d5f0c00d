import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { AgentCategory, AllyCase, AllyFacts, Continuity, Involvement } from './category.ts';

/** The rule is provisional: the procedure names the category and its two grounds, not its scale. A change is a new version. */
export const RULE_VERSION = 1;

/** Involvement × continuity: both axes count, and neither alone is enough. */
export const categoryTable: { readonly [i in Involvement]: { readonly [c in Continuity]: AgentCategory } } = {
  informed: { begins: 'notYet', sustains: 'notYet', lasts: 'notYet' },
  participates: { begins: 'notYet', sustains: 'notYet', lasts: 'agent' },
  cooperates: { begins: 'notYet', sustains: 'agent', lasts: 'agent' },
  jointlyResponsible: { begins: 'notYet', sustains: 'agent', lasts: 'agent' },
};

/** The facts of an organization, from those of each of its alliances. */
export function factsIn(cases: readonly AllyCase[]): AllyFacts {
  const sum = (of: (one: AllyCase) => number) => cases.reduce((all, one) => all + of(one), 0);
  return {
    alliances: cases.length,
    commitments: sum((one) => one.commitments),
    met: sum((one) => one.met),
    contributions: sum((one) => one.contributions),
    plansMet: sum((one) => one.plansMet),
    continues: sum((one) => one.continues),
  };
}

/** The level of involvement that the facts show: commitments met, and what it contributed. */
export function involvementOf({ commitments, met, contributions }: AllyFacts): Involvement {
  if (met === 0) return 'informed';
  if (met * 2 < commitments) return 'participates';
  return met === commitments && contributions > 0 ? 'jointlyResponsible' : 'cooperates';
}

/** The continuity that the facts show: a plan carried to its end, and an alliance that goes on. */
export function continuityOf({ plansMet, continues }: AllyFacts): Continuity {
  if (plansMet === 0) return 'begins';
  return continues > 0 ? 'lasts' : 'sustains';
}

/** The category is of allies only. */
export function mustBeAnAlly(facts: Pick<AllyFacts, 'alliances'>): Outcome {
  return facts.alliances === 0 ? refuse('category.notAnAlly') : allow();
}

/** Of an ally; who departs from the facts says why. */
export function decideCategory(
  facts: AllyFacts,
  chosen: { involvement: Involvement; continuity: Continuity; reason: string },
): Outcome<{ category: AgentCategory; computed: { involvement: Involvement; continuity: Continuity } }> {
  const ally = mustBeAnAlly(facts);
  if (!ally.ok) return ally;
  const computed = { involvement: involvementOf(facts), continuity: continuityOf(facts) };
  const departs = computed.involvement !== chosen.involvement || computed.continuity !== chosen.continuity;
  if (departs && chosen.reason === '') return refuse('category.reasonMissing');
  return allow({ category: categoryTable[chosen.involvement][chosen.continuity], computed });
}
