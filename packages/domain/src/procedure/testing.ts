import * as cycle from './cycle.ts';
import * as path from './evolve.ts';
import type { ActivityNumber, Fact, Path } from './procedure.ts';
import * as undo from './undo.ts';
import { versionInForce } from './versions.ts';

const { activities } = versionInForce.content;

/** The moves of a case and of a cycle by the rows of the version in force, for the proofs of those rows. */
export const evolve = (before: Path, fact: Fact) => path.evolve(before, fact, activities);
export const accepts = (before: Path, fact: Fact) => path.accepts(before, fact, activities);
export const mayOpen = (before: Path, activity: ActivityNumber) => path.mayOpen(before, activity, activities);
export const lastStep = (before: Path) => undo.lastStep(before, activities);
export const evolveCycle = (before: cycle.CyclePath, fact: cycle.CycleFact) =>
  cycle.evolveCycle(before, fact, activities);
export const acceptsCycle = (before: cycle.CyclePath, fact: cycle.CycleFact) =>
  cycle.acceptsCycle(before, fact, activities);
export const mayBeginAlliances = (before: cycle.CyclePath) => cycle.mayBeginAlliances(before, activities);
export const hasOutcome = (before: Path, carriedOver: boolean) => cycle.hasOutcome(before, carriedOver, activities);
