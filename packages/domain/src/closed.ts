/** For tests: every verb with its states, as `closed.test.ts` tries them. Not part of the package's exports. */
export { drawnOf, seedsOf } from './closedDraws.ts';
export { shownNouns } from './closedNouns.ts';
export { actedBy, type Call, caseIn, type Scene, sceneOf, undone } from './closedScene.ts';
export type { Noun } from './closedStates.ts';
export { type Line, lines } from './closedVerbs.ts';
