import * as z from 'zod';
import { line, link, promise } from '../inputs.ts';
import { Frame } from '../look/frame.tsx';
import { Action, Next, Say, Subtitle } from '../look/parts.tsx';
import { Promises } from '../look/promises.tsx';
import { coded } from '../subject.ts';
import { template } from '../template.ts';

export const planReady = template({
  version: 2,
  inputs: z.object({ name: line, organization: line, alliance: line, activities: z.array(promise), url: link }),
  sample: {
    name: 'Marta Rincón',
    organization: 'Junta de Acción Comunal Barrio El Retoño',
    alliance: 'ALZ-2026-0031',
    activities: [
      { text: 'Primer taller en el salón comunal', deliverable: null, due: '16 de enero de 2027', by: 'Marta Rincón' },
      { text: 'Jornada de limpieza del parque', deliverable: null, due: '6 de febrero de 2027', by: 'Luis Beltrán' },
    ],
    url: 'http://localhost:3000/alianzas/ALZ-2026-0031/plan',
  },
  subject: ({ alliance }) => coded('Su plan de trabajo está listo', alliance),
  Body: ({ name, organization, alliance, activities, url }) => (
    <Frame
      reader="organization"
      title="El plan de trabajo está listo"
      about={alliance}
      preview={`Desde hoy ${organization} puede cargar evidencias.`}
    >
      <Say>Cordial saludo, {name}.</Say>
      <Say>Las acciones de {organization} ya están en el plan de trabajo de la Red. Comienza la ejecución.</Say>
      {activities.length > 0 && <Subtitle>Lo que le corresponde a su organización</Subtitle>}
      {activities.length > 0 && <Promises items={activities} />}
      <Next>Cuando haga una actividad, cargue la evidencia: una foto, un video o un documento.</Next>
      <Action href={url}>Ver el plan</Action>
    </Frame>
  ),
});
