/** The Red, spelled out at its first use on every screen (R-051), and its acronym. */
export const network = {
  long: 'Red Distrital de Cultura Ciudadana y Democrática',
  short: 'RDCCD',
} as const;

/** The secretariat that keeps the procedure. */
export const secretariat = {
  long: 'Secretaría de Cultura, Recreación y Deporte',
  short: 'SCRD',
  plain: 'la Secretaría',
} as const;

/** Its unit that answers for the alliances. */
export const directorate = { long: 'Dirección de Redes y Acción Colectiva', short: 'DRAC' } as const;

/**
 * How a rule of the procedure is cited: without the number of a version, for a case runs under its own, which its pages
 * name.
 */
export function citing(where: number | 'sección 6' | 'sección 7' | 'condiciones generales' | 'glosario'): string {
  return `(Procedimiento, ${typeof where === 'number' ? `actividad ${where}` : where})`;
}
