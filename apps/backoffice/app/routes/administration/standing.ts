import { staffPersonas } from '@alianzas/domain/demo';
import { type AccountState, accountIn, isAwaited } from '@alianzas/domain/identity';
import type { Standing } from './account-words.ts';

const personas = new Set(staffPersonas.map(({ email }) => email));

/** The people of the demonstration enter without factors: theirs is neither an invitation nor an account of its own. */
export function standingOf(row: { id: string; state: AccountState; email: string }, demonstration: boolean): Standing {
  const invented = demonstration && isAwaited(accountIn(row.id, row.state)) && personas.has(row.email);
  return invented ? 'demonstration' : row.state;
}
