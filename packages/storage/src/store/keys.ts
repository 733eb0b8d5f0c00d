import { randomBytes } from 'node:crypto';

/** What is kept beside an original, by the end of its object's name. */
export const copySuffixes = { served: '.served', thumbnail: '.thumbnail', veil: '.veil' } as const;

export type CopyName = keyof typeof copySuffixes;

const objectName = /^([0-9a-f]{32})(\.served|\.thumbnail|\.veil)?$/;

/** A new object key: 128 random bits in hexadecimal, nothing that a person typed. */
export function newKey(): string {
  return randomBytes(16).toString('hex');
}

/** The key that an object's name belongs to, or null when the name is none of ours. */
export function keyOf(name: string): string | null {
  return objectName.exec(name)?.[1] ?? null;
}

/** Where an object lies, with `/` between folders: two levels of 256 keep every folder small. */
export function placeOf(name: string): string {
  if (keyOf(name) === null) throw new Error('not an object of this store');
  return `${name.slice(0, 2)}/${name.slice(2, 4)}/${name}`;
}
