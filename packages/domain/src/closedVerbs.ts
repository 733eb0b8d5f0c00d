import type { AllianceState } from './alliance/index.ts';
import * as alliance from './alliance/index.ts';
import { approveProposal, enterNetwork, notifyInclusion, registerAcceptance, returnCommitment } from './asRead.ts';
import { filingLines } from './closedFiling.ts';
import {
  ALWAYS,
  aCommitment,
  accept,
  aFile,
  anActa,
  anEvidence,
  anObjection,
  each,
  key,
  promise,
  report,
  upTo,
  versionOf,
  without,
} from './closedGiven.ts';
import { laterLines } from './closedLater.ts';
import type { Call, Scene } from './closedScene.ts';
import * as commitment from './commitment/index.ts';
import * as evidence from './evidence/index.ts';
import { contents, invented, must, proposalOf, signedOn } from './given.ts';
import { registerOrganization } from './organization/index.ts';

/** What a verb that locks the case is allowed, whatever the case stands at. */
export interface Line {
  verb: string;
  /** The activities at which a running case takes it */
  at: readonly number[];
  /** Why the activity is not asked, where what the verb is about, or its visit, says it all */
  anywhere?: string;
  /** The other states of a case in which it is taken all the same */
  beyond?: readonly AllianceState[];
  /** Not once the balance of its year was confirmed */
  uncut?: true;
  /** What must be there before, written only at an activity of `at`; the id of what the verb is about */
  given?: (scene: Scene) => Promise<string | undefined>;
  /** It is written at every activity: what the verb is about can be there where it is not taken */
  everywhere?: true;
  /** Of which table the verb's noun is, to find one of the case where `given` made none */
  about?: string;
  call: Call;
}

/** What there is of a line where its case stands: what it asks for, or else the newest that the case has of its table. */
export function givenAt({ at, given, everywhere, about }: Line, step: number): Line['given'] {
  if (given && (everywhere || at.includes(step))) return given;
  return about ? (scene) => scene.last(about) : undefined;
}

const RECEIVED = 'what was received is reviewed, or withdrawn by its side, while its case runs';

/** Every verb that locks a case: where it is taken, and nowhere else. */
export const lines: readonly Line[] = [
  {
    verb: 'saveProposal',
    at: [2],
    call: (scene) => alliance.saveProposal(scene.by('professional'), proposalOf(scene.one.id, 'pact')),
  },
  {
    verb: 'approveProposal',
    at: [2],
    given: async (scene) => {
      must(await alliance.saveProposal(scene.by('professional'), proposalOf(scene.one.id, 'pact')));
      return undefined;
    },
    call: ({ by, one }) => approveProposal(by('professional'), { alliance: one.id }),
  },
  {
    verb: 'addParty',
    at: [2],
    given: async ({ by }) => {
      const { name, nit } = invented('Fundación');
      return must(await registerOrganization(by('professional'), { key: key(), name, kind: 'FUNDACION', nit })).id;
    },
    about: 'organization',
    call: ({ by, one }, organization) =>
      alliance.addParty(by('professional'), { key: key(), alliance: one.id, organization }),
  },
  {
    verb: 'removeParty',
    at: [2],
    call: async ({ by, one, last }) =>
      alliance.removeParty(by('professional'), {
        ...{ alliance: one.id, party: await last('party'), reason: 'Entra por su propia puerta' },
      }),
  },
  {
    verb: 'citeInput',
    at: [2],
    call: ({ by, one }) =>
      alliance.citeInput(by('professional'), {
        ...{ key: key(), alliance: one.id, kind: 'strategy', name: 'Leer', files: [] },
      }),
  },
  {
    verb: 'withdrawInput',
    at: [2],
    about: 'proposal_input',
    given: async ({ by, one }) =>
      must(
        await alliance.citeInput(by('professional'), {
          ...{ key: key(), alliance: one.id, kind: 'strategy', name: 'Leer', files: [] },
        }),
      ).id,
    call: ({ by, one }, input) => alliance.withdrawInput(by('professional'), { alliance: one.id, input }),
  },
  {
    verb: 'recordFirstContact',
    at: [3],
    call: async (scene) =>
      alliance.recordFirstContact(
        ...([scene.by('professional'), scene.one.id, await anActa(scene)] as const),
        await each(scene, () => without(contents[3]())),
      ),
  },
  {
    verb: 'validateInclusion',
    at: [4],
    call: async (scene) =>
      alliance.validateInclusion(
        ...([scene.by('professional'), scene.one.id, await anActa(scene)] as const),
        await each(scene, () => without(contents[4]())),
      ),
  },
  {
    verb: 'decideActivePart',
    // Also again, for the organization that got NO (idea 5)
    at: [5, ...upTo(8, 13)],
    call: async (scene) =>
      alliance.decideActivePart(
        ...([scene.by('professional'), scene.one.id, await anActa(scene)] as const),
        await each(scene, () => ({ answer: 'yes' as const, reason: 'Sí' })),
      ),
  },
  {
    verb: 'enterNetwork',
    anywhere: 'it asks for the open visit of 6, which is the activity itself',
    at: [6],
    call: ({ by, one }) =>
      enterNetwork(by('professional'), {
        ...{ alliance: one.id, organization: one.organizations[0]!.id },
        relevant: { address: 'Calle 1', contact: 'Ana', email: 'a@b.co', phone: '601', interests: 'Leer' },
      }),
  },
  {
    verb: 'notifyInclusion',
    anywhere: 'it asks for the open visit of 7, which is the activity itself',
    at: [7],
    call: ({ by, one }) =>
      notifyInclusion(by('professional'), {
        ...{ alliance: one.id, organization: one.organizations[0]!.id, channel: 'letter', addressee: 'Ana' },
      }),
  },
  {
    verb: 'agreeMethodology',
    at: [8],
    call: async (scene) =>
      alliance.agreeMethodology(
        ...([scene.by('professional'), scene.one.id, await anActa(scene)] as const),
        await each(scene, () => without(contents[8]())),
      ),
  },
  {
    verb: 'proposeCommitment',
    at: [9],
    call: (scene) =>
      commitment.proposeCommitment(scene.by('professional'), {
        ...{ key: key(), alliance: scene.one.id, organization: 'secretariat', ...promise(scene) },
      }),
  },
  {
    verb: 'amendCommitment',
    at: [9],
    given: aCommitment,
    about: 'commitment',
    call: async (scene, id) =>
      commitment.amendCommitment(scene.by('professional'), {
        ...{ commitment: id, version: await versionOf(scene, 'commitment', id), ...promise(scene) },
      }),
  },
  {
    verb: 'askAcceptance',
    at: [9],
    given: aCommitment,
    call: ({ by, one }) => commitment.askAcceptance(by('professional'), { alliance: one.id }),
  },
  { verb: 'acceptCommitments', at: [9], given: aCommitment, about: 'commitment', call: accept },
  {
    verb: 'registerAcceptance',
    at: [9],
    given: async (scene) => {
      must(await aFile(scene));
      return aCommitment(scene);
    },
    about: 'commitment',
    call: async (scene, id) =>
      registerAcceptance(scene.by('professional'), {
        ...{ alliance: scene.one.id, commitments: [id], form: 'email', file: await scene.last('file') },
        ...signedOn(scene.by('professional').now),
        principles: ['equality', 'coordination', 'jointResponsibility'],
      }),
  },
  {
    verb: 'returnCommitment',
    at: [9],
    given: aCommitment,
    about: 'commitment',
    call: (scene, id) => returnCommitment(scene.ally(), { commitment: id, note: 'No' }),
  },
  {
    verb: 'keepCommitment',
    anywhere: 'an objection stands until it is answered',
    at: [11],
    given: anObjection,
    about: 'commitment',
    call: async (scene, id) =>
      commitment.keepCommitment(scene.by('professional'), {
        ...{ commitment: id, version: await versionOf(scene, 'commitment', id), reason: 'Se habló en la visita' },
      }),
  },
  {
    verb: 'withdrawCommitment',
    at: [9],
    given: aCommitment,
    about: 'commitment',
    call: async (scene, id) =>
      commitment.withdrawCommitment(scene.by('professional'), {
        ...{ commitment: id, version: await versionOf(scene, 'commitment', id), reason: 'Se escribió por error' },
      }),
  },
  {
    verb: 'replaceCommitment',
    at: [9],
    given: async (scene) => {
      const id = await aCommitment(scene);
      must(await accept(scene, id));
      return id;
    },
    about: 'commitment',
    call: async (scene, id) =>
      commitment.replaceCommitment(scene.by('professional'), {
        ...{ key: key(), commitment: id, version: await versionOf(scene, 'commitment', id), reason: 'Eran doce' },
        ...promise(scene),
      }),
  },
  ...filingLines,
  {
    verb: 'keepFiles',
    at: ALWAYS,
    call: aFile,
  },
  {
    verb: 'submitEvidence',
    at: [11],
    given: async (scene) => {
      must(await aFile(scene));
      return undefined;
    },
    call: async (scene) => report(scene, [await scene.last('file')]),
  },
  {
    verb: 'acceptEvidence',
    at: [11],
    anywhere: RECEIVED,
    given: anEvidence,
    about: 'evidence',
    call: ({ by }, id) => evidence.acceptEvidence(by('professional'), { evidence: id }),
  },
  {
    verb: 'returnEvidence',
    at: [11],
    anywhere: RECEIVED,
    given: anEvidence,
    about: 'evidence',
    call: ({ by }, id) => evidence.returnEvidence(by('professional'), { evidence: id, reason: 'Borrosa' }),
  },
  {
    verb: 'withdrawEvidence',
    at: [11],
    anywhere: RECEIVED,
    given: anEvidence,
    about: 'evidence',
    call: (scene, id) => evidence.withdrawEvidence(scene.ally(), { evidence: id, reason: 'Era de otro taller' }),
  },
  ...laterLines,
];
