import type { Readable } from 'node:stream';
import type { Copies } from './copies.ts';
import type { FileRefusal, Refused } from './refusals.ts';
import type { Extension, SlotName } from './slots.ts';
import type { OpenedObject } from './store/objects.ts';
import type { SweepReport } from './sweep.ts';

/** A file that is kept: what its row says. `name` is for people only; width and height are a picture's, upright. */
export interface StoredFile {
  key: string;
  name: string;
  extension: Extension;
  mediaType: string;
  bytes: number;
  sha256: string;
  width?: number;
  height?: number;
}

/** A file that arrived whole, passed every check and is not kept yet. It must be kept or discarded. */
export interface LandedFile {
  path: string;
  copies: Copies;
  facts: Omit<StoredFile, 'key'>;
}

export type Landing = { ok: true; landed: LandedFile } | Refused;
export type Received = { ok: true; file: StoredFile } | { ok: false; refusal: FileRefusal };

/** Files of evidence, acts and proofs. Every path inside is a random key; nothing that a person typed. */
export interface Storage {
  /** `land`, then `keep`. Write the row that names the file only after this answers. */
  receive(stream: Readable, name: string, slot: SlotName): Promise<Received>;
  /** Takes a finished file of the landing folder (a resumable upload) under the same rules, and removes it if refused. */
  adopt(path: string, name: string, slot: SlotName): Promise<Received>;
  /** Writes to the landing folder, checks name, limit, type and contents, and makes a picture's copies. */
  land(stream: Readable, name: string, slot: SlotName): Promise<Landing>;
  /** Moves a landed file and its copies into the store; answers when they would survive a power cut. */
  keep(landed: LandedFile): Promise<StoredFile>;
  discard(landed: LandedFile): Promise<void>;
  /** The original, byte by byte; null when there is none. */
  open(key: string): Promise<OpenedObject | null>;
  /**
   * What everybody but an authorised reader of the original gets: a picture upright and without EXIF or GPS, of its own
   * type; a video of the same length without its user data, its places among them. Null where the original says nothing more.
   */
  servedCopy(key: string): Promise<OpenedObject | null>;
  /** A picture as WebP of at most 480 px; null for what is no picture. */
  thumbnail(key: string): Promise<OpenedObject | null>;
  /** Removes an original and its copies; removing twice is fine. */
  remove(key: string): Promise<void>;
  /** Of these keys, those whose original is not in the store (must be none). */
  absent(keys: readonly string[]): Promise<string[]>;
  /** The key of every original in the store older than `hours`, each once. */
  keys(hours: number): AsyncIterable<string>;
  /** The names of the objects that lie under a key: the original and its copies. */
  objectsOf(key: string): Promise<string[]>;
  /** Puts an object back under its own name, as a copy of the installation kept it. */
  putBack(name: string, stream: Readable): Promise<void>;
  /** Removes what no row names and what never finished arriving, once older than `hours`. */
  sweep(knownAmong: (keys: readonly string[]) => Promise<Iterable<string>>, hours: number): Promise<SweepReport>;
  /** True when a file can be written to the landing folder (and, with S3, the bucket answers). */
  ready(): Promise<boolean>;
}
