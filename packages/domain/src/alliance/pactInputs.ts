import * as z from 'zod';

const text = (max: number) => z.string().trim().min(1).max(max);

/** The three principles, all of them: a pact is accepted whole or not at all. */
export const principlesAccepted = z.array(z.enum(['equality', 'coordination', 'jointResponsibility'])).optional();

export const recordDialogueSpace = z.strictObject({
  key: z.uuid(),
  alliance: z.uuid(),
  kind: z.enum(['dialogue', 'listening', 'agreement', 'conflictResolution']),
  heldOn: z.iso.date(),
  place: text(300),
  /** Who came of the ciudadanía, as groups: never a list of names */
  citizens: text(1000),
  /** The Instituciones Distritales that came */
  institutions: text(1000),
  agreements: text(4000),
  disagreements: z.string().trim().max(4000).default(''),
});
export type RecordDialogueSpace = z.infer<typeof recordDialogueSpace>;

export const addPactMethodology = z.strictObject({
  key: z.uuid(),
  name: text(120),
  owner: text(200),
  description: z.string().trim().max(1000).default(''),
});
export type AddPactMethodology = z.infer<typeof addPactMethodology>;

export const retirePactMethodology = z.strictObject({ methodology: z.uuid() });
export type RetirePactMethodology = z.infer<typeof retirePactMethodology>;
