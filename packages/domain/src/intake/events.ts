import type { DomainEvent, Events, Reactions } from '../platform/index.ts';

/** Who hears of what happens at the two doors. */
export const reactions: Reactions = {
  'request.sent': (event, at) => [
    ...(isMailed(event) ? [aboutRequest('requestReceived', event, at, sendingOf(event))] : []),
    mail('staffRequestArrived', event.stream.id, at, { request: event.stream.id, ...sendingOf(event) }),
  ],
  'request.returned': (event, at) => [aboutRequest('requestIncomplete', event, at, sendingOf(event))],
  'request.withdrawn': (event, at) =>
    ['requestWithdrawn', ...(isMailed(event) ? ['withdrawalReceipt'] : []), 'repeatedEnded'].map((template) =>
      mail(template, event.stream.id, at, { request: event.stream.id }),
    ),
  'request.accepted': (event, at) =>
    ['requestAccepted', 'caseGiven', ...(event.data.staysOut ? ['ownRequestAccepted'] : [])].map((template) =>
      mail(template, event.stream.id, at, { request: event.stream.id }),
    ),
  'request.declined': (event, at) => [
    aboutRequest('requestDeclined', event, at),
    // Of one that repeats another, that other goes on for those that were closed for it too
    ...(event.data.outcome === 'duplicate'
      ? []
      : [mail('repeatedEnded', event.stream.id, at, { request: event.stream.id })]),
  ],
  'request.linkSent': (event, at) => [aboutRequest('requestLink', event, at, { expiresAt: event.data.expiresAt })],
  'request.fileKept': ({ data: { file, scan } }) =>
    scan === 'pending' ? [{ task: 'scan', key: `scan:${file}`, payload: { file } }] : [],
  'invitation.sent': (event, at) => [withLink('invitation', event, at)],
  'invitation.sentAgain': (event, at) => [withLink('invitation', event, at)],
  'invitation.accepted': answered,
  'invitation.declined': answered,
  'invitation.revoked': (event, at) =>
    ['invitationRevoked', 'invitationWithdrawn'].map((template) => aboutInvitation(template, event, at)),
  'invitation.renewalAsked': (event, at) => [aboutInvitation('invitationRenewalAsked', event, at)],
};

/** Whoever invited hears the answer, whoever gave it gets its receipt. */
function answered(event: DomainEvent, at: Date) {
  return ['invitationAnswered', 'invitationReceipt'].map((template) => aboutInvitation(template, event, at));
}

/** Over the limit of an address's mails the receipt is on the page alone. */
function isMailed({ data }: Events['request.sent' | 'request.withdrawn']): boolean {
  return data.mailed !== false;
}

/** Of which sending it is: by the time that its mail is written there may be another. */
function sendingOf({ data: { sending } }: Events['request.sent' | 'request.returned']): Fields {
  return { sending };
}

/** A mail to who wrote the request, whose sealed link follows it. */
function aboutRequest(template: string, event: DomainEvent, at: Date, fields: Fields = {}) {
  const ids = { request: event.stream.id, sealed: event.sealed?.token ?? '' };
  return mail(template, event.stream.id, at, { ...ids, ...fields });
}

function aboutInvitation(template: string, event: DomainEvent, at: Date) {
  return mail(template, event.stream.id, at, { invitation: event.stream.id });
}

function withLink(template: string, event: Events['invitation.sent' | 'invitation.sentAgain'], at: Date) {
  const ids = { invitation: event.stream.id, sealed: event.sealed?.token ?? '' };
  return mail(template, event.stream.id, at, { ...ids, expiresAt: event.data.expiresAt });
}

type Fields = Readonly<Record<string, string | number | undefined>>;

function mail(template: string, id: string, at: Date, ids: Fields) {
  return { task: 'mail', key: `${template}:${id}:${at.toISOString()}`, payload: { template, ...ids } };
}
