import type { Readable } from 'node:stream';

/** An object opened for reading. Whoever opens it reads it to the end or destroys the stream. */
export interface OpenedObject {
  stream: Readable;
  bytes: number;
}

export interface ListedObject {
  name: string;
  bytes: number;
  modified: Date;
}

/** Where objects lie. `put` takes a landed file away and answers only when the object would survive a power cut. */
export interface ObjectStore {
  put(name: string, landedPath: string): Promise<void>;
  open(name: string): Promise<OpenedObject | null>;
  has(name: string): Promise<boolean>;
  remove(name: string): Promise<void>;
  list(): AsyncIterable<ListedObject>;
}
