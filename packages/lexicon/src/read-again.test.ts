import { examples, samples } from '@alianzas/domain/given';
import { hoursTyped } from '@alianzas/domain/platform/inputs';
import { expect, test } from 'vitest';
import { longDay } from './formats/days.ts';
import { decimal } from './formats/numbers.ts';
import { phone } from './formats/phone.ts';

type Datum = keyof typeof samples;

const asItIs = String;
/** How each datum is printed: what pages, mails and the fields of a correction show of it. */
const PRINTED: { readonly [datum in Datum]: readonly ((kept: never) => string)[] } = {
  ...{ name: [asItIs], personName: [asItIs], title: [asItIs], label: [asItIs], line: [asItIs], text: [asItIs] },
  ...{ email: [asItIs], phone: [asItIs, phone], code: [asItIs], filingNumber: [asItIs], place: [asItIs] },
  nit: [asItIs],
  day: [asItIs, longDay],
  time: [asItIs],
  wholeNumber: [asItIs, decimal],
  effort: [hoursTyped],
  quantity: [decimal],
  money: [decimal, (kept: string) => `$ ${decimal(kept)}`],
  webAddress: [asItIs],
  oneTimeCode: [asItIs],
};

test.each(Object.keys(samples) as Datum[])('what is printed of %s is read again as what it was', (datum) => {
  const kept = samples[datum].flatMap((sample) => ('becomes' in sample ? [sample.becomes] : []));
  expect(kept.length).toBeGreaterThan(0);
  for (const one of kept) {
    for (const print of PRINTED[datum])
      expect(examples[datum].parse(print(one as never)), print(one as never)).toEqual(one);
  }
});
