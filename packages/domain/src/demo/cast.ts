import type { AllianceKind, Answer } from '../procedure/index.ts';

export interface CastOrganization {
  key: string;
  name: string;
  kind: string;
  /** Nine digits of an invented NIT, whose check digit is computed; none for community bodies */
  nit?: string;
  dependency?: string;
  locality: string;
  neighbourhood: string;
  contact: string;
  position: string;
  /** Who speaks with the team from activity 8 on */
  liaison: { name: string; position: string };
}

/** Invented organizations of Bogotá, of the kinds that the Red gathers. */
export const organizations: readonly CastOrganization[] = [
  {
    key: 'jac',
    name: 'JAC Villa Esperanza',
    kind: 'JAC',
    locality: '04',
    neighbourhood: 'Villa Esperanza',
    contact: 'Marta Cecilia Bohórquez',
    position: 'Presidenta',
    liaison: { name: 'Nidia Rocío Peñuela', position: 'Secretaria de la junta' },
  },
  {
    key: 'ferreteria',
    name: 'Ferretería El Tornillo Feliz S.A.S.',
    kind: 'SAS',
    nit: '901730214',
    locality: '08',
    neighbourhood: 'Patio Bonito',
    contact: 'Elvira Téllez Arango',
    position: 'Gerente',
    liaison: { name: 'Julián Arango Téllez', position: 'Coordinador de responsabilidad social' },
  },
  {
    key: 'semillas',
    name: 'Fundación Semillas del Páramo',
    kind: 'FUNDACION',
    nit: '901730333',
    locality: '20',
    neighbourhood: 'San Juan',
    contact: 'Rocío Pabón Castro',
    position: 'Directora',
    liaison: { name: 'Óscar Iván Tibaquirá', position: 'Coordinador de campo' },
  },
  {
    key: 'esquina',
    name: 'Colectivo La Esquina Suena',
    kind: 'COLECTIVO',
    locality: '03',
    neighbourhood: 'La Perseverancia',
    contact: 'Nelson Guayara Ruiz',
    position: 'Vocero',
    liaison: { name: 'Johana Vargas Lugo', position: 'Gestora' },
  },
  {
    key: 'colegio',
    name: 'Colegio Distrital Los Cerros',
    kind: 'COLEGIO_OF',
    nit: '901730488',
    dependency: 'I.E.D. Los Cerros',
    locality: '01',
    neighbourhood: 'Cerro Norte',
    contact: 'Adriana Useche Mora',
    position: 'Rectora',
    liaison: { name: 'Ricardo Amaya Torres', position: 'Docente de convivencia' },
  },
  {
    key: 'centro',
    name: 'Centro Comercial Portal del Sur P.H.',
    kind: 'PH',
    nit: '901730591',
    locality: '19',
    neighbourhood: 'Madelena',
    contact: 'Fabio Cortés León',
    position: 'Administrador',
    liaison: { name: 'Marisol Bautista Rey', position: 'Coordinadora de mercadeo' },
  },
  {
    key: 'biblioteca',
    name: 'Asociación Biblioteca Comunitaria Luna Llena',
    kind: 'ASOCIACION',
    nit: '901730612',
    locality: '05',
    neighbourhood: 'Santa Librada',
    contact: 'Yuly Pachón Díaz',
    position: 'Coordinadora',
    liaison: { name: 'Fredy Castellanos', position: 'Promotor de lectura' },
  },
  {
    key: 'emisora',
    name: 'Emisora Comunitaria Voces del Tunal',
    kind: 'MEDIO_COM',
    locality: '06',
    neighbourhood: 'Tunal',
    contact: 'Wilmer Sáenz Roa',
    position: 'Director',
    liaison: { name: 'Ángela Suárez Niño', position: 'Jefe de programación' },
  },
  {
    key: 'club',
    name: 'Club Deportivo Pedal y Barrio',
    kind: 'CLUB',
    locality: '11',
    neighbourhood: 'Rincón',
    contact: 'Sandra Milena Ayala',
    position: 'Presidenta',
    liaison: { name: 'Jhon Jairo Méndez', position: 'Entrenador' },
  },
  {
    key: 'panaderia',
    name: 'Panaderías La Espiga Andina Ltda.',
    kind: 'LTDA',
    nit: '901730745',
    locality: '10',
    neighbourhood: 'Normandía',
    contact: 'Gonzalo Rey Peña',
    position: 'Gerente',
    liaison: { name: 'Claudia Patricia Rey', position: 'Jefe de talento humano' },
  },
  {
    key: 'universidad',
    name: 'Universidad Abierta de la Sabana Alta',
    kind: 'IES_PRIV',
    nit: '901730860',
    locality: '13',
    neighbourhood: 'La Soledad',
    contact: 'Beatriz Camelo Soto',
    position: 'Vicerrectora de extensión',
    liaison: { name: 'Mauricio Zapata Leiva', position: 'Director de extensión' },
  },
  {
    key: 'cabildo',
    name: 'Cabildo Urbano Raíces del Humedal',
    kind: 'CABILDO',
    locality: '07',
    neighbourhood: 'Bosa San Bernardino',
    contact: 'Luis Alberto Neuta',
    position: 'Gobernador',
    liaison: { name: 'Rosa Elvira Neuta', position: 'Consejera de cultura' },
  },
  {
    key: 'teatro',
    name: 'Corporación Teatro de la Loma',
    kind: 'CORPORACION',
    nit: '901730977',
    locality: '18',
    neighbourhood: 'Diana Turbay',
    contact: 'Camila Herrera Vega',
    position: 'Directora',
    liaison: { name: 'Felipe Andrade Soler', position: 'Productor' },
  },
  {
    key: 'cooperativa',
    name: 'Cooperativa de Recicladores Manos que Cuidan',
    kind: 'COOPERATIVA',
    nit: '901731082',
    locality: '16',
    neighbourhood: 'Puente Aranda',
    contact: 'José Daniel Bernal',
    position: 'Gerente',
    liaison: { name: 'Martha Lucía Guevara', position: 'Coordinadora de rutas' },
  },
  {
    key: 'mesa',
    name: 'Mesa Barrial de Convivencia El Restrepo',
    kind: 'RED_MESA',
    locality: '15',
    neighbourhood: 'Restrepo',
    contact: 'Gloria Inés Parra',
    position: 'Secretaria técnica',
    liaison: { name: 'Efraín Galindo', position: 'Secretario técnico' },
  },
  {
    key: 'buses',
    name: 'Transportes Ciudad Amable S.A.',
    kind: 'SA',
    nit: '901731105',
    locality: '09',
    neighbourhood: 'Fontibón Centro',
    contact: 'Andrés Felipe Lozano',
    position: 'Gerente de sostenibilidad',
    liaison: { name: 'Liliana Prieto Cano', position: 'Jefe de formación' },
  },
  {
    key: 'aguas',
    name: 'Empresa Mixta Aguas del Altiplano',
    kind: 'ESP_MIXTA',
    nit: '901731228',
    locality: '12',
    neighbourhood: 'Polo Club',
    contact: 'Natalia Rozo Prada',
    position: 'Gestora social',
    liaison: { name: 'Sergio Molano Daza', position: 'Gestor social' },
  },
  {
    key: 'asojuntas',
    name: 'Asojuntas Quebrada Limas',
    kind: 'ASOJUNTAS',
    locality: '19',
    neighbourhood: 'Lucero',
    contact: 'Hernando Cifuentes',
    position: 'Presidente',
    liaison: { name: 'Yaneth Quiroga Ávila', position: 'Fiscal' },
  },
];

export interface CastAlliance {
  title: string;
  kind: AllianceKind;
  /** The first is the one that knocked or was invited */
  parties: readonly string[];
  /** The activity where it stands today; 17 for one whose cycle is closed */
  at: number;
  /** Answers to 5, SI unless said */
  answers?: readonly Answer[];
  rounds?: number;
  /** At 11: the last evidence was returned, or waits for review */
  evidence?: 'returned' | 'received';
  /** At 9: commitments wait for the ally */
  proposed?: boolean;
  ended?: 'withdrawn' | 'endedEarly';
}

/** The alliances of the running cycle: the four kinds, at every activity, some with loops. */
export const running: readonly CastAlliance[] = [
  {
    title: 'El parque de la cuadra, cuidado por todos',
    kind: 'adoption',
    parties: ['jac'],
    at: 11,
    evidence: 'returned',
  },
  {
    title: 'Vecinas y vecinos que leen en voz alta',
    kind: 'support',
    parties: ['jac', 'biblioteca'],
    at: 9,
    proposed: true,
  },
  {
    title: 'Ferreterías que hablan de convivencia',
    kind: 'loyalty',
    parties: ['ferreteria'],
    at: 11,
    rounds: 1,
    evidence: 'received',
  },
  { title: 'Semillas para aprender del páramo', kind: 'support', parties: ['semillas'], at: 13 },
  {
    title: 'Pacto por las noches tranquilas del Restrepo',
    kind: 'pact',
    parties: ['mesa', 'panaderia', 'emisora'],
    at: 8,
    answers: ['yes', 'no', 'yes'],
  },
  { title: 'Aulas abiertas de cultura ciudadana', kind: 'loyalty', parties: ['colegio'], at: 2 },
  { title: 'Un corredor comercial sin acoso', kind: 'loyalty', parties: ['centro'], at: 4 },
  { title: 'La bici también saluda', kind: 'adoption', parties: ['club'], at: 6 },
  { title: 'Radio abierta para ponernos de acuerdo', kind: 'support', parties: ['emisora'], at: 7 },
  { title: 'Pan y buen trato', kind: 'support', parties: ['panaderia'], at: 8, answers: ['no'] },
  { title: 'Estudiantes que escuchan al barrio', kind: 'loyalty', parties: ['universidad'], at: 10 },
  { title: 'El humedal nos enseña', kind: 'adoption', parties: ['cabildo'], at: 12 },
  { title: 'Teatro para resolver sin gritar', kind: 'support', parties: ['teatro'], at: 14 },
  { title: 'Basura cero en la plaza', kind: 'pact', parties: ['cooperativa', 'asojuntas'], at: 14, rounds: 2 },
  { title: 'Viaje amable', kind: 'loyalty', parties: ['buses'], at: 15 },
  { title: 'Agua compartida', kind: 'support', parties: ['aguas'], at: 3 },
  { title: 'Escalera de colores de Lucero', kind: 'adoption', parties: ['asojuntas'], at: 5 },
  { title: 'Murales que cuentan el barrio', kind: 'adoption', parties: ['teatro'], at: 6, ended: 'withdrawn' },
];

/** The alliances of the cycle before: it is closed, with its balance filed. */
export const closed: readonly CastAlliance[] = [
  { title: 'Lecturas en el paradero', kind: 'support', parties: ['biblioteca'], at: 16 },
  { title: 'Calles para jugar', kind: 'adoption', parties: ['club'], at: 16, rounds: 1 },
  { title: 'Comercio que cuida', kind: 'loyalty', parties: ['centro'], at: 16 },
  { title: 'Pacto de la quebrada', kind: 'pact', parties: ['asojuntas', 'cabildo'], at: 16 },
];
