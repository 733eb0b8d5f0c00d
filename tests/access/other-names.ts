import { by, invented, must, type World } from '@alianzas/domain/given';
import { createPerson } from '@alianzas/domain/identity';
import type { Datum } from '@alianzas/domain/platform/inputs';
import type { Control, ShownForm } from './forms.ts';
import { type Ask, datumOfControl, type Shown, send, shownForms, typedOf } from './typed.ts';
import { boxesOf, plainOf } from './well-typed.ts';

/** The address of an account of that name. */
export async function anAccount(world: World, name = 'Zoraida Quintana'): Promise<string> {
  const { email } = invented('Persona');
  must(await createPerson(by(world, 'lead', 1), { email, name }));
  return email;
}

interface Scene {
  ask: Ask;
  page: Shown;
  known: ReadonlyMap<string, Datum>;
}

/**
 * Of each form of a page that takes the name and the address of a person: how it answers an address that is of another
 * name. What is said of one says nothing of `another`.
 */
export async function otherNames(
  { ask, page, known }: Scene,
  email: string,
  another: string,
): Promise<Record<string, string>> {
  const said: Record<string, string> = {};
  for (const form of await shownForms(ask, page)) {
    const of = (...data: string[]) =>
      typedOf(form).find((one) => data.includes(datumOfControl(known, one)?.datum ?? ''))?.name;
    const [name, address] = [of('personName', 'name'), of('email')];
    if (!name || !address) continue;
    const fields = {
      ...{ ...plainOf(form, known), ...Object.fromEntries(boxesOf(form)) },
      ...{ [name]: 'Efraín Galindo', [address]: email },
    };
    const at = `${page.name} · ${form.label || form.action}`;
    for (const way of waysToSend(form)) {
      const sent = await send(ask, page, form, { ...fields, ...way });
      const box = asking(sent.forms);
      said[at] = sent.status === 303 ? 'takes it' : `${sent.status}`;
      if (!box?.isInvalid) continue;
      const back = sent.forms.find(({ controls }) => asking([{ controls }]) !== undefined) ?? form;
      const other = await send(ask, page, back, { ...fields, ...way, [address]: another, [box.name]: email });
      const last = other.forms.find(({ controls }) => asking([{ controls }]) !== undefined) ?? back;
      const again = await send(ask, page, last, { ...fields, ...way, [box.name]: email });
      said[at] = asking(again.forms)?.isInvalid ? 'asks again' : 'asks';
      if (!asking(other.forms)?.isInvalid) said[at] = 'takes the answer of another';
      break;
    }
  }
  return said;
}

/** By each of its buttons: what is saved unfinished is asked once it is sent. */
function waysToSend({ controls }: ShownForm): Record<string, string>[] {
  const intents = controls.find(({ name }) => name === 'intent')?.choices ?? [];
  return intents.length > 0 ? intents.map((intent) => ({ intent })) : [{}];
}

const SAME = /(?:^|\.)samePerson$/;

function asking(forms: readonly Pick<ShownForm, 'controls'>[]): Control | undefined {
  return forms.flatMap(({ controls }) => controls).find(({ name }) => SAME.test(name));
}
