import { type Decimal, lineValue } from '../platform/money.ts';
import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { Contribution } from './contribution.ts';
import type { DeclareContribution } from './inputs.ts';

/** What one line may be worth at most: as much as `parsePesos` reads. */
const MOST_PESOS = 99_999_999_999_999n;

export interface Valued {
  quantity: Decimal;
  rate: Decimal | null;
  /** Whole pesos, rounded half up once for the line */
  value: bigint | null;
}

/**
 * Values a line: rate × quantity where it can be monetised; otherwise no value. Refuses one that is worth nothing
 * or more than can be kept.
 */
export function valueLine(input: DeclareContribution): Outcome<Valued> {
  const { quantity } = input;
  if (input.monetizable === 'no') return allow({ quantity, rate: null, value: null });
  const value = lineValue(input.rate, quantity);
  if (value === 0n) return refuse('money.zero');
  return value > MOST_PESOS ? refuse('money.tooLarge') : allow({ quantity, rate: input.rate, value });
}

/** A value is verified once, by somebody of staff other than who declared it. */
export function decideVerification(contribution: Contribution, verifier: string): Outcome {
  if (contribution.state === 'verified') return refuse('contribution.alreadyVerified');
  if (contribution.state !== 'delivered') return refuse('contribution.notDelivered');
  return contribution.declaredBy === `staff:${verifier}` ? refuse('contribution.ownDeclaration') : allow();
}
