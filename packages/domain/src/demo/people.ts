import type { OrganizationRole, StaffRole } from '../platform/index.ts';

export interface StaffPersona {
  id: string;
  name: string;
  email: string;
  position: string;
  roles: readonly StaffRole[];
}

/** The personas of the back office: invented people, one for each kind of work. */
export const staffPersonas: readonly StaffPersona[] = [
  {
    id: 'profesional',
    name: 'Paola Rincón Duarte',
    email: 'paola.rincon@demo.alianzas.test',
    position: 'Profesional de la DRAC',
    roles: ['professional'],
  },
  {
    id: 'lider',
    name: 'Germán Ospina Leal',
    email: 'german.ospina@demo.alianzas.test',
    position: 'Responsable del Equipo Red',
    roles: ['professional', 'lead'],
  },
  {
    id: 'director',
    name: 'Clara Inés Barragán',
    email: 'clara.barragan@demo.alianzas.test',
    position: 'Directora de Redes y Acción Colectiva',
    roles: ['director'],
  },
  {
    id: 'subsecretaria',
    name: 'Mónica Salgado Prieto',
    email: 'monica.salgado@demo.alianzas.test',
    position: 'Subsecretaria',
    roles: ['undersecretary'],
  },
  {
    id: 'auditor',
    name: 'Hernán Mora Velandia',
    email: 'hernan.mora@demo.alianzas.test',
    position: 'Control interno',
    roles: ['auditor'],
  },
  {
    id: 'admin',
    name: 'Lina Fandiño Cruz',
    email: 'lina.fandino@demo.alianzas.test',
    position: 'Administradora del sistema',
    roles: ['administrator'],
  },
  {
    id: 'correspondencia',
    name: 'Óscar Beltrán Nieto',
    email: 'oscar.beltran@demo.alianzas.test',
    position: 'Correspondencia',
    roles: ['correspondence'],
  },
  {
    id: 'observatorio',
    name: 'Sara Quiñones Ariza',
    email: 'sara.quinones@demo.alianzas.test',
    position: 'Observatorio',
    roles: ['observatory'],
  },
  {
    id: 'calidad',
    name: 'Iván Cuéllar Pardo',
    email: 'ivan.cuellar@demo.alianzas.test',
    position: 'Planeación y calidad',
    roles: ['quality'],
  },
  {
    id: 'datos',
    name: 'Yaneth Forero Gil',
    email: 'yaneth.forero@demo.alianzas.test',
    position: 'Oficial de datos personales',
    roles: ['dataOfficer'],
  },
];

export interface PortalPersona {
  id: string;
  name: string;
  email: string;
  organization: string;
  role: OrganizationRole;
  says: string;
}

/** The personas of the portal. `otra-organizacion` must see nothing of the first two. */
export const portalPersonas: readonly PortalPersona[] = [
  {
    id: 'representante',
    name: 'Marta Cecilia Bohórquez',
    email: 'marta.bohorquez@demo.alianzas.test',
    organization: 'JAC Villa Esperanza',
    role: 'representative',
    says: 'Presidenta de una junta de acción comunal',
  },
  {
    id: 'enlace',
    name: 'Julián Arango Téllez',
    email: 'julian.arango@demo.alianzas.test',
    organization: 'Ferretería El Tornillo Feliz S.A.S.',
    role: 'liaison',
    says: 'Enlace de una empresa aliada',
  },
  {
    id: 'otra-organizacion',
    name: 'Rocío Pabón Castro',
    email: 'rocio.pabon@demo.alianzas.test',
    organization: 'Fundación Semillas del Páramo',
    role: 'representative',
    says: 'Representante de otra organización',
  },
  {
    id: 'nueva',
    name: 'Nelson Guayara Ruiz',
    email: 'nelson.guayara@demo.alianzas.test',
    organization: 'Colectivo La Esquina Suena',
    role: 'representative',
    says: 'Una organización que todavía no tiene alianzas',
  },
];
