import * as z from 'zod';
import { storedAs, unchanged } from '../platform/index.ts';

const relevant = z.record(z.string(), z.string().nullable());

/** The relevant information of a row of the Base de datos de la Red. Version 0 is the same without its number. */
export const storedRelevant = storedAs({ schema: relevant, upcasts: [unchanged] });

/** What a row said before each change, oldest first: until when, who changed it and in which alliance. */
export const storedEarlier = storedAs({
  schema: z.object({
    rows: z.array(z.object({ name: z.string(), relevant, at: z.string(), by: z.string(), alliance: z.string() })),
  }),
  upcasts: [unchanged],
});
