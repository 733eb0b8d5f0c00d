import { freeze } from './checks/migrations.mjs';
import { checks } from './checks.mjs';
import { house } from './tool.mjs';

if (process.argv.includes('--freeze')) {
  for (const line of await freeze(house)) say(line);
} else {
  await runAll();
}

/** Runs all checks at once; a line each, in their order, its faults below it, and at the end `N passed, N failed`. */
async function runAll() {
  let failed = 0;
  const running = checks.map((check) => ({ check, found: faultsOf(check) }));
  for (const { check, found } of running) {
    const faults = await found;
    if (faults.length > 0) failed += 1;
    say(faults.length === 0 ? `ok    ${check.name}` : `FAIL  ${check.name}: ${faults.length}`);
    for (const fault of faults) say(`        ${fault}`);
  }
  say(`${checks.length - failed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

/** A check that cannot run has failed. */
async function faultsOf(check) {
  try {
    return await check.run(house);
  } catch (error) {
    return [`could not run: ${error.message}`];
  }
}

function say(line) {
  process.stdout.write(`${line}\n`);
}
