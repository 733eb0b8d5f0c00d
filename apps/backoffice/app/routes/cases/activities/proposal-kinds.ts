import { mayBeOfKind } from '@alianzas/domain/alliance/inputs';
import { adoptionAims, kindFields, kinds, optionsOf, pactLevels, refusalSentence } from '@alianzas/lexicon';

export interface KindField {
  name: string;
  label: string;
  hint?: string;
  /** `lines`: one a line; `choices`: any of a list; the others have their own form */
  as: 'text' | 'lines' | 'choices' | 'principles' | 'supports' | 'methodology';
  choices?: { readonly [code: string]: string };
  optional?: boolean;
}

/** The fields that each kind of alliance asks for besides the common ones. */
const KIND_FIELDS: { readonly [kind: string]: readonly KindField[] } = {
  loyalty: [
    {
      name: 'strategies',
      label: kindFields.loyalty.strategies,
      as: 'lines',
    },
    {
      name: 'circles',
      label: kindFields.loyalty.circles,
      hint: 'Clientes, equipos de trabajo, vecinos, estudiantes',
      as: 'text',
    },
    { name: 'interestGroups', label: kindFields.loyalty.interestGroups, as: 'text' },
    { name: 'trust', label: kindFields.loyalty.trust, as: 'text' },
    { name: 'mainstreaming', label: kindFields.loyalty.mainstreaming, as: 'text' },
  ],
  adoption: [
    {
      name: 'collaboration',
      label: kindFields.adoption.collaboration,
      hint: 'Qué hace cada uno, también la Secretaría',
      as: 'text',
    },
    { name: 'pointActions', label: kindFields.adoption.pointActions, as: 'lines' },
    { name: 'aims', label: kindFields.adoption.aims, as: 'choices', choices: adoptionAims },
    { name: 'places', label: kindFields.adoption.places, as: 'lines' },
    { name: 'strategies', label: kindFields.adoption.strategies, as: 'lines' },
    { name: 'benefit', label: kindFields.adoption.benefit, as: 'text' },
  ],
  pact: [
    { name: 'collectiveActions', label: kindFields.pact.collectiveActions, as: 'lines' },
    { name: 'cityProblems', label: kindFields.pact.cityProblems, as: 'lines' },
    { name: 'levels', label: kindFields.pact.levels, as: 'choices', choices: pactLevels },
    { name: 'principles', label: kindFields.pact.principles, as: 'principles' },
    { name: 'methodology', label: kindFields.pact.methodology, as: 'methodology', optional: true },
  ],
  support: [{ name: 'supports', label: kindFields.support.supports, as: 'supports' }],
};

/** The fields that a kind of proposal has of its own; none for what is no kind. */
export function fieldsOfKind(kind: string): readonly KindField[] {
  return Object.hasOwn(KIND_FIELDS, kind) ? KIND_FIELDS[kind]! : [];
}

/** Why a proposal of those parties may not be of a kind; null of one that it may be of. */
export function kindRefused(kind: string, parties: readonly unknown[]): string | null {
  const may = mayBeOfKind(kind, parties);
  return may.ok ? null : refusalSentence(may.refusal);
}

/** The kinds that a proposal of those parties may be of, and why not of each other one. */
export function kindsFor(parties: readonly unknown[]) {
  const told = optionsOf(kinds).map((kind) => ({ ...kind, why: kindRefused(kind.value, parties) }));
  return { choices: told.filter(({ why }) => why === null), refused: told.flatMap(({ why }) => why ?? []) };
}
