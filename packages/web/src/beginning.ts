import './context.ts';
import { setTimeout as pause } from 'node:timers/promises';
import type { ActionFunctionArgs } from '@remix-run/node';

/** How much of a form with files is read at a closed door, and for how long: its words, which stand before its files. */
export const WORDS = { bytes: 256_000, milliseconds: 10_000 };

/** The request, of whose body only the beginning is read: what is above the bound, or comes too late, is not. */
export async function beginningOf(args: ActionFunctionArgs, bound = WORDS): Promise<Request> {
  const { url, method, headers } = args.request;
  const type = { 'content-type': headers.get('content-type') ?? '' };
  return new Request(url, { method, headers: type, body: await firstOf(await begun(args), bound) });
}

/** The request whose body is read now, as slowly as it comes: no transaction of it is open meanwhile. */
export async function begun({ request, context }: ActionFunctionArgs): Promise<Request> {
  await context.rest();
  return request;
}

async function firstOf({ body }: Request, { bytes, milliseconds }: typeof WORDS): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = body?.getReader();
  const late = new AbortController();
  const over = pause(milliseconds, null, { signal: late.signal, ref: false }).catch(() => null);
  try {
    while (reader && size < bytes) {
      const part = await Promise.race([reader.read(), over]);
      if (!part || part.done) break;
      chunks.push(part.value);
      size += part.value.byteLength;
    }
  } finally {
    late.abort();
    // Never cancelled: that would close the connection before its answer; the server reads what is left to its end
    reader?.releaseLock();
  }
  return new Uint8Array(Buffer.concat(chunks).subarray(0, bytes));
}
