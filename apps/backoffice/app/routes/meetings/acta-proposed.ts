import type { ActaParty } from '@alianzas/domain/views';
import type { Slot } from './acta-slots.ts';

/** What was known before the meeting, for a field that nobody has written yet, and where it comes from. */
export interface Proposed {
  value: string;
  from?: string;
}

type Proposal = Readonly<Record<string, Proposed>>;

/** What is proposed at a place of the acta, by the names of its fields; those of which nothing is known are absent. */
export function proposedAt({ activity, alliance, party }: Slot): Proposal {
  if (!alliance || !party) return {};
  if (activity === 3) return known({ ...ofProposal(alliance.proposal), ...ofRequest(party.request) });
  return activity === 8 ? known(ofContact(party)) : {};
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
    interestGroups: { value: proposal?.interestGroups ?? '', from },
    actions: { value: proposal?.actions.join('\n') ?? '', from },
  };
}

function ofContact({ contact }: ActaParty) {
  return {
    'liaison.name': {
      value: contact?.name ?? '',
      from: 'el contacto de la organización, con su cargo, correo y teléfono',
    },
    'liaison.position': { value: contact?.position ?? '' },
    'liaison.email': { value: contact?.email ?? '' },
    'liaison.phone': { value: contact?.phone ?? '' },
  };
}

function known(proposal: Proposal): Proposal {
  return Object.fromEntries(Object.entries(proposal).filter(([, { value }]) => value !== ''));
}
