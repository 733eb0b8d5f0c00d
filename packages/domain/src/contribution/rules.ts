import { type Decimal, lineValue, parseDecimal } from '../platform/money.ts';
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
 * Values a line: rate × quantity where it can be monetised, with the source of its rate; otherwise no value, with the
 * reason. Refuses what is half said.
 */
export function valueLine(input: DeclareContribution): Outcome<Valued> {
  const quantity = parseDecimal(input.quantity);
  if (!quantity.ok) return quantity;
  if (input.monetizable === 'no') {
    if (!input.notMonetizableReason) return refuse('contribution.reasonMissing');
    return allow({ quantity: quantity.value, rate: null, value: null });
  }
  if (!input.method || !input.rate || !input.rateSource) return refuse('contribution.rateMissing');
  const rate = parseDecimal(input.rate);
  if (!rate.ok) return rate;
  const value = lineValue(rate.value, quantity.value);
  return value > MOST_PESOS ? refuse('money.tooLarge') : allow({ quantity: quantity.value, rate: rate.value, value });
}

/** A value is verified once, by somebody of staff other than who declared it. */
export function decideVerification(contribution: Contribution, verifier: string): Outcome {
  if (contribution.state === 'verified') return refuse('contribution.alreadyVerified');
  if (contribution.state !== 'delivered') return refuse('contribution.notDelivered');
  return contribution.declaredBy === `staff:${verifier}` ? refuse('contribution.ownDeclaration') : allow();
}
