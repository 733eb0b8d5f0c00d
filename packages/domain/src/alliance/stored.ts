import { storedAs, unchanged } from '../platform/index.ts';
import { kindFields } from './kindFields.ts';

/** The fields of a proposal's kind, as its row keeps them. Version 0 is the same without its number. */
export const storedFields = storedAs({ schema: kindFields, upcasts: [unchanged] });

/** What a step taken back had left, which is kept to be looked up and never read by a rule. */
export const KEPT_VERSION = 1;
