import type { Reactions } from '../platform/index.ts';

/** Who hears of what happens at the two doors. */
export const reactions: Reactions = {
  'request.sent': (event, at) => [
    mail('requestReceived', event.stream.id, at, { request: event.stream.id }),
    mail('staffRequestArrived', event.stream.id, at, { request: event.stream.id }),
  ],
  'request.returned': (event, at) => [mail('requestIncomplete', event.stream.id, at, { request: event.stream.id })],
  'request.accepted': (event, at) => [mail('requestAccepted', event.stream.id, at, { request: event.stream.id })],
  'request.declined': (event, at) => [mail('requestDeclined', event.stream.id, at, { request: event.stream.id })],
  'invitation.sent': (event, at) => [
    mail('invitation', event.stream.id, at, { invitation: event.stream.id, sealed: event.sealed?.token ?? '' }),
  ],
  'invitation.accepted': (event, at) => [
    mail('invitationAnswered', event.stream.id, at, { invitation: event.stream.id }),
  ],
  'invitation.declined': (event, at) => [
    mail('invitationAnswered', event.stream.id, at, { invitation: event.stream.id }),
  ],
};

function mail(template: string, id: string, at: Date, ids: { readonly [field: string]: string }) {
  return { task: 'mail', key: `${template}:${id}:${at.toISOString()}`, payload: { template, ...ids } };
}
