import { storedAs, unchanged } from '../platform/index.ts';
import { itemContent } from './inputs.ts';

/** What an acta says of an activity, as its row keeps it. Version 0 is the same without its number. */
export const storedItem = storedAs({ schema: itemContent, upcasts: [unchanged] });
