import * as z from 'zod';
import { choices, line, orEmpty, text } from '../platform/inputs.ts';

const words = text(2000);
const list = z.array(line(500)).min(1).max(30);

/** Fidelización: one entity joins and replicates strategies of the SCRD in its circles. */
export const loyaltyFields = z.strictObject({
  kind: z.literal('loyalty'),
  strategies: list,
  circles: words,
  interestGroups: words,
  trust: words,
  mainstreaming: words,
});

/** Apadrinamiento: point actions to appropriate, protect or care for public spaces or goods. */
export const adoptionFields = z.strictObject({
  kind: z.literal('adoption'),
  /** What each actor does, in colaboración solidaria */
  collaboration: words,
  pointActions: list,
  aims: choices(z.enum(['appropriation', 'protection', 'care'])).min(1),
  places: list,
  strategies: list,
  benefit: words,
});

/** Pacto: collective actions from three principles that the parties accept word for word. */
export const pactFields = z.strictObject({
  kind: z.literal('pact'),
  collectiveActions: list,
  cityProblems: list,
  levels: choices(z.enum(['local', 'district'])).min(1),
  principles: choices(z.enum(['equality', 'coordination', 'jointResponsibility'])).length(3),
  methodology: orEmpty(line(200)),
});

/** Apoyo interinstitucional: voluntary actions, each of a class. */
export const supportFields = z.strictObject({
  kind: z.literal('support'),
  supports: z
    .array(z.strictObject({ class: z.enum(['inKind', 'space', 'outreach', 'other']), description: words }))
    .min(1)
    .max(30),
});

export const kindFields = z.discriminatedUnion('kind', [loyaltyFields, adoptionFields, pactFields, supportFields]);
export type KindFields = z.infer<typeof kindFields>;
