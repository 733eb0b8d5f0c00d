/** What the portal's other words mean, in plain Spanish; the procedure's own definitions are quoted apart. */
export const plainWords: readonly (readonly [term: string, meaning: string])[] = [
  ['Acta de reunión', 'El escrito de lo que se decidió en una reunión y de los compromisos que quedaron.'],
  ['Aliado potencial', 'Una organización que pidió participar o fue invitada, y todavía no tiene compromisos.'],
  ['Aporte', 'Lo que un aliado entrega o presta: bienes, espacios, difusión, horas de trabajo.'],
  [
    'Balance final',
    'El informe con el que se cierra el año: qué se hizo y cuánto vale lo aportado. No es un balance contable.',
  ],
  ['Compromiso', 'Lo que una parte promete hacer, con fecha y cantidad. También la Secretaría tiene compromisos.'],
  ['DRAC', 'Dirección de Redes y Acción Colectiva, de la Secretaría de Cultura, Recreación y Deporte.'],
  [
    'En articulación',
    'Calidad de una organización que trabaja en una alianza sin estar en la base de datos de la Red. Puede entrar después.',
  ],
  ['Enlace', 'La persona de la organización que gestiona la alianza. Se nombra en la mesa de trabajo.'],
  ['Evidencia', 'Foto, documento o video que muestra que algo del plan se hizo.'],
  ['Iniciativa priorizada', 'Un tema que la Secretaría escogió para el año y al que se suman las alianzas.'],
  [
    'Invitación',
    'El correo con el que la Secretaría propone a una organización ser parte de la Red. Se acepta o se declina.',
  ],
  ['Mesa de trabajo', 'La reunión en que las partes definen cómo van a trabajar.'],
  ['Miembro de la Red', 'Calidad de una organización que está en la base de datos de la Red.'],
  ['Plan de trabajo RED', 'La lista de acciones de todas las partes, con responsables y fechas.'],
  ['Radicado', 'El número y la fecha con que un documento queda registrado en la correspondencia de la Secretaría.'],
  ['Solicitud de acompañamiento', 'El formulario con el que una organización se acerca por su cuenta a la Red.'],
  ['Vigencia', 'El año en que corren las alianzas.'],
];
