import { join } from 'node:path';
import type { Env } from '@alianzas/config/env';
import type { StorageConfig } from '@alianzas/storage';

/** Where the files are: the local folder, or S3 when it is configured. */
export function storageConfig(env: Env<'worker'> | Env<'migrate'> | Env<'keeper'>): StorageConfig {
  const folder = join(env.DATA_DIR, 'archivos');
  const {
    S3_ENDPOINT: endpoint,
    S3_BUCKET: bucket,
    S3_ACCESS_KEY_ID: accessKeyId,
    S3_SECRET_ACCESS_KEY: secretAccessKey,
  } = env;
  if (!endpoint || !bucket || !accessKeyId || !secretAccessKey) return { folder };
  return { folder, s3: { endpoint, bucket, region: env.S3_REGION, accessKeyId, secretAccessKey } };
}
