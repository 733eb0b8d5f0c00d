import * as z from 'zod';
import { storedAs, unchanged } from '../platform/index.ts';

/** The relevant information of a row of the Base de datos de la Red. Version 0 is the same without its number. */
export const storedRelevant = storedAs({
  schema: z.record(z.string(), z.string().nullable()),
  upcasts: [unchanged],
});
