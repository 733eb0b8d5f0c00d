import * as z from 'zod';
import { choices, day, id, line, orEmpty, place, text, title } from '../platform/inputs.ts';

/** The three principles, all of them: a pact is accepted whole or not at all. */
export const principlesAccepted = choices(z.enum(['equality', 'coordination', 'jointResponsibility'])).optional();

export const recordDialogueSpace = z.strictObject({
  key: id,
  alliance: id,
  kind: z.enum(['dialogue', 'listening', 'agreement', 'conflictResolution']),
  heldOn: day('past'),
  place,
  /** Who came of the ciudadanía, as groups: never a list of names */
  citizens: text(1000),
  /** The Instituciones Distritales that came */
  institutions: text(1000),
  agreements: text(4000),
  disagreements: orEmpty(text(4000)),
});
export type RecordDialogueSpace = z.infer<typeof recordDialogueSpace>;

export const addPactMethodology = z.strictObject({
  key: id,
  name: title(120),
  owner: line(200),
  description: orEmpty(text(1000)),
});
export type AddPactMethodology = z.infer<typeof addPactMethodology>;

export const retirePactMethodology = z.strictObject({ methodology: id });
export type RetirePactMethodology = z.infer<typeof retirePactMethodology>;
