import type { Datum } from '@alianzas/domain/platform/inputs';
import type { ShownForm } from './forms.ts';
import { datumOfControl, isAskedAt, send, shownForms, typedOf, waysOf } from './typed.ts';
import { FEW, isSame, type Scene } from './well-typed.ts';

/** Each e-mail, each day to come and each year that a page's forms ask for with a slip: those that are not asked about, or once more when sent again. */
export async function unquestioned({ ask, page, known }: Scene): Promise<string[]> {
  const faults: string[] = [];
  const forms = await shownForms(ask, page);
  for (const [form, { slip, other, isOf }] of forms.flatMap((one) => SLIPS.map((each) => [one, each] as const))) {
    const isAsking = ({ name }: { name: string }) => isOf(datumOfControl(known, { name }) ?? { datum: 'line' });
    const names = typedOf(form).flatMap((one) => (isAsking(one) ? [one.name] : []));
    const slips = Object.fromEntries(names.map((name) => [name, slip]));
    let waiting = names;
    for (const way of waysOf(form, FEW)) {
      if (waiting.length === 0) break;
      const asked = await send(ask, page, form, { ...way, ...slips });
      const told = waiting.filter((name) => isAskedAt(asked.forms, name));
      if (told.length > 0) {
        const at = `${page.name} · ${form.label || form.action} · ${told}`;
        faults.push(...answeredOtherwise(form, asked.forms, slip).map((fault) => `${at}: ${fault}`));
        const another = Object.fromEntries(names.map((name) => [name, other]));
        const changed = await send(ask, page, form, { ...way, ...another, asWritten: slip });
        const taken = told.filter((name) => !isAskedAt(changed.forms, name));
        if (taken.length > 0) faults.push(`${at}: ${taken} taken by the answer of another value`);
        const again = await send(ask, page, form, { ...way, ...slips, asWritten: slip });
        const twice = told.filter((name) => isAskedAt(again.forms, name));
        if (twice.length > 0) faults.push(`${at}: ${twice} asked about again`);
      }
      waiting = waiting.filter((name) => !told.includes(name));
    }
    if (waiting.length > 0) faults.push(`${page.name} · ${form.label || form.action} · ${waiting}: not asked about`);
  }
  return faults;
}

/** How a question is asked that is not answered by a box of its value, beside the buttons that its form always has. */
function answeredOtherwise(form: ShownForm, asked: readonly ShownForm[], slip: string): string[] {
  const back = asked.find((one) => isSame(one, form));
  if (!back) return ['its form did not come back'];
  const box = back.controls.find(({ name }) => name === 'asWritten');
  const isOfValue = box?.type === 'checkbox' && box.given.length === 0 && box.choices.every((one) => one === slip);
  return [
    ...(isOfValue ? [] : ['answered by no box of its value']),
    ...(back.buttons.join() === form.buttons.join() ? [] : [`answered by its button ${back.buttons}`]),
  ];
}

/** What looks like a slip, another that does, and the answers of which they are. */
const SLIPS: readonly { slip: string; other: string; isOf: (datum: Datum) => boolean }[] = [
  { slip: 'junta73@gmail.con', other: 'junta74@gmail.con', isOf: ({ datum }) => datum === 'email' },
  {
    ...{ slip: '2047-03-01', other: '2047-03-04' },
    isOf: ({ datum, asksFar }) => datum === 'day' && asksFar === true,
  },
  { slip: '2062', other: '2063', isOf: ({ datum, asksFar }) => datum !== 'day' && asksFar === true },
  { slip: '2027-03-22', other: '2027-03-28', isOf: ({ asksRest }) => asksRest === true },
];
