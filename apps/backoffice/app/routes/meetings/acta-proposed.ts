import { isBlank } from '@alianzas/domain/platform/inputs';
import type { ActaParty } from '@alianzas/domain/views';
import { phone } from '@alianzas/lexicon';
import { isOfFirstParty, type Slot } from './acta-slots.ts';

/** What was known before the meeting, for a field that nobody has written yet, and where it comes from. */
export interface Proposed {
  value: string;
  from: string;
}

type Proposal = Readonly<Record<string, Proposed>>;

/**
 * What is proposed at a place of the acta, by the names of its fields; those of which nothing is known are absent. It is
 * shown beside them, and stands in them once the writer takes it.
 */
export function proposedAt(slot: Slot): Proposal {
  const { activity, alliance, party } = slot;
  if (!alliance || !party) return {};
  if (activity === 3) return known({ ...ofProposal(alliance.proposal), ...ofRequest(party.request) });
  // Of the others of an alliance the methodology is not asked again, so their liaison is for a person to write.
  return activity === 8 && isOfFirstParty(slot) ? known(ofContact(party)) : {};
}

/** The mark of an item in which the writer takes what is proposed for the fields that they left blank. */
export const TAKES = 'proposed';

type Values = Record<string, unknown>;
const isRecord = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The posted acta with what its writer took of what was proposed: from here it is typed like the rest. */
export function withTaken<V extends Values>(values: V, slots: readonly Slot[]): V {
  if (!Array.isArray(values.items)) return values;
  const items = values.items.map((raw, n) => {
    if (!isRecord(raw)) return raw;
    const { [TAKES]: takes, ...item } = raw;
    return takes && slots[n] ? filled(item, proposedAt(slots[n])) : item;
  });
  return { ...values, items };
}

function filled(item: Values, proposal: Proposal): Values {
  const made = structuredClone(item);
  for (const [name, { value }] of Object.entries(proposal)) {
    const parts = name.split('.');
    const last = parts.pop()!;
    let at = made;
    for (const part of parts) {
      if (!isRecord(at[part])) at[part] = {};
      at = at[part] as Values;
    }
    if (isBlank(String(at[last] ?? ''))) at[last] = value;
  }
  return made;
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
  const from = 'los datos del contacto de la organización';
  return {
    'liaison.name': { value: contact?.name ?? '', from },
    'liaison.position': { value: contact?.position ?? '', from },
    'liaison.email': { value: contact?.email ?? '', from },
    'liaison.phone': { value: phone(contact?.phone ?? ''), from },
  };
}

/** What is known of it, with the line ends of any text read as one. */
function known(proposal: Proposal): Proposal {
  const said = Object.entries(proposal).filter(([, { value }]) => value !== '');
  return Object.fromEntries(said.map(([name, one]) => [name, { ...one, value: one.value.replaceAll('\r\n', '\n') }]));
}
