import * as z from 'zod';
import { storedAs, unchanged } from '../platform/index.ts';
import { partyCapacity } from './inputs.ts';
import type { Compliance } from './plan.ts';
import type { PlanState } from './state.ts';

/** What each party can do, as the section keeps it. Version 0 was the bare list. */
export const storedCapacities = storedAs({
  schema: z.object({ capacities: z.array(partyCapacity) }),
  upcasts: [(list) => ({ capacities: Object.values(list) })],
});

const activity = z.object({
  id: z.string(),
  number: z.number(),
  title: z.string(),
  organization: z.string().nullable(),
  responsible: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  place: z.string(),
  compliance: z.custom<Compliance>().nullable(),
  observation: z.string(),
  replaced: z.boolean(),
});

const commitment = z.object({
  number: z.number(),
  action: z.string(),
  deliverable: z.string(),
  dueOn: z.string(),
  state: z.string(),
  round: z.number(),
});

/** A dated state of the plan, as the follow-up left it. Version 0 is the same without its number. */
export const storedState = storedAs<z.ZodType<PlanState>>({
  schema: z.object({
    alliance: z.object({ code: z.string(), title: z.string() }),
    takenOn: z.string(),
    visit: z.number(),
    section: z.object({
      startsOn: z.string(),
      endsOn: z.string(),
      termMonths: z.number(),
      followUpMechanisms: z.string(),
      capacityStatement: z.string().nullable(),
      version: z.number(),
    }),
    actions: z.array(
      z.object({
        title: z.string(),
        coresponsibility: z.string(),
        commitment,
        activities: z.array(activity),
      }),
    ),
    dates: z.array(z.object({ onDay: z.string(), held: z.boolean() })),
  }),
  upcasts: [unchanged],
});
