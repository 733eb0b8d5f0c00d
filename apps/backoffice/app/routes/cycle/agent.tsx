import { newId } from '@alianzas/domain/platform';
import { decideCategory } from '@alianzas/domain/recognition';
import { decideCategory as schema } from '@alianzas/domain/recognition/inputs';
import { agentPage } from '@alianzas/domain/views';
import { categoryStatus, continuityWord, count, instantWords, involvementWord } from '@alianzas/lexicon';
import { backoffice } from '@alianzas/paths';
import { BackLink, DataTable, Main, Notice, PageTitle, Stat, Stats, Tag } from '@alianzas/ui';
import { acts, bodyOf, done, invalid, parseForm, settled } from '@alianzas/web/actions';
import { FormErrors } from '@alianzas/web/form-errors';
import { reads } from '@alianzas/web/loaders';
import { useSent } from '@alianzas/web/sent';
import type { ActionFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { DoneBanner } from '../../pages/done.tsx';
import { staffOf } from '../../pages/staff.ts';
import { CategoryForm, CategoryGrid, LABELS } from './agent-parts.tsx';

export const loader = reads(async ({ ctx, who }, { params }) => {
  staffOf(who);
  return { ...(await agentPage(ctx, params.id ?? '')), submission: newId(ctx.now) };
});

export const action = acts(async ({ request, context }: ActionFunctionArgs) => {
  const form = parseForm(await bodyOf(request), schema);
  if (!form.ok) return invalid(form.errors, form.values);
  const decided = await context.write(({ ctx }) => decideCategory(ctx, form.value));
  return settled(decided, () => done(backoffice.agent(form.value.organization), 'categoryDecided'), form.values);
});

/** Its figures add up the rows of its alliances, which stand below. */
const IN_CASES = { href: '#de-cada-alianza' };

type Page = Awaited<ReturnType<typeof agentPage>>;

/** Why an ally has its category, and what would change it. */
export default function Agent() {
  const page = useLoaderData<typeof loader>();
  const state = useSent<typeof action>();
  const { organization, facts, computed, decisions } = page;
  const inForce = decisions[0] ?? null;
  const { label, tone } = categoryStatus(inForce?.category ?? null);
  return (
    <Main>
      <BackLink href={backoffice.agents()}>Agentes Ciudadanos de Cambio Cultural</BackLink>
      <DoneBanner />
      <FormErrors state={state} labels={LABELS} />
      <PageTitle>{`Agente Ciudadano de Cambio Cultural: ${organization.name}`}</PageTitle>
      <p>
        <Tag tone={tone}>{label}</Tag> <a href={backoffice.organization(organization.id)}>Ver la organización</a>
      </p>
      <Facts facts={facts} />
      <CategoryGrid computed={computed} />
      <Cases cases={page.cases} />
      <Notice>
        El procedimiento nombra la categoría y sus dos fundamentos, no su escala: esta tabla es provisional (regla 1).
      </Notice>
      {facts.alliances === 0 ? (
        <Notice tone="attention">Todavía no hace parte de ninguna alianza: no es un aliado.</Notice>
      ) : null}
      {page.deciding?.ok ? <CategoryForm page={page} state={state} /> : null}
      {page.deciding ? null : <Notice>La decide la persona responsable del equipo o la dirección.</Notice>}
      <Decisions decisions={decisions} />
    </Main>
  );
}

function Facts({ facts }: Pick<Page, 'facts'>) {
  return (
    <section className="space-y-4" aria-labelledby="hechos">
      <h2 id="hechos">Los hechos</h2>
      <Stats>
        <Stat label="Alianzas" figure={String(facts.alliances)} {...IN_CASES} />
        <Stat label="Compromisos cumplidos" figure={`${facts.met} de ${facts.commitments}`} {...IN_CASES} />
        <Stat label="Aportes verificados" figure={String(facts.contributions)} {...IN_CASES} />
        <Stat label="Planes cumplidos" figure={String(facts.plansMet)} note="actividad 13, Sí" {...IN_CASES} />
        <Stat label="Alianzas que continúan" figure={String(facts.continues)} note="actividad 15" {...IN_CASES} />
      </Stats>
    </section>
  );
}

/** What each of its alliances adds to the figures. */
function Cases({ cases }: Pick<Page, 'cases'>) {
  return (
    <section className="space-y-4" aria-labelledby="de-cada-alianza">
      <h2 id="de-cada-alianza">De cada alianza</h2>
      {cases.length === 0 ? (
        <p>Todavía no tiene alianzas que sumen.</p>
      ) : (
        <DataTable
          caption="Lo que suma cada una de sus alianzas"
          captionHidden
          rows={cases}
          rowKey={(one) => one.code}
          columns={[
            { key: 'code', label: 'Alianza', cell: (one) => <CaseLink code={one.code} title={one.title} /> },
            {
              key: 'met',
              label: 'Compromisos cumplidos',
              cell: (one) => (
                <a href={backoffice.allianceCommitments(one.code)}>{`${one.met} de ${one.commitments}`}</a>
              ),
            },
            {
              key: 'contributions',
              label: 'Aportes verificados',
              numeric: true,
              cell: (one) => <a href={backoffice.allianceContributions(one.code)}>{one.contributions}</a>,
            },
            { key: 'plan', label: 'Plan cumplido', cell: (one) => (one.plansMet > 0 ? 'Sí' : 'No') },
            { key: 'continues', label: 'Continúa', cell: (one) => (one.continues > 0 ? 'Sí' : 'No') },
          ]}
        />
      )}
    </section>
  );
}

function CaseLink({ code, title }: { code: string; title: string }) {
  return (
    <>
      <a className="unbroken" href={backoffice.alliance(code)}>
        {code}
      </a>{' '}
      {title}
    </>
  );
}

function Decisions({ decisions }: Pick<Page, 'decisions'>) {
  if (decisions.length === 0) return null;
  return (
    <section className="space-y-4" aria-labelledby="decisiones">
      <h2 id="decisiones">{count(decisions.length, 'decisión', 'decisiones')}</h2>
      <DataTable
        caption="Decisiones sobre la categoría, la vigente primero"
        captionHidden
        rows={decisions}
        rowKey={(one) => one.id}
        columns={[
          { key: 'when', label: 'Cuándo', cell: (one) => instantWords(one.decidedAt) },
          { key: 'category', label: 'Categoría', cell: (one) => categoryStatus(one.category).label },
          { key: 'involvement', label: 'Involucramiento', cell: (one) => involvementWord(one.involvement) },
          { key: 'continuity', label: 'Sostenimiento', cell: (one) => continuityWord(one.continuity) },
          { key: 'reason', label: 'Razón', cell: (one) => one.reason || 'Es lo que dicen los hechos' },
          { key: 'by', label: 'Decidió', cell: (one) => one.by },
        ]}
      />
    </section>
  );
}
