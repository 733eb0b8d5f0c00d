import type { backoffice, portal } from '@alianzas/paths';
import { promisedMails } from './testing-promised-mails.ts';
import { words } from './testing-promised-texts.ts';

type Test = readonly [file: string, title: string];

/**
 * What makes a promise true: a page of an app with the test that does there what is promised, the mail of an act,
 * a verb of the domain, a job of the worker, or how the product is made, with the test that says so; or why the words
 * promise nothing of the product.
 */
type KeptBy =
  | { portal: keyof typeof portal; test: Test }
  | { backoffice: keyof typeof backoffice; test: Test }
  /** The act, and the job of its mail, as `told.test` proves that the domain sends it */
  | { mail: readonly [event: string, mail: string] }
  /** `concept/verb` */
  | { verb: string }
  | { job: string }
  | { because: string; test: Test }
  | { promisesNothing: string };

type Promised = readonly [says: string, keptBy: KeptBy];

const COMMITMENTS_TO_ACCEPT_MAIL = ['commitments.sentToAccept', 'commitmentsToAccept'] as const;
const INVITATION_RENEWAL_ASKED_MAIL = ['invitation.renewalAsked', 'invitationRenewalAsked'] as const;
const MAILS_SAY_ALL = [
  'packages/mail/src/templates.test.ts',
  'says in its text everything that it was given to say',
] as const;
const GRANTED = ['packages/domain/src/wall/grants.test.ts', 'and nothing else'] as const;
const NOT_SERVED = [
  'apps/backoffice/app/routes/cases/evidence.test.ts',
  'nobody downloads nor sees a file that waits for the scanner or is infected',
] as const;

/* What is promised of a page, done there by a test. */
const READ_FOR_EVER = [
  'packages/domain/src/views/allyReceipts.test.ts',
  'an organization reads for ever what it accepted and sent',
] as const;
const SENDINGS = [
  'apps/portal/app/routes/request/sendings.test.ts',
  'an organization reads each version that it sent, with its receipt',
] as const;
const LIMITED = [
  'apps/backoffice/app/reading.test.ts',
  'downloads of one person are limited: a page says when',
] as const;
const BOTH_LISTS = [
  'apps/backoffice/app/routes/cycle/texts.test.ts',
  'lists the alliances and the members of the Red, and downloads both',
] as const;
const MATRIX = ['tests/journeys/registers.spec.ts', 'and downloaded with a row per delivery'] as const;
const FILED_YEAR = [
  'tests/access/filed-year.test.ts',
  'a filed year reads the same once an organization of it is merged',
] as const;
const OUTBOX = [
  'packages/mail/src/transports/local.test.ts',
  'the outbox lists newest first, with the links of each mail',
] as const;
const ANSWERED_FOR_EVER = [
  'apps/portal/app/routes/request/invitation-answer.test.ts',
  'who answered can read the answer for ever by its link',
] as const;
const UNMAILED = [
  'apps/portal/app/routes/request/receipts.test.ts',
  'three requests mail an address that nobody proved; the fourth goes its way without the mail',
] as const;
const RESENT = [
  'packages/domain/src/intake/unanswered.test.ts',
  'an expired invitation is sent again with another term',
] as const;
const DISABLED = [
  'packages/domain/src/identity/staff.test.ts',
  'a disabled person loses every session in the same transaction',
] as const;
const ALL_ENDED = [
  'packages/domain/src/identity/staff.test.ts',
  'an administrator ends all sessions of one person',
] as const;
const OWN_SESSIONS = ['packages/domain/src/identity/session.test.ts', 'people see and end their own sessions'] as const;
const OTHERS_ENDED = [
  'packages/domain/src/identity/session.test.ts',
  'people end all their sessions but the one they are in',
] as const;
const RESET = ['packages/auth/src/staff-sign-in.test.ts', 'still for the second factor; every session ends'] as const;
const PROOF = [
  'apps/backoffice/app/routes/cases/evidence.test.ts',
  'the proof of an acceptance is downloaded from the commitments of its case',
] as const;
const NO_PLACE = [
  'packages/storage/src/storage.test.ts',
  'its served copy stands upright and says neither place nor device',
] as const;
const PRINTED = [
  'apps/backoffice/app/routes/cases/case-pages.test.ts',
  'the plan with follow-up is read and printed as it was that day',
] as const;
const RETURNED = [
  'apps/portal/app/routes/alliance/objection.test.ts',
  'a return shows its note and its day on both sides while it stands',
] as const;
const OBJECTED = [
  'apps/portal/app/routes/alliance/objection.test.ts',
  'an objection shows its note, its day and that it waits for the team',
] as const;
const CONSENT = [
  'apps/portal/app/routes/request/answers.test.ts',
  'the authorisation is read whole wherever it is asked for',
] as const;
const LOOKED = ['packages/domain/src/look/look.test.ts', 'and it is kept once a day'] as const;
const CONVENED = [
  'apps/backoffice/app/routes/meetings/meetings.test.ts',
  'one meeting for 3, 4 and 5 is offered first',
] as const;
const BOTH_FACTORS = [
  'packages/auth/src/staff-sign-in.test.ts',
  'staff enter with password and TOTP; the password alone opens nothing',
] as const;

const SERVED_WHOLE = ['packages/http/src/headers.test.ts', 'files with a hash stay for ever'] as const;

/** Every offer that a page or a mail makes, as it is written, and what keeps it. One that nothing keeps is taken out. */
export const promises: readonly Promised[] = [
  ['El equipo los radica y le avisa.', { mail: ['commitments.filed', 'commitmentsFiled'] }],
  ['El equipo la revisa y le avisa', { mail: ['evidence.accepted', 'evidenceAccepted'] }],
  ['Cuando el equipo lo verifique le avisa por correo', { mail: ['contribution.verified', 'contributionVerified'] }],
  ['El equipo la revisa y le escribe.', { mail: ['evidence.returned', 'evidenceReturned'] }],
  ['El equipo lo verifica y le avisa.', { mail: ['contribution.verified', 'contributionVerified'] }],
  [
    'le escribimos cuando le toque a usted',
    {
      because: 'each act that passes the turn has its mail',
      test: ['packages/domain/src/told.test.ts', 'sends the mails of its line, and no other'],
    },
  ],
  [
    'Escriba el código como aparece en los mensajes',
    { because: 'every mail about a case or a request prints its code', test: MAILS_SAY_ALL },
  ],
  [
    'Como aparece en los mensajes, por ejemplo',
    { because: 'every mail about a case or a request prints its code', test: MAILS_SAY_ALL },
  ],
  ['Constancias', { portal: 'history', test: READ_FOR_EVER }],
  ['constancias', { portal: 'history', test: READ_FOR_EVER }],
  ['con su constancia', { portal: 'requestSendings', test: SENDINGS }],
  [
    'de este solo queda su constancia',
    {
      because: 'its hash and its days are kept with the request',
      test: [
        'packages/domain/src/intake/sendings.test.ts',
        'what was sent before each text was kept is told from its history',
      ],
    },
  ],
  ['Constancia: ', { mail: ['contribution.declared', 'receipt'] }],
  ['Si termina sin ser aceptada, le escribimos a usted', { mail: ['request.withdrawn', 'repeatedEnded'] }],
  ['Le escribiremos cuando se reanude.', { mail: ['alliance.resumed', 'allianceTurned'] }],
  ['le escribiremos cuando se reanude.', { mail: ['alliance.resumed', 'allianceTurned'] }],
  ['sigue convocada. Si se cancela, le escribiremos.', { mail: ['meeting.cancelled', 'meetingCancelled'] }],
  ['Si se necesita algo de su organización, le escribiremos.', { mail: COMMITMENTS_TO_ACCEPT_MAIL }],
  ['si se convoca otra reunión, le llega un correo', { mail: ['meeting.convened', 'meetingConvened'] }],
  ['Si se convoca otra, le llegará su correo.', { mail: ['meeting.convened', 'meetingConvened'] }],
  ['Cuando el equipo convoque una, le llega un correo', { mail: ['meeting.convened', 'meetingConvened'] }],
  ['Sus personas ya lo saben por correo, con la razón.', { mail: ['party.removed', 'partyRemoved'] }],
  ['de la alianza. Sus personas ya lo saben por correo.', { mail: ['party.added', 'partyAdded'] }],
  ['ya no actúa por la organización. Se les avisó por correo.', { mail: ['membership.ended', 'memberEnded'] }],
  ['Se les avisa por correo a esa persona', { mail: ['membership.ended', 'memberEnded'] }],
  ['sigue con la alianza y le llega un correo', { mail: ['request.accepted', 'ownRequestAccepted'] }],
  ['A quienes la representan les llega un correo', { mail: ['membership.added', 'memberJoined'] }],
  ['La convocatoria le llega por correo.', { mail: ['meeting.convened', 'meetingConvened'] }],
  ['Le enviaremos la convocatoria.', { mail: ['meeting.convened', 'meetingConvened'] }],
  ['llega un mensaje con un código', { mail: ['signIn.asked', 'signInCode'] }],
  ['El vínculo del mensaje sirve en cualquiera.', { mail: ['signIn.asked', 'signInCode'] }],
  ['abra el vínculo del mensaje', { mail: ['signIn.asked', 'signInCode'] }],
  ['Abra el vínculo del mensaje: con él no necesita el código.', { mail: ['signIn.asked', 'signInCode'] }],
  ['Hace poco se pidió otro mensaje para este correo', { mail: ['signIn.asked', 'signInCode'] }],
  ['se pidieron muchas búsquedas o descargas', { backoffice: 'alliancesData', test: LIMITED }],
  ['Le enviaremos un código de ocho dígitos', { mail: ['signIn.asked', 'signInCode'] }],
  ['le llega un código de ocho dígitos', { mail: ['signIn.asked', 'signInCode'] }],
  ['cada mensaje queda aquí', { portal: 'demoMail', test: OUTBOX }],
  ['Lo que se le escribe, como la copia de la solicitud', { portal: 'demoMail', test: OUTBOX }],
  ['aparece al enviarla y en el correo que le llega.', { mail: ['request.sent', 'requestReceived'] }],
  ['Si la invitación sigue en pie, recibirá un vínculo nuevo', { backoffice: 'invitation', test: RESENT }],
  [
    'pídale a la persona de la Secretaría que le escribió que se lo envíe otra vez',
    { backoffice: 'invitation', test: RESENT },
  ],
  [
    '<section id="constancia" className="space-y-4"> <h2>Constancia</h2>',
    { portal: 'invitationAnswered', test: ANSWERED_FOR_EVER },
  ],
  [
    'porque a esa dirección salieron varios mensajes de solicitudes en la última hora. La constancia está en «Lea lo que envió».',
    { portal: 'requestSent', test: UNMAILED },
  ],
  [
    'estos son los textos guardados. Lo que se escribió y no se guardó no se imprime.',
    {
      because: 'what is printed is read from the row, not from the form',
      test: [
        'apps/backoffice/app/routes/cycle/balance-print.test.ts',
        'on paper a balance that is not confirmed says the words that are saved, not those of its form',
      ],
    },
  ],
  ['le avisamos a la persona de la Secretaría que la envió', { mail: INVITATION_RENEWAL_ASKED_MAIL }],
  ['Si le falta algo, le escribe para que la complete.', { mail: ['request.returned', 'requestIncomplete'] }],
  ['Si falta algo, le escribiremos a este correo.', { mail: ['request.returned', 'requestIncomplete'] }],
  ['Su contraseña cambió. Le avisamos por correo.', { mail: ['password.set', 'credentialChanged'] }],
  ['La cuenta quedó inactiva y sus sesiones cerradas.', { backoffice: 'user', test: DISABLED }],
  ['se cierran sus sesiones y le llega un vínculo', { mail: ['staff.activationSent', 'staffActivation'] }],
  ['sus sesiones están en', { backoffice: 'ownSessions', test: OWN_SESSIONS }],
  ['Cerrar sus sesiones', { backoffice: 'user', test: ALL_ENDED }],
  ['Deja de poder ingresar y se cierran sus sesiones.', { backoffice: 'user', test: DISABLED }],
  ['se cierran todas sus sesiones.', { backoffice: 'resetPassword', test: RESET }],
  ['cierre ahora sus otras sesiones.', { backoffice: 'ownSessions', test: OTHERS_ENDED }],
  ['Descargar todas en CSV', { backoffice: 'alliancesData', test: BOTH_LISTS }],
  ['Descargar el soporte del compromiso', { backoffice: 'file', test: PROOF }],
  ['Las fotos se ven y se descargan sin su ubicación.', { backoffice: 'file', test: NO_PLACE }],
  ['Leer o imprimir', { backoffice: 'planState', test: PRINTED }],
  ['Descargar las entregas (CSV)', { backoffice: 'contributionsData', test: MATRIX }],
  ['Descargar (CSV)', { backoffice: 'quantificationData', test: FILED_YEAR }],
  ['Descargar en CSV', { backoffice: 'networkData', test: BOTH_LISTS }],
  ["'Mensaje'", { mail: ['invitation.sent', 'invitation'] }],
  ['Mensaje de ', { mail: ['invitation.sent', 'invitation'] }],
  ['Le avisamos que hace parte de la Red', { mail: ['inclusion.notified', 'networkInclusion'] }],
  [
    'un archivo infectado: nadie lo puede descargar',
    { because: 'no download before the verdict, of nobody', test: NOT_SERVED },
  ],
  ['Descárguelo completo', { because: 'the same address without a range is the whole file', test: SERVED_WHOLE }],
  [
    'El portal conserva el documento, su huella digital (SHA-256), la fecha y hora legal y los datos técnicos de la aceptación',
    { portal: 'history', test: READ_FOR_EVER },
  ],
  ['le avisamos cuando esté listo', { mail: ['plan.approved', 'planReady'] }],
  ['devuélvalos y díganos qué cambiar', { portal: 'commitments', test: RETURNED }],
  ['Le avisamos cuando esté radicado.', { mail: ['balance.filed', 'balanceFiled'] }],
  ['Confírmelo u objételo.', { portal: 'commitments', test: OBJECTED }],
  ['El acta se publica cuando se apruebe', { mail: ['acta.approved', 'minutesApproved'] }],
  ['Los recordatorios de ese día llegan en unos segundos', { job: 'remind' }],
  ['los recordatorios salen', { job: 'remind' }],
  ['`Recordatorio: ', { job: 'remind' }],
  ['`Recordatorio (', { job: 'remind' }],
  [
    'La evaluación hasta hoy es propia y automática.',
    {
      because: 'axe judges every screen that the journeys reach',
      test: ['tests/journeys/si.spec.ts', 'from its request to the balance that is filed'],
    },
  ],
  ['Máximo quince días hábiles desde que se recibe.', { verb: 'intake/sendRequest' }],
  ['respuesta en máximo quince días hábiles.', { verb: 'intake/sendRequest' }],
  ['responde en máximo quince días hábiles.', { verb: 'intake/sendRequest' }],
  ['la respuesta llega en máximo quince días hábiles.', { verb: 'intake/sendRequest' }],
  ['responderemos a más tardar el', { verb: 'intake/sendRequest' }],
  [
    'con la que hablaremos.',
    {
      because: 'the team writes to the contact of a request',
      test: ['packages/domain/src/intake/request.test.ts', 'joins its contact and opens an alliance that waits for 2'],
    },
  ],
  ['antes de enviar le pediremos su autorización.', { portal: 'requestConsent', test: CONSENT }],
  ['Nadie se borra: lo que hizo queda en el historial.', { because: 'no role deletes a person', test: GRANTED }],
  [
    'se borra, y nadie puede recuperarlo.',
    {
      because: 'a draft that its writer discards is dropped',
      test: [
        'tests/access/unsent.test.ts',
        'what comes back with an error is kept without being asked for, and discarded by its writer',
      ],
    },
  ],
  ['Nada se borra', { because: 'no role deletes an event', test: GRANTED }],
  ['Se guarda la primera vez de cada día.', { backoffice: 'looks', test: LOOKED }],
  ['Solo un acta en borrador se envía a revisión.', { verb: 'acta/submitActa' }],
  ['Lo hace el sistema por su cuenta, todos los días.', { job: 'remind' }],
  ['Haremos una mesa de trabajo para definir la metodología.', { backoffice: 'newMeeting', test: CONVENED }],
  ['Después le pediremos también el código de su aplicación.', { backoffice: 'secondFactor', test: BOTH_FACTORS }],
  [
    'Nunca le pediremos contraseñas ni datos bancarios por correo electrónico.',
    {
      because: 'no mail asks for an answer',
      test: ['packages/mail/src/promises.test.ts', 'nothing is offered, in a page or a mail'],
    },
  ],
  ...words.map(([says, why]): Promised => [says, { promisesNothing: why }]),
  ...promisedMails.map(([says, event, mail]): Promised => [says, { mail: [event, mail] }]),
];
