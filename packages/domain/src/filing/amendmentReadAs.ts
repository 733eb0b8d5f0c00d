import { readAs } from '../platform/index.ts';

/** The version of what goes in an amendment as one number: what is written, changed, taken out or comes off the desk makes another. */
export function amendmentReadAs(loose: readonly { id: string; version: number }[]): number {
  return readAs(loose.map(({ id, version }) => `${id} ${version}`));
}
