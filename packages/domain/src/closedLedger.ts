import { correctVerifiedContribution } from './asReadLines.ts';
import * as given from './closedGiven.ts';
import { EVERY, upTo } from './closedGiven.ts';
import type { Line } from './closedVerbs.ts';
import * as contribution from './contribution/index.ts';
import { correctEvidence } from './evidence/index.ts';

const VERIFIED = 'a verified line is corrected by a later one, wherever its case stands';
const DECLARED = 'a line is verified or taken back until it is either, wherever its case stands';

/** The ledger of a case: what was given was given, and what was declared by mistake is mended before anybody verified it. */
export const ledgerLines: readonly Line[] = [
  {
    verb: 'declareContribution',
    uncut: true,
    at: upTo(9, 16),
    call: (scene) => contribution.declareContribution(scene.ally(), given.delivery(scene)),
  },
  {
    verb: 'declareContribution with a reason',
    // After the balance it is a later correction, told apart
    at: upTo(9, 16),
    beyond: ['closed'],
    call: (scene) =>
      contribution.declareContribution(scene.ally(), { ...given.delivery(scene), apartReason: 'Llegó tarde' }),
  },
  {
    verb: 'verifyContribution',
    anywhere: DECLARED,
    // What was given was given; after the cut it moves no figure
    at: upTo(9, 16),
    beyond: EVERY,
    given: given.aLine,
    about: 'contribution',
    call: ({ by }, id) => contribution.verifyContribution(by('lead'), { contribution: id }),
  },
  {
    verb: 'withdrawContribution',
    uncut: true,
    anywhere: DECLARED,
    // Declared by mistake, and verified by nobody: whatever became of its case, but not once it stands in a confirmed balance
    at: upTo(9, 16),
    beyond: ['suspended', 'withdrawn', 'endedEarly'],
    given: given.aLine,
    about: 'contribution',
    call: (scene, id) =>
      contribution.withdrawContribution(scene.ally(), { contribution: id, reason: 'Se declaró dos veces' }),
  },
  {
    verb: 'correctContribution',
    uncut: true,
    // Declared again in its place, by the rules of any declaration
    at: upTo(9, 16),
    given: given.aLine,
    about: 'contribution',
    call: (scene, id) =>
      contribution.correctContribution(scene.ally(), {
        ...{ ...given.delivery(scene), contribution: id, quantity: '2', reason: 'Eran dos' },
      }),
  },
  {
    verb: 'correctVerifiedContribution',
    anywhere: VERIFIED,
    // As verifying; after the cut it is a later correction, told apart
    at: upTo(9, 16),
    beyond: EVERY,
    given: given.aVerifiedLine,
    about: 'contribution',
    call: (scene, id) =>
      correctVerifiedContribution(scene.by('director'), {
        ...{ ...given.correction(scene), contribution: id, reason: 'Eran dos' },
      }),
  },
  {
    verb: 'correctEvidence',
    anywhere: 'an accepted evidence is corrected by a later word, wherever its case stands',
    at: upTo(11, 16),
    beyond: EVERY,
    given: given.anAcceptedEvidence,
    about: 'evidence',
    call: ({ by }, id) => correctEvidence(by('director'), { evidence: id, reason: 'Era de otro taller' }),
  },
];
