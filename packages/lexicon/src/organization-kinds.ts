import { UNKNOWN } from './speech.ts';

interface KindWords {
  label: string;
  /** The document that proves its existence and who represents it */
  proof: string;
}

const chamber = 'Certificado de existencia y representación legal de la Cámara de Comercio';
const nonProfit = `${chamber} (registro de ESAL)`;
const publicPost = 'Norma de creación, y acto de nombramiento con acta de posesión o delegación';
const idpac = 'Auto o certificado del IDPAC con la inscripción de dignatarios';
const ofItsForm = 'Documento que corresponda a su forma jurídica';

const rows: readonly (readonly [code: string, label: string, proof: string])[] = [
  ['SAS', 'Sociedad por acciones simplificada (S.A.S.)', chamber],
  ['SA', 'Sociedad anónima (S.A.)', chamber],
  ['LTDA', 'Sociedad limitada (Ltda.)', chamber],
  ['COMANDITA', 'Sociedad en comandita (S. en C. / S.C.A.)', chamber],
  ['SUC_EXT', 'Sucursal de sociedad extranjera', chamber],
  ['FUNDACION', 'Fundación', nonProfit],
  ['CORPORACION', 'Corporación', nonProfit],
  ['ASOCIACION', 'Asociación', nonProfit],
  ['COOPERATIVA', 'Cooperativa, fondo de empleados o mutual', `${chamber} (economía solidaria)`],
  ['CCF', 'Caja de compensación familiar', 'Certificado de la Superintendencia del Subsidio Familiar'],
  ['GREMIO', 'Gremio, cámara o agremiación', ofItsForm],
  ['IES_PRIV', 'Institución de educación superior privada', 'Certificado del Ministerio de Educación (SNIES)'],
  ['COLEGIO_PRIV', 'Institución educativa privada', 'Licencia o resolución de la Secretaría de Educación'],
  ['IGLESIA', 'Entidad religiosa', 'Certificado del Ministerio del Interior'],
  ['PH', 'Propiedad horizontal (conjunto, edificio, centro comercial)', 'Certificado de la alcaldía local'],
  ['SINDICATO', 'Sindicato', 'Certificado del Ministerio del Trabajo'],
  ['ORG_INT', 'Organismo internacional, embajada o cooperación', 'Carta de acreditación o convenio de sede'],
  ['NAC_CENTRAL', 'Entidad nacional del sector central (ministerio, departamento administrativo)', publicPost],
  ['NAC_DESC', 'Entidad nacional descentralizada', publicPost],
  ['DIST_CENTRAL', 'Secretaría o departamento administrativo distrital', publicPost],
  ['DIST_LOCAL', 'Alcaldía local o fondo de desarrollo local', publicPost],
  ['DIST_DESC', 'Entidad distrital descentralizada (Idartes, IDRD, IDPAC, OFB, FUGA…)', publicPost],
  ['COLEGIO_OF', 'Colegio oficial (I.E.D.)', 'Resolución de nombramiento del rector o la rectora'],
  ['ENTE_AUT', 'Ente autónomo (universidad pública, CAR)', 'Norma de creación y acta de posesión'],
  ['CONTROL', 'Órgano de control (Personería, Contraloría, Veeduría)', publicPost],
  ['CORP_PUB', 'Concejo de Bogotá o Junta Administradora Local', publicPost],
  ['FUERZA', 'Fuerza pública', publicPost],
  ['OTRA_TERR', 'Departamento, municipio o región', publicPost],
  ['SEM', 'Sociedad de economía mixta', chamber],
  ['ESP_MIXTA', 'Empresa de servicios públicos mixta', chamber],
  ['ASOC_MIXTA', 'Corporación o fundación de participación mixta', chamber],
  ['JAC', 'Junta de acción comunal (JAC)', idpac],
  ['JVC', 'Junta de vivienda comunitaria', idpac],
  ['ASOJUNTAS', 'Asociación o federación de juntas', idpac],
  [
    'ORG_SOCIAL',
    'Organización social o comunitaria con personería jurídica',
    'Certificado de la Cámara de Comercio o de la entidad que la vigila',
  ],
  ['CABILDO', 'Cabildo o autoridad indígena', 'Certificado del Ministerio del Interior o acta de posesión'],
  ['CONSEJO_COM', 'Organización o consejo comunitario NARP', 'Registro del Ministerio del Interior'],
  [
    'COLECTIVO',
    'Colectivo o agrupación sin personería jurídica',
    'Acta de conformación y designación de representante',
  ],
  ['CLUB', 'Club, escuela o liga deportiva', 'Reconocimiento deportivo del IDRD o personería jurídica'],
  ['MEDIO_COM', 'Medio comunitario o alternativo', ofItsForm],
  ['RED_MESA', 'Red, mesa, consejo o instancia de participación', 'Acto de creación o acta'],
  ['PERSONA_NATURAL', 'Persona natural (no representa a una organización)', 'No aplica'],
];

/** Every kind of organization by its code, with the person who is none: it is offered so that it can be refused well. */
export const organizationKinds: { readonly [code: string]: KindWords } = Object.fromEntries(
  rows.map(([code, label, proof]) => [code, { label, proof }]),
);

/** The name of a kind of organization. */
export function organizationKindWord(code: string | null): string {
  return (code !== null && organizationKinds[code]?.label) || UNKNOWN;
}

/** The document that proves the existence and representation of that kind of organization. */
export function proofWord(code: string | null): string {
  return (code !== null && organizationKinds[code]?.proof) || UNKNOWN;
}
