import type { OrganizationEvent, Sector, Standing } from '@alianzas/domain/organization';
import { goTo } from './go-to.ts';
import { citing } from './names.ts';
import { organizationRoles } from './roles.ts';
import { type EventWords, type RefusalWords, type Status, wordOf } from './speech.ts';

export const sectors = {
  private: 'Privado',
  public: 'Público',
  mixed: 'Mixto',
  community: 'Comunitario',
} as const satisfies Record<Sector, string>;

export const standings = {
  prospect: { label: 'Aliado potencial', tone: 'neutral' },
  articulating: { label: 'En articulación', tone: 'progress' },
  member: { label: 'Miembro de la Red', tone: 'good' },
  inactive: { label: 'Inactiva', tone: 'neutral' },
} as const satisfies Record<Standing, Status>;

const { inactive: _never, ...reached } = standings;
/** Those in which an organization is found: nothing makes one inactive. */
export const reachedStandings = reached;

/** The purposes of the data authorization, in few words; their full text is a binding text. */
export const consentPurposes = {
  allianceManagement: 'Gestionar la alianza',
  communications: 'Recibir invitaciones y noticias',
  directory: 'Publicar su nombre, cargo y contacto en el directorio',
  surveys: 'Responder encuestas y evaluaciones',
} as const;

/** The uses of image and voice, as the image authorization names them. */
export const imagePurposes = {
  imageEvidence: 'Evidencia interna de ejecución',
  imageReports: 'Informes y balance final',
  imageWeb: 'Página web y redes sociales institucionales',
  imageOutreach: 'Piezas de divulgación',
} as const;

/** Who writes a NIT and who leaves it empty, as the kinds of organization ask for it. */
export const nitHint =
  'Es obligatorio para entidades públicas y organizaciones privadas o mixtas. Las comunitarias y los organismos internacionales lo escriben si lo tienen; los colectivos, redes y mesas lo dejan vacío. Por ejemplo: 899.999.061-9';

const personSigns: Readonly<Record<string, string>> = {
  nit: 'El NIT no es como los de las organizaciones, que tienen nueve cifras, sin contar el dígito de verificación, y empiezan por 8 o por 9.',
  name: 'El nombre tiene solo nombres y apellidos de personas.',
};

/** Why a body reads like a natural person, in sentences. */
export function personSignsWords(signs: unknown): string {
  const codes = Array.isArray(signs) ? signs.map(String) : [];
  return codes.map((code) => wordOf(personSigns, code)).join(' ');
}

export function sectorWord(code: string | null): string {
  return wordOf(sectors, code);
}

/** The standing of an organization in the Red (*calidad*). */
export function standingWord(code: string | null): string {
  return code !== null && Object.hasOwn(standings, code) ? standings[code as Standing].label : wordOf({}, code);
}

/** What was registered of the legal nature of an organization, before who did it. */
export const legalNatureActs = { verified: 'La verificó', withdrawn: 'Retiró la verificación' } as const;

export const organizationRefusals = {
  'nit.unreadable': 'Escriba el NIT solo con números, con o sin dígito de verificación. Por ejemplo: 899.999.061-9.',
  'nit.checkDigit': 'El dígito de verificación no corresponde a este NIT. Revise el número en el RUT.',
  'organization.naturalPerson':
    'De acuerdo con la política de operación del procedimiento, las personas naturales no pueden ser aliadas. Puede participar a través de una organización o colectivo.',
  'organization.maybePerson': `Por su nombre o su NIT podría ser una persona natural. Diga primero si es una organización ${citing('sección 6')}.`,
  'organization.noDoubt': 'En esta organización ya no hay duda de si es una persona natural.',
  'consent.textChanged':
    'El texto de la autorización de datos cambió desde que usted lo leyó. Léalo de nuevo y marque lo que autoriza.',
  'organization.alreadyRegistered': `Esta organización ya está registrada. Si usted la representa, pida acceso a una persona de su organización o ${goTo}`,
  'organization.newcomerUndecided':
    'El correo de la solicitud no es de ninguna de las personas que hoy actúan por la organización. Diga si esta persona entra, y cómo lo verificó, o que no entra.',
  'organization.newcomerUnverified':
    'Ese correo no es de ninguna de las personas que hoy actúan por la organización. Escriba cómo verificó que esta persona actúa por ella.',
  'membership.alreadyActs': 'Esa persona ya actúa por la organización: está en la lista de sus personas.',
  'membership.ofTheTeam':
    'Este correo es de alguien del equipo de la Secretaría, que no actúa por una organización. Hace falta el correo de otra persona.',
  'membership.accountClosed':
    'La cuenta de ese correo está cerrada y no entra al portal. Escriba otro correo de la persona.',
  'membership.notActive': 'Esa persona ya no actúa por la organización: no hay nada que retirar.',
  'membership.lastRepresentative': ({ others }) => {
    const left =
      Number(others) > 0
        ? 'quedan sin representante, y las atienden las demás personas que actúan por ella'
        : 'quedan sin quién las atienda hasta que entre otra';
    return `Es la última persona que representa a la organización. Si de todas maneras la retira, márquelo: sus alianzas ${left}.`;
  },
  'organization.alike':
    'Ya hay organizaciones con un nombre parecido. Mírelas: si no es ninguna de ellas, confirme que es otra.',
  'organization.merged':
    'Este registro se unió a otro de la misma organización. Use el registro que quedó: al buscarla por su nombre o su NIT aparece ese.',
  'organization.mergeOfOne': 'Elija dos registros distintos: uno queda y el otro se une a él.',
  'organization.mergeIntoMerged':
    'El registro que eligió para que quede ya se unió a otro. Únalo al que quedó de los dos: al buscarla por su nombre o su NIT aparece ese.',
  'organization.mergeOfKeeping':
    'A este registro ya se unieron otros, así que es el que queda. Una el otro registro a este, o separe primero los que se unieron.',
  'organization.notMerged': 'Este registro no está unido a ningún otro: no hay nada que separar.',
  'organization.nitSince':
    'Después de unirlos se registró otra organización con el mismo NIT. Una primero ese registro al que corresponda.',
  'organization.dependencyMissing':
    'Este NIT pertenece a varias entidades del Distrito. Indique la dependencia o entidad.',
  'organization.kindUnknown': 'Seleccione el tipo de organización de la lista.',
  'organization.nitMissing': 'Este tipo de organización tiene NIT. Escríbalo como aparece en el RUT.',
  'organization.nitNotExpected': 'Este tipo de organización no tiene NIT. Deje ese dato vacío o elija otro tipo.',
  'organization.notVerified': 'Nadie ha registrado que verificó su naturaleza jurídica: no hay qué retirar.',
  'organization.linkedAlready': `Esta organización ya se vinculó a iniciativas con su naturaleza jurídica verificada: la verificación no se retira ${citing('sección 6')}.`,
  'organization.legalNatureUnverified': `Falta verificar la naturaleza jurídica de la organización. Revise su documento y regístrelo antes de vincularla ${citing('sección 6')}.`,
} as const satisfies RefusalWords;

export const organizationEvents: EventWords<OrganizationEvent> = {
  'organization.registered': ({ data, by }) =>
    `La organización quedó registrada en el sector ${sectorWord(data.sector).toLowerCase()}${by}.`,
  'organization.legalNatureWithdrawn': ({ by }) =>
    `La verificación de la naturaleza jurídica fue retirada${by}: se había registrado por error.`,
  'organization.legalNatureVerified': ({ by }) => `La naturaleza jurídica de la organización fue verificada${by}.`,
  'organization.standingChanged': ({ data }) =>
    `La organización pasó de «${standingWord(data.from)}» a «${standingWord(data.to)}».`,
  'organization.doubted': () =>
    'La organización siguió adelante con una marca: por su nombre o su NIT podría ser una persona natural.',
  'organization.doubtSettled': ({ by }) =>
    `Se revisó si la organización es una persona natural y se quitó la marca${by}.`,
  'organization.personRefused': ({ by }) =>
    `Se rechazó el registro de una persona natural${by} ${citing('sección 6')}.`,
  'organization.merged': ({ by }) =>
    `Dos registros de la misma organización se unieron${by}, con la historia de los dos.`,
  'organization.parted': ({ by }) => `Los registros de la organización que se habían unido se separaron de nuevo${by}.`,
  'membership.added': ({ data, by }) =>
    `Una persona fue vinculada a la organización como ${wordOf(organizationRoles, data.role).toLowerCase()}${by}.`,
  'membership.ended': ({ by }) => `Una persona dejó de actuar por la organización${by}.`,
};
