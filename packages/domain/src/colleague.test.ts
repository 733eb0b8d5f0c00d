import { expect, test } from 'vitest';
import { actedBy, caseIn, tried } from './closedScene.ts';
import { givenAt, type Line, lines } from './closedVerbs.ts';
import { aWorld, type GivenAlliance, givenAlliance, walk } from './given.ts';

const world = aWorld();
let one: GivenAlliance;

/** What a professional does of the case of another, and why. */
const OF_ANYONE: { readonly [why: string]: string } = {
  'who looks at the support of a line need not drive its case: the ledger is of the whole team':
    'verifyContribution correctVerifiedContribution',
  'who says that an accepted evidence counts no more neither reported nor accepted it, and need not drive its case':
    'correctEvidence',
};

const open = Object.values(OF_ANYONE).join(' ').split(' ').filter(Boolean);
const NOT_THEIRS = ['threw Forbidden', 'threw NotFound'];

/** The verb where it is taken, with all that it asks for, done by a professional who drives another case. */
async function askedBy(line: Line, step: number): Promise<string[]> {
  const [state] = line.at.length > 0 ? [] : (line.beyond ?? []);
  const given = givenAt(line, step);
  const { said, moved } = await tried(
    { world: world(), one },
    (scene, made) => line.call(actedBy(scene, world().staff.colleague.actor).acted, made),
    { ...(given && { given }), ...(state && { put: (scene) => caseIn(state, scene) }) },
  );
  if (open.includes(line.verb) ? said === 'yes' : NOT_THEIRS.includes(said) && !moved) return [];
  return [`${line.verb} at ${step}: ${said}${moved ? ' and moved rows' : ''}`];
}

test('whoever drives another case does nothing of this one, and changes no row', async () => {
  one = await givenAlliance(world(), { at: 2, parties: 2, kind: 'pact', answers: ['yes', 'no'] });
  const wrong: string[] = [];
  for (let step = 2; step <= 16; step += 1) {
    if (step > 2) await walk(world(), one, step - 1, step, 'pact');
    for (const line of lines.filter(({ at }) => step === (at[0] ?? 3))) wrong.push(...(await askedBy(line, step)));
  }
  expect(wrong).toEqual([]);
  expect(open.filter((verb) => !lines.some((line) => line.verb === verb))).toEqual([]);
}, 600_000);
