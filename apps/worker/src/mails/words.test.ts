import { sha256Of } from '@alianzas/domain/platform';
import { formatNit } from '@alianzas/domain/platform/inputs';
import { requestPages } from '@alianzas/lexicon';
import { mails, type RenderedMail, renderMail } from '@alianzas/mail';
import { backoffice, portal } from '@alianzas/paths';
import { expect, test } from 'vitest';
import type { Draft } from './draft.ts';
import type { KindName } from './kinds.ts';
import { samples } from './samples.testing.ts';
import {
  alliance,
  answered,
  canaries,
  caseOf,
  corrected,
  handedOver,
  invitation,
  links,
  meetingFacts,
  notice,
  readerOf,
  renewed,
  type Side,
  sent,
  team,
  turn,
  withdrawn,
} from './testing.ts';
import { networkInclusion, turnToldToTeam } from './words/case.ts';
import { filingCorrected } from './words/change.ts';
import { newCommitment } from './words/commitment.ts';
import { casesGiven, casesReceived } from './words/handover.ts';
import { requestDeclined, requestReceived, staffRequestArrived, withdrawalReceipt } from './words/intake.ts';
import { invitationAnswered, invitationReceipt } from './words/invitation.ts';
import { meetingConvened, meetingMoved } from './words/meeting.ts';

const kinds = Object.entries(samples) as [KindName, (typeof samples)[KindName]][];
const rendered = (one: Draft): Promise<RenderedMail> => renderMail(one.template, one.props);

/** Each path of an app with its parameters open, as its functions write them. */
function pathsOf(app: { readonly [name: string]: (...parts: never[]) => string }): RegExp[] {
  return Object.values(app).map((path) => {
    const shape = path(...(['\u0001', '\u0001', '\u0001'] as never[]));
    return new RegExp(`^${shape.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/%01|\u0001/g, '[^/]+')}$`);
  });
}
const routes = { 'portal.test': pathsOf(portal), 'gestion.test': pathsOf(backoffice) };

function leadsSomewhere(address: string): boolean {
  const { host, pathname } = new URL(address);
  return routes[host as keyof typeof routes]?.some((route) => route.test(pathname)) ?? false;
}

test.each(kinds)('%s reads whole, and each of its links leads to a page of an app', async (_, write) => {
  const drafts = write();
  expect(drafts.length).toBeGreaterThan(0);
  for (const one of drafts) {
    const { subject, text } = await rendered(one);
    expect(subject).toBe(mails[one.template].subject(one.props as never));
    const addresses = text.match(/https?:\/\/[^\s<>"]+/g) ?? [];
    expect(addresses.length).toBeGreaterThan(0);
    expect(text).not.toMatch(/[^.]\.\.(?!\.)/);
    for (const address of addresses) expect(leadsSomewhere(address), address).toBe(true);
  }
});

/** What is of an invitation that nobody accepted yet bears the code of that, or none. */
const BEFORE: readonly KindName[] = ['invitation', 'invitationReceipt', 'invitationRenewalAsked', 'invitationRevoked'];
const CODES = new Map([alliance, caseOf('uno'), caseOf('dos')].map(({ id, code }) => [id, code]));
const ofOne = kinds.filter(([kind, write]) => !BEFORE.includes(kind) && write().some(({ allianceId }) => allianceId));

test.each(ofOne)('%s bears in its subject the code of the alliance that it is about', async (_, write) => {
  for (const one of write().filter(({ allianceId }) => allianceId)) {
    expect((await rendered(one)).subject).toContain(CODES.get(one.allianceId!));
  }
});

test.each(kinds)('%s leads the team to the back office and everybody else to the portal', (_, write) => {
  for (const one of write()) {
    const isTeam = one.to.endsWith('@equipo.test');
    const isLink = ['signInCode', 'staffActivation', 'passwordReset'].includes(one.template);
    if (!isLink) expect(new URL(one.props.url).host).toBe(isTeam ? 'gestion.test' : 'portal.test');
  }
});

const sideOf = ({ to }: Draft) => /@(uno|dos)\.test$/.exec(to)?.[1] as Side | undefined;
const toOrganizations = kinds.filter(([, write]) => write().some(sideOf));

test('what is written to the team alone, or to an account, is said', () => {
  const others = kinds.filter(([kind]) => !toOrganizations.some(([one]) => one === kind));
  expect(others.map(([kind]) => kind).sort()).toEqual([
    'actToldToTeam',
    'actaToApprove',
    'actaToldToTeam',
    'carriedOverToTeam',
    'caseGiven',
    'casesGiven',
    'casesLeft',
    'casesReceived',
    'commitmentsAccepted',
    'credentialChanged',
    'evidenceCorrectedToTeam',
    'evidenceReceived',
    'invitationAnswered',
    'invitationRenewalAsked',
    'invitationWithdrawn',
    'newSignIn',
    'nonconformityProposed',
    'numberCorrected',
    'ownEvidenceReviewed',
    'passwordReset',
    'requestWithdrawn',
    'signInCode',
    'staffActivation',
    'staffRequestArrived',
    'stepToldToTeam',
    'turnToldToTeam',
  ]);
});

test.each(toOrganizations)('%s holds no word of another organization than its reader’s', async (_, write) => {
  for (const one of write().filter(sideOf)) {
    const { subject, text, html } = await rendered(one);
    const other = canaries[sideOf(one) === 'uno' ? 'dos' : 'uno'];
    expect(`${subject}${text}${html}`).not.toContain(other);
  }
});

test('the canaries sing: a reader’s own word stands in what is written to them', async () => {
  const [one] = meetingConvened(meetingFacts, links);
  expect((await rendered(one!)).text).toContain(canaries.uno);
});

test.each(kinds)('%s writes once to a person and organization', (_, write) => {
  const keys = write().map((one) => `${one.to}:${one.organizationId}`);
  expect(new Set(keys).size).toBe(keys.length);
});

test('a request that comes back is not announced to the team as a new one', async () => {
  const told = async (again: boolean) => rendered(staffRequestArrived({ ...sent, again, people: team }, links)[0]!);
  const [first, second] = [await told(false), await told(true)];
  expect(first.subject).toMatch(/^Nueva solicitud SOL-/);
  expect(second.subject).toMatch(/^Solicitud SOL-\S+ enviada otra vez: /);
  expect(second.text).toContain('envió otra vez su solicitud');
  expect(second.text).not.toContain('quiere hacer parte de la Red');
});

test('of a request that repeats another its mail says that, and not that it was refused', async () => {
  const textOf = async (other: typeof answered.other) => {
    const [repeated] = requestDeclined({ ...answered, note: 'Pide lo mismo', ended: 'duplicate', other }, links);
    return (await rendered(repeated!)).text;
  };
  const code = 'SOL-2026-0001';
  const text = await textOf({ code, state: 'reviewing' });
  for (const words of ['Esta solicitud repite la SOL-2026-0001', 'Pide lo mismo', 'sigue su trámite y se responde'])
    expect(text).toContain(words);
  expect(await textOf({ code, state: 'accepted' })).toContain('ya fue aceptada');
  expect(await textOf({ code, state: 'incomplete' })).toContain('cuando quien la envió complete lo que le pedimos');
  // One that ended before the mail was written, and one that nobody named
  for (const other of [{ code, state: 'declined' } as const, null])
    expect(await textOf(other)).not.toContain('sigue su');
  expect(text).not.toContain('no procede');
  expect(text).not.toContain('cuando cambien las condiciones');
  const [declined] = requestDeclined(answered, links);
  expect((await rendered(declined!)).text).toContain('no procede');
});

test('a meeting of many cases is one mail for each organization, with its cases and its people only', () => {
  const [first, second] = meetingConvened(meetingFacts, links);
  expect(first!.props).toMatchObject({
    alliances: [`ALZ-2026-0041 · Caso ${canaries.uno}`],
    attendees: [`Persona ${canaries.uno}`],
  });
  expect(second!.props).toMatchObject({
    alliances: [`ALZ-2026-0042 · Caso ${canaries.dos}`],
    attendees: [`Persona ${canaries.dos}`],
  });
  expect(first!.allianceId).toBe('caso-uno');
  const two = [{ ...readerOf('uno', [caseOf('uno'), caseOf('dos')]) }];
  const [all] = meetingConvened({ ...meetingFacts, readers: two }, links);
  expect(all!.props).toMatchObject({ alliances: { length: 2 }, url: links.portal(portal.start()) });
  expect(all!.allianceId).toBeNull();
});

test('a meeting that was moved says what it was and is, of what changed, and to whom of the reader’s own cases to write', async () => {
  const [first, second] = meetingMoved(meetingFacts, links);
  const { text } = await rendered(first!);
  for (const said of [
    ...['Fecha: 11 de diciembre de 2026', 'Fecha anterior: 10 de diciembre de 2026'],
    ...['Lugar: Biblioteca', 'Lugar anterior: El salón comunal'],
  ])
    expect(text).toContain(said);
  expect(text).not.toContain('Hora anterior');
  expect(text).toContain('escriba a quien acompaña su alianza: Profesional');
  expect(text).toContain('profesional@uno.test');
  expect(text).not.toContain('profesional@dos.test');
  expect((await rendered(second!)).text).toContain('profesional@dos.test');
  const never = { wasStartsAt: null, wasEndsAt: null, wasPlace: null };
  const [old] = meetingMoved({ ...meetingFacts, meeting: { ...meetingFacts.meeting, ...never } }, links);
  expect((await rendered(old!)).text).not.toContain('anterior: ');
});

test('the loop’s mail names the activity that was not met, and then the new commitment with what it delivers', async () => {
  const [one] = newCommitment(renewed, links);
  expect(one!.props).toMatchObject({ activity: 'Jornada de limpieza', commitment: 'Hacer la jornada con 30 personas' });
  expect((await rendered(one!)).text).toContain('Las fotos de la jornada');
});

test('a radicado that was corrected is told with what it said before', async () => {
  const [told] = filingCorrected({ ...corrected, readers: [readerOf('uno')] }, links);
  const { text } = await rendered(told!);
  for (const number of ['20267100123452', '20267100123425']) expect(text).toContain(number);
});

test('the communication of 7 is the text that was kept, not composed anew', async () => {
  const [one] = networkInclusion(notice, links);
  expect(one!.props).toMatchObject({ text: notice.text, sent: '11 de diciembre de 2026' });
  for (const line of notice.text.split('\n')) expect((await rendered(one!)).text).toContain(line);
});

test('a request’s receipt holds what was sent page by page; one that was withdrawn half written says what there is', () => {
  const [received] = requestReceived(sent, links);
  const { sent: pages } = received!.props as { sent: { title: string; text: string }[] };
  expect(pages.map((page) => page.title)).toEqual(
    expect.arrayContaining(['Su organización', 'Qué quiere hacer', 'Documentos']),
  );
  expect(pages.map((page) => page.text).join()).toContain(sent.content.wish.actions);
  expect(pages.map((page) => page.text).join()).toContain('310 000 0000');
  expect(pages.at(-1)).toMatchObject({
    title: 'Lo que autorizó',
    text: expect.stringContaining('Gestionar la alianza'),
  });
  const wish = { ...sent.content.wish, initiative: 'unsure', kind: 'unsure' } as const;
  const [unsure] = requestReceived({ ...sent, initiative: null, content: { ...sent.content, wish } }, links);
  const said = JSON.stringify(unsure!.props);
  for (const term of ['Iniciativa', 'Tipo de alianza']) expect(said).toContain(`${term}: No lo sé todavía`);
  const organization = { ...sent.content.organization, nit: '901730214-1' };
  const [own] = requestPages({ ...sent.content, organization }, null, [], formatNit);
  expect(own!.text).toContain('901.730.214-1');
  expect(requestPages({}, null, [], formatNit)).toEqual([]);
  const nothing = { content: {}, documents: [], initiative: null };
  expect(withdrawalReceipt({ ...withdrawn, ...nothing }, links)).toMatchObject([
    { props: { items: [{ text: 'SOL-2026-0012' }] } },
  ]);
  const [taken] = withdrawalReceipt(withdrawn, links);
  const { items, by } = taken!.props as { items: { text: string; sha256: string }[]; by: string };
  for (const { text } of requestPages(withdrawn.content, 'Parques', ['rut.pdf'], formatNit))
    expect(items[0]!.text).toContain(text);
  expect(items).toMatchObject([{ sha256: withdrawn.sha256 }]);
  expect(by).toBe(`quien tiene el vínculo que recibió ${withdrawn.name}`);
});

test('an invitation’s receipt leads who accepted to the alliance; who declined keeps the reason', () => {
  expect(
    invitationReceipt({ ...invitation, state: 'accepted', answeredBy: 'Marta', answerReason: null }, links),
  ).toMatchObject([
    {
      to: 'persona@uno.test',
      props: { act: 'invitationAccepted', by: 'Marta', url: links.portal(portal.history('ALZ-2026-0031')) },
    },
  ]);
  expect(invitationReceipt(invitation, links)).toMatchObject([
    {
      props: {
        ...{ act: 'invitationDeclined', by: `quien abrió el vínculo que recibió ${invitation.contactName}` },
        items: [invitation.message, 'Parques', 'Este año no'].map((text) => ({ text, sha256: sha256Of(text) })),
      },
    },
  ]);
  const [told] = invitationAnswered(invitation, links);
  expect(told!.props).toMatchObject({ by: `quien abrió el vínculo que recibió ${invitation.contactName}` });
});

test('the team hears of a turn with the organizations it is about, and nothing when there is nobody to hear', () => {
  expect(turnToldToTeam(turn, links)).toMatchObject([{ props: { act: 'withdrawn', note: 'Cerró la sede' } }]);
  expect(turnToldToTeam({ ...turn, team: [] }, links)).toEqual([]);
});

test('organizations that know of a turn by mail are one or several', async () => {
  const says = async (readers: typeof turn.readers) =>
    (await rendered(turnToldToTeam({ ...turn, readers }, links)[0]!)).text.replace(/\s+/g, ' ');
  expect(await says(turn.readers)).toContain('ya lo saben por correo');
  expect(await says(turn.readers.slice(0, 1))).toContain('ya lo sabe por correo');
});

test('who receives and who gives cases hears whose they were, which they are and where to read them', () => {
  const [received] = casesReceived(handedOver, links);
  const what = 'ALZ-2026-0041 · Caso canarioverde\nALZ-2026-0042 · Caso canariorojo';
  expect(received!.props).toMatchObject({ about: '2 alianzas', organizations: 'Julián Prada', what });
  expect(received!.props.url).toBe(links.backoffice(`${backoffice.alliances()}?profesional=profesional`));
  const [given] = casesGiven({ ...handedOver, cases: handedOver.cases.slice(0, 1) }, links);
  const [first] = what.split('\n');
  expect(given!.props).toMatchObject({ organizations: 'Paola Cárdenas', about: first, by: 'Lucía Prieto' });
  expect(given!.props.url).toBe(links.backoffice(backoffice.alliance('ALZ-2026-0041')));
  const many = casesReceived({ ...handedOver, cases: Array(41).fill(handedOver.cases[0]) }, links);
  expect(many[0]!.props).toMatchObject({ what: expect.stringMatching(/\ny 1 más$/) });
  expect(casesReceived({ ...handedOver, people: [] }, links)).toEqual([]);
});
