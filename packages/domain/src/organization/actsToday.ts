import { and, isNull } from 'drizzle-orm';
import { person } from '../identity/index.ts';
import { membership } from './tables.ts';

/**
 * Who may still be told what is of an organization, of a statement with its memberships and their people: with a membership
 * of today, and an account that is open.
 */
export const actsToday = and(isNull(membership.until), isNull(person.disabledAt));
