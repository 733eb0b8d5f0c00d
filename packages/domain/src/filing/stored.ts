import * as z from 'zod';
import { storedAs, unchanged } from '../platform/index.ts';

/** What the packet of a case names by their ids, as it stood and was called when it was prepared. */
const named = z.object({
  organizations: z.record(z.string(), z.string()),
  /** Those of its case, in their order */
  parties: z.array(z.string()),
});
export type PacketNames = z.infer<typeof named>;
export const storedPacketNames = storedAs({ schema: named, upcasts: [unchanged] });
