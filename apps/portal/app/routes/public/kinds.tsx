import { portal } from '@alianzas/paths';
import { Card, Cards, ErrorSummary, Form, Main, PageTitle, RadioGroup, SubmitButton } from '@alianzas/ui';
import { useSearchParams } from '@remix-run/react';
import { kindPages } from './kind-words.ts';
import { questions, suggestKind, unanswered } from './suggest-kind.ts';

const MISSING = 'Seleccione una respuesta.';

export default function Kinds() {
  const [answers] = useSearchParams();
  const isAsked = answers.has('preguntas');
  const missing = isAsked ? unanswered(answers) : [];
  const isAnswered = isAsked && missing.length === 0;
  return (
    <Main>
      <ErrorSummary errors={missing.map((name) => ({ name, message: `${legendOf(name)} ${MISSING}` }))} />
      <PageTitle lead="El procedimiento de la Red Distrital de Cultura Ciudadana y Democrática reconoce cuatro. No tiene que elegir una antes de escribirnos.">
        Tipos de alianza
      </PageTitle>
      {isAnswered ? <Suggestion answers={answers} /> : null}
      <section className="space-y-4">
        <h2>Los cuatro tipos</h2>
        <Cards>
          {kindPages.map((page) => (
            <Card key={page.kind} title={page.name} href={portal.kind(page.slug)}>
              <p>{page.says}</p>
            </Card>
          ))}
        </Cards>
      </section>
      <section id="cual" className="max-w-[42rem] space-y-4">
        <h2>¿Cuál me sirve?</h2>
        <Form method="get" action={portal.kinds()} hidden={{ preguntas: 'si' }} label="¿Cuál me sirve?">
          {questions.map(({ name, legend, choices }) => (
            <RadioGroup
              key={name}
              name={name}
              legend={legend}
              choices={choices.map(({ value, label }) => ({ value, label }))}
              defaultValue={answers.get(name) ?? undefined}
              error={missing.includes(name) ? MISSING : undefined}
            />
          ))}
          <SubmitButton>Ver qué me sirve</SubmitButton>
        </Form>
      </section>
    </Main>
  );
}

function Suggestion({ answers }: { answers: URLSearchParams }) {
  const { best, also } = suggestKind(answers);
  const named = (kind: string | null) => kindPages.find((page) => page.kind === kind);
  const [first, second] = [named(best)!, named(also)];
  return (
    <section className="banner done space-y-2" aria-labelledby="sugerencia">
      <h2 id="sugerencia">Por lo que cuenta, le sirve: {first.name.toLowerCase()}</h2>
      <p>
        {first.says} <a href={portal.kind(first.slug)}>Conozca este tipo de alianza</a>.
      </p>
      {second ? (
        <p>
          También puede ser <a href={portal.kind(second.slug)}>{second.name.toLowerCase()}</a>.
        </p>
      ) : null}
      <p>El tipo se acuerda después, en la propuesta: esta respuesta no lo compromete.</p>
    </section>
  );
}

function legendOf(name: string): string {
  return questions.find((question) => question.name === name)?.legend ?? '';
}
