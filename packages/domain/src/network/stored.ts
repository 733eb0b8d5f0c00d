import * as z from 'zod';
import { storedAs, unchanged } from '../platform/index.ts';

const relevant = z.record(z.string(), z.string().nullable());

/** The relevant information of a row of the Base de datos de la Red. Version 0 is the same without its number. */
export const storedRelevant = storedAs({ schema: relevant, upcasts: [unchanged] });

/** What a row said before one change: until when, who changed it and in which alliance. Version 0 is the same without its number. */
const storedSaid = storedAs({
  schema: z.object({ name: z.string(), relevant, at: z.string(), by: z.string(), alliance: z.string() }),
  upcasts: [unchanged],
});

type Said = ReturnType<typeof storedSaid.read>;

interface Earlier {
  rows?: readonly unknown[];
}

/** What a row said before each change, oldest first. It is only added to: each keeps the version of its day, as it was written. */
export const storedEarlier = {
  read: (kept: unknown): { rows: Said[] } => ({ rows: ((kept as Earlier).rows ?? []).map(storedSaid.read) }),
  /** As it is kept, with one more after the others. */
  added: (kept: unknown, said: Said): unknown => ({
    ...(kept as Earlier),
    rows: [...((kept as Earlier).rows ?? []), storedSaid.write(said)],
  }),
};
