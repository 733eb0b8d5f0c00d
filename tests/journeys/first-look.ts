import { closeSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';

/** Whether nobody of this project was here before: its workers are several, and Playwright empties this folder before each run. */
export function isFirst(kind: string): boolean {
  const { name, outputDir } = test.info().project;
  const folder = join(outputDir, 'seen', name);
  mkdirSync(folder, { recursive: true });
  try {
    closeSync(openSync(join(folder, encodeURIComponent(kind)), 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
