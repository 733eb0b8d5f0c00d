import type { ActaPage, ActaParty } from '@alianzas/domain/views';
import { isOfFirstParty, type Slot } from './acta-slots.ts';

/** What was known before the meeting, for a field that nobody has written yet, and where it comes from. */
export interface Proposed {
  value: string;
  from?: string;
}

type Proposal = Readonly<Record<string, Proposed>>;

/**
 * What is proposed at a place of the acta, by the names of its fields; those of which nothing is known are absent. Never
 * all that the place asks for: what an acta records, a person wrote.
 */
export function proposedAt(slot: Slot): Proposal {
  const { activity, alliance, party } = slot;
  if (!alliance || !party) return {};
  if (activity === 3) return known({ ...ofProposal(alliance.proposal), ...ofRequest(party.request) });
  // Of the others of an alliance the methodology is not asked again, so their liaison is for a person to write.
  return activity === 8 && isOfFirstParty(slot) ? known(ofContact(party)) : {};
}

/** The page with nothing to propose: what is shown of it is what the acta says. */
export function unproposed<P extends Pick<ActaPage, 'alliances'>>(page: P): P {
  const alliances = page.alliances.map((alliance) => ({
    ...alliance,
    proposal: null,
    parties: alliance.parties.map((party) => ({ ...party, request: null, contact: null })),
  }));
  return { ...page, alliances };
}

function ofRequest(request: ActaParty['request']) {
  const { wish, offers } = request ?? {};
  const from = `la solicitud ${request?.code}`;
  const capacity = [
    wish?.actions,
    wish && `Dónde: ${wish.territory}`,
    offers?.description && `Ofrece: ${offers.description}`,
    offers?.when && `Cuándo: ${offers.when}`,
  ];
  return {
    capacity: { value: capacity.filter(Boolean).join('\n').slice(0, 2000), from },
    ...(wish && { influenceCircle: { value: wish.influenceCircle, from } }),
  };
}

function ofProposal(proposal: NonNullable<Slot['alliance']>['proposal']) {
  const from = 'la propuesta de la alianza';
  return {
    influenceCircle: { value: proposal?.circles ?? '', from },
    actions: { value: proposal?.actions.join('\n') ?? '', from },
  };
}

function ofContact({ contact }: ActaParty) {
  return {
    'liaison.name': {
      value: contact?.name ?? '',
      from: 'los datos del contacto de la organización',
    },
    'liaison.position': { value: contact?.position ?? '' },
    'liaison.email': { value: contact?.email ?? '' },
    'liaison.phone': { value: contact?.phone ?? '' },
  };
}

/** With the line ends that a browser sends back, read as one: what was not touched is known by being the same. */
function known(proposal: Proposal): Proposal {
  const said = Object.entries(proposal).filter(([, { value }]) => value !== '');
  return Object.fromEntries(said.map(([name, one]) => [name, { ...one, value: one.value.replaceAll('\r\n', '\n') }]));
}
