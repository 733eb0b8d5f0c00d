import { portal } from '@alianzas/paths';
import { ErrorSummary, Form, Main, RadioGroup, SubmitButton } from '@alianzas/ui';
import { useSearchParams } from '@remix-run/react';
import { whoOf, whos } from './eligibility-words.ts';
import { Verdict } from './verdict.tsx';

export const meta = () => [
  { title: '¿Puede participar? · Alianzas' },
  {
    name: 'description',
    content: 'Dos preguntas dicen si su organización puede ser aliada de la Red, y por dónde empezar.',
  },
];

const MISSING = 'Seleccione quién quiere participar.';

/** Before the form: who may be an ally. The answer stands in the address and nothing is kept. */
export default function Eligibility() {
  const [answers] = useSearchParams();
  const who = whoOf(answers.get('quien'));
  if (who) return <Verdict who={who} />;
  const error = answers.has('consulta') ? MISSING : undefined;
  return (
    <Main width="reading">
      <ErrorSummary errors={error ? [{ name: 'quien', message: error }] : []} />
      <Form method="get" action={portal.eligibility()} hidden={{ consulta: 'si' }}>
        <RadioGroup
          name="quien"
          legend="¿Quién quiere participar en la Red Distrital de Cultura Ciudadana y Democrática?"
          legendIsTitle
          hint="Un minuto y sin escribir ningún dato."
          error={error}
          choices={whos.map(({ value, label, hint }) => ({ value, label, hint }))}
        />
        <SubmitButton>Ver si puede participar</SubmitButton>
      </Form>
    </Main>
  );
}
