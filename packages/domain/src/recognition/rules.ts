import type { Alliance, Party } from '../alliance/alliance.ts';
import { mustBeAt, mustSpeakOfAll } from '../alliance/inputs.ts';
import type { Cycle } from '../cycle/cycle.ts';
import { mustBeOpen } from '../cycle/inputs.ts';
import { allow, allowUnless, type Outcome, refusalsIn, refuse } from '../platform/outcome.ts';
import type { RecognitionDecision } from './inputs.ts';
import type { Answered, DecidedBefore } from './recognition.ts';

/** A cycle has one edition of the gala, opened before its balance is filed. */
export function mayHaveEdition(cycle: Pick<Cycle, 'year' | 'balanceFiledAt'>, hasEdition: boolean): Outcome {
  const open = mustBeOpen(cycle);
  if (!open.ok) return open;
  return hasEdition ? refuse('recognition.editionExists', { year: cycle.year }) : allow();
}

/** 14 is decided where it is open, within the edition of its cycle. */
export function mayBeRecognised(alliance: Pick<Alliance, 'state' | 'step'>, hasEdition: boolean): Outcome {
  return allowUnless(refusalsIn([mustBeAt(alliance, 14), mustHaveEdition(hasEdition)]));
}

export function mustHaveEdition(hasEdition: boolean): Outcome {
  return hasEdition ? allow() : refuse('recognition.editionMissing');
}

/** Activity 14 speaks of every organization of the alliance; a resolución has its number. */
export function decideOutcomes(
  alliance: Alliance,
  parties: readonly Party[],
  decisions: ReadonlyMap<string, RecognitionDecision>,
): Outcome {
  const unnumbered = [...decisions.values()].some((d) => d.recordKind === 'resolution' && !d.resolutionNumber);
  return allowUnless(
    refusalsIn([
      mustSpeakOfAll(alliance, 14, parties, decisions),
      unnumbered ? refuse('recognition.resolutionNumberMissing') : allow(),
    ]),
  );
}

/**
 * Recognition is of an organization in an edition: what was said of a body in another alliance is said again. Where two were
 * one body only after they were decided apart, either answer stands.
 */
export function mustAgreeWithEdition(
  bodies: ReadonlyMap<string, string>,
  before: readonly DecidedBefore[],
  answers: Iterable<Answered>,
): Outcome {
  const bodyOf = (registration: string) => bodies.get(registration) ?? registration;
  return allowUnless(
    [...answers].flatMap(([organization, answer]) => {
      const said = before.filter((one) => bodyOf(one.organization) === bodyOf(organization));
      const [first] = said;
      if (!first || said.some(({ recognised }) => recognised === (answer === 'yes'))) return [];
      const { recognised, alliance } = first;
      return refusalsIn([
        // The names are of the page that tells it, which knows them
        refuse('recognition.decidedOtherwise', { organizations: [organization], names: null, recognised, alliance }),
      ]);
    }),
  );
}
