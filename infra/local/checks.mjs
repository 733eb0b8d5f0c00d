import { join } from 'node:path';
import { build } from './build.mjs';
import { chromium } from './chromium.mjs';
import { add, lastLine, oneStep, playwrightReport, vitestReport } from './counts.mjs';
import { commandOf } from './root.mjs';
import { typePrograms } from './types.mjs';

/**
 * Every check, in order: its name for `--only`, whether it needs a Postgres, whether it runs only when it is named, and
 * how it runs. Each answers its counts and what was said. `run` starts a process in the checkout with the environment of
 * the tests; `words` are what was asked besides.
 */
export const checks = [
  { name: 'format', run: ({ run }) => step(run, [commandOf('@biomejs/biome', 'biome'), 'ci', '.']) },
  { name: 'types', run: types },
  { name: 'architecture', run: architecture },
  { name: 'vitest', needsPostgres: true, run: vitest },
  { name: 'build', run: builds },
  { name: 'journeys', needsPostgres: true, run: journeys },
  { name: 'screens', needsPostgres: true, onlyNamed: true, run: screens },
  { name: 'bench', needsPostgres: true, onlyNamed: true, run: bench },
];

async function step(run, args) {
  const result = await run({ args });
  return { ...oneStep(result), lines: result.lines };
}

async function types({ run }) {
  const waiting = typePrograms();
  let total = { passed: 0, failed: 0, skipped: 0 };
  async function next() {
    for (let program = waiting.shift(); program; program = waiting.shift()) {
      const args = [commandOf('typescript-7', 'tsc'), '--noEmit', '-p', program.config];
      const result = await run({ args });
      total = add(total, oneStep(result));
    }
  }
  await Promise.all([next(), next()]);
  return { ...total, lines: [] };
}

async function architecture({ run }) {
  const result = await run({ args: [join('tests', 'architecture', 'run.mjs')] });
  return { ...lastLine(result), lines: result.lines };
}

async function vitest({ run, scratch }) {
  const report = join(scratch, 'vitest.json');
  const args = [
    commandOf('vitest', 'vitest'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const result = await run({ args });
  return { ...vitestReport({ ...result, report }), lines: result.lines };
}

async function builds({ crew }) {
  const results = await build(crew);
  return { ...results.map(oneStep).reduce(add), lines: [] };
}

async function journeys({ crew, run, scratch, env }) {
  const report = join(scratch, 'journeys.json');
  const browser = await chromium({ crew, env });
  const args = [commandOf('@playwright/test', 'playwright'), 'test', '--reporter=list,json'];
  const result = await run({ args, env: { ...browser, PLAYWRIGHT_JSON_OUTPUT_NAME: report } });
  return { ...playwrightReport({ ...result, report }), lines: result.lines };
}

async function screens({ crew, run, env, words }) {
  const browser = await chromium({ crew, env });
  const result = await run({ args: [join('tests', 'journeys', 'screens.mjs'), ...words], env: browser });
  return { ...lastLine(result), lines: result.lines };
}

async function bench({ run, words }) {
  const result = await run({ args: [join('tests', 'bench', 'pages.mjs'), ...words] });
  return { ...lastLine(result), lines: result.lines };
}
