import { adoptionAims, pactLevels } from '@alianzas/lexicon';

export interface KindField {
  name: string;
  label: string;
  hint?: string;
  /** `lines`: one a line; `choices`: any of a list; `principles` and `supports` have their own form */
  as: 'text' | 'lines' | 'choices' | 'principles' | 'supports' | 'short';
  choices?: { readonly [code: string]: string };
  optional?: boolean;
}

/** The fields that each kind of alliance asks for besides the common ones. */
export const KIND_FIELDS: { readonly [kind: string]: readonly KindField[] } = {
  loyalty: [
    { name: 'strategies', label: 'Estrategias de cultura ciudadana que replica', as: 'lines' },
    {
      name: 'circles',
      label: 'Círculos en los que las replica',
      hint: 'Clientes, empleados, vecinos, estudiantes',
      as: 'text',
    },
    { name: 'trust', label: 'Qué sostiene la confianza con la entidad', as: 'text' },
    { name: 'mainstreaming', label: 'Cómo las transversaliza', as: 'text' },
  ],
  adoption: [
    { name: 'pointActions', label: 'Acciones puntuales', as: 'lines' },
    { name: 'aims', label: 'Para qué', as: 'choices', choices: adoptionAims },
    { name: 'places', label: 'Espacios o bienes públicos', as: 'lines' },
    { name: 'strategies', label: 'Estrategias de cultura ciudadana', as: 'lines' },
    { name: 'benefit', label: 'Beneficio para la ciudad', as: 'text' },
  ],
  pact: [
    { name: 'collectiveActions', label: 'Acciones colectivas', as: 'lines' },
    { name: 'cityProblems', label: 'Problemáticas de ciudad', as: 'lines' },
    { name: 'levels', label: 'Alcance', as: 'choices', choices: pactLevels },
    { name: 'principles', label: 'Las partes aceptan los tres principios', as: 'principles' },
    { name: 'methodology', label: 'Metodología', as: 'short', optional: true },
  ],
  support: [{ name: 'supports', label: 'Apoyos voluntarios', as: 'supports' }],
};
