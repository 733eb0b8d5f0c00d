import type { Keeping } from './freezes.ts';
import type { TRANSITIONS } from './transitions.ts';

/** The triggers that the tables of this folder ask for, as the migrations create them: the tests compare them with the catalogue. */

const BY_APPLICATION = 'app.by_application()';

/** A row that an application changes past the moment of a freeze, but in the columns that may still change. */
export function triggersOfFreezes(keeping: Readonly<Record<string, Keeping>>): string[] {
  return Object.entries(keeping).flatMap(([table, { freezes = {} }]) =>
    Object.entries(freezes).map(
      ([suffix, { when, but }]) =>
        `create trigger ${table}_${suffix}_kept before update on ${table} for each row when (${BY_APPLICATION}${when === 'true' ? '' : ` and (${when})`}) execute function app.keep_closed(${but.map((column) => `'${column}'`).join(', ')});`,
    ),
  );
}

export interface Move {
  noun: string;
  role: string;
  was: string;
  becomes: string;
}

export function movesOf(transitions: typeof TRANSITIONS): Move[] {
  return Object.entries(transitions).flatMap(([noun, roles]) =>
    Object.entries(roles).flatMap(([role, moves]) =>
      Object.entries(moves).flatMap(([was, next]) => next.map((becomes) => ({ noun, role, was, becomes }))),
    ),
  );
}

/** A state that begins, and one that changes. */
export function triggersOfMoves(transitions: typeof TRANSITIONS): string[] {
  return Object.keys(transitions).flatMap((noun) => {
    const [table, column] = noun.split('.');
    const then = `execute function app.check_move('${column}')`;
    return [
      `create trigger ${table}_${column}_begins before insert on ${table} for each row when (${BY_APPLICATION}) ${then};`,
      `create trigger ${table}_${column}_moves before update on ${table} for each row when (${BY_APPLICATION} and old.${column} is distinct from new.${column}) ${then};`,
    ];
  });
}

/** Whoever is named as the author of an act is who acts. */
export function triggersOfSignatures(signatures: Readonly<Record<string, readonly string[]>>): string[] {
  return Object.entries(signatures).flatMap(([table, columns]) => {
    const args = columns.map((column) => `'${column}'`).join(', ');
    const changed = columns.map((column) => `old.${column} is distinct from new.${column}`).join(' or ');
    const then = `execute function app.check_signature(${args})`;
    return [
      `create trigger ${table}_signs before insert on ${table} for each row when (${BY_APPLICATION}) ${then};`,
      `create trigger ${table}_signs_again before update on ${table} for each row when (${BY_APPLICATION} and (${changed})) ${then};`,
    ];
  });
}
