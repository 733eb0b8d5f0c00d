import { allow, type Outcome, refuse } from '../platform/outcome.ts';
import type { Alliance } from './alliance.ts';
import type { CiteInput } from './proposalInputInputs.ts';
import { mustBeAt } from './rules.ts';

/** Inputs are cited while the proposal is prepared; a course or workshop comes "con sus respectivos soportes". */
export function decideCitation(alliance: Alliance, input: Pick<CiteInput, 'kind' | 'files'>): Outcome {
  const open = mustBeAt(alliance, 2);
  if (!open.ok) return open;
  return input.kind === 'course' && input.files.length === 0 ? refuse('proposalInput.supportMissing') : allow();
}

/** The mode is of a course or workshop: beside a strategy it is told. */
export function modeOfStrategy(): Outcome<undefined> {
  return refuse('proposalInput.modeOfStrategy');
}
