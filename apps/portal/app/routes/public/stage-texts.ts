import type { StageId } from '@alianzas/drawings';

/** What happens in each stage, told to an organization. */
export const stageTexts: Record<StageId, string> = {
  meet: 'La Secretaría prepara una propuesta de alianza y se reúne con su organización. Ustedes cuentan qué hacen, qué pueden aportar y qué les interesa.',
  join: 'La Secretaría analiza si su organización hace parte activa de la acción. Si la respuesta es sí, entra en la base de datos de la Red y recibe un aviso. Si es no, la alianza sigue: no es un rechazo.',
  agree:
    'En una mesa de trabajo se define cómo trabajar. Cada parte escribe sus compromisos, se radican y pasan al plan de trabajo. Los compromisos de la Secretaría están en el mismo plan, con las mismas reglas.',
  act: 'Cada parte hace lo que prometió y carga sus evidencias. La Secretaría hace seguimiento. Si algo no se cumplió, se acuerda un nuevo compromiso y se sigue adelante.',
  continue:
    'Se reconoce lo logrado en la semana de la cultura ciudadana, se acuerda quién continúa y se elabora el balance final, con el valor de lo que cada aliado aportó.',
};
