import { randomInt } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream as NodeWebStream } from 'node:stream/web';
import { setTimeout as pause } from 'node:timers/promises';
import { AwsClient } from 'aws4fetch';
import { placeOf } from './keys.ts';
import type { ObjectStore, OpenedObject } from './objects.ts';
import { parseListing } from './s3-listing.ts';
import { StoreUnusable } from './unusable.ts';

/** Where the objects live, from `S3_*`; the bucket is addressed by path, as every compatible store understands. */
export interface S3Settings {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
}

const tries = 4;
const firstPause = 200;

/** Objects in an S3-compatible store. Each try of a PUT reads the landed file anew; it goes only once it is stored. */
export function openS3Store(settings: S3Settings): ObjectStore {
  const { accessKeyId, secretAccessKey, region } = settings;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 });
  const bucket = `${settings.endpoint.replace(/\/+$/, '')}/${encodeURIComponent(settings.bucket)}`;

  async function send(url: string, request: () => RequestInit, absentIsFine = true): Promise<Response> {
    for (let attempt = 1; ; attempt += 1) {
      const answer = await client.fetch(url, request()).catch((error: unknown) => lastTry(attempt, error));
      if (answer && (answer.ok || (absentIsFine && answer.status === 404))) return answer;
      await answer?.body?.cancel();
      const hopeless = answer && answer.status < 500 && answer.status !== 429;
      if (answer && (hopeless || attempt === tries))
        throw new StoreUnusable(null, `object store answered ${answer.status}`);
      await pause(firstPause * 2 ** (attempt - 1) * (randomInt(1_000) / 1_000));
    }
  }

  async function put(name: string, landedPath: string): Promise<void> {
    const { size } = await stat(landedPath);
    const headers = { 'content-length': String(size), 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' };
    const answer = await send(
      `${bucket}/${placeOf(name)}`,
      () => streamed({ method: 'PUT', headers, body: webStreamOf(createReadStream(landedPath)) }),
      false,
    );
    await answer.body?.cancel();
    await rm(landedPath);
  }

  async function open(name: string): Promise<OpenedObject | null> {
    const answer = await send(`${bucket}/${placeOf(name)}`, () => ({ method: 'GET' }));
    if (answer.ok && answer.body) return opened(answer.body, answer.headers);
    await answer.body?.cancel();
    return null;
  }

  async function has(name: string): Promise<boolean> {
    return (await send(`${bucket}/${placeOf(name)}`, () => ({ method: 'HEAD' }))).ok;
  }

  async function remove(name: string): Promise<void> {
    const answer = await send(`${bucket}/${placeOf(name)}`, () => ({ method: 'DELETE' }));
    await answer.body?.cancel();
  }

  async function* list() {
    let token: string | null = null;
    do {
      const query = new URLSearchParams({
        'list-type': '2',
        ...(token === null ? {} : { 'continuation-token': token }),
      });
      const answer = await send(`${bucket}?${query}`, () => ({ method: 'GET' }), false);
      const page = parseListing(await answer.text());
      yield* page.objects;
      token = page.next;
    } while (token !== null);
  }

  return { put, open, has, remove, list };
}

function lastTry(attempt: number, error: unknown): null {
  if (attempt === tries) throw error;
  return null;
}

function opened(body: ReadableStream<Uint8Array>, headers: Headers): OpenedObject {
  return { stream: Readable.fromWeb(nodeWebStream(body)), bytes: Number(headers.get('content-length')) };
}

/** fetch needs `duplex` to send a stream, and the DOM's types do not know it yet. */
function streamed(request: RequestInit): RequestInit {
  return Object.assign(request, { duplex: 'half' });
}

/** Node and the DOM declare the same web stream twice; at run time they are one class. */
function nodeWebStream(stream: ReadableStream<Uint8Array>): NodeWebStream<Uint8Array> {
  return stream as NodeWebStream<Uint8Array>;
}

/** The same, the other way round. */
function webStreamOf(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>;
}
