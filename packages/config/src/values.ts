import { isIP } from 'node:net';
import { resolve } from 'node:path';
import * as z from 'zod';

export const port = z
  .string()
  .regex(/^\d+$/, 'debe ser un número de puerto entre 1 y 65535')
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65535, 'debe ser un número de puerto entre 1 y 65535');

export const origin = z
  .string()
  .refine(isOrigin, 'debe ser una dirección sin ruta, como https://alianzas.example.org')
  .refine(isSafeOrigin, 'debe empezar por https:// (http:// solo vale para localhost)')
  .transform((value) => new URL(value).origin);

/** A path of this machine, absolute once read. */
export const path = z.string().transform((value) => resolve(value));

export const databaseUrl = url('postgres:', 'postgresql:');

/** 32 bytes, written in base64. */
export const key = z
  .string()
  .refine(isKey, 'debe tener 32 bytes en base64 (genérela con: openssl rand -base64 32)')
  .transform((value) => Buffer.from(value, 'base64'));

export const mailbox = z
  .string()
  .regex(
    /^([^<>]*<[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
    'debe ser un correo, como Alianzas <alianzas@example.org>',
  );

/** Addresses and networks of the proxies whose forwarding headers count. */
export const proxies = z
  .string()
  .transform((value) => value.split(',').map((each) => each.trim()))
  .refine((list) => list.every(isNetwork), 'debe ser una lista de direcciones IP o redes, como 10.0.0.1,10.1.0.0/16');

export const switchedOn = z
  .enum(['0', '1'], { error: 'debe ser 0 o 1' })
  .default('0')
  .transform((value) => value === '1');

/** An address of one of the given protocols, each with its colon. */
export function url(...protocols: string[]) {
  const allowed = protocols.map((protocol) => `${protocol}//`).join(' o ');
  return z.string().refine((value) => protocols.includes(parse(value)?.protocol ?? ''), `debe empezar por ${allowed}`);
}

function parse(value: string): URL | undefined {
  return URL.canParse(value) ? new URL(value) : undefined;
}

function isOrigin(value: string): boolean {
  const parsed = parse(value);
  return parsed !== undefined && ['http:', 'https:'].includes(parsed.protocol) && parsed.href === `${parsed.origin}/`;
}

function isSafeOrigin(value: string): boolean {
  const parsed = parse(value);
  return parsed?.protocol !== 'http:' || ['localhost', '127.0.0.1', '[::1]'].includes(parsed.hostname);
}

function isKey(value: string): boolean {
  return /^[A-Za-z0-9+/]+=?$/.test(value) && Buffer.from(value, 'base64').length === 32;
}

function isNetwork(value: string): boolean {
  const [address = '', prefix] = value.split('/');
  const version = isIP(address);
  if (version === 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}
