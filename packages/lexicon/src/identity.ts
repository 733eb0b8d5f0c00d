import type { App, FailedWay, IdentityEvent, PasswordWay, Way } from '@alianzas/domain/identity';
import { count, listed, waitWords } from './formats/numbers.ts';
import { goTo } from './go-to.ts';
import { staffRoles } from './roles.ts';
import { type EventWords, type RefusalWords, wordOf } from './speech.ts';

export const apps = { portal: 'Portal de aliados', backoffice: 'Módulo de gestión' } as const satisfies Record<
  App,
  string
>;

/** The names of browsers and systems are their own in every language. */
const browsers: Record<string, string> = {
  edge: 'Microsoft Edge',
  opera: 'Opera',
  samsung: 'Samsung Internet',
  firefox: 'Firefox',
  chrome: 'Chrome',
  safari: 'Safari',
};
const systems: Record<string, string> = {
  android: 'Android',
  ios: 'iPhone o iPad',
  windows: 'Windows',
  mac: 'macOS',
  linux: 'Linux',
};

/** The browser of a session and its system: `Firefox en Windows`. */
export function browserWords(browser: string | null, system: string | null): string {
  const name = browsers[browser ?? ''] ?? 'Otro navegador';
  const on = systems[system ?? ''];
  return on ? `${name} en ${on}` : name;
}

const ways = {
  code: 'con código de correo',
  link: 'con vínculo de correo',
  invitation: 'con la invitación',
  totp: 'con código de la aplicación',
  recoveryCode: 'con código de recuperación',
  oidc: 'con la cuenta de la entidad',
  demonstration: 'como persona de la demostración',
} as const satisfies Record<Way, string>;

const failedWays: Record<FailedWay, string> = {
  code: 'el código de correo',
  password: 'la contraseña',
  totp: 'el código de la aplicación',
  recoveryCode: 'el código de recuperación',
};

const passwordWays: Record<PasswordWay, string> = {
  activation: 'La persona eligió su contraseña al activar la cuenta.',
  reset: 'La persona eligió una nueva contraseña con el vínculo de correo.',
  change: 'La persona cambió su contraseña.',
};

/** Seconds as they are while they are few. */
function shortWait(seconds: number): string {
  return seconds < 60 ? count(Math.max(1, seconds), 'segundo', 'segundos') : waitWords(seconds);
}

const askAnother = 'Pida uno nuevo';
const invalidToken = 'Este vínculo ya se usó o venció';

export const identityRefusals = {
  'person.otherName': ({ known, written }) =>
    known
      ? `Ese correo es de ${known} y aquí se escribió «${written}». Si es la misma persona, márquelo; si es otra, escriba su propio correo.`
      : 'Este correo ya tiene una cuenta, con un nombre distinto del que escribió. Si es la suya, márquelo y siga; si es de otra persona, pida que la inviten a un correo propio.',
  tooManyAttempts: ({ retryAfterSeconds }) =>
    `Hubo demasiados intentos. Espere ${waitWords(Number(retryAfterSeconds))} y vuelva a intentar.`,
  'mail.underWay': ({ retryAfterSeconds }) =>
    `Hace poco se pidió otro mensaje para este correo: si está registrado, abra el vínculo del más reciente. Podrá pedir otro en ${waitWords(Number(retryAfterSeconds))}.`,
  'mail.tooManyActs': ({ retryAfterSeconds }) =>
    `Desde su cuenta se hicieron muchos registros que envían correos, y este no se guardó. Lo que escribió sigue aquí: envíelo otra vez en ${shortWait(Number(retryAfterSeconds))}.`,
  'signIn.tooMany': ({ retryAfterSeconds }) =>
    `Hubo demasiados intentos. Espere ${waitWords(Number(retryAfterSeconds))}, o pida un vínculo para cambiar la contraseña: podrá ingresar sin esperar desde el navegador en que la cambie.`,
  'upload.tooMuch': ({ retryAfterSeconds }) =>
    `Desde su cuenta o su conexión se enviaron muchos archivos y este formulario no se recibió. Lo que escribió sigue aquí: elija los archivos y envíelo otra vez en ${waitWords(Number(retryAfterSeconds))}.`,
  'upload.tooMuchAndCut': ({ retryAfterSeconds }) =>
    `Se enviaron muchos archivos desde su cuenta o su conexión y este formulario no se recibió: si aquí falta algo, cópielo de la página anterior del navegador. Envíelo otra vez en ${waitWords(Number(retryAfterSeconds))}.`,
  'reading.tooMuch': ({ retryAfterSeconds }) =>
    `Desde su cuenta o su conexión se pidieron muchas búsquedas o descargas. Vuelva a pedir esta página en ${shortWait(Number(retryAfterSeconds))}.`,
  'token.invalid': `${invalidToken}. ${askAnother} para continuar.`,
  'signIn.wrong': 'El correo o la contraseña no son correctos. Revíselos y vuelva a intentar.',
  'signIn.codeWrong': ({ triesLeft }) =>
    Number(triesLeft) > 0
      ? `El código no es correcto. Le ${Number(triesLeft) === 1 ? 'queda' : 'quedan'} ${count(Number(triesLeft), 'intento', 'intentos')}.`
      : `El código no es correcto y no quedan intentos. ${askAnother}.`,
  'signIn.codeExpired': `El código venció o no se pidió en este navegador. ${askAnother}, o abra el vínculo del mensaje.`,
  'signIn.codeSlow':
    'En la última hora se escribieron muchos códigos equivocados para este correo. Abra el vínculo del mensaje: con él no necesita el código.',
  'signIn.factorWrong': 'El código no es correcto. Escriba el que muestra ahora su aplicación de autenticación.',
  'signIn.factorLate':
    'Ese código acaba de vencer. Escriba el siguiente y revise que la hora de su celular sea automática.',
  'signIn.factorUsed': 'Ese código ya se usó. Espere el siguiente en su aplicación de autenticación.',
  'signIn.factorExpired': 'Pasó demasiado tiempo desde que escribió su contraseña. Ingrese de nuevo.',
  'signIn.personDisabled': ({ app }) =>
    app === 'backoffice'
      ? 'Esta cuenta está inactiva. Si necesita entrar, pídale a una persona administradora que la active.'
      : `Esta cuenta está inactiva. Si necesita entrar, ${goTo}`,
  'signIn.notStaff': 'Esta cuenta no es del equipo de la Secretaría. Si es de un aliado, entre por el portal.',
  'signIn.notDemonstration': 'Esta instalación no es de demostración. Entre con su cuenta.',
  'proof.wrong': 'La contraseña no es correcta. Escriba la que usa para ingresar.',
  'secondFactor.notSet': 'Esta cuenta todavía no tiene segundo factor. Actívela con el vínculo que llegó a su correo.',
  'secondFactor.renewalExpired': 'Pasó demasiado tiempo, o esa clave ya se confirmó. Empiece de nuevo.',
  'secondFactor.alreadySet': 'El segundo factor ya está configurado. Ingrese con su código.',
  'password.tooShort': ({ least }) => `La contraseña debe tener al menos ${least} caracteres. Puede usar una frase.`,
  'password.tooLong': ({ most }) => `La contraseña puede tener máximo ${most} caracteres.`,
  'password.common': 'Esa contraseña es fácil de adivinar. Use varias palabras que no tengan relación entre sí.',
  'person.alreadyDisabled': 'Esta persona ya está inactiva.',
  'person.notDisabled': 'Esta cuenta ya está activa.',
  'staff.disabled': 'Esta cuenta está inactiva. Actívela antes de cambiarla.',
  'staff.alreadyActive':
    'Esta persona ya activó su cuenta y no necesita otro vínculo. Si olvidó su contraseña, puede recuperarla al ingresar.',
  'staff.notActivated':
    'Esta persona todavía no tiene segundo factor: lo configura con el vínculo que llega a su correo. Si no sirve, envíele otro.',
  'staff.alreadyStaff': 'Esta persona ya hace parte del equipo. Cambie sus roles en la lista de usuarios.',
  'staff.actsForOrganization':
    'Esta persona actúa por una organización en el portal y no puede ser del equipo. Retírela primero en la página de la organización.',
  'staff.lastAdministrator': 'Es la última persona administradora activa. Dé primero ese rol a otra persona.',
  'staff.ownRoles': 'Nadie cambia sus propios roles. Pídalo a otra persona administradora.',
  'staff.ownAccount': 'Nadie inactiva su propia cuenta. Pídalo a otra persona administradora.',
  'staff.rolesChanged':
    'Otra persona cambió estos roles mientras usted los editaba. Compare los roles de ahora con los que eligió y guarde de nuevo.',
  'staff.noRoles': 'Seleccione al menos un rol.',
  'staff.administratorExists':
    'Ya hay una persona administradora activa. Las demás cuentas se crean desde la aplicación.',
  'staff.demonstration': 'Esta instalación es de demostración: entre por /demo.',
  'staff.invalidInput': 'Falta un dato o no es válido. Revise el correo, el nombre, el cargo y los roles.',
} as const satisfies RefusalWords;

/** The names of roles, each within its marks: one of them says «y» itself. */
function roles(codes: readonly string[]): string {
  if (codes.length === 0) return 'ninguno';
  return listed(codes.map((code) => `«${wordOf(staffRoles, code)}»`));
}

function withRoles(codes: readonly string[]): string {
  if (codes.length === 0) return 'sin roles';
  return `con ${codes.length === 1 ? 'el rol' : 'los roles'} ${roles(codes)}`;
}

export const identityEvents: EventWords<IdentityEvent> = {
  'person.created': ({ by }) => `La persona fue registrada${by}.`,
  'person.disabled': ({ data, by }) =>
    `La cuenta fue inactivada${by} y se cerraron ${count(data.sessions, 'sesión', 'sesiones')}.`,
  'person.enabled': ({ by }) => `La cuenta fue reactivada${by}.`,
  'person.blanked': ({ by }) => `Los datos personales de esta persona fueron borrados${by}; lo que hizo se conserva.`,
  'staff.created': ({ data, by }) => `La cuenta del equipo fue creada${by} ${withRoles(data.roles)}.`,
  'staff.rolesSet': ({ data, by }) => `Los roles fueron cambiados${by}: ${roles(data.to)}.`,
  'staff.activationSent': ({ by }) => `El vínculo de activación fue enviado${by}.`,
  'signIn.asked': () => 'Se pidió un código para iniciar sesión.',
  'signIn.failed': ({ data }) =>
    `Falló un inicio de sesión en ${place(data.app)}: no coincidió ${failedWays[data.way]}.`,
  'session.opened': ({ data }) => {
    const where = data.newBrowser ? ', en un navegador nuevo' : '';
    return `La persona inició sesión en ${place(data.app)} ${wordOf(ways, data.way)}${where}.`;
  },
  'session.ended': ({ data }) => `Se cerró una sesión en ${place(data.app)}.`,
  'sessions.ended': ({ data, by }) => `${count(data.count, 'sesión cerrada', 'sesiones cerradas')}${by}.`,
  'password.resetAsked': () => 'Se pidió un vínculo para elegir una nueva contraseña.',
  'password.set': ({ data }) => passwordWays[data.way],
  'secondFactor.prepared': () => 'Se preparó el segundo factor de la cuenta.',
  'secondFactor.enrolled': ({ data }) =>
    `El segundo factor quedó activo, con ${count(data.recoveryCodes, 'código', 'códigos')} de recuperación.`,
  'secondFactor.reset': ({ by }) => `El segundo factor fue reiniciado${by}.`,
  'secondFactor.renewed': ({ data }) =>
    `La persona renovó su segundo factor, con ${count(data.recoveryCodes, 'código nuevo', 'códigos nuevos')} de recuperación.`,
  'recoveryCodes.renewed': ({ data }) =>
    `La persona generó ${count(data.recoveryCodes, 'código nuevo', 'códigos nuevos')} de recuperación.`,
  'recoveryCode.used': ({ data }) =>
    `Se usó un código de recuperación y ${data.left === 1 ? 'queda' : 'quedan'} ${data.left}.`,
};

function place(app: App): string {
  return app === 'portal' ? 'el portal' : 'el módulo de gestión';
}
