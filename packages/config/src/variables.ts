import * as z from 'zod';
import { databaseUrl, key, mailbox, origin, path, port, proxies, switchedOn, url } from './values.ts';

/** Every variable that the program reads, with its form and its default. */
export const variables = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORTAL_PORT: port.default(3000),
  BACKOFFICE_PORT: port.default(3001),
  PORTAL_ORIGIN: origin,
  BACKOFFICE_ORIGIN: origin,
  TRUSTED_PROXY: proxies.default([]),
  DATA_DIR: path.prefault('.data'),
  DATABASE_URL: databaseUrl,
  PORTAL_DATABASE_URL: databaseUrl,
  BACKOFFICE_DATABASE_URL: databaseUrl,
  WORKER_DATABASE_URL: databaseUrl,
  S3_ENDPOINT: url('http:', 'https:').optional(),
  S3_BUCKET: z.string().optional(),
  S3_REGION: z.string().default('us-east-1'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
  MAIL_FROM: mailbox.optional(),
  RESEND_API_KEY: z.string().optional(),
  SMTP_URL: url('smtp:', 'smtps:').optional(),
  CLAMD_URL: url('tcp:', 'unix:').optional(),
  DATA_KEY: key,
  AUDIT_KEY: key,
  AUDIT_EXPORT_DIR: path.optional(),
  DEMO: switchedOn,
  DEMO_PUBLIC: switchedOn,
});

export type VariableName = keyof typeof variables.shape;

const places = { DATA_DIR: true, PORTAL_ORIGIN: true, BACKOFFICE_ORIGIN: true } as const;
const s3 = {
  S3_ENDPOINT: true,
  S3_BUCKET: true,
  S3_REGION: true,
  S3_ACCESS_KEY_ID: true,
  S3_SECRET_ACCESS_KEY: true,
} as const;
const server = { HOST: true, TRUSTED_PROXY: true, CLAMD_URL: true, DATA_KEY: true, DEMO_PUBLIC: true } as const;

/** What each process may read: a secret reaches only the process that uses it. */
export const readers = {
  portal: variables.pick({
    ...places,
    ...s3,
    ...server,
    PORTAL_PORT: true,
    PORTAL_DATABASE_URL: true,
  }),
  backoffice: variables.pick({
    ...places,
    ...s3,
    ...server,
    BACKOFFICE_PORT: true,
    BACKOFFICE_DATABASE_URL: true,
  }),
  worker: variables.pick({
    ...places,
    ...s3,
    WORKER_DATABASE_URL: true,
    MAIL_FROM: true,
    RESEND_API_KEY: true,
    SMTP_URL: true,
    CLAMD_URL: true,
    DATA_KEY: true,
    AUDIT_KEY: true,
    AUDIT_EXPORT_DIR: true,
  }),
  migrate: variables
    .pick({
      ...s3,
      DATA_DIR: true,
      DATABASE_URL: true,
      PORTAL_DATABASE_URL: true,
      BACKOFFICE_DATABASE_URL: true,
      WORKER_DATABASE_URL: true,
      DATA_KEY: true,
      DEMO: true,
    })
    .partial({ DATA_KEY: true }),
  /** The commands of whoever looks after the installation: verify, check, back up, restore */
  keeper: variables
    .pick({
      ...s3,
      DATA_DIR: true,
      DATABASE_URL: true,
      PORTAL_DATABASE_URL: true,
      BACKOFFICE_DATABASE_URL: true,
      WORKER_DATABASE_URL: true,
      AUDIT_KEY: true,
      AUDIT_EXPORT_DIR: true,
    })
    .partial({ PORTAL_DATABASE_URL: true, BACKOFFICE_DATABASE_URL: true, WORKER_DATABASE_URL: true }),
};

export type ProcessName = keyof typeof readers;
